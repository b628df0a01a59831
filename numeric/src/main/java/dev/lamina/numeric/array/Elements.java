package dev.lamina.numeric.array;

import dev.lamina.numeric.math.Integers;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Single elements of any type as doubles and longs, in the processor's byte order. A number that the type does not have is refused. */
final class Elements {
    private static final double TWO_TO_63 = 0x1p63;
    private static final double TWO_TO_64 = 0x1p64;

    private Elements() {}

    /** The element, of a complex one the real part. */
    static double doubleAt(ElementType type, MemorySegment segment, long at) {
        return switch (type) {
            case F64, C128 -> segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at);
            case F32, C64 -> segment.get(ValueLayout.JAVA_FLOAT_UNALIGNED, at);
            case U64 -> unsigned(segment.get(ValueLayout.JAVA_LONG_UNALIGNED, at));
            default -> longAt(type, segment, at);
        };
    }

    /** The odd lowest bit keeps halving from rounding twice. */
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : 2 * (double) (bits >>> 1 | bits & 1);
    }

    /** The element without its fraction; of u64 the bits. */
    static long longAt(ElementType type, MemorySegment segment, long at) {
        return switch (type) {
            case I64, U64 -> segment.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
            case I32 -> Integers.widened(segment.get(ValueLayout.JAVA_INT_UNALIGNED, at));
            case U32 -> Integer.toUnsignedLong(segment.get(ValueLayout.JAVA_INT_UNALIGNED, at));
            case S16 -> segment.get(ValueLayout.JAVA_SHORT_UNALIGNED, at);
            case U16 -> Short.toUnsignedLong(segment.get(ValueLayout.JAVA_SHORT_UNALIGNED, at));
            case S8 -> segment.get(ValueLayout.JAVA_BYTE, at);
            case U8 -> Byte.toUnsignedLong(segment.get(ValueLayout.JAVA_BYTE, at));
            case BOOL -> segment.get(ValueLayout.JAVA_BYTE, at) & 1;
            case F64, F32, C128, C64 -> whole(doubleAt(type, segment, at));
        };
    }

    private static long whole(double value) {
        if (!(value >= -TWO_TO_63 && value < TWO_TO_63)) {
            throw ArrayErrors.notInType(value, ElementType.I64);
        }
        return (long) value;
    }

    /** Stores a number, of a complex element the real part. */
    static void putDouble(ElementType type, MemorySegment segment, long at, double value) {
        switch (type) {
            case F64, C128 -> segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at, value);
            case F32, C64 -> segment.set(ValueLayout.JAVA_FLOAT_UNALIGNED, at, (float) value);
            case U64 -> segment.set(ValueLayout.JAVA_LONG_UNALIGNED, at, unsignedWhole(value));
            default -> putLong(type, segment, at, whole(value));
        }
    }

    private static long unsignedWhole(double value) {
        if (!(value > -1 && value < TWO_TO_64)) {
            throw ArrayErrors.notInType(value, ElementType.U64);
        }
        return value < TWO_TO_63 ? (long) value : (long) (value - TWO_TO_63) ^ Long.MIN_VALUE;
    }

    /** Stores an integer; in u64 its bits. */
    static void putLong(ElementType type, MemorySegment segment, long at, long value) {
        switch (type) {
            case I64, U64 -> segment.set(ValueLayout.JAVA_LONG_UNALIGNED, at, value);
            case I32 -> segment.set(ValueLayout.JAVA_INT_UNALIGNED, at, (int) within(type, value, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case U32 -> segment.set(ValueLayout.JAVA_INT_UNALIGNED, at, (int) within(type, value, 0, (1L << 32) - 1));
            case S16 -> segment.set(ValueLayout.JAVA_SHORT_UNALIGNED, at, (short) within(type, value, Short.MIN_VALUE, Short.MAX_VALUE));
            case U16 -> segment.set(ValueLayout.JAVA_SHORT_UNALIGNED, at, (short) within(type, value, 0, (1 << 16) - 1));
            case S8 -> segment.set(ValueLayout.JAVA_BYTE, at, (byte) within(type, value, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case U8 -> segment.set(ValueLayout.JAVA_BYTE, at, (byte) within(type, value, 0, (1 << 8) - 1));
            case BOOL -> segment.set(ValueLayout.JAVA_BYTE, at, (byte) within(type, value, 0, 1));
            case F64, F32, C128, C64 -> putDouble(type, segment, at, value);
        }
    }

    private static long within(ElementType type, long value, long least, long greatest) {
        if (value < least || value > greatest) {
            throw ArrayErrors.notInType(value, type);
        }
        return value;
    }
}
