package dev.lamina.numeric.array;

import java.util.Locale;

/**
 * What the elements of an array are, and how many bytes each takes. Floating-point numbers, two sizes of integers and the
 * complex numbers have arithmetic; the other integers and truth values are only stored.
 */
public enum ElementType {
    F64(8),
    F32(4),
    I64(8),
    I32(4),
    /** Two f64: the real part and the imaginary part. */
    C128(16),
    /** Two f32. */
    C64(8),
    S8(1),
    U8(1),
    S16(2),
    U16(2),
    U32(4),
    /** As a long, with the same bits. */
    U64(8),
    /** One byte, of which the lowest bit counts. */
    BOOL(1);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** The size of an element. */
    public int bytes() {
        return bytes;
    }

    /** Whether elements are real floating-point numbers. */
    public boolean isFloating() {
        return this == F64 || this == F32;
    }

    /** Whether an element has a real and an imaginary part. */
    public boolean isComplex() {
        return this == C128 || this == C64;
    }

    /** The name used in messages and file formats: f64, f32. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
