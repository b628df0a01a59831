//# types F64 as Scalar
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.setF64;
import static dev.lamina.numeric.kernel.FourierPasses.*;
import static dev.lamina.numeric.math.ScalarOps.add;
import static dev.lamina.numeric.math.ScalarOps.mul;
import static dev.lamina.numeric.math.ScalarOps.sub;

import java.lang.foreign.MemorySegment;

/** The passes one element at a time, and those of the radices that are too rare for code of their own. */
final class ScalarFourier implements FourierPasses {
    static final ScalarFourier INSTANCE = new ScalarFourier();

    private static final long STEP = BYTES;

    private ScalarFourier() {}

    @Override
    public void pass(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s) {
        pass(radix, x, y, roots, n, s, 0, s);
    }

    @Override
    public void multiply(MemorySegment x, long xIm, MemorySegment y, long yIm, MemorySegment out, long outIm, long count) {
        product(x, xIm, y, yIm, out, outIm, 0, count);
    }

    @Override
    public void split(MemorySegment pairs, long pairsAt, MemorySegment out, long first, long second, long count) {
        Interleaving.split(pairs, pairsAt, pairsAt + BYTES, 2 * BYTES, out, first, second, count);
    }

    @Override
    public void join(MemorySegment x, long first, long second, MemorySegment pairs, long pairsAt, long count) {
        Interleaving.join(x, first, second, pairs, pairsAt, pairsAt + BYTES, 2 * BYTES, count);
    }

    @Override
    public void takeApart(MemorySegment z, MemorySegment roots, MemorySegment out, long half) {
        apart(z, roots, out, half, 1, half);
    }

    @Override
    public void putTogether(MemorySegment x, MemorySegment roots, MemorySegment z, long half) {
        together(x, roots, z, half, 0, half);
    }

    static void pass(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        switch (radix) {
            case 2 -> radix2(x, y, roots, n, s, from, to);
            case 3 -> radix3(x, y, roots, n, s, from, to);
            case 4 -> radix4(x, y, roots, n, s, from, to);
            case 5 -> radix5(x, y, roots, n, s, from, to);
            default -> anyRadix(radix, x, y, roots, n, s);
        }
    }

    private static V load(MemorySegment x, long at) {
        return getF64(x, at);
    }

    private static V loadBack(MemorySegment x, long at) {
        return getF64(x, at);
    }

    private static void store(MemorySegment y, long at, V value) {
        setF64(y, at, value);
    }

    private static V broadcast(double value) {
        return value;
    }

    //# insert fourierPasses

    //# insert fourierProduct

    //# insert fourierReal

    /** The sums of the definition. Roots of the radix are also roots of n. */
    private static void anyRadix(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s) {
        long im = n * BYTES;
        long m = n / s / radix;
        long turns = roots.byteSize() / 2;
        long turn = turn(roots, n, s);
        for (long p = 0; p < m; p++) {
            for (int k = 0; k < radix; k++) {
                double wr = getF64(roots, k * p * turn);
                double wi = getF64(roots, k * p * turn + turns);
                for (long q = 0; q < s; q++) {
                    double re = 0;
                    double sum = 0;
                    for (int j = 0; j < radix; j++) {
                        long a = (q + (p + j * m) * s) * BYTES;
                        long root = (long) j * k % radix * (turns / BYTES / radix) * BYTES;
                        double rr = getF64(roots, root);
                        double ri = getF64(roots, root + turns);
                        re += getF64(x, a) * rr - getF64(x, a + im) * ri;
                        sum += getF64(x, a) * ri + getF64(x, a + im) * rr;
                    }
                    long out = (q + (radix * p + k) * s) * BYTES;
                    setF64(y, out, re * wr - sum * wi);
                    setF64(y, out + im, re * wi + sum * wr);
                }
            }
        }
    }
}
