package dev.lamina.core.primitive.number;

/**
 * Magnitudes as arrays of 64-bit limbs, least significant first, and the schoolbook operations on them. Leading zero
 * limbs are allowed in results. Source: Knuth, The Art of Computer Programming, volume 2, section 4.3.1.
 */
final class Limbs {
    private Limbs() {}

    /** Beyond this length of the longer factor BigInteger's Karatsuba wins in spite of the conversions. */
    static final int MAX_SCHOOLBOOK = 40;

    static long[] add(long[] a, long[] b) {
        if (a.length < b.length) return add(b, a);
        long[] sum = new long[a.length + 1];
        long carry = 0;
        for (int i = 0; i < b.length; i++) {
            long x = a[i];
            long y = b[i];
            long s = x + y + carry;
            sum[i] = s;
            carry = (x & y | (x | y) & ~s) >>> 63;
        }
        for (int i = b.length; i < a.length; i++) {
            sum[i] = a[i] + carry;
            carry &= sum[i] == 0 ? 1 : 0;
        }
        sum[a.length] = carry;
        return sum;
    }

    /** a − b, where a ≥ b. */
    static long[] subtract(long[] a, long[] b) {
        assert a.length >= b.length;
        long[] difference = new long[a.length];
        long borrow = 0;
        for (int i = 0; i < b.length; i++) {
            long x = a[i];
            long y = b[i];
            long d = x - y - borrow;
            difference[i] = d;
            borrow = (~x & y | ~(x ^ y) & d) >>> 63;
        }
        for (int i = b.length; i < a.length; i++) {
            difference[i] = a[i] - borrow;
            borrow &= a[i] == 0 ? 1 : 0;
        }
        assert borrow == 0;
        return difference;
    }

    static long[] multiply(long[] a, long[] b) {
        if (a.length > b.length) return multiply(b, a);
        long[] product = new long[a.length + b.length];
        for (int i = 0; i < a.length; i++) product[i + b.length] = addMultiple(product, i, b, a[i]);
        return product;
    }

    /** into[from…] += factor · b; returns the carry out of the last limb. */
    private static long addMultiple(long[] into, int from, long[] b, long factor) {
        long carry = 0;
        for (int j = 0; j < b.length; j++) {
            long low = factor * b[j];
            long high = Math.unsignedMultiplyHigh(factor, b[j]);
            long sum = low + carry;
            if (Long.compareUnsigned(sum, carry) < 0) high++;
            into[from + j] += sum;
            if (Long.compareUnsigned(into[from + j], sum) < 0) high++;
            carry = high;
        }
        return carry;
    }
}
