//# types F64 as Simd
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.FourierPasses.*;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;

/** The passes by vectors over the neighbours in a group; what is too short for a vector stays scalar. */
final class SimdFourier implements FourierPasses {
    static final SimdFourier INSTANCE = new SimdFourier();

    private static final int LANES = VectorAccess.F64.length();
    private static final long STEP = LANES * BYTES;

    private SimdFourier() {}

    @Override
    public void pass(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s) {
        long bulk = radix > LARGEST_OWN ? 0 : s - s % LANES;
        if (bulk > 0) {
            vectors(radix, x, y, roots, n, s, bulk);
        }
        if (bulk < s) {
            ScalarFourier.pass(radix, x, y, roots, n, s, bulk, s);
        }
    }

    private static void vectors(int radix, MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long bulk) {
        switch (radix) {
            case 2 -> radix2(x, y, roots, n, s, 0, bulk);
            case 3 -> radix3(x, y, roots, n, s, 0, bulk);
            case 4 -> radix4(x, y, roots, n, s, 0, bulk);
            default -> radix5(x, y, roots, n, s, 0, bulk);
        }
    }

    private static V load(MemorySegment x, long at) {
        return VectorAccess.loadF64(x, at);
    }

    private static void store(MemorySegment y, long at, V value) {
        VectorAccess.storeF64(value, y, at);
    }

    private static V broadcast(double value) {
        return V.broadcast(VectorAccess.F64, value);
    }

    //# insert fourierPasses
}
