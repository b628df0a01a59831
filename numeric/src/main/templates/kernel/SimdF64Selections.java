//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.touch;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Comparisons and choices by vectors. The masks of 64 elements are gathered in the bits of a long, which eight bytes at a
 * time spread to a byte for each element, and the other way round.
 */
interface SimdF64Selections extends ScalarF64Selections {
    ScalarF64Kernels TAIL = ScalarF64Kernels.INSTANCE;
    VectorSpecies<Double> SPECIES = VectorAccess.F64;
    ByteOrder ORDER = ByteOrder.nativeOrder();
    int LANES = SPECIES.length();
    //# each comparison

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        touch(out, outAt, count);
        touch(x, xAt, count);
        touch(y, yAt, count);
        long bulk = count - count % Long.SIZE;
        for (long i = 0; i < bulk; i += Long.SIZE) {
            long bits = 0;
            for (int k = 0; k < Long.SIZE; k += LANES) {
                DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, x, xAt + (i + k) * BYTES, ORDER);
                DoubleVector b = DoubleVector.fromMemorySegment(SPECIES, y, yAt + (i + k) * BYTES, ORDER);
                bits |= a.compare(VectorOperators.@operator@, b).toLong() << k;
            }
            MaskBits.spread(bits, out, outAt + i);
        }
        TAIL.@name@(out, outAt + bulk, x, xAt + bulk * BYTES, y, yAt + bulk * BYTES, count - bulk);
    }

    @Override
    default void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double right, long count) {
        touch(out, outAt, count);
        touch(x, xAt, count);
        long bulk = count - count % Long.SIZE;
        DoubleVector b = DoubleVector.broadcast(SPECIES, right);
        for (long i = 0; i < bulk; i += Long.SIZE) {
            long bits = 0;
            for (int k = 0; k < Long.SIZE; k += LANES) {
                DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, x, xAt + (i + k) * BYTES, ORDER);
                bits |= a.compare(VectorOperators.@operator@, b).toLong() << k;
            }
            MaskBits.spread(bits, out, outAt + i);
        }
        TAIL.@name@(out, outAt + bulk, x, xAt + bulk * BYTES, right, count - bulk);
    }
    //# end

    @Override
    default void select(MemorySegment out, long outAt, MemorySegment mask, long maskAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        touch(out, outAt, count);
        touch(mask, maskAt, count);
        touch(x, xAt, count);
        touch(y, yAt, count);
        long bulk = count - count % Long.SIZE;
        for (long i = 0; i < bulk; i += Long.SIZE) {
            long bits = MaskBits.collect(mask, maskAt + i);
            for (int k = 0; k < Long.SIZE; k += LANES) {
                DoubleVector a = DoubleVector.fromMemorySegment(SPECIES, x, xAt + (i + k) * BYTES, ORDER);
                DoubleVector b = DoubleVector.fromMemorySegment(SPECIES, y, yAt + (i + k) * BYTES, ORDER);
                b.blend(a, VectorMask.fromLong(SPECIES, bits >>> k)).intoMemorySegment(out, outAt + (i + k) * BYTES, ORDER);
            }
        }
        TAIL.select(out, outAt + bulk * BYTES, mask, maskAt + bulk, x, xAt + bulk * BYTES, y, yAt + bulk * BYTES, count - bulk);
    }
}
