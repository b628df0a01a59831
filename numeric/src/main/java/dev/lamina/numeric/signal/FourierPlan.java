package dev.lamina.numeric.signal;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.kernel.FourierPasses;
import dev.lamina.numeric.kernel.Interleaving;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * The transform of one length, over memory that holds n real parts and then n imaginary parts. A length of small factors
 * goes through {@link FourierPasses}. So that all passes find whole vectors of neighbours, n is taken as rows·columns: the
 * columns are transformed, element (k, q) is multiplied with e^(−2πi·kq/n), the matrix is transposed and its columns are
 * transformed again (Gentleman and Sande 1966). Another length becomes a convolution with a chirp, of a longer length of
 * small factors (Bluestein 1970).
 */
final class FourierPlan {
    private static final long BYTES = Double.BYTES;
    /** The sums of the definition take r steps for each element; a chirp about a hundred. */
    private static final int LARGEST_RADIX = 31;
    private static final int[] FIRST_RADICES = {4, 2, 3, 5};
    /** The widest vector: fewer rows or columns are not worth the transposition. */
    private static final long LEAST_COLUMNS = 8;

    /** Transforms the columns of a matrix: its number of columns, the factors of that of its rows, and their roots of unity. */
    private record Columns(long columns, List<Integer> radices, MemorySegment roots) {
        Columns(long rows, long columns) {
            this(columns, FourierPlan.radices(rows), RootsOfUnity.of(rows, rows));
        }
    }

    final long n;
    private final Columns first;
    /** Null where the passes go through in one. */
    private final Columns second;
    private final MemorySegment twiddles;
    private final Chirp chirp;

    FourierPlan(long n) {
        this.n = n;
        boolean isChirp = radices(n) == null;
        this.chirp = isChirp ? new Chirp(n) : null;
        long columns = isChirp ? 1 : columns(n);
        this.first = isChirp ? null : new Columns(n / columns, columns);
        this.second = columns == 1 ? null : new Columns(columns, n / columns);
        this.twiddles = columns == 1 ? null : twiddles(n, columns);
    }

    /** The divisor next below or at the square root, or 1 if that is too small. */
    private static long columns(long n) {
        long columns = (long) Math.sqrt(n);
        while (n % columns != 0) {
            columns--;
        }
        return columns < LEAST_COLUMNS ? 1 : columns;
    }

    /** Row by row, e^(−2πi·kq/n) for row k and column q. */
    private static MemorySegment twiddles(long n, long columns) {
        MemorySegment all = RootsOfUnity.of(n, n);
        MemorySegment out = SegmentPool.shared().allocate(2 * n * BYTES);
        for (long i = 0; i < n; i++) {
            long power = i / columns * (i % columns);
            set(out, i, get(all, power));
            set(out, n + i, get(all, n + power));
        }
        return out;
    }

    /** The factors of the length in the order of the passes, or null if one is too large. */
    private static List<Integer> radices(long n) {
        var result = new ArrayList<Integer>();
        long rest = n;
        for (int radix : FIRST_RADICES) {
            rest = divideOut(rest, radix, result);
        }
        for (int radix = 7; radix <= LARGEST_RADIX && rest > 1; radix += 2) {
            rest = divideOut(rest, radix, result);
        }
        return rest == 1 ? result : null;
    }

    private static long divideOut(long rest, int radix, List<Integer> result) {
        long left = rest;
        while (left % radix == 0) {
            result.add(radix);
            left /= radix;
        }
        return left;
    }

    /** The least length of factors 2, 3 and 5 that is not below. */
    static long goodLength(long least) {
        long best = Long.highestOneBit(Math.max(1, 2 * least - 1));
        for (long fives = 1; fives < best; fives *= 5) {
            for (long odd = fives; odd < best; odd *= 3) {
                long quotient = (least + odd - 1) / odd;
                best = Math.min(best, odd * Long.highestOneBit(Math.max(1, 2 * quotient - 1)));
            }
        }
        return best;
    }

