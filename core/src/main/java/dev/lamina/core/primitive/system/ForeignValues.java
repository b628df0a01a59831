package dev.lamina.core.primitive.system;

import dev.lamina.core.foreign.ForeignFunction;
import dev.lamina.core.foreign.ForeignType;
import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.array.TypedVectors;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.primitive.number.Numbers;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.ByteViews;
import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Numerals;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Scheme values as C takes them, and back. */
final class ForeignValues {
    private ForeignValues() {}

    /** The type of a vector's elements, or a negative number for a name that no type has. */
    static int elementType(ForeignType type) {
        return ElementTypes.ofTag(type.tag());
    }

    /** The arguments, checked; copies of strings live as long as the arena. */
    static Object[] toC(ForeignFunction function, @Word long arguments, Arena arena) {
        Object[] values = new Object[function.parameters().size()];
        int count = 0;
        for (@Word long rest = arguments; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest), count++) {
            if (count < values.length) values[count] = toC(function.name(), function.parameters().get(count), Pairs.first(rest), arena);
        }
        if (count != values.length) throw Errors.wrongArity(function.name(), values.length + (values.length == 1 ? " argument" : " arguments"), count);
        return values;
    }

    private static Object toC(String who, ForeignType type, @Word long value, Arena arena) {
        return switch (type.form()) {
            case BOOLEAN -> value == Words.FALSE ? 0 : 1;
            case INTEGER -> carrier(type.bits(), integer(who, type, value).longValue());
            case DOUBLE -> real(who, value);
            case FLOAT -> (float) real(who, value);
            case STRING -> string(who, value, arena);
            case POINTER -> value == Words.FALSE ? MemorySegment.NULL : MemorySegment.ofAddress(integer(who, type, value).longValue());
            case VECTOR -> MemorySegment.ofAddress(elements(who, type, value));
            case VOID -> throw new AssertionError("a parameter of type void");
        };
    }

    private static double real(String who, @Word long value) {
        return Complexes.toDouble(Arithmetic.checkReal(who, value));
    }

    private static BigInteger integer(String who, ForeignType type, @Word long value) {
        String expected = "an exact integer of " + type.bits() + " bits" + (type.signed() ? "" : " without sign") + " (" + type.name() + ")";
        if (!Numbers.isExactInteger(value)) throw Errors.wrongType(who, expected, value);
        Object number = Numerals.toJava(value);
        BigInteger integer = number instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) number;
        boolean fits = type.signed() ? integer.bitLength() < type.bits() : integer.signum() >= 0 && integer.bitLength() <= type.bits();
        if (!fits) throw Errors.outOfRange(who, expected, value);
        return integer;
    }

    private static Object carrier(int bits, long value) {
        return switch (bits) {
            case Byte.SIZE -> (Object) (byte) value;
            case Short.SIZE -> (short) value;
            case Integer.SIZE -> (int) value;
            default -> value;
        };
    }

    private static MemorySegment string(String who, @Word long value, Arena arena) {
        if (value == Words.FALSE) return MemorySegment.NULL;
        if (!Words.isString(value)) throw Errors.wrongType(who, "a string, or #f for a null pointer", value);
        String text = Text.string(value);
        if (text.indexOf('\0') >= 0) throw Errors.wrongType(who, "a string without null characters, which end those of C", value);
        return arena.allocateFrom(text, StandardCharsets.UTF_8);
    }

    private static long elements(String who, ForeignType type, @Word long value) {
        int elements = elementType(type);
        TypedVectors.count(who, elements, value);
        boolean isView = elements == ElementTypes.U8 && ByteViews.isView(Words.address(value));
        if (isView) throw Errors.readOnlyBytes(who, value);
        return TypedVectors.elements(elements, value);
    }

    static @Word long fromC(Ctx c, ForeignType type, Object result) {
        return switch (type.form()) {
            case VOID -> Words.UNSPECIFIED;
            case BOOLEAN -> (int) result == 0 ? Words.FALSE : Words.TRUE;
            case INTEGER -> integer(c, type, ((Number) result).longValue());
            case DOUBLE, FLOAT -> Words.ofDouble(((Number) result).doubleValue());
            case STRING -> text(c, (MemorySegment) result);
            case POINTER -> integer(c, type, ((MemorySegment) result).address());
            case VECTOR -> throw new AssertionError("a result of type " + type.name());
        };
    }

    private static @Word long integer(Ctx c, ForeignType type, long value) {
        if (type.signed()) return Numerals.toWord(c, value);
        if (type.bits() < Long.SIZE) return Numerals.toWord(c, value & (1L << type.bits()) - 1);
        return Numerals.toWord(c, value >= 0 ? (Object) value : new BigInteger(Long.toUnsignedString(value)));
    }

    /** Up to the null character; what is no UTF-8 is replaced. A null pointer is false. */
    private static @Word long text(Ctx c, MemorySegment address) {
        if (address.address() == 0) return Words.FALSE;
        return Text.makeString(c, address.getString(0, StandardCharsets.UTF_8));
    }
}
