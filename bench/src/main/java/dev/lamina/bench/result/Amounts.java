package dev.lamina.bench.result;

import java.util.Locale;

/** Amounts with units, three digits. */
public final class Amounts {
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};
    private static final double STEP = 1000;

    private Amounts() {}

    public static String time(double nanos) {
        int unit = 0;
        double amount = nanos;
        while (amount >= STEP && unit < TIMES.length - 1) {
            amount /= STEP;
            unit++;
        }
        int digits = amount < 10 ? 2 : amount < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + digits + "f %s", amount, TIMES[unit]);
    }

    /** A quotient, two digits behind the point below ten. */
    public static String ratio(double quotient) {
        return String.format(Locale.ROOT, quotient < 10 ? "%.2f" : "%.0f", quotient);
    }
}
