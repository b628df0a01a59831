package dev.lamina.numeric.math;

/** The integer operations that can fail: a zero divisor is an error with a text of ours, and memory may be gone. */
public final class Integers {
    private static final long SIGN = 1L << 31;

    private Integers() {}

    /**
     * An int that was just read from memory, as a long. The processor's own way to extend a sign while it reads (movslq) is an
     * instruction that HotSpot 25 does not know when the file under the memory was truncated, and so it ends the JVM.
     */
    public static long widened(int value) {
        return (Integer.toUnsignedLong(value) ^ SIGN) - SIGN;
    }

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
