//# types F64 F32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.touch;
import static dev.lamina.numeric.kernel.ReductionTree.BLOCK;
import static dev.lamina.numeric.kernel.ReductionTree.GROUP;
import static dev.lamina.numeric.kernel.ReductionTree.LEAF;
import static dev.lamina.numeric.kernel.ReductionTree.leftPart;
import static dev.lamina.numeric.kernel.VectorAccess.loadF64;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Reductions in the order that {@link F64Reductions} fixes. A vector holds the lanes of a group, or a half or a quarter of
 * them (a part) on narrower processors; each part has its own accumulator, a local variable, since C2 keeps nothing else
 * in a register.
 */
interface SimdF64Reductions extends F64Reductions {
    VectorSpecies<Double> SPECIES = VectorAccess.F64;
    long BYTES = Double.BYTES;
    int LANES = SPECIES.length();
    long PART = SPECIES.vectorByteSize();
    long PARTS = GROUP / PART;

    VectorShuffle<Double> SWAP_NEIGHBOURS = VectorAccess.swap(SPECIES, 1);
    VectorShuffle<Double> SWAP_PAIRS = VectorAccess.swap(SPECIES, 2);
    VectorShuffle<Double> SWAP_FOURS = VectorAccess.swap(SPECIES, 4);
    VectorShuffle<Double> SWAP_EIGHTS = VectorAccess.swap(SPECIES, 8);
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
        double s = groups == 0 ? @identity@ : @name@Groups(@arguments@, offset, offset + groups);
        for (long rest = groups; rest < bytes; rest += BYTES) {
            double t = @name@Term(@arguments@, offset + rest);
            s = @combine@;
        }
        return s;
    }

    private static double @name@Groups(@parameters@, long offset, long end) {
        touch(x, xAt, 1);
        DoubleVector part0 = DoubleVector.broadcast(SPECIES, @identity@);
        DoubleVector part1 = part0;
        DoubleVector part2 = part0;
        DoubleVector part3 = part0;
        for (; offset + BLOCK <= end; offset += BLOCK) {
            part0 = @name@Join(part0, @name@Block(@arguments@, offset));
            if (PARTS > 1) {
                part1 = @name@Join(part1, @name@Block(@arguments@, offset + PART));
            }
            if (PARTS > 2) {
                part2 = @name@Join(part2, @name@Block(@arguments@, offset + 2 * PART));
                part3 = @name@Join(part3, @name@Block(@arguments@, offset + 3 * PART));
            }
        }
        if (offset + BLOCK / 2 <= end) {
            part0 = @name@Join(part0, @name@Eight(@arguments@, offset));
            if (PARTS > 1) {
                part1 = @name@Join(part1, @name@Eight(@arguments@, offset + PART));
            }
            if (PARTS > 2) {
                part2 = @name@Join(part2, @name@Eight(@arguments@, offset + 2 * PART));
                part3 = @name@Join(part3, @name@Eight(@arguments@, offset + 3 * PART));
            }
            offset += BLOCK / 2;
        }
        for (; offset < end; offset += GROUP) {
            part0 = @name@Join(part0, @name@Terms(@arguments@, offset));
            if (PARTS > 1) {
                part1 = @name@Join(part1, @name@Terms(@arguments@, offset + PART));
            }
            if (PARTS > 2) {
                part2 = @name@Join(part2, @name@Terms(@arguments@, offset + 2 * PART));
                part3 = @name@Join(part3, @name@Terms(@arguments@, offset + 3 * PART));
            }
        }
        if (PARTS == 1) {
            return @name@Fold(part0);
        }
        double first = @name@Both(@name@Fold(part0), @name@Fold(part1));
        return PARTS == 2 ? first : @name@Both(first, @name@Both(@name@Fold(part2), @name@Fold(part3)));
    }

    /** The lanes of a part folded: neighbours, pairs, fours, eights. */
    private static double @name@Fold(DoubleVector lanes) {
        DoubleVector folded = @name@Join(lanes, lanes.rearrange(SWAP_NEIGHBOURS));
        if (LANES > 2) {
            folded = @name@Join(folded, folded.rearrange(SWAP_PAIRS));
        }
        if (LANES > 4) {
            folded = @name@Join(folded, folded.rearrange(SWAP_FOURS));
        }
        if (LANES > 8) {
            folded = @name@Join(folded, folded.rearrange(SWAP_EIGHTS));
        }
        return folded.lane(0);
    }

    private static DoubleVector @name@Block(@parameters@, long offset) {
        return @name@Join(@name@Eight(@arguments@, offset), @name@Eight(@arguments@, offset + 8 * GROUP));
    }

    private static DoubleVector @name@Eight(@parameters@, long offset) {
        return @name@Join(@name@Four(@arguments@, offset), @name@Four(@arguments@, offset + 4 * GROUP));
    }

    private static DoubleVector @name@Four(@parameters@, long offset) {
        return @name@Join(@name@Two(@arguments@, offset), @name@Two(@arguments@, offset + 2 * GROUP));
    }

    private static DoubleVector @name@Two(@parameters@, long offset) {
        return @name@Join(@name@Terms(@arguments@, offset), @name@Terms(@arguments@, offset + GROUP));
    }

    private static DoubleVector @name@Terms(@parameters@, long offset) {
        @vload@
        return @vector@;
    }

    private static double @name@Term(@parameters@, long offset) {
        @load@
        return @scalar@;
    }

    private static DoubleVector @name@Join(DoubleVector s, DoubleVector t) {
        return @join@;
    }

    private static double @name@Both(double s, double t) {
        return @combine@;
    }
    //# end
}
