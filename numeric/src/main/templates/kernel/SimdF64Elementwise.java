//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.touch;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
//# only I64 I32
import jdk.incubator.vector.VectorOperators;
//# end
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementwise arithmetic, one vector at a time; the scalar kernel does the last few elements. Operations without a vector
 * form are the scalar ones.
 */
interface SimdF64Elementwise extends ScalarF64Elementwise {
    ScalarF64Kernels TAIL = ScalarF64Kernels.INSTANCE;
    VectorSpecies<Double> SPECIES = VectorAccess.F64;
    ByteOrder ORDER = ByteOrder.nativeOrder();
    int LANES = SPECIES.length();
    long BYTES = Double.BYTES;

    @Override
    default void fill(MemorySegment out, long outAt, double value, long count) {
        touch(out, outAt, count);
        long bulk = SPECIES.loopBound(count);
        DoubleVector values = DoubleVector.broadcast(SPECIES, value);
        for (long i = 0; i < bulk; i += LANES) {
            values.intoMemorySegment(out, outAt + i * BYTES, ORDER);
        }
        TAIL.fill(out, outAt + bulk * BYTES, value, count - bulk);
    }

    @Override
    default void copy(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        MemorySegment.copy(x, xAt, out, outAt, count * BYTES);
    }

    @Override
    default void axpy(MemorySegment out, long outAt, double alpha, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        touch(out, outAt, count);
        touch(x, xAt, count);
        touch(y, yAt, count);
        long bulk = SPECIES.loopBound(count);
        DoubleVector factor = DoubleVector.broadcast(SPECIES, alpha);
        for (long i = 0; i < bulk; i += LANES) {
            DoubleVector scaled = factor.mul(DoubleVector.fromMemorySegment(SPECIES, x, xAt + i * BYTES, ORDER));
            scaled.add(DoubleVector.fromMemorySegment(SPECIES, y, yAt + i * BYTES, ORDER)).intoMemorySegment(out, outAt + i * BYTES, ORDER);
        }
        TAIL.axpy(out, outAt + bulk * BYTES, alpha, x, xAt + bulk * BYTES, y, yAt + bulk * BYTES, count - bulk);
    }
    //# each unary

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        touch(out, outAt, count);
        touch(x, xAt, count);
        long bulk = SPECIES.loopBound(count);
        for (long i = 0; i < bulk; i += LANES) {
            DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, x, xAt + i * BYTES, ORDER);
            @vector@.intoMemorySegment(out, outAt + i * BYTES, ORDER);
        }
        TAIL.@name@(out, outAt + bulk * BYTES, x, xAt + bulk * BYTES, count - bulk);
    }
    //# end
    //# each binary

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        touch(out, outAt, count);
        touch(x, xAt, count);
        touch(y, yAt, count);
        long bulk = SPECIES.loopBound(count);
        for (long i = 0; i < bulk; i += LANES) {
            DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, x, xAt + i * BYTES, ORDER);
            DoubleVector b = DoubleVector.fromMemorySegment(SPECIES, y, yAt + i * BYTES, ORDER);
            @vector@.intoMemorySegment(out, outAt + i * BYTES, ORDER);
        }
        TAIL.@name@(out, outAt + bulk * BYTES, x, xAt + bulk * BYTES, y, yAt + bulk * BYTES, count - bulk);
    }

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double right, long count) {
        touch(out, outAt, count);
        touch(x, xAt, count);
        long bulk = SPECIES.loopBound(count);
        DoubleVector b = DoubleVector.broadcast(SPECIES, right);
        for (long i = 0; i < bulk; i += LANES) {
            DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, x, xAt + i * BYTES, ORDER);
            @vector@.intoMemorySegment(out, outAt + i * BYTES, ORDER);
        }
        TAIL.@name@(out, outAt + bulk * BYTES, x, xAt + bulk * BYTES, right, count - bulk);
    }

    @Override
    default void @name@(MemorySegment out, long outAt, double left, MemorySegment y, long yAt, long count) {
        touch(out, outAt, count);
        touch(y, yAt, count);
        long bulk = SPECIES.loopBound(count);
        DoubleVector a = DoubleVector.broadcast(SPECIES, left);
        for (long i = 0; i < bulk; i += LANES) {
            DoubleVector b = DoubleVector.fromMemorySegment(SPECIES, y, yAt + i * BYTES, ORDER);
            @vector@.intoMemorySegment(out, outAt + i * BYTES, ORDER);
        }
        TAIL.@name@(out, outAt + bulk * BYTES, left, y, yAt + bulk * BYTES, count - bulk);
    }
    //# end
    //# each ternary

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, MemorySegment z, long zAt, long count) {
        touch(out, outAt, count);
        touch(x, xAt, count);
        touch(y, yAt, count);
        touch(z, zAt, count);
        long bulk = SPECIES.loopBound(count);
        for (long i = 0; i < bulk; i += LANES) {
            DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, x, xAt + i * BYTES, ORDER);
            DoubleVector b = DoubleVector.fromMemorySegment(SPECIES, y, yAt + i * BYTES, ORDER);
            DoubleVector c = DoubleVector.fromMemorySegment(SPECIES, z, zAt + i * BYTES, ORDER);
            @vector@.intoMemorySegment(out, outAt + i * BYTES, ORDER);
        }
        TAIL.@name@(out, outAt + bulk * BYTES, x, xAt + bulk * BYTES, y, yAt + bulk * BYTES,
                z, zAt + bulk * BYTES, count - bulk);
    }
    //# end
}
