package dev.lamina.cli;

/** The {@code lamina} command. Kept small: every class on the way to running a script costs start-up time. */
public final class Main {
    private static final int BAD_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println("lamina " + Main.class.getPackage().getImplementationVersion()
                    + ", JDK " + Runtime.version());
            return;
        }
        System.err.println("lamina: usage: lamina --version");
        System.exit(BAD_USAGE);
    }
}
