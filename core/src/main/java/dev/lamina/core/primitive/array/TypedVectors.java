package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;
import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;
import static dev.lamina.core.read.ElementTypes.C128;
import static dev.lamina.core.read.ElementTypes.C64;
import static dev.lamina.core.read.ElementTypes.F32;
import static dev.lamina.core.read.ElementTypes.F64;
import static dev.lamina.core.read.ElementTypes.S16;
import static dev.lamina.core.read.ElementTypes.S32;
import static dev.lamina.core.read.ElementTypes.S64;
import static dev.lamina.core.read.ElementTypes.S8;
import static dev.lamina.core.read.ElementTypes.U16;
import static dev.lamina.core.read.ElementTypes.U32;
import static dev.lamina.core.read.ElementTypes.U64;
import static dev.lamina.core.read.ElementTypes.U8;

import dev.lamina.core.primitive.Bytevectors;
import dev.lamina.core.primitive.Lists;
import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Range;
import dev.lamina.core.primitive.number.Numbers;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.core.runtime.TypedElements;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Typed vectors, SRFI 160: one element, and making. Elements are raw numbers behind an address, which lie in the object
 * itself or belong to its owner; a u8vector is a bytevector. Any real number may be stored among flonums, any number among
 * complex flonums; an integer must be in the range of the type. The procedures that take a procedure are in the Scheme
 * library, those on many elements in {@link TypedCopies}.
 */
public final class TypedVectors {
    private TypedVectors() {}

    /** The upper bits of the header of a vector, less its type of elements. */
    private static final long HEADER_TOP = Layout.headerTop(Kind.S8VECTOR) - S8;

    // Tests

    @Procedure(value = "@vector?", facts = {PURE, TOTAL}, doc = "Whether the value is a vector of elements of type @.")
    public static boolean isVector(int type, @Word long value) {
        if (type == U8) return Bytevectors.isBytevector(value);
        long address = value ^ Words.OBJECT;
        return address >>> Words.TAG_SHIFT == 0 && Memory.get(address) >>> Layout.LENGTH_BITS == HEADER_TOP + type;
    }

    @Procedure(value = "@?", facts = {PURE, TOTAL}, doc = "Whether the value is an element of type @.")
    public static boolean isElement(int type, @Word long value) {
        return TypedElements.isElement(type, value);
    }

    @Procedure(value = "@vector-empty?", facts = PURE, doc = "Whether there are no elements.")
    public static boolean isEmpty(int type, @Word long vector) {
        return count("@vector-empty?", type, vector) == 0;
    }

    @Procedure(value = "@vector-length", facts = PURE, doc = "The number of elements.")
    public static @Word long length(int type, @Word long vector) {
        return Words.ofFixnum(count("@vector-length", type, vector));
    }

    // One element

    @Procedure(value = "@vector-ref", types = {F32, F64}, facts = EFFECT_FREE, doc = "The element of the given index.")
    public static double refReal(int type, @Word long vector, @Word long index) {
        if (!isIndex(type, vector, index)) throw badAccess("@vector-ref", type, vector, index);
        return TypedElements.real(type, element(type, vector, index));
    }

    @Procedure(value = "@vector-ref", types = {S8, U16, S16, U32, S32}, facts = EFFECT_FREE, doc = "The element of the given index.")
    public static @Word long refFixnum(int type, @Word long vector, @Word long index) {
        if (!isIndex(type, vector, index)) throw badAccess("@vector-ref", type, vector, index);
        return Words.ofFixnum(TypedElements.integer(type, element(type, vector, index)));
    }

    @Procedure(value = "@vector-ref", types = {U64, S64, C64, C128}, facts = EFFECT_FREE, doc = "The element of the given index.")
    public static @Word long refObject(Ctx c, int type, @Word long vector, @Word long index) {
        if (!isIndex(type, vector, index)) throw badAccess("@vector-ref", type, vector, index);
        return TypedElements.get(c, type, element(type, vector, index));
    }

    @Procedure(value = "@vector-ref", types = U8, facts = EFFECT_FREE, doc = "The element of the given index.")
    public static @Word long refByte(int type, @Word long vector, @Word long index) {
        return Bytevectors.ref("u8vector-ref", vector, index);
    }

    @Procedure(value = "@vector-set!", types = {S8, U16, S16, U32, S32, U64, S64, F32, F64, C64, C128}, doc = "Replaces the element of the given index.")
    public static void set(int type, @Word long vector, @Word long index, @Word long value) {
        if (!isIndex(type, vector, index)) throw badAccess("@vector-set!", type, vector, index);
        if (!TypedElements.put(type, element(type, vector, index), value)) throw badElement("@vector-set!", type, value);
    }

    @Procedure(value = "@vector-set!", types = U8, doc = "Replaces the element of the given index.")
    public static void setByte(int type, @Word long vector, @Word long index, @Word long value) {
        Bytevectors.set("u8vector-set!", vector, index, value);
    }

    @Procedure(value = "@vector-swap!", doc = "Exchanges two elements.")
    public static void swap(int type, @Word long vector, @Word long i, @Word long j) {
        long count = count("@vector-swap!", type, vector);
        if (!Range.isIndex(i, count)) throw badAccess("@vector-swap!", type, vector, i);
        if (!Range.isIndex(j, count)) throw badAccess("@vector-swap!", type, vector, j);
        checkWritable("@vector-swap!", type, vector);
        swapElements(type, element(type, vector, i), element(type, vector, j));
    }

