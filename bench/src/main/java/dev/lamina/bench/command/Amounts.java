package dev.lamina.bench.command;

import java.util.Locale;

/** Amounts with units, three digits. */
final class Amounts {
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};
    private static final double STEP = 1000;

    private Amounts() {}

    static String time(double nanos) {
        int unit = 0;
        double amount = nanos;
        while (amount >= STEP && unit < TIMES.length - 1) {
            amount /= STEP;
            unit++;
        }
        int digits = amount < 10 ? 2 : amount < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + digits + "f %s", amount, TIMES[unit]);
    }
}
