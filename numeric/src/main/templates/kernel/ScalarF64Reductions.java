//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.ReductionTree.GROUP;
import static dev.lamina.numeric.kernel.ReductionTree.LEAF;
import static dev.lamina.numeric.kernel.ReductionTree.leftPart;

import java.lang.foreign.MemorySegment;

/**
 * Reductions in the order that {@link F64Reductions} fixes, the truth for SIMD: some leaves at a time in a Java array, which is why
 * a first call is quick ({@link F64Blocks}), and the lanes of a group one after the other.
 */
interface ScalarF64Reductions extends F64Reductions {
    long BYTES = Double.BYTES;
    int LANES = (int) GROUP / Double.BYTES;
    int BLOCK_ELEMENTS = (int) ReductionTree.BLOCK / Double.BYTES;
    //# each reduction pairReduction

    @Override
    default double @name@(@parameters@, long count) {
        return count == 0 ? @empty@ : @name@Tree(@arguments@, 0, count * BYTES);
    }

    private static double @name@Tree(@parameters@, long offset, long bytes) {
        if (bytes <= F64Blocks.LENGTH * BYTES) {
            int count = (int) (bytes / BYTES);
            @copies@
            return @name@Part(@blocks@, 0, count);
        }
        long left = leftPart(bytes);
        return @name@Join(@name@Tree(@arguments@, offset, left), @name@Tree(@arguments@, offset + left, bytes - left));
    }

    /** The same tree over elements that are in arrays: a copy takes a first run longer than a leaf. */
    private static double @name@Part(@arrays@, int from, int to) {
        long bytes = (to - from) * BYTES;
        if (bytes <= LEAF) {
            return @name@Leaf(@blocks@, from, to);
        }
        int middle = from + (int) (leftPart(bytes) / BYTES);
        return @name@Join(@name@Part(@blocks@, from, middle), @name@Part(@blocks@, middle, to));
    }

    private static double @name@Leaf(@arrays@, int from, int to) {
        int rest = to - (to - from) % LANES;
        double s = rest == from ? @identity@ : @name@Groups(@blocks@, from, rest, F64Blocks.lanes());
        for (int i = rest; i < to; i++) {
            s = @name@Join(s, @name@Term(@blocks@, i));
        }
        return s;
    }

    /** The fold of whole groups, in an array for the lanes. */
    private static double @name@Groups(@arrays@, int from, int to, double[] lanes) {
        int done = to - (to - from) % BLOCK_ELEMENTS;
        for (int lane = 0; lane < LANES; lane++) {
            lanes[lane] = @name@Lane(@blocks@, from + lane, done);
        }
        for (; done < to; done += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                lanes[lane] = @name@Join(lanes[lane], @name@Term(@blocks@, done + lane));
            }
        }
        for (int width = LANES / 2; width > 0; width /= 2) {
            for (int lane = 0; lane < width; lane++) {
                lanes[lane] = @name@Join(lanes[2 * lane], lanes[2 * lane + 1]);
            }
        }
        return lanes[0];
    }

    /** A lane of whole blocks, from its first element on. It is called often and calls nothing: so it is soon compiled. */
    private static double @name@Lane(@arrays@, int from, int to) {
        double sum = @identity@;
        for (int done = from; done < to; done += BLOCK_ELEMENTS) {
            int i = done;
            double s;
            double t;
            {
                @element@
                s = @scalar@;
            }
            i += LANES;
            {
                @element@
                t = @scalar@;
            }
            double first = @combine@;
            i += LANES;
            {
                @element@
                s = @scalar@;
            }
            i += LANES;
            {
                @element@
                t = @scalar@;
            }
            t = @combine@;
            s = first;
            t = @combine@;
            s = sum;
            sum = @combine@;
        }
        return sum;
    }

    private static double @name@Term(@arrays@, int i) {
        @element@
        return @scalar@;
    }

    private static double @name@Join(double s, double t) {
        return @combine@;
    }
    //# end
}
