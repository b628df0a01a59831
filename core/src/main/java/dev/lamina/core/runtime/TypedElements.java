package dev.lamina.core.runtime;

import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.read.TypedVector;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.math.Integers;
import java.lang.foreign.MemorySegment;

/**
 * The elements of typed vectors, SRFI 160, at addresses: as words, and as the numbers that are printed. The type is one
 * of {@link ElementTypes}; where it is a constant, what remains of a method in compiled code is the access for that type.
 */
public final class TypedElements {
    private TypedElements() {}

    /** The address of the first element of a vector of another type than u8. */
    public static long address(@Word long vector) {
        return Memory.get((vector ^ Words.OBJECT) + Layout.NUMERIC_ADDRESS);
    }

    /**
     * The memory in which kernels find the elements of such a vector: all of it, or the file's own segment, by which they know that
     * it may vanish.
     */
    public static MemorySegment memory(@Word long vector) {
        @Word long owner = Memory.get((vector ^ Words.OBJECT) + Layout.NUMERIC_OWNER);
        return owner == Words.ZERO ? Memory.all() : ((ByteOwner) CurrentHeap.get().hostOf(owner)).bytes();
    }

    /** Where in that memory the elements begin, in bytes. */
    public static long offset(@Word long vector) {
        return isMapped(vector) ? 0 : address(vector);
    }

    /** The elements as memory of their own. */
    public static MemorySegment segment(@Word long vector, long bytes) {
        return memory(vector).asSlice(offset(vector), bytes);
    }

    /** Whether the elements belong to a file. */
    public static boolean isMapped(@Word long vector) {
        return Memory.get((vector ^ Words.OBJECT) + Layout.NUMERIC_OWNER) != Words.ZERO;
    }

    // Reading

    public static @Word long get(Mutator mutator, int type, long address) {
        return switch (type) {
            case ElementTypes.U64 -> unsigned(mutator, Memory.get(address));
            case ElementTypes.S64 -> Bignum.ofLong(mutator, Memory.get(address));
            case ElementTypes.F32, ElementTypes.F64 -> Words.ofDouble(real(type, address));
            case ElementTypes.C64 -> Complexes.make(mutator, real(ElementTypes.F32, address), real(ElementTypes.F32, address + Float.BYTES));
            case ElementTypes.C128 -> Complexes.make(mutator, real(ElementTypes.F64, address), real(ElementTypes.F64, address + Double.BYTES));
            default -> Words.ofFixnum(integer(type, address));
        };
    }

    private static @Word long unsigned(Mutator mutator, long bits) {
        return bits >= 0 ? Bignum.ofLong(mutator, bits) : Bignum.ofMagnitude(mutator, false, 0, bits);
    }

    /** Of an integer type whose elements are all fixnums. */
    public static long integer(int type, long address) {
        return switch (type) {
            case ElementTypes.U8 -> Memory.getByte(address) & 0xFFL;
            case ElementTypes.S8 -> Memory.getByte(address);
            case ElementTypes.U16 -> Memory.getShort(address) & 0xFFFFL;
            case ElementTypes.S16 -> Memory.getShort(address);
            case ElementTypes.U32 -> Memory.getInt(address) & 0xFFFF_FFFFL;
            case ElementTypes.S32 -> Integers.widened(Memory.getInt(address));
            default -> throw new AssertionError(type);
        };
    }

    /** Of a real floating-point type. */
    public static double real(int type, long address) {
        return type == ElementTypes.F64 ? Memory.getDouble(address) : Float.intBitsToFloat(Memory.getInt(address));
    }

    /** The element as text, as a literal has it. */
    public static String text(int type, long address) {
        byte[] bytes = new byte[ElementTypes.MOST_BYTES];
        Memory.copyOut(address, bytes, 0, ElementTypes.bytes(type));
        return TypedVector.text(type, TypedVector.get(type, bytes, 0));
    }

    // Writing

