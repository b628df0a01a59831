package dev.lamina.cli.repl;

import java.util.Locale;

/** Durations and sizes for people: three digits or so, and a unit. */
final class Amounts {
    private Amounts() {}

    static String duration(long nanos) {
        if (nanos < 1_000_000) return rounded(nanos / 1e3, "µs");
        return nanos < 1_000_000_000 ? rounded(nanos / 1e6, "ms") : rounded(nanos / 1e9, "s");
    }

    static String bytes(long bytes) {
        if (bytes < 1000) return bytes + " bytes";
        if (bytes < 1_000_000) return rounded(bytes / 1e3, "kB");
        return bytes < 1_000_000_000 ? rounded(bytes / 1e6, "MB") : rounded(bytes / 1e9, "GB");
    }

    private static String rounded(double amount, String unit) {
        String format = amount < 10 ? "%.2f %s" : amount < 100 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, format, amount, unit);
    }
}
