package dev.lamina.numeric.signal;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.math.Functions;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The powers of e^(−2πi/n), each right to one rounding of its angle: angles are turned into the first eighth of the circle. */
final class RootsOfUnity {
    private RootsOfUnity() {}

    /** The powers 0 … count − 1: so many real parts, then as many imaginary ones. */
    static MemorySegment of(long n, long count) {
        MemorySegment roots = SegmentPool.shared().allocate(2 * count * Double.BYTES);
        for (long k = 0; k < count; k++) {
            roots.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, k * Double.BYTES, cos(k, n));
            roots.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, (count + k) * Double.BYTES, -sin(k, n));
        }
        return roots;
    }

    /** cos 2πk/n for k in 0..n−1. */
    static double cos(long k, long n) {
        long eighth = 8 * k / n;
        return switch ((int) eighth) {
            case 0 -> Functions.cos(angle(k, n));
            case 1 -> Functions.sin(angle(n - 4 * k, 4 * n));
            case 2 -> -Functions.sin(angle(4 * k - n, 4 * n));
            case 3 -> -Functions.cos(angle(n - 2 * k, 2 * n));
            default -> -cosOfFirstHalf(k, n);
        };
    }

    /** −cos 2π(k/n − 1/2), in halves of n so that odd n stays whole. */
    private static double cosOfFirstHalf(long k, long n) {
        return cos(2 * k - n, 2 * n);
    }

    /** sin 2πk/n for k in 0..n−1. */
    static double sin(long k, long n) {
        long eighth = 8 * k / n;
        return switch ((int) eighth) {
            case 0 -> Functions.sin(angle(k, n));
            case 1 -> Functions.cos(angle(n - 4 * k, 4 * n));
            case 2 -> Functions.cos(angle(4 * k - n, 4 * n));
            case 3 -> Functions.sin(angle(n - 2 * k, 2 * n));
            default -> -sin(2 * k - n, 2 * n);
        };
    }

    private static double angle(long k, long n) {
        return 2 * Math.PI * k / n;
    }
}
