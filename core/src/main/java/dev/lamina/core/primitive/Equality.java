package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.Array;
import dev.lamina.core.runtime.ArrayBody;
import dev.lamina.core.runtime.ArrayRuns;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.ByteViews;
import dev.lamina.core.runtime.Complexes;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Interval;
import dev.lamina.core.runtime.Ratios;
import dev.lamina.core.runtime.TypedElements;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Equivalence, R7RS 6.1. Because flonums are their own bits and the only NaN is canonical, {@code eqv?} is equality of
 * words but for exact numbers beyond fixnums and complex numbers. {@code equal?} descends into pairs, vectors and boxes with a stack of its own
 * ({@link DeepEquality}) and compares the contents of strings, bytevectors and numeric vectors here.
 */
public final class Equality {
    private Equality() {}

    /** Up to here a plain loop is faster than to set up the bulk comparison, which takes some 30 ns. */
    private static final long SHORT_BYTES = 256;

    @Procedure(value = "eq?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the values are the same object.")
    public static boolean eq(@Word long a, @Word long b) {
        return a == b;
    }

    @Procedure(value = "eqv?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the values are the same object, or equal numbers of the same exactness.")
    public static boolean eqv(@Word long a, @Word long b) {
        return a == b || Words.isObject(a) && Words.isObject(b) && areEqualNumbers(a, b);
    }

    @Procedure(value = "equal?", facts = {EFFECT_FREE, FOLDABLE, TOTAL}, doc = "Whether the values have the same structure and contents.")
    public static boolean equal(@Word long a, @Word long b) {
        if (a == b) return true;
        if (!isCompound(a) || a >>> Words.TAG_SHIFT != b >>> Words.TAG_SHIFT) return false;
        return Words.isString(a) ? areEqualStrings(a, b) : DeepEquality.compare(a, b);
    }

    @Procedure(value = "not", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is #f.")
    public static boolean not(@Word long value) {
        return value == Words.FALSE;
    }

    @Procedure(value = "boolean?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is #t or #f.")
    public static boolean isBoolean(@Word long value) {
        return value == Words.TRUE || value == Words.FALSE;
    }

    @Procedure(value = "boolean=?", facts = {PURE, FOLDABLE}, doc = "Whether the booleans are the same.")
    public static boolean areSameBooleans(@Word long a, @Word long b) {
        checkBoolean(a);
        checkBoolean(b);
        return a == b;
    }

    @Procedure(value = "boolean=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the booleans are all the same.")
    public static boolean areSameBooleans(@Word long a, @Word long b, @Word long more) {
        boolean result = areSameBooleans(a, b);
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) result &= areSameBooleans(a, Pairs.first(rest));
        return result;
    }

    private static void checkBoolean(@Word long value) {
        if (!isBoolean(value)) throw Errors.wrongType("boolean=?", "a boolean", value);
    }

    /** Whether all three equivalences are the same for this value. */
    static boolean isIdentity(@Word long value) {
        return !isCompound(value);
    }

    private static boolean isCompound(@Word long value) {
        return Words.isObject(value) || Words.isPair(value) || Words.isString(value);
    }

    /** Of two objects: whether they are numbers of the same kind and value. The parts of a complex number are words or objects in turn. */
    private static boolean areEqualNumbers(@Word long a, @Word long b) {
        long header = Memory.get(Words.address(a));
        if (header != Memory.get(Words.address(b))) return false;
        return switch (Layout.kind(header)) {
            case BIGNUM -> Bignum.compare(a, b) == 0;
            case RATIO -> Ratios.areEqual(a, b);
            case COMPLEX -> eqv(Complexes.real(a), Complexes.real(b)) && eqv(Complexes.imaginary(a), Complexes.imaginary(b));
            default -> false;
        };
    }

    /** Of two values that are no pairs, vectors or boxes: whether they are equal. */
    public static boolean areEqualLeaves(@Word long a, @Word long b) {
        if (a == b) return true;
        if (Words.isString(a) && Words.isString(b)) return areEqualStrings(a, b);
        if (!Words.isObject(a) || !Words.isObject(b)) return false;
        long header = Memory.get(Words.address(a));
        if (header != Memory.get(Words.address(b))) return areEqualBytevectors(a, b);
        return switch (Layout.kind(header)) {
            case BIGNUM, RATIO, COMPLEX -> areEqualNumbers(a, b);
            case BYTEVECTOR -> areEqualBytes(Words.address(a) + Layout.BYTEVECTOR_BYTES, Words.address(b) + Layout.BYTEVECTOR_BYTES, Layout.length(header));
            case BYTEVECTOR_VIEW -> ByteViews.areEqual(a, b, Layout.length(header));
            case INTERVAL -> Interval.areEqual(a, b);
            case ARRAY -> areEqualArrays(a, b);
            default -> {
                int type = ElementTypes.ofKind(Layout.kind(header));
                if (type == ElementTypes.NONE) yield false;
                boolean areLasting = !TypedElements.isMapped(a) && !TypedElements.isMapped(b);
                yield areEqualElements(type, TypedElements.address(a), TypedElements.address(b), Layout.length(header), areLasting);
            }
        };
    }

