//# types F64 F32 as Simd
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.touch;
import static dev.lamina.numeric.math.Constants.*;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.*;

/**
 * The elementary functions, a vector of doubles at a time (f32 elements are widened, so their results are rounded almost
 * always correctly). A vector in which one argument is unusual goes element by element. The functions' text stands in the
 * loops as Vector API calls: beyond 18,000 nodes C2 inlines those but no method of ours, and a vector that is passed to a
 * method becomes an object (measured: 10 times slower).
 */
final class SimdF64Loops {
    private static final ScalarF64Kernels SCALAR = ScalarF64Kernels.INSTANCE;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final VectorSpecies<W> SPECIES = VectorAccess.WIDE;
    private static final VectorSpecies<Float> HALF = VectorAccess.HALF;
    private static final int LANES = SPECIES.length();
    private static final long BYTES = Double.BYTES;

    private SimdF64Loops() {}
    //# only F64
    //# define loadX
            V x = V.fromMemorySegment(SPECIES, first, firstAt + i * BYTES, ORDER);
    //# end
    //# define loadY
            V y = V.fromMemorySegment(SPECIES, other, otherAt + i * BYTES, ORDER);
    //# end
    //# define store
            result.intoMemorySegment(out, outAt + i * BYTES, ORDER);
    //# end
    //# end
    //# only F32
    //# define loadX
            V x = (V) FloatVector.fromMemorySegment(HALF, first, firstAt + i * BYTES, ORDER).convertShape(VectorOperators.F2D, SPECIES, 0);
    //# end
    //# define loadY
            V y = (V) FloatVector.fromMemorySegment(HALF, other, otherAt + i * BYTES, ORDER).convertShape(VectorOperators.F2D, SPECIES, 0);
    //# end
    //# define store
            ((FloatVector) result.convertShape(VectorOperators.D2F, HALF, 0)).intoMemorySegment(out, outAt + i * BYTES, ORDER);
    //# end
    //# end
    //# each function

    static void @name@(MemorySegment out, long outAt, MemorySegment first, long firstAt, long count) {
        touch(out, outAt, count);
        touch(first, firstAt, count);
        long bulk = count - count % LANES;
        for (long i = 0; i < bulk; i += LANES) {
            //# insert loadX
            //# insert @name@IsUsual
            if (!usual.allTrue()) {
                SCALAR.@name@(out, outAt + i * BYTES, first, firstAt + i * BYTES, LANES);
                continue;
            }
            //# insert @name@
            //# insert store
        }
        SCALAR.@name@(out, outAt + bulk * BYTES, first, firstAt + bulk * BYTES, count - bulk);
    }
    //# end
    //# each binaryFunction

    static void @name@(MemorySegment out, long outAt, MemorySegment first, long firstAt, MemorySegment other, long otherAt, long count) {
        touch(out, outAt, count);
        touch(first, firstAt, count);
        touch(other, otherAt, count);
        long bulk = count - count % LANES;
        for (long i = 0; i < bulk; i += LANES) {
            //# insert loadX
            //# insert loadY
            //# insert @name@IsUsual
            if (!usual.allTrue()) {
                SCALAR.@name@(out, outAt + i * BYTES, first, firstAt + i * BYTES, other, otherAt + i * BYTES, LANES);
                continue;
            }
            //# insert @name@
            //# insert store
        }
        SCALAR.@name@(out, outAt + bulk * BYTES, first, firstAt + bulk * BYTES, other, otherAt + bulk * BYTES, count - bulk);
    }

    static void @name@(MemorySegment out, long outAt, MemorySegment first, long firstAt, double right, long count) {
        touch(out, outAt, count);
        touch(first, firstAt, count);
        long bulk = count - count % LANES;
        V y = V.broadcast(SPECIES, right);
        for (long i = 0; i < bulk; i += LANES) {
            //# insert loadX
            //# insert @name@IsUsual
            if (!usual.allTrue()) {
                SCALAR.@name@(out, outAt + i * BYTES, first, firstAt + i * BYTES, right, LANES);
                continue;
            }
            //# insert @name@
            //# insert store
        }
        SCALAR.@name@(out, outAt + bulk * BYTES, first, firstAt + bulk * BYTES, right, count - bulk);
    }

    static void @name@(MemorySegment out, long outAt, double left, MemorySegment other, long otherAt, long count) {
        touch(out, outAt, count);
        touch(other, otherAt, count);
        long bulk = count - count % LANES;
        V x = V.broadcast(SPECIES, left);
        for (long i = 0; i < bulk; i += LANES) {
            //# insert loadY
            //# insert @name@IsUsual
            if (!usual.allTrue()) {
                SCALAR.@name@(out, outAt + i * BYTES, left, other, otherAt + i * BYTES, LANES);
                continue;
            }
            //# insert @name@
            //# insert store
        }
        SCALAR.@name@(out, outAt + bulk * BYTES, left, other, otherAt + bulk * BYTES, count - bulk);
    }
    //# end
}
