package dev.lamina.core.read;

import dev.lamina.memory.value.Kind;

/**
 * The element types of typed vectors, SRFI 160: the one table that literals, primitives, printing and the heap's kinds
 * derive from. A type is a small int, because each use in compiled code is a constant that the JIT compiler folds into the
 * code of a primitive written once for all types. The order is that of the kinds behind {@link Kind#S8VECTOR}.
 */
public final class ElementTypes {
    private ElementTypes() {}

    /** Its vectors are the bytevectors of R7RS. */
    public static final int U8 = 0;
    public static final int S8 = 1;
    public static final int U16 = 2;
    public static final int S16 = 3;
    public static final int U32 = 4;
    public static final int S32 = 5;
    public static final int U64 = 6;
    public static final int S64 = 7;
    public static final int F32 = 8;
    public static final int F64 = 9;
    public static final int C64 = 10;
    public static final int C128 = 11;
    public static final int COUNT = 12;
    /** What is no type. */
    public static final int NONE = -1;

    private static final String[] TAGS = {"u8", "s8", "u16", "s16", "u32", "s32", "u64", "s64", "f32", "f64", "c64", "c128"};
    private static final int FIRST_KIND = Kind.S8VECTOR.code() - S8;
    /** Longer than any element. */
    public static final int MOST_BYTES = 16;

    /** As in names and literals: {@code f64}. */
    public static String tag(int type) {
        return TAGS[type];
    }

    /** The type of a tag, or {@link #NONE}. */
    public static int ofTag(String tag) {
        for (int type = 0; type < COUNT; type++) if (TAGS[type].equals(tag)) return type;
        return NONE;
    }

    /** The kind of a vector that holds its elements itself. */
    public static Kind kind(int type) {
        return type == U8 ? Kind.BYTEVECTOR : Kind.ofCode(FIRST_KIND + type);
    }

    /** The type of the elements of such a vector, or {@link #NONE} if the kind is another one. */
    public static int ofKind(Kind kind) {
        if (kind == Kind.BYTEVECTOR) return U8;
        int type = kind.code() - FIRST_KIND;
        return type >= S8 && type < COUNT ? type : NONE;
    }

    /** The binary logarithm of an element's size in bytes. */
    public static int shift(int type) {
        return switch (type) {
            case U8, S8 -> 0;
            case U16, S16 -> 1;
            case U32, S32, F32 -> 2;
            case U64, S64, F64, C64 -> 3;
            case C128 -> 4;
            default -> throw new AssertionError(type);
        };
    }

    public static int bytes(int type) {
        return 1 << shift(type);
    }

    public static boolean isInteger(int type) {
        return type <= S64;
    }

    public static boolean isReal(int type) {
        return type <= F64;
    }

    public static boolean isSigned(int type) {
        return (type & 1) != 0;
    }

    /** What an element has to be. */
    public static String expected(int type) {
        return switch (type) {
            case U8 -> "a byte (0 to 255)";
            case F32, F64 -> "a real number";
            case C64, C128 -> "a number";
            default -> "an exact integer from " + least(type) + " to " + greatest(type);
        };
    }

    private static String least(int type) {
        return isSigned(type) ? Long.toString(-1L << 8 * bytes(type) - 1) : "0";
    }

    private static String greatest(int type) {
        int bits = 8 * bytes(type) - (isSigned(type) ? 1 : 0);
        return Long.toUnsignedString(-1L >>> Long.SIZE - bits);
    }
}