    static void swapElements(int type, long first, long second) {
        switch (ElementTypes.shift(type)) {
            case 0 -> {
                byte kept = Memory.getByte(first);
                Memory.putByte(first, Memory.getByte(second));
                Memory.putByte(second, kept);
            }
            case 1 -> {
                short kept = Memory.getShort(first);
                Memory.putShort(first, Memory.getShort(second));
                Memory.putShort(second, kept);
            }
            case 2 -> {
                int kept = Memory.getInt(first);
                Memory.putInt(first, Memory.getInt(second));
                Memory.putInt(second, kept);
            }
            default -> {
                for (int part = 0; part < ElementTypes.bytes(type); part += Long.BYTES) {
                    long kept = Memory.get(first + part);
                    Memory.put(first + part, Memory.get(second + part));
                    Memory.put(second + part, kept);
                }
            }
        }
    }

    private static boolean isIndex(int type, @Word long vector, @Word long index) {
        return isVector(type, vector) && Range.isIndex(index, Memory.get(vector ^ Words.OBJECT) & Layout.LENGTH_MASK);
    }

    private static SchemeError badAccess(String who, int type, @Word long vector, @Word long index) {
        return Errors.index(named(who, type), index, count(who, type, vector));
    }

    // Making

    @Procedure(value = "make-@vector", optional = 1, facts = CONTROL, doc = "A new vector of so many times the number, or zeros.")
    public static @Word long makeLarge(Ctx c, long sp, int type, @Word long size, @Word long value) {
        return c.makeLarge(value, (maker, filling) -> make(maker, type, size, filling));
    }

    public static @Word long make(Ctx c, int type, @Word long size, @Word long value) {
        long count = Range.size(named("make-@vector", type), size);
        if (value == Words.DEFAULT) return allocate(c, type, count);
        if (!canHold(type, value)) throw badElement("make-@vector", type, value);
        long vector = allocateUnfilled(c, type, count);
        TypedCopies.fillElements(type, elements(type, vector), value, count);
        return vector;
    }

    @Procedure(value = "@vector", rest = true, facts = EFFECT_FREE, doc = "A new vector of the arguments.")
    public static @Word long ofArguments(Ctx c, int type, @Word long numbers) {
        return ofList(c, "@vector", type, numbers);
    }

    @Procedure(value = "list->@vector", facts = EFFECT_FREE, doc = "A new vector of the numbers in a list.")
    public static @Word long ofList(Ctx c, int type, @Word long list) {
        return ofList(c, "list->@vector", type, list);
    }

    @Procedure(value = "reverse-list->@vector", facts = EFFECT_FREE, doc = "A new vector of the numbers in a list, the last one first.")
    public static @Word long ofReversedList(Ctx c, int type, @Word long list) {
        long vector = ofList(c, "reverse-list->@vector", type, list);
        TypedCopies.reverseElements(type, elements(type, vector), count(type, vector));
        return vector;
    }

    private static @Word long ofList(Ctx c, String who, int type, @Word long list) {
        long vector = allocateUnfilled(c, type, Lists.checkedLength(named(who, type), list));
        long to = elements(type, vector);
        for (long rest = list; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest), to += ElementTypes.bytes(type)) {
            if (!TypedElements.put(type, to, Pairs.first(rest))) throw badElement(who, type, Pairs.first(rest));
        }
        return vector;
    }

    // Shared

    /** The name of a procedure for a type of elements. It takes time: only where it is needed. */
    static String named(String who, int type) {
        return who.replace("@", ElementTypes.tag(type));
    }

    public static long count(String who, int type, @Word long vector) {
        if (!isVector(type, vector)) throw Errors.wrongType(named(who, type), article(type) + ElementTypes.tag(type) + "vector", vector);
        return count(type, vector);
    }

    /** Of what is a vector of the type. */
    public static long count(int type, @Word long vector) {
        assert isVector(type, vector);
        return Layout.length(Memory.get(vector ^ Words.OBJECT));
    }

    private static String article(int type) {
        return "fs".indexOf(ElementTypes.tag(type).charAt(0)) >= 0 ? "an " : "a ";
    }

    static boolean canHold(int type, @Word long value) {
        return ElementTypes.isInteger(type) ? TypedElements.isElement(type, value)
                : ElementTypes.isReal(type) ? Numbers.isReal(value) : Numbers.isNumber(value);
    }

    static SchemeError badElement(String who, int type, @Word long value) {
        boolean isOutOfRange = ElementTypes.isInteger(type) && Numbers.isExactInteger(value);
        return isOutOfRange ? Errors.outOfRange(named(who, type), ElementTypes.expected(type), value)
                : Errors.wrongType(named(who, type), ElementTypes.expected(type), value);
    }

    static void checkWritable(String who, int type, @Word long vector) {
        if (type == U8) Bytevectors.checkWritable(named(who, type), vector);
    }

    /** A new vector of zeros. */
    static @Word long allocate(Ctx c, int type, long count) {
        return Words.tagged(Words.OBJECT, c.allocate(ElementTypes.kind(type), count));
    }

    /** A new vector whose elements the caller writes. */
    static @Word long allocateUnfilled(Ctx c, int type, long count) {
        return Words.tagged(Words.OBJECT, c.allocateUnfilled(ElementTypes.kind(type), count));
    }

    /** The address of the first element, of a vector that is no view of a file's bytes. */
    public static long elements(int type, @Word long vector) {
        return type == U8 ? Bytevectors.bytes(vector) : TypedElements.address(vector);
    }

    /** The address of the element with an index that has been checked. */
    private static long element(int type, @Word long vector, @Word long index) {
        return elements(type, vector) + (Words.index(index) << ElementTypes.shift(type));
    }
}
