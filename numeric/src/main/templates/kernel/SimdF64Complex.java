//# types F64 F32 as Simd
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.touch;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.*;

/**
 * Products and quotients of complex numbers that lie as pairs in their vectors: real parts in the even lanes. Both parts of
 * a number are spread over its two lanes; where the parts are subtracted, the odd or even lanes are multiplied by −1, which
 * is exact. Computed in f64, as {@link ComplexParts} does.
 */
final class SimdF64Complex {
    private static final ScalarF64Kernels SCALAR = ScalarF64Kernels.INSTANCE;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final VectorSpecies<W> SPECIES = VectorAccess.WIDE;
    private static final VectorSpecies<Float> HALF = VectorAccess.HALF;
    private static final int LANES = SPECIES.length();
    private static final long BYTES = Double.BYTES;
    /** A shuffle of only two lanes is no instruction everywhere. */
    private static final boolean SHUFFLES = LANES > 2;
    private static final VectorShuffle<W> REAL_PARTS = VectorShuffle.fromOp(SPECIES, i -> i & ~1);
    private static final VectorShuffle<W> IMAGINARY_PARTS = VectorShuffle.fromOp(SPECIES, i -> i | 1);
    private static final VectorShuffle<W> EXCHANGED = VectorShuffle.fromOp(SPECIES, i -> i ^ 1);
    private static final VectorMask<W> EVEN_LANES = VectorMask.fromLong(SPECIES, 0x5555);

    private SimdF64Complex() {}
    //# define complexMulPairs
            V sign = V.broadcast(SPECIES, 1).blend(-1, EVEN_LANES);
            V crossed = x.rearrange(EXCHANGED).mul(y.rearrange(IMAGINARY_PARTS)).mul(sign);
            V result = x.mul(y.rearrange(REAL_PARTS)).add(crossed);
    //# end
    //# define complexDivPairs
            V sign = V.broadcast(SPECIES, -1).blend(1, EVEN_LANES);
            V re = y.rearrange(REAL_PARTS);
            V im = y.rearrange(IMAGINARY_PARTS);
            M isRealLarger = re.abs().compare(VectorOperators.GE, im.abs());
            V larger = im.blend(re, isRealLarger);
            V smaller = re.blend(im, isRealLarger);
            V ratio = smaller.div(larger).blend(0, isRealLarger.and(re.compare(VectorOperators.EQ, 0)));
            V crossed = x.rearrange(EXCHANGED);
            V left = x.mul(ratio).blend(x, isRealLarger);
            V right = crossed.blend(crossed.mul(ratio), isRealLarger).mul(sign);
            V result = left.add(right).div(larger.add(smaller.mul(ratio)));
    //# end
    //# each complexProduct

    static void @name@(MemorySegment out, long outAt, MemorySegment first, long firstAt, MemorySegment other, long otherAt, long count) {
        touch(out, outAt, count);
        touch(first, firstAt, count);
        touch(other, otherAt, count);
        long bulk = SHUFFLES ? count - count % LANES : 0;
        for (long i = 0; i < bulk; i += LANES) {
            //# only F64
            V x = V.fromMemorySegment(SPECIES, first, firstAt + i * BYTES, ORDER);
            V y = V.fromMemorySegment(SPECIES, other, otherAt + i * BYTES, ORDER);
            //# end
            //# only F32
            V x = (V) FloatVector.fromMemorySegment(HALF, first, firstAt + i * BYTES, ORDER).convertShape(VectorOperators.F2D, SPECIES, 0);
            V y = (V) FloatVector.fromMemorySegment(HALF, other, otherAt + i * BYTES, ORDER).convertShape(VectorOperators.F2D, SPECIES, 0);
            //# end
            //# insert @name@Pairs
            //# only F64
            result.intoMemorySegment(out, outAt + i * BYTES, ORDER);
            //# end
            //# only F32
            ((FloatVector) result.convertShape(VectorOperators.D2F, HALF, 0)).intoMemorySegment(out, outAt + i * BYTES, ORDER);
            //# end
        }
        SCALAR.@name@(out, outAt + bulk * BYTES, first, firstAt + bulk * BYTES, other, otherAt + bulk * BYTES, count - bulk);
    }
    //# end
}
