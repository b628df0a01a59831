package dev.lamina.cli;

import dev.lamina.numeric.kernel.KernelChoice;

/** What {@code lamina --version} prints. It starts no Scheme, but asks the numeric kernels what they use and why. */
final class Version {
    private Version() {}

    static String text() {
        StringBuilder text = new StringBuilder("lamina ").append(number());
        text.append("\nJDK ").append(Runtime.version()).append(", ").append(System.getProperty("java.vm.vendor"));
        KernelChoice choice = KernelChoice.current();
        int bits = choice.vectorBits();
        text.append("\nSIMD ").append(bits == 0 ? "none" : bits + " bits").append(": ").append(choice.reason());
        return text.append('\n').toString();
    }

    private static String number() {
        String number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "(not from a jar)" : number;
    }
}
