package dev.lamina.numeric.math;

/** The integer operations that can fail: a zero divisor is an error with a text of ours. */
public final class Integers {
    private Integers() {}

    /** a/b towards zero; the least number by −1 wraps. */
    public static long quotient(long a, long b) {
        return a / checked("div", b);
    }

    public static int quotient(int a, int b) {
        return a / (int) checked("div", b);
    }

    public static long remainder(long a, long b) {
        return a % checked("remainder", b);
    }

    public static int remainder(int a, int b) {
        return a % (int) checked("remainder", b);
    }

    private static long checked(String operation, long divisor) {
        if (divisor == 0) {
            throw new ArithmeticException(operation + ": division by zero");
        }
        return divisor;
    }

    /** The greatest common divisor of two numbers that are not negative; the other one where one is 0. */
    public static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
