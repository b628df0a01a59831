package dev.lamina.cli;

/**
 * The {@code lamina} command. Exit codes: 0; 1 for an uncaught Scheme error or output that could not be written; 2 for
 * bad usage; what {@code (exit n)} says; 130 after an interrupt; 141 when the reader of the output has gone; 70 for a
 * bug in Lamina. Every class on the way to running a script costs start-up time, so this way is short: no library
 * parses the arguments, and whatever only some runs need is in a class of its own.
 */
public final class Main {
    private static final int BAD_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(arguments);
        // System.exit looks for a logger that wants to know, for 10 ms. Whatever threads are left are daemons.
        if (code != 0) System.exit(code);
    }

    static int run(String... arguments) {
        try {
            CommandLine line = CommandLine.parse(arguments);
            // A warning of the numeric library is a line like those of this command.
            System.setProperty("java.util.logging.SimpleFormatter.format", "lamina: %5$s%n");
            if (line.simd != null) System.setProperty("lamina.simd", line.simd);
            if (line.blas != null || line.blasLibrary != null) BlasSetting.apply(line);
            switch (line.task()) {
                case HELP -> Console.print(Help.TEXT);
                case VERSION -> Console.print(Version.text());
                default -> {
                    return Run.of(line);
                }
            }
            return 0;
        } catch (BadUsage e) {
            Console.error("lamina: " + e.getMessage() + "\nlamina: `lamina --help` lists the options\n");
            return BAD_USAGE;
        } catch (Console.OutputFailed e) {
            return e.exitCode();
        }
    }
}
