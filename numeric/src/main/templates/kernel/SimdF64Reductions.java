//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.touchNative;
import static dev.lamina.numeric.kernel.ReductionTree.BLOCK;
import static dev.lamina.numeric.kernel.ReductionTree.GROUP;
import static dev.lamina.numeric.kernel.ReductionTree.LEAF;
import static dev.lamina.numeric.kernel.ReductionTree.leftPart;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
//# only F64 F32
import jdk.incubator.vector.VectorOperators;
//# end
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Reductions in the order that {@link F64Reductions} fixes. A vector holds the lanes of a group, or a half or a quarter of
 * them (a part) on narrower processors. The accumulator is a local variable and no vector is passed to a method of ours: C2 keeps
 * nothing else in a register. It always inlines the Vector API's own methods, but ours at a place that is seldom reached
 * only if they are not compiled yet, and a vector that is passed or returned then becomes an object. A part touches its memory
 * once, and is no longer than a page.
 */
interface SimdF64Reductions extends F64Reductions {
    VectorSpecies<Double> SPECIES = VectorAccess.F64;
    ByteOrder ORDER = ByteOrder.nativeOrder();
    long BYTES = Double.BYTES;
    int LANES = SPECIES.length();
    long PART = SPECIES.vectorByteSize();
    long PARTS = GROUP / PART;

    VectorShuffle<Double> SWAP_NEIGHBOURS = VectorAccess.swap(SPECIES, 1);
    VectorShuffle<Double> SWAP_PAIRS = VectorAccess.swap(SPECIES, 2);
    VectorShuffle<Double> SWAP_FOURS = VectorAccess.swap(SPECIES, 4);
    //# only F64 F32

    /** Eight leaves, which stay in the first-level cache: the pieces in which an extreme is looked for. */
    long PIECE = 8 * LEAF;
    /** The vectors of one round of the search for an extreme. */
    long ROUND = 4 * PART;
    long SIGN = -1L << BYTES * Byte.SIZE - 1;

    /**
     * The element whose bits, changed by flip, are the greatest integer; NaN where a NaN may be. Flipped so, the bits of numbers
     * on one side of zero are in their order, and integers have an instruction for it where numbers take six. NaN shows in a
     * sum, in which infinities of both signs look alike. The last round reads some elements a second time.
     */
    private static double extreme(MemorySegment x, long at, long bytes, long flip) {
        touchNative(x, x.isNative(), at);
        DoubleVector doubts = DoubleVector.zero(SPECIES);
        var flips = doubts.viewAsIntegralLanes().broadcast(flip);
        var best0 = doubts.viewAsIntegralLanes().broadcast(SIGN);
        var best1 = best0;
        var best2 = best0;
        var best3 = best0;
        for (long done = 0; done < bytes; done += ROUND) {
            long round = at + Math.min(done, bytes - ROUND);
            //# count i 0 4
            DoubleVector a@i@ = DoubleVector.fromMemorySegment(SPECIES, x, round + @i@ * PART, ORDER);
            best@i@ = best@i@.max(a@i@.viewAsIntegralLanes().lanewise(VectorOperators.XOR, flips));
            //# end
            doubts = doubts.add(a0.add(a1).add(a2.add(a3)));
        }
        if (doubts.compare(VectorOperators.NE, doubts).anyTrue()) {
            return Double.NaN;
        }
        long bits = best0.max(best1).max(best2.max(best3)).reduceLanes(VectorOperators.MAX);
        return flips.broadcast(bits ^ flip).viewAsFloatingLanes().lane(0);
    }
    //# end
    //# each reduction pairReduction
    //# only @unordered@

    /** The result is the same in every order, so there is no need to follow the tree. */
    @Override
    default double @name@(@parameters@, long count) {
        double s = @identity@;
        for (long done = 0, bytes = count * BYTES; done < bytes; done += PIECE) {
            double t = @name@Piece(@arguments@, done, Math.min(PIECE, bytes - done));
            s = @combine@;
        }
        return s;
    }

    /**
     * First on the side of zero where the first element is; if the extreme is on the other side, there. Where NaN may be, the
     * tree decides.
     */
    private static double @name@Piece(@parameters@, long offset, long bytes) {
        boolean beyond = Math.copySign(1, getF64(x, xAt + offset)) @beats@ 0;
        double s = bytes < ROUND ? Double.NaN : extreme(x, xAt + offset, bytes, beyond ? @flip@ : @flip@ ^ ~SIGN);
        if (s == s && Math.copySign(1, s) @beats@ 0 != beyond) {
            s = extreme(x, xAt + offset, bytes, beyond ? @flip@ ^ ~SIGN : @flip@);
        }
        return s == s ? s : @name@Tree(@arguments@, offset, bytes);
    }
    //# end
    //# only @ordered@

    @Override
    default double @name@(@parameters@, long count) {
        return count == 0 ? @empty@ : @name@Tree(@arguments@, 0, count * BYTES);
    }
    //# end

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
        double s = groups == 0 ? @identity@ : @name@Parts(@arguments@, offset, offset + groups, PARTS);
        for (long rest = groups; rest < bytes; rest += BYTES) {
            double t = @name@Term(@arguments@, offset + rest);
            s = @combine@;
        }
        return s;
    }

    /**
     * The fold of so many neighbouring parts, each in a pass of its own: the leaf is in the first-level cache, and C2
     * inlines the loads of one part but not of four.
     */
    private static double @name@Parts(@parameters@, long offset, long end, long parts) {
        if (parts == 1) {
            return @name@Part(@arguments@, offset, end);
        }
        long half = parts / 2 * PART;
        double s = @name@Parts(@arguments@, offset, end, parts / 2);
        double t = @name@Parts(@arguments@, offset + half, end + half, parts / 2);
        return @combine@;
    }

    /** Neighbouring lanes are folded first, and the two halves last, by element: a shuffle of only two lanes is no instruction everywhere. */
    private static double @name@Part(@parameters@, long offset, long end) {
        @touch@
        DoubleVector lanes = DoubleVector.broadcast(SPECIES, @identity@);
        // C2 unrolls loops of shorter steps and mixes the order of their loads: memory is then read at half its speed.
        for (; offset <= end - BLOCK; offset += BLOCK) {
            //# count i 0 4
            @vload@
            DoubleVector term@i@ = @vector@;
            //# end
            lanes = lanes.@join@(term0.@join@(term1).@join@(term2.@join@(term3)));
        }
        for (; offset < end; offset += GROUP) {
            //# list i 0
            @vload@
            lanes = lanes.@join@(@vector@);
            //# end
        }
        if (LANES > 2) {
            lanes = lanes.@join@(lanes.rearrange(SWAP_NEIGHBOURS));
        }
        if (LANES > 4) {
            lanes = lanes.@join@(lanes.rearrange(SWAP_PAIRS));
        }
        if (LANES > 8) {
            lanes = lanes.@join@(lanes.rearrange(SWAP_FOURS));
        }
        double s = lanes.lane(0);
        double t = lanes.lane(LANES / 2);
        return @combine@;
    }

    private static double @name@Term(@parameters@, long offset) {
        @load@
        return @scalar@;
    }
    //# end
}
