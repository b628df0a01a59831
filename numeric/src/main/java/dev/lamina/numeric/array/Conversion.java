package dev.lamina.numeric.array;

import java.lang.foreign.MemorySegment;

/**
 * Copies the elements of an array of any layout and type into a contiguous one of another type. Integers go through longs,
 * everything else through doubles; a number that the new type does not have is refused, except that floats are rounded.
 */
final class Conversion {
    private final ElementType from;
    private final ElementType to;
    private final MemorySegment target;
    /** Whether both types are integers, which need not go through doubles. */
    private final boolean whole;
    private long targetAt;

    private Conversion(ElementType from, NumericArray target) {
        this.from = from;
        this.to = target.elementType();
        this.target = target.segment;
        this.targetAt = target.offset;
        this.whole = isWhole(from) && isWhole(to);
    }

    private static boolean isWhole(ElementType type) {
        return !type.isFloating() && !type.isComplex();
    }

    /** Fills the target, which is contiguous and of the same shape, and returns it. */
    static NumericArray of(NumericArray from, NumericArray target) {
        assert target.isContiguous() && target.hasShapeOf(from);
        from.requireAlive("convert");
        if (from.count() > 0) {
            new Conversion(from.elementType(), target).walk(from, 0, from.offset);
        }
        return target;
    }

    private void walk(NumericArray array, int axis, long at) {
        boolean last = axis >= array.rank() - 1;
        long size = axis < array.rank() ? array.size(axis) : 1;
        long step = axis < array.rank() ? array.stride(axis) * from.bytes() : 0;
        for (long i = 0; i < size; i++) {
            if (last) {
                move(array.segment, at + i * step);
            } else {
                walk(array, axis + 1, at + i * step);
            }
        }
    }

    private void move(MemorySegment source, long at) {
        if (whole) {
            Elements.putLong(to, target, targetAt, sameNumber(Elements.longAt(from, source, at)));
        } else {
            moveInexact(source, at);
        }
        targetAt += to.bytes();
    }

    /** The bits of a u64 and of a signed type are the same number unless the first bit is set, and u8 to u32 never set it. */
    private long sameNumber(long bits) {
        if (bits < 0 && (from == ElementType.U64) != (to == ElementType.U64)) {
            throw ArrayErrors.notInType(from == ElementType.U64 ? Long.toUnsignedString(bits) : bits, to);
        }
        return bits;
    }

    private void moveInexact(MemorySegment source, long at) {
        Elements.putDouble(to, target, targetAt, Elements.doubleAt(from, source, at));
        double imaginary = from.isComplex() ? Elements.doubleAt(from, source, at + from.bytes() / 2) : 0;
        if (to.isComplex()) {
            Elements.putDouble(to, target, targetAt + to.bytes() / 2, imaginary);
        } else if (imaginary != 0) {
            throw ArrayErrors.imaginary(imaginary, to);
        }
    }
}
