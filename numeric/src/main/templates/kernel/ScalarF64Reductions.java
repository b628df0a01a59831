//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.ReductionTree.BLOCK;
import static dev.lamina.numeric.kernel.ReductionTree.GROUP;
import static dev.lamina.numeric.kernel.ReductionTree.LEAF;
import static dev.lamina.numeric.kernel.ReductionTree.leftPart;

import java.lang.foreign.MemorySegment;

/** Reductions in the order that {@link F64Reductions} fixes, one lane of a leaf after the other: the truth for SIMD. */
interface ScalarF64Reductions extends F64Reductions {
    long BYTES = Double.BYTES;
    //# each reduction pairReduction

    @Override
    default double @name@(@parameters@, long count) {
        return count == 0 ? @empty@ : @name@Tree(@arguments@, 0, count * BYTES);
    }

    private static double @name@Tree(@parameters@, long offset, long bytes) {
        if (bytes <= LEAF) {
            return @name@Leaf(@arguments@, offset, bytes);
        }
        long left = leftPart(bytes);
        double s = @name@Tree(@arguments@, offset, left);
        double t = @name@Tree(@arguments@, offset + left, bytes - left);
        return @combine@;
    }

    private static double @name@Leaf(@parameters@, long offset, long bytes) {
        long groups = bytes - bytes % GROUP;
        double s = groups == 0 ? @identity@ : @name@Lanes(@arguments@, offset, groups, (int) (GROUP / BYTES));
        for (long rest = groups; rest < bytes; rest += BYTES) {
            double t = @name@Term(@arguments@, offset + rest);
            s = @combine@;
        }
        return s;
    }

    /** The fold of neighbouring lanes, the first of them at the offset. */
    private static double @name@Lanes(@parameters@, long offset, long bytes, int lanes) {
        if (lanes == 1) {
            return @name@Lane(@arguments@, offset, bytes);
        }
        double s = @name@Lanes(@arguments@, offset, bytes, lanes / 2);
        double t = @name@Lanes(@arguments@, offset + lanes / 2 * BYTES, bytes, lanes / 2);
        return @combine@;
    }

    private static double @name@Lane(@parameters@, long offset, long bytes) {
        double s = @identity@;
        long done = 0;
        for (; done + BLOCK <= bytes; done += BLOCK) {
            double t = @name@Block(@arguments@, offset + done);
            s = @combine@;
        }
        for (; done < bytes; done += GROUP) {
            double t = @name@Term(@arguments@, offset + done);
            s = @combine@;
        }
        return s;
    }

    private static double @name@Block(@parameters@, long offset) {
        double s = @name@Two(@arguments@, offset);
        double t = @name@Two(@arguments@, offset + 2 * GROUP);
        return @combine@;
    }

    private static double @name@Two(@parameters@, long offset) {
        double s = @name@Term(@arguments@, offset);
        double t = @name@Term(@arguments@, offset + GROUP);
        return @combine@;
    }

    private static double @name@Term(@parameters@, long offset) {
        @load@
        return @scalar@;
    }
    //# end
}
