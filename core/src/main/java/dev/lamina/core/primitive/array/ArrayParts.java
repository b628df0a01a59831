package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Array;
import dev.lamina.core.runtime.ArrayBody;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Interval;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Arrays, SRFI 231: making them, and their parts. The library (srfi 231) is written in Scheme over these; what it passes to
 * the procedures whose names begin with % has been checked, but for what the safety of memory depends on.
 */
public final class ArrayParts {
    private ArrayParts() {}

    // What it is

    @Procedure(value = "array?", facts = {PURE, TOTAL}, doc = "Whether the value is an array; matrices are.")
    public static boolean isArray(@Word long value) {
        return Array.isArray(value);
    }

    @Procedure(value = "specialized-array?", facts = {PURE, TOTAL}, doc = "Whether the value is an array whose elements lie in a body.")
    public static boolean isSpecialized(@Word long value) {
        return Array.isSpecialized(value);
    }

    @Procedure(value = "mutable-array?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether the value is an array whose elements can be replaced.")
    public static boolean isMutable(@Word long value) {
        return Array.isArray(value) && Array.isMutable(value);
    }

    @Procedure(value = "%array-direct?", facts = {PURE, TOTAL}, doc = "Whether %array-ref can read the value's elements.")
    public static boolean isDirect(@Word long value) {
        return Array.isDirect(value);
    }

    @Procedure(value = "%array-body?", facts = {PURE, TOTAL}, doc = "Whether an array over the value can be direct.")
    public static boolean isBody(@Word long value) {
        return ArrayBody.isBody(value);
    }

    // Parts

    @Procedure(value = "array-domain", facts = PURE, doc = "The interval of an array's multi-indices.")
    public static @Word long domain(@Word long array) {
        return Array.domain(checked("array-domain", array));
    }

    @Procedure(value = "array-dimension", facts = PURE, doc = "The number of an array's axes.")
    public static @Word long dimension(@Word long array) {
        return Words.ofFixnum(Array.rank(checked("array-dimension", array)));
    }

    @Procedure(value = "array-empty?", facts = PURE, doc = "Whether an array has no elements.")
    public static boolean isEmpty(@Word long array) {
        return Interval.isEmpty(Array.domain(checked("array-empty?", array)));
    }

    @Procedure(value = "array-body", facts = PURE, doc = "What the elements of a specialized array lie in; changes of one are seen in the other.")
    public static @Word long body(@Word long array) {
        return Array.body(specialized("array-body", array));
    }

    @Procedure(value = "array-safe?", facts = PURE, doc = "Whether what is stored in a specialized array is compared with what its storage class takes.")
    public static boolean isSafe(@Word long array) {
        return (Array.flags(specialized("array-safe?", array)) & Array.SAFE) != 0;
    }

    @Procedure(value = "array-packed?", facts = PURE, doc = "Whether the elements of a specialized array lie in its body in lexicographic order without gaps.")
    public static boolean isPacked(@Word long array) {
        return Array.isPacked(specialized("array-packed?", array));
    }

    @Procedure(value = "array-freeze!", doc = "Makes the elements of an array unchangeable through it, and returns the array.")
    public static @Word long freeze(Ctx c, @Word long array) {
        long flags = Array.flags(checked("array-freeze!", array)) & ~Array.MUTABLE;
        c.write(Words.address(array), Layout.ARRAY_FLAGS, Words.ofFixnum(flags));
        return array;
    }

    @Procedure(value = "%array-class", facts = PURE, doc = "The storage class of an array, #f if that of its body's kind; of a generalized array what it was mapped from.")
    public static @Word long storageClass(@Word long array) {
        return Array.storageClass(array);
    }

    @Procedure(value = "%array-getter", facts = EFFECT_FREE, doc = "The getter of an array, or #f if none has been made.")
    public static @Word long getter(@Word long array) {
        return Array.getter(array);
    }

    @Procedure(value = "%array-setter", facts = EFFECT_FREE, doc = "The setter of an array, or #f if none has been made.")
    public static @Word long setter(@Word long array) {
        return Array.setter(array);
    }

    @Procedure(value = "%array-getter-set!", doc = "Keeps the getter of an array, and returns it.")
    public static @Word long keepGetter(Ctx c, @Word long array, @Word long getter) {
        c.write(Words.address(array), Layout.ARRAY_GETTER, getter);
        return getter;
    }

    @Procedure(value = "%array-setter-set!", doc = "Keeps the setter of an array, and returns it.")
    public static @Word long keepSetter(Ctx c, @Word long array, @Word long setter) {
        c.write(Words.address(array), Layout.ARRAY_SETTER, setter);
        return setter;
    }

    @Procedure(value = "%array-start", facts = PURE, doc = "Where in the body the first element lies.")
    public static @Word long start(@Word long array) {
        return Words.ofFixnum(Array.start(array));
    }

    @Procedure(value = "%array-strides", facts = EFFECT_FREE, doc = "A list of the distances in the body of neighbours along the axes.")
    public static @Word long strides(Ctx c, @Word long array) {
        long list = Words.EMPTY_LIST;
        for (long axis = Array.rank(array) - 1; axis >= 0; axis--) list = c.cons(Words.ofFixnum(Array.stride(array, axis)), list);
        return list;
    }

    // Making

    @Procedure(value = "%generalized-array", facts = EFFECT_FREE, doc = "An array of a domain, a getter, a setter or #f, and what it was mapped from or #f.")
    public static @Word long generalized(Ctx c, @Word long domain, @Word long getter, @Word long setter, @Word long origin) {
        return Array.generalized(c, domain, getter, setter, origin);
    }

    @Procedure(value = "%specialized-array", facts = EFFECT_FREE, doc = "An array over all elements of a body, with its storage class or #f.")
    public static @Word long specialized(Ctx c, @Word long domain, @Word long body, @Word long storageClass, @Word long isMutable, @Word long isSafe) {
        long flags = (isMutable == Words.FALSE ? 0 : Array.MUTABLE) | (isSafe == Words.FALSE ? 0 : Array.SAFE);
        return make(c, domain, body, storageClass, 0, Array.packedStrides(domain), flags);
    }

    @Procedure(value = "%array-view", facts = EFFECT_FREE, doc = "An array over the body of another, with its own domain, start and list of strides.")
    public static @Word long view(Ctx c, @Word long array, @Word long domain, @Word long start, @Word long strides) {
        long[] steps = new long[Math.toIntExact(Interval.dimension(domain))];
        long rest = strides;
        for (int axis = 0; axis < steps.length; axis++, rest = Pairs.rest(rest)) steps[axis] = Words.fixnum(Pairs.first(rest));
        return make(c, domain, Array.body(array), Array.storageClass(array), Words.fixnum(start), steps, Array.flags(array) & ~Array.DIRECT);
    }

    private static @Word long make(Ctx c, @Word long domain, @Word long body, @Word long storageClass, long start, long[] strides, long flags) {
        boolean isDirect = storageClass == Words.FALSE && Interval.hasFixnumBounds(domain);
        if (!isDirect) return Array.make(c, domain, body, storageClass, start, strides, flags);
        if (!Array.isInside(domain, ArrayBody.length(body), start, strides)) throw Errors.outsideOfBody(ArrayBody.length(body));
        return Array.direct(c, domain, body, start, strides, flags);
    }

    // Shared

    static @Word long checked(String who, @Word long array) {
        if (!Array.isArray(array)) throw Errors.wrongType(who, "an array", array);
        return array;
    }

    static @Word long specialized(String who, @Word long array) {
        if (!Array.isSpecialized(array)) throw Errors.wrongType(who, "a specialized array", array);
        return array;
    }
}
