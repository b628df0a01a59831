package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.primitive.Characters;
import dev.lamina.core.primitive.Lists;
import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.Array;
import dev.lamina.core.runtime.ArrayBody;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Interval;
import dev.lamina.core.runtime.Text;
import dev.lamina.core.runtime.TypedElements;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * One element of a direct array, by as many indices as it has axes. One comparison of the header tests kind and number of
 * axes; bounds and indices are compared as words, whose order is that of fixnums, and no other word lies between two fixnums.
 */
public final class ArrayElements {
    private ArrayElements() {}

    // Reading

    @Procedure(value = "%array-ref", facts = EFFECT_FREE, doc = "The element of an array without axes.")
    public static @Word long ref(Ctx c, @Word long array) {
        return ArrayBody.get(c, Array.body(array), index("array-ref", array));
    }

    @Procedure(value = "%array-ref", facts = EFFECT_FREE, doc = "The element of the given index.")
    public static @Word long ref(Ctx c, @Word long array, @Word long i) {
        return ArrayBody.get(c, Array.body(array), index("array-ref", array, i));
    }

    @Procedure(value = "%array-ref", facts = EFFECT_FREE, doc = "The element of the given indices.")
    public static @Word long ref(Ctx c, @Word long array, @Word long i, @Word long j) {
        return ArrayBody.get(c, Array.body(array), index("array-ref", array, i, j));
    }

    @Procedure(value = "%array-ref", facts = EFFECT_FREE, doc = "The element of the given indices.")
    public static @Word long ref(Ctx c, @Word long array, @Word long i, @Word long j, @Word long k) {
        return ArrayBody.get(c, Array.body(array), index("array-ref", array, i, j, k));
    }

    @Procedure(value = "%array-ref", facts = EFFECT_FREE, doc = "The element of the given indices.")
    public static @Word long ref(Ctx c, @Word long array, @Word long i, @Word long j, @Word long k, @Word long l) {
        return ArrayBody.get(c, Array.body(array), index("array-ref", array, i, j, k, l));
    }

    @Procedure(value = "%array-ref-list", facts = EFFECT_FREE, doc = "The element of the given list of indices.")
    public static @Word long refList(Ctx c, @Word long array, @Word long indices) {
        return ArrayBody.get(c, Array.body(array), indexOfList("array-ref", array, indices));
    }

    // Writing

    @Procedure(value = "%array-set!", doc = "Replaces the element of an array without axes.")
    public static void set(Ctx c, @Word long array, @Word long value) {
        put(c, array, index("array-set!", array), value);
    }

    @Procedure(value = "%array-set!", doc = "Replaces the element of the given index.")
    public static void set(Ctx c, @Word long array, @Word long value, @Word long i) {
        put(c, array, index("array-set!", array, i), value);
    }

    @Procedure(value = "%array-set!", doc = "Replaces the element of the given indices.")
    public static void set(Ctx c, @Word long array, @Word long value, @Word long i, @Word long j) {
        put(c, array, index("array-set!", array, i, j), value);
    }

    @Procedure(value = "%array-set!", doc = "Replaces the element of the given indices.")
    public static void set(Ctx c, @Word long array, @Word long value, @Word long i, @Word long j, @Word long k) {
        put(c, array, index("array-set!", array, i, j, k), value);
    }

    @Procedure(value = "%array-set!", doc = "Replaces the element of the given indices.")
    public static void set(Ctx c, @Word long array, @Word long value, @Word long i, @Word long j, @Word long k, @Word long l) {
        put(c, array, index("array-set!", array, i, j, k, l), value);
    }

    @Procedure(value = "%array-set-list!", doc = "Replaces the element of the given list of indices.")
    public static void setList(Ctx c, @Word long array, @Word long value, @Word long indices) {
        put(c, array, indexOfList("array-set!", array, indices), value);
    }

    private static void put(Ctx c, @Word long array, long index, @Word long value) {
        checkMutable("array-set!", array);
        @Word long body = Array.body(array);
        if (ArrayBody.isF64(body) && Words.isFlonum(value)) Memory.put(TypedElements.address(body) + Double.BYTES * index, value);
        else put(c, "array-set!", body, index, value, (Array.flags(array) & Array.SAFE) != 0);
    }

    static void checkMutable(String who, @Word long array) {
        if (!Array.isMutable(array)) throw Errors.wrongType(who, "a mutable array", array);
    }

    // Indices

    private static long index(String who, @Word long array) {
        long address = array ^ Words.OBJECT;
        checkRank(who, address, 0);
        return start(address);
    }

    private static long index(String who, @Word long array, @Word long i) {
        long address = array ^ Words.OBJECT;
        checkRank(who, address, 1);
        long bounds = bounds(address);
        if (!isInside(bounds, 1, 0, i)) throw outside(who, array, i);
        return start(address) + distance(address, bounds, 0, i);
    }

    private static long index(String who, @Word long array, @Word long i, @Word long j) {
        long address = array ^ Words.OBJECT;
        checkRank(who, address, 2);
        long bounds = bounds(address);
        if (!isInside(bounds, 2, 0, i) || !isInside(bounds, 2, 1, j)) throw outside(who, array, i, j);
        return start(address) + distance(address, bounds, 0, i) + distance(address, bounds, 1, j);
    }

