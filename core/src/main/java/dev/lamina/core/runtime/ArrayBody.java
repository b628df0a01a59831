package dev.lamina.core.runtime;

import dev.lamina.core.read.ElementTypes;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * The bodies of direct arrays: vectors, strings and typed vectors, which need no procedures to be read. Indices have been
 * checked.
 */
public final class ArrayBody {
    private ArrayBody() {}

    private static final long F64_TOP = Layout.headerTop(Kind.F64VECTOR);
    private static final long VECTOR_TOP = Layout.headerTop(Kind.VECTOR);

    public static boolean isBody(@Word long value) {
        if (Words.isString(value)) return true;
        if (!Words.isObject(value)) return false;
        Kind kind = kind(value);
        return kind == Kind.VECTOR || kind == Kind.BYTEVECTOR_VIEW || ElementTypes.ofKind(kind) != ElementTypes.NONE;
    }

    public static Kind kind(@Word long body) {
        return Layout.kind(Memory.get(Words.address(body)));
    }

    /** Whether the elements are doubles in memory. */
    public static boolean isF64(@Word long body) {
        return Memory.get(Words.address(body)) >>> Layout.LENGTH_BITS == F64_TOP;
    }

    public static long length(@Word long body) {
        if (kind(body) == Kind.FREED) throw Errors.freed(body);
        return Layout.length(Memory.get(Words.address(body)));
    }

    /** The address of the first element of a body whose elements lie side by side: of a vector or a typed vector. */
    public static long elements(@Word long body) {
        return switch (kind(body)) {
            case VECTOR -> Words.address(body) + Layout.VECTOR_ELEMENTS;
            case BYTEVECTOR -> Words.address(body) + Layout.BYTEVECTOR_BYTES;
            case FREED -> throw Errors.freed(body);
            default -> TypedElements.address(body);
        };
    }

    /** The binary logarithm of the size in bytes of such an element. */
    public static int shift(@Word long body) {
        return kind(body) == Kind.VECTOR ? 3 : ElementTypes.shift(ElementTypes.ofKind(kind(body)));
    }

    public static @Word long get(Mutator mutator, @Word long body, long index) {
        assert index >= 0 && index < length(body) : index + " of " + length(body);
        long address = Words.address(body);
        long top = Memory.get(address) >>> Layout.LENGTH_BITS;
        if (top == F64_TOP) return Words.ofDouble(Memory.getDouble(Memory.get(address + Layout.NUMERIC_ADDRESS) + (index << 3)));
        if (top == VECTOR_TOP) return Memory.get(address + Layout.VECTOR_ELEMENTS + (index << 3));
        return getOther(mutator, body, index);
    }

    private static @Word long getOther(Mutator mutator, @Word long body, long index) {
        return switch (kind(body)) {
            case STRING -> Words.ofCharacter(Text.get(body, index));
            case BYTEVECTOR_VIEW -> Words.ofFixnum(ByteViews.get(body, index) & 0xFF);
            case FREED -> throw Errors.freed(body);
            default -> TypedElements.get(mutator, ElementTypes.ofKind(kind(body)), elements(body) + (index << shift(body)));
        };
    }

    /** An element as it is printed in an array. */
    static String text(@Word long body, long index) {
        return switch (kind(body)) {
            case VECTOR -> Printer.brief(Memory.get(elements(body) + (index << 3)));
            case STRING -> Printer.brief(Words.ofCharacter(Text.get(body, index)));
            case BYTEVECTOR_VIEW -> Integer.toString(ByteViews.get(body, index) & 0xFF);
            default -> TypedElements.text(ElementTypes.ofKind(kind(body)), elements(body) + (index << shift(body)));
        };
    }

    /** Whether elements of two bodies of one kind, which is not that of vectors, are the same. */
    public static boolean areSame(@Word long a, long i, @Word long b, long j) {
        return switch (kind(a)) {
            case STRING -> Text.get(a, i) == Text.get(b, j);
            case BYTEVECTOR_VIEW -> ByteViews.get(a, i) == ByteViews.get(b, j);
            default -> areSameTyped(ElementTypes.ofKind(kind(a)), elements(a) + (i << shift(a)), elements(b) + (j << shift(b)));
        };
    }

    private static boolean areSameTyped(int type, long a, long b) {
        if (!ElementTypes.isInteger(type)) return TypedElements.areSame(type, a, b);
        for (long end = a + ElementTypes.bytes(type); a < end; a++, b++) if (Memory.getByte(a) != Memory.getByte(b)) return false;
        return true;
    }

    /** Whether a value is an element as it is; others are stored as flonums, if they are numbers and the body's elements are. */
    public static boolean isElement(@Word long body, @Word long value) {
        int type = ElementTypes.ofKind(kind(body));
        if (type == ElementTypes.NONE) return kind(body) != Kind.STRING || Words.isCharacter(value);
        return TypedElements.isElement(type, value) && (ElementTypes.isReal(type) || Complexes.isComplex(value));
    }
}
