//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.slice;

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
    long BYTES = Double.BYTES;
    long STEP = SPECIES.vectorByteSize();

    @Override
    default void fill(MemorySegment out, long outAt, double value, long count) {
        long bytes = SPECIES.loopBound(count) * BYTES;
        MemorySegment o = slice(out, out.isNative(), outAt, bytes);
        DoubleVector values = DoubleVector.broadcast(SPECIES, value);
        for (long at = 0; at < bytes; at += STEP) {
            values.intoMemorySegment(o, at, ORDER);
        }
        TAIL.fill(out, outAt + bytes, value, count - bytes / BYTES);
    }

    @Override
    default void copy(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        MemorySegment.copy(x, xAt, out, outAt, count * BYTES);
    }

    @Override
    default void axpy(MemorySegment out, long outAt, double alpha, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        long bytes = SPECIES.loopBound(count) * BYTES;
        MemorySegment o = slice(out, out.isNative(), outAt, bytes);
        MemorySegment u = slice(x, x.isNative(), xAt, bytes);
        MemorySegment v = slice(y, y.isNative(), yAt, bytes);
        DoubleVector factor = DoubleVector.broadcast(SPECIES, alpha);
        for (long at = 0; at < bytes; at += STEP) {
            DoubleVector scaled = factor.mul(DoubleVector.fromMemorySegment(SPECIES, u, at, ORDER));
            scaled.add(DoubleVector.fromMemorySegment(SPECIES, v, at, ORDER)).intoMemorySegment(o, at, ORDER);
        }
        TAIL.axpy(out, outAt + bytes, alpha, x, xAt + bytes, y, yAt + bytes, count - bytes / BYTES);
    }
    //# each unary

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        long bytes = SPECIES.loopBound(count) * BYTES;
        MemorySegment o = slice(out, out.isNative(), outAt, bytes);
        MemorySegment u = slice(x, x.isNative(), xAt, bytes);
        for (long at = 0; at < bytes; at += STEP) {
            DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, u, at, ORDER);
            @vector@.intoMemorySegment(o, at, ORDER);
        }
        TAIL.@name@(out, outAt + bytes, x, xAt + bytes, count - bytes / BYTES);
    }
    //# end
    //# each binary

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        long bytes = SPECIES.loopBound(count) * BYTES;
        MemorySegment o = slice(out, out.isNative(), outAt, bytes);
        MemorySegment u = slice(x, x.isNative(), xAt, bytes);
        MemorySegment v = slice(y, y.isNative(), yAt, bytes);
        for (long at = 0; at < bytes; at += STEP) {
            DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, u, at, ORDER);
            DoubleVector b = DoubleVector.fromMemorySegment(SPECIES, v, at, ORDER);
            @vector@.intoMemorySegment(o, at, ORDER);
        }
        TAIL.@name@(out, outAt + bytes, x, xAt + bytes, y, yAt + bytes, count - bytes / BYTES);
    }

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double right, long count) {
        long bytes = SPECIES.loopBound(count) * BYTES;
        MemorySegment o = slice(out, out.isNative(), outAt, bytes);
        MemorySegment u = slice(x, x.isNative(), xAt, bytes);
        DoubleVector b = DoubleVector.broadcast(SPECIES, right);
        for (long at = 0; at < bytes; at += STEP) {
            DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, u, at, ORDER);
            @vector@.intoMemorySegment(o, at, ORDER);
        }
        TAIL.@name@(out, outAt + bytes, x, xAt + bytes, right, count - bytes / BYTES);
    }

    @Override
    default void @name@(MemorySegment out, long outAt, double left, MemorySegment y, long yAt, long count) {
        long bytes = SPECIES.loopBound(count) * BYTES;
        MemorySegment o = slice(out, out.isNative(), outAt, bytes);
        MemorySegment v = slice(y, y.isNative(), yAt, bytes);
        DoubleVector a = DoubleVector.broadcast(SPECIES, left);
        for (long at = 0; at < bytes; at += STEP) {
            DoubleVector b = DoubleVector.fromMemorySegment(SPECIES, v, at, ORDER);
            @vector@.intoMemorySegment(o, at, ORDER);
        }
        TAIL.@name@(out, outAt + bytes, left, y, yAt + bytes, count - bytes / BYTES);
    }
    //# end
    //# each ternary

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, MemorySegment z, long zAt, long count) {
        long bytes = SPECIES.loopBound(count) * BYTES;
        MemorySegment o = slice(out, out.isNative(), outAt, bytes);
        MemorySegment u = slice(x, x.isNative(), xAt, bytes);
        MemorySegment v = slice(y, y.isNative(), yAt, bytes);
        MemorySegment w = slice(z, z.isNative(), zAt, bytes);
        for (long at = 0; at < bytes; at += STEP) {
            DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, u, at, ORDER);
            DoubleVector b = DoubleVector.fromMemorySegment(SPECIES, v, at, ORDER);
            DoubleVector c = DoubleVector.fromMemorySegment(SPECIES, w, at, ORDER);
            @vector@.intoMemorySegment(o, at, ORDER);
        }
        TAIL.@name@(out, outAt + bytes, x, xAt + bytes, y, yAt + bytes,
                z, zAt + bytes, count - bytes / BYTES);
    }
    //# end
}