    private static long index(String who, @Word long array, @Word long i, @Word long j, @Word long k) {
        long address = array ^ Words.OBJECT;
        checkRank(who, address, 3);
        long bounds = bounds(address);
        boolean areInside = isInside(bounds, 3, 0, i) && isInside(bounds, 3, 1, j) && isInside(bounds, 3, 2, k);
        if (!areInside) throw outside(who, array, i, j, k);
        return start(address) + distance(address, bounds, 0, i) + distance(address, bounds, 1, j) + distance(address, bounds, 2, k);
    }

    private static long index(String who, @Word long array, @Word long i, @Word long j, @Word long k, @Word long l) {
        long address = array ^ Words.OBJECT;
        checkRank(who, address, 4);
        long bounds = bounds(address);
        boolean areInside = isInside(bounds, 4, 0, i) && isInside(bounds, 4, 1, j) && isInside(bounds, 4, 2, k) && isInside(bounds, 4, 3, l);
        if (!areInside) throw outside(who, array, i, j, k, l);
        return start(address) + distance(address, bounds, 0, i) + distance(address, bounds, 1, j) + distance(address, bounds, 2, k)
                + distance(address, bounds, 3, l);
    }

    private static void checkRank(String who, long address, long given) {
        long rank = Memory.get(address) & Layout.LENGTH_MASK;
        if (rank != given) throw Errors.indexCount(who, given, rank);
    }

    /** The address of the lower bounds, behind which the upper bounds stand. */
    private static long bounds(long address) {
        return (Memory.get(address + Layout.ARRAY_DOMAIN) ^ Words.OBJECT) + Layout.INTERVAL_BOUNDS;
    }

    private static boolean isInside(long bounds, long rank, long axis, @Word long index) {
        return index >= Memory.get(bounds + Layout.WORD_BYTES * axis) && index < Memory.get(bounds + Layout.WORD_BYTES * (rank + axis));
    }

    private static long start(long address) {
        return Words.fixnum(Memory.get(address + Layout.ARRAY_START));
    }

    private static long distance(long address, long bounds, long axis, @Word long index) {
        return (index - Memory.get(bounds + Layout.WORD_BYTES * axis)) * Words.fixnum(Memory.get(address + Layout.ARRAY_STRIDES + Layout.WORD_BYTES * axis));
    }

    private static long indexOfList(String who, @Word long array, @Word long indices) {
        long rank = Array.rank(array);
        long given = Lists.checkedLength(who, indices);
        if (given != rank) throw Errors.indexCount(who, given, rank);
        return indexOfFirst(who, array, indices);
    }

    @Procedure(value = "%array-index", facts = EFFECT_FREE, doc = "Where in the body of a direct array the element lies whose first indices are in a list and whose others are the least.")
    public static @Word long indexOfFirst(@Word long array, @Word long indices) {
        return Words.ofFixnum(indexOfFirst("array-curry", array, indices));
    }

    private static long indexOfFirst(String who, @Word long array, @Word long indices) {
        @Word long domain = Array.domain(array);
        long index = Array.start(array);
        long axis = 0;
        for (long rest = indices; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest), axis++) {
            @Word long i = Pairs.first(rest);
            if (i < Interval.lower(domain, axis) || i >= Interval.upper(domain, axis)) throw Errors.arrayIndex(who, axis, i, domain);
            index += (i - Interval.lower(domain, axis)) * Array.stride(array, axis);
        }
        return index;
    }

    /** The error for the first of the indices that is outside of the domain. */
    private static RuntimeException outside(String who, @Word long array, @Word long... indices) {
        @Word long domain = Array.domain(array);
        int axis = 0;
        while (indices[axis] >= Interval.lower(domain, axis) && indices[axis] < Interval.upper(domain, axis)) axis++;
        return Errors.arrayIndex(who, axis, indices[axis], domain);
    }

    // Bodies

    /**
     * Replaces an element of a body.
     *
     * @param asIs whether a number that had to be converted is refused
     */
    static void put(Ctx c, String who, @Word long body, long index, @Word long value, boolean asIs) {
        if (asIs && !ArrayBody.isElement(body, value)) throw Errors.wrongType(who, expected(body), value);
        switch (ArrayBody.kind(body)) {
            case VECTOR -> c.write(Words.address(body), Layout.VECTOR_ELEMENTS + Layout.WORD_BYTES * index, value);
            case STRING -> Text.set(c, body, index, Characters.codePoint(who, value));
            case BYTEVECTOR_VIEW -> throw Errors.readOnlyBytes(who, body);
            default -> {
                boolean isPut = TypedElements.put(ElementTypes.ofKind(ArrayBody.kind(body)), ArrayBody.elements(body) + (index << ArrayBody.shift(body)), value);
                if (!isPut) throw Errors.wrongType(who, expected(body), value);
            }
        }
    }

    private static String expected(@Word long body) {
        int type = ElementTypes.ofKind(ArrayBody.kind(body));
        if (type == ElementTypes.NONE) return "a character";
        return "an element of type " + ElementTypes.tag(type) + ", " + ElementTypes.expected(type);
    }

    /** Whether values of one body need no look before they are stored in another, and lie side by side in both. */
    static boolean areAlike(@Word long a, @Word long b) {
        Kind kind = ArrayBody.kind(a);
        return kind == ArrayBody.kind(b) && kind != Kind.STRING && kind != Kind.BYTEVECTOR_VIEW;
    }
}