    /** Transforms x, using spare, which is as large; the result is in one of them, which is returned. */
    MemorySegment run(MemorySegment x, MemorySegment spare) {
        if (chirp != null) {
            return chirp.run(x);
        }
        MemorySegment columns = run(first, x, spare);
        if (second == null) {
            return columns;
        }
        MemorySegment other = columns == x ? spare : x;
        Kernels.fourier().multiply(columns, n, twiddles, n, columns, n, n);
        Interleaving.transpose(columns, other, 0, first.columns, second.columns);
        Interleaving.transpose(columns, other, n, first.columns, second.columns);
        return run(second, other, columns);
    }

    private MemorySegment run(Columns stage, MemorySegment x, MemorySegment spare) {
        FourierPasses passes = Kernels.fourier();
        MemorySegment from = x;
        MemorySegment to = spare;
        long s = stage.columns;
        for (int radix : stage.radices) {
            passes.pass(radix, from, to, stage.roots, n, s);
            s *= radix;
            MemorySegment swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** Since jk = (j² + k² − (j − k)²)/2, the transform is a convolution between two multiplications with e^(−πi·k²/n). */
    private static final class Chirp {
        private final long n;
        private final FourierPlan plan;
        private final MemorySegment factors;
        private final MemorySegment kernel;

        Chirp(long n) {
            this.n = n;
            this.plan = new FourierPlan(goodLength(2 * n - 1));
            this.factors = SegmentPool.shared().allocate(2 * n * BYTES);
            for (long k = 0; k < n; k++) {
                // The remainder of k² by 2n, in 128 bits, keeps the angle exact.
                long square = squareModulo(k, 2 * n);
                set(factors, k, RootsOfUnity.cos(square, 2 * n));
                set(factors, n + k, -RootsOfUnity.sin(square, 2 * n));
            }
            this.kernel = transformedKernel();
        }

        private static long squareModulo(long k, long modulus) {
            long high = Math.multiplyHigh(k, k);
            return high == 0 && k * k >= 0 ? k * k % modulus : java.math.BigInteger.valueOf(k).pow(2).mod(java.math.BigInteger.valueOf(modulus)).longValue();
        }

        private MemorySegment transformedKernel() {
            long m = plan.n;
            MemorySegment padded = SegmentPool.shared().allocateZeroed(2 * m * BYTES);
            for (long k = 0; k < n; k++) {
                for (long at : new long[] {k, (m - k) % m}) {
                    set(padded, at, get(factors, k) / m);
                    set(padded, m + at, -get(factors, n + k) / m);
                }
            }
            return plan.run(padded, SegmentPool.shared().allocate(2 * m * BYTES));
        }

        MemorySegment run(MemorySegment x) {
            long m = plan.n;
            SegmentPool pool = SegmentPool.shared();
            MemorySegment a = pool.acquire(2 * m * BYTES);
            MemorySegment b = pool.acquire(2 * m * BYTES);
            try {
                a.asSlice(0, 2 * m * BYTES).fill((byte) 0);
                FourierPasses passes = Kernels.fourier();
                passes.multiply(x, n, factors, n, a, m, n);
                MemorySegment spectrum = plan.run(a, b);
                passes.multiply(spectrum, m, kernel, m, spectrum, m, m);
                // The inverse transform is the transform with the parts exchanged.
                exchangeParts(spectrum, m);
                MemorySegment product = plan.run(spectrum, spectrum == a ? b : a);
                exchangeParts(product, m);
                passes.multiply(product, m, factors, n, x, n, n);
                return x;
            } finally {
                pool.release(a);
                pool.release(b);
            }
        }
    }

    static void exchangeParts(MemorySegment x, long n) {
        for (long k = 0; k < n; k++) {
            double re = get(x, k);
            set(x, k, get(x, n + k));
            set(x, n + k, re);
        }
    }

    static double get(MemorySegment x, long index) {
        return x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, index * BYTES);
    }

    static void set(MemorySegment x, long index, double value) {
        x.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, index * BYTES, value);
    }
}
