package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/**
 * The passes of a Fourier transform of n elements that sorts as it goes (Stockham's, as van Loan 1992 gives it). Before a
 * pass, x holds s interleaved sequences; the pass takes out one factor of n, the radix, and leaves radix·s sequences in y:
 * <pre>
 *   y[q + s(radix·p + k)] = wᵏᵖˢ · Σⱼ x[q + s(p + m·j)] · e^(−2πi·jk/radix)        w = e^(−2πi/n), m = n/s/radix, q &lt; s, p &lt; m
 * </pre>
 * Memory holds n real parts, then n imaginary parts; the roots are the powers of w in the same form. x and y are apart.
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

    /** One pass over all elements; s sequences are interleaved in x. */
    void pass(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s);
}
