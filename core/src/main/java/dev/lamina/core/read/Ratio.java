package dev.lamina.core.read;

import java.math.BigInteger;

/** An exact number that is no integer, as text and constants hold it: in lowest terms, the denominator greater than 1. */
public record Ratio(BigInteger numerator, BigInteger denominator) {
    public Ratio {
        assert denominator.compareTo(BigInteger.ONE) > 0 : denominator;
    }

    /** The exact quotient: a Long or BigInteger if it is an integer. The denominator is not zero. */
    public static Object of(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) common = common.negate();
        BigInteger divisor = denominator.divide(common);
        BigInteger dividend = numerator.divide(common);
        return divisor.equals(BigInteger.ONE) ? smallest(dividend) : new Ratio(dividend, divisor);
    }

    public double doubleValue() {
        return Rounding.quotient(numerator, denominator);
    }

    /** Exact integers are Long where they fit. */
    static Object smallest(BigInteger n) {
        return n.bitLength() < Long.SIZE ? (Object) n.longValue() : n;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
