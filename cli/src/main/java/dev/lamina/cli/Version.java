package dev.lamina.cli;

import dev.lamina.numeric.Numeric;

/** What {@code lamina --version} prints. It starts no Scheme, but asks the numeric library what it uses and why. */
final class Version {
    private Version() {}

    static String text() {
        StringBuilder text = new StringBuilder("lamina ").append(number());
        text.append("\nJDK ").append(Runtime.version()).append(", ").append(System.getProperty("java.vm.vendor"));
        return text.append('\n').append(Numeric.describe()).append('\n').toString();
    }

    private static String number() {
        String number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "(not from a jar)" : number;
    }
}