    /** Stores an element; false if the value cannot be one. */
    public static boolean put(int type, long address, @Word long value) {
        return switch (type) {
            case ElementTypes.F32, ElementTypes.F64 -> putReal(type, address, value);
            case ElementTypes.C64, ElementTypes.C128 -> putComplex(type, address, value);
            case ElementTypes.U64, ElementTypes.S64 -> putLong(type, address, value);
            default -> putFixnum(type, address, value);
        };
    }

    private static boolean putFixnum(int type, long address, @Word long value) {
        if (!isInteger(type, value)) return false;
        long n = Words.fixnum(value);
        switch (ElementTypes.shift(type)) {
            case 0 -> Memory.putByte(address, (byte) n);
            case 1 -> Memory.putShort(address, (short) n);
            default -> Memory.putInt(address, (int) n);
        }
        return true;
    }

    private static boolean putLong(int type, long address, @Word long value) {
        if (!isInteger(type, value)) return false;
        Memory.put(address, Words.isFixnum(value) ? Words.fixnum(value) : Bignum.low(value));
        return true;
    }

    /** A flonum's word is the bits of the element. */
    private static boolean putReal(int type, long address, @Word long value) {
        @Word long flonum = Words.isFlonum(value) ? value : isReal(value) ? Words.ofDouble(Complexes.toDouble(value)) : Words.FALSE;
        if (flonum == Words.FALSE) return false;
        if (type == ElementTypes.F64) Memory.put(address, flonum);
        else Memory.putInt(address, Float.floatToIntBits((float) Words.toDouble(flonum)));
        return true;
    }

    private static boolean putComplex(int type, long address, @Word long value) {
        if (!Numerals.isNumber(value)) return false;
        int part = type == ElementTypes.C128 ? ElementTypes.F64 : ElementTypes.F32;
        return putReal(part, address, Complexes.real(value))
                && putReal(part, address + ElementTypes.bytes(part), Complexes.isComplex(value) ? Complexes.imaginary(value) : Words.ofDouble(0));
    }

    private static boolean isReal(@Word long value) {
        return Numerals.isNumber(value) && !Complexes.isComplex(value);
    }

    // Testing

    /** Whether the value is an element as the type's predicate has it: for a type of flonums, no exact number. */
    public static boolean isElement(int type, @Word long value) {
        if (ElementTypes.isInteger(type)) return isInteger(type, value);
        if (Words.isFlonum(value)) return true;
        return !ElementTypes.isReal(type) && Complexes.isComplex(value) && !Complexes.isExact(value);
    }

    /** Whether the value is an exact integer in the type's range. */
    private static boolean isInteger(int type, @Word long value) {
        return switch (type) {
            case ElementTypes.S64 -> Words.isFixnum(value) || Bignum.isBignum(value) && Bignum.isTwoLimbs(value) && Bignum.high(value) == Bignum.low(value) >> 63;
            case ElementTypes.U64 -> Words.isFixnum(value) ? value >= Words.ZERO
                    : Bignum.isBignum(value) && Bignum.isTwoLimbs(value) && Bignum.high(value) == 0;
            default -> {
                int bits = 8 * ElementTypes.bytes(type);
                long least = ElementTypes.isSigned(type) ? -1L << bits - 1 : 0;
                yield Words.isFixnum(value) && Words.fixnum(value) - least >>> bits == 0;
            }
        };
    }

    /** Whether two elements are the same number or both are NaN. @see java.lang.Double#equals */
    public static boolean areSame(int type, long first, long second) {
        return switch (type) {
            case ElementTypes.F32, ElementTypes.F64 -> Double.doubleToLongBits(real(type, first)) == Double.doubleToLongBits(real(type, second));
            case ElementTypes.C64 -> areSame(ElementTypes.F32, first, second) && areSame(ElementTypes.F32, first + Float.BYTES, second + Float.BYTES);
            case ElementTypes.C128 -> areSame(ElementTypes.F64, first, second) && areSame(ElementTypes.F64, first + Double.BYTES, second + Double.BYTES);
            default -> throw new AssertionError(type);
        };
    }
}
