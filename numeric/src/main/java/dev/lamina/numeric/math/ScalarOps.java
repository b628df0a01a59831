package dev.lamina.numeric.math;

/** The operations that the elementary functions are written in, on numbers: one instruction or two each. */
public final class ScalarOps {
    private ScalarOps() {}

    /** A number, as wide as the example. */
    static double constant(double example, double value) {
        return value;
    }

    public static double add(double a, double b) {
        return a + b;
    }

    public static double sub(double a, double b) {
        return a - b;
    }

    public static double mul(double a, double b) {
        return a * b;
    }

    static double div(double a, double b) {
        return a / b;
    }

    static double fma(double a, double b, double c) {
        return Math.fma(a, b, c);
    }

    static double neg(double a) {
        return -a;
    }

    static double abs(double a) {
        return Math.abs(a);
    }

    static double sqrt(double a) {
        return Math.sqrt(a);
    }

    static boolean isNormalPositive(double a) {
        return a >= Double.MIN_NORMAL && a <= Double.MAX_VALUE;
    }

    /** The value with the sign of another, for functions that keep the sign of their argument and of zero. */
    static double withSign(double value, double sign) {
        return Math.copySign(value, sign);
    }

    /** 2 to the integer in the low bits. */
    static double powerOfTwo(double rounded) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(rounded) + Constants.ONE_EXPONENT << Constants.MANTISSA_BITS);
    }

    static boolean less(double a, double b) {
        return a < b;
    }

    static boolean lessOrEqual(double a, double b) {
        return a <= b;
    }

    static boolean equal(double a, double b) {
        return a == b;
    }

    static boolean isWithin(double a, double low, double high) {
        return a >= low && a <= high;
    }

    static boolean bothTrue(boolean p, boolean q) {
        return p && q;
    }

    static boolean differ(boolean p, boolean q) {
        return p != q;
    }

    static boolean isOdd(long a) {
        return (a & 1) != 0;
    }

    /** Of two values the first where the condition holds. */
    static double select(boolean condition, double then, double otherwise) {
        return condition ? then : otherwise;
    }

    static long bits(double a) {
        return Double.doubleToRawLongBits(a);
    }

    static double value(long bits) {
        return Double.longBitsToDouble(bits);
    }

    static long plus(long a, long b) {
        return a + b;
    }

    static long minus(long a, long b) {
        return a - b;
    }

    static long negative(long a) {
        return -a;
    }

    static long and(long a, long b) {
        return a & b;
    }

    static long or(long a, long b) {
        return a | b;
    }

    static long xor(long a, long b) {
        return a ^ b;
    }

    static long shiftLeft(long a, int distance) {
        return a << distance;
    }

    static long shiftRight(long a, int distance) {
        return a >> distance;
    }
}