    /** Whether the elements are the same numbers: alike as bytes, but for the ways to write NaN. */
    private static boolean areEqualElements(int type, long a, long b, long count, boolean areLasting) {
        long bytes = count << ElementTypes.shift(type);
        if (areLasting ? areEqualBytes(a, b, bytes) : areEqualWords(a, b, bytes)) return true;
        if (ElementTypes.isInteger(type)) return false;
        long end = a + (count << ElementTypes.shift(type));
        for (; a < end; a += ElementTypes.bytes(type), b += ElementTypes.bytes(type)) if (!TypedElements.areSame(type, a, b)) return false;
        return true;
    }

    /** Direct arrays of the same domain, over bodies of one kind, that are the same element by element; vectors are not compared here. */
    private static boolean areEqualArrays(@Word long a, @Word long b) {
        if (!areComparable(a, b)) return false;
        for (ArrayRuns runs = new ArrayRuns(a, b); runs.next(); )
            for (long i = 0; i < runs.count(); i++)
                if (!ArrayBody.areSame(Array.body(a), runs.place(0, i), Array.body(b), runs.place(1, i))) return false;
        return true;
    }

    /** Whether the elements of two arrays decide on their equality. */
    static boolean areComparable(@Word long a, @Word long b) {
        return Array.isDirect(a) && Array.isDirect(b) && ArrayBody.kind(Array.body(a)) == ArrayBody.kind(Array.body(b))
                && Interval.areEqual(Array.domain(a), Array.domain(b));
    }

    /** Of which at most one holds its bytes itself. */
    private static boolean areEqualBytevectors(@Word long a, @Word long b) {
        if (!Bytevectors.isBytevector(a) || !Bytevectors.isBytevector(b)) return false;
        long count = Layout.length(Memory.get(Words.address(a)));
        return count == Layout.length(Memory.get(Words.address(b))) && ByteViews.areEqual(a, b, count);
    }

    private static boolean areEqualBytes(long a, long b, long count) {
        if (count > SHORT_BYTES) return Memory.all().asSlice(a, count).mismatch(Memory.all().asSlice(b, count)) < 0;
        return areEqualWords(a, b, count);
    }

    /** By single accesses, which a file that was truncated meanwhile makes an error; the JVM's own comparison would not survive it. */
    private static boolean areEqualWords(long a, long b, long count) {
        long whole = count & -8L;
        for (long i = 0; i < whole; i += 8) if (Memory.get(a + i) != Memory.get(b + i)) return false;
        for (long i = whole; i < count; i++) if (Memory.getByte(a + i) != Memory.getByte(b + i)) return false;
        return true;
    }

    /** Character by character unless both strings are stored alike: a wide store may hold only narrow characters. */
    static boolean areEqualStrings(@Word long a, @Word long b) {
        long count = Layout.length(Memory.get(Words.address(a)));
        if (count != Layout.length(Memory.get(Words.address(b)))) return false;
        long first = Words.address(Memory.get(Words.address(a) + Layout.STRING_STORE));
        long second = Words.address(Memory.get(Words.address(b) + Layout.STRING_STORE));
        Kind kind = Layout.kind(Memory.get(first));
        if (kind == Layout.kind(Memory.get(second))) return areEqualBytes(first + Layout.STORE_CHARACTERS, second + Layout.STORE_CHARACTERS, count * kind.elementBytes);
        return kind == Kind.WIDE_STORE ? isWidened(first, second, count) : isWidened(second, first, count);
    }

    private static boolean isWidened(long wide, long latin, long count) {
        for (long i = 0; i < count; i++) {
            if (Memory.getInt(wide + Layout.STORE_CHARACTERS + 4 * i) != (Memory.getByte(latin + Layout.STORE_CHARACTERS + i) & 0xFF)) return false;
        }
        return true;
    }
}
