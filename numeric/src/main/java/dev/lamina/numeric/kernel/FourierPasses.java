package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/**
 * The passes of a Fourier transform of n elements that sorts as it goes (Stockham's, as van Loan 1992 gives it), and what
 * stands around them. Before a pass, x holds s interleaved sequences; the pass takes out one factor of n, the radix, and
 * leaves radix·s sequences in y:
 * <pre>
 *   y[q + s(radix·p + k)] = wᵏᵖˢ · Σⱼ x[q + s(p + m·j)] · e^(−2πi·jk/radix)        w = e^(−2πi/n), m = n/s/radix, q &lt; s, p &lt; m
 * </pre>
 * Parts are memory that holds n real numbers, then n imaginary ones; the roots are parts too. x and y are apart, and both
 * are memory of ours: a mapped file stands behind {@link #split} and {@link #join} alone.
 */
public interface FourierPasses {
    long BYTES = Double.BYTES;
    /** Radices above have no code of their own. */
    int LARGEST_OWN = 5;

    double SIN_THIRD = 0.86602540378443864676;
    double COS_FIFTH = 0.30901699437494742410;
    double SIN_FIFTH = 0.95105651629515357212;
    double COS_TWO_FIFTHS = -0.80901699437494742410;
    double SIN_TWO_FIFTHS = 0.58778525229247312917;

    /**
     * One pass over all elements; s sequences are interleaved in x. The roots are all powers of w, or only every so many-th
     * if the passes begin with so many sequences, since they need no others.
     */
    void pass(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s);

    /** The bytes from one root to the s-th next. */
    static long turn(MemorySegment roots, long n, long s) {
        long count = roots.byteSize() / (2 * BYTES);
        assert count * s % n == 0 : "roots " + count + ", n " + n + ", s " + s;
        return count * s / n * BYTES;
    }

    /** out ← x·y for the elements of parts; the imaginary numbers of each begin at an element. out may be x. */
    void multiply(MemorySegment x, long xIm, MemorySegment y, long yIm, MemorySegment out, long outIm, long count);

    /** out[first..], out[second..] ← the first and second numbers of so many pairs. */
    void split(MemorySegment pairs, long pairsAt, MemorySegment out, long first, long second, long count);

    /** Pairs ← x[first..], x[second..], so many. */
    void join(MemorySegment x, long first, long second, MemorySegment pairs, long pairsAt, long count);

    /**
     * out, parts of half + 1 elements ← the transform of 2·half real numbers, but for the first and the last element; z, parts
     * of half elements, is the transform of the complex numbers made of each two. Of z = even + i·odd: X[k] = E[k] + wᵏ·O[k],
     * E and O being the parts of Z that are symmetric as real input makes them. The roots are the first half + 1 of 2·half.
     */
    void takeApart(MemorySegment z, MemorySegment roots, MemorySegment out, long half);

    /** z ← what {@link #takeApart} makes x of; here for all elements. */
    void putTogether(MemorySegment x, MemorySegment roots, MemorySegment z, long half);
}
