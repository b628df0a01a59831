package dev.lamina.numeric.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector width of this process, as species that C2 sees as constants. Only the Simd… kernels and generated loops use this
 * class, so that the Vector API is loaded with them and not before.
 */
public final class VectorAccess {
    private VectorAccess() {}

    static final VectorShape SHAPE = shape(KernelChoice.current().forcedBits());
    static final VectorSpecies<Double> F64 = VectorSpecies.of(double.class, SHAPE);
    static final VectorSpecies<Float> F32 = VectorSpecies.of(float.class, SHAPE);
    static final VectorSpecies<Long> I64 = VectorSpecies.of(long.class, SHAPE);
    static final VectorSpecies<Integer> I32 = VectorSpecies.of(int.class, SHAPE);

    /** Doubles for the elementary functions of every type, and the floats that widen to them. */
    static final VectorSpecies<Double> WIDE = F64;
    static final VectorSpecies<Float> HALF = VectorSpecies.of(float.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 2));

    /** The forced width, or with 0 the widest that the processor has, between 128 and 512 bits. */
    private static VectorShape shape(int bits) {
        int wanted = bits == 0 ? DoubleVector.SPECIES_PREFERRED.vectorBitSize() : bits;
        return VectorShape.forBitSize(Math.clamp(wanted, 128, 512));
    }

    /** The shuffle that exchanges neighbouring runs of so many lanes; the identity where there are no two such runs. */
    public static <E> VectorShuffle<E> swap(VectorSpecies<E> species, int lanes) {
        return VectorShuffle.fromOp(species, i -> species.length() > lanes ? i ^ lanes : i);
    }
}
