package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Range;
import dev.lamina.core.primitive.Vectors;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Interval;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Intervals, SRFI 231: making them and taking them apart. The rest is written in Scheme over their vectors of bounds. */
public final class Intervals {
    private Intervals() {}

    @Procedure(value = "interval?", facts = {PURE, TOTAL}, doc = "Whether the value is an interval, the domain of an array.")
    public static boolean isInterval(@Word long value) {
        return Interval.isInterval(value);
    }

    @Procedure(value = "make-interval", facts = EFFECT_FREE, doc = "The interval of all multi-indices from 0 to before the bounds in a vector.")
    public static @Word long make(Ctx c, @Word long uppers) {
        long dimension = Vectors.count("make-interval", uppers);
        @Word long interval = Interval.allocate(c, dimension);
        for (long axis = 0; axis < dimension; axis++) {
            @Word long upper = bound("make-interval", Vectors.ref(uppers, Words.ofFixnum(axis)));
            if (Bignum.isNegative(upper)) throw Errors.outOfRange("make-interval", "upper bounds that are not negative", uppers);
            Interval.put(interval, axis, Words.ZERO, upper);
        }
        return interval;
    }

    @Procedure(value = "make-interval", facts = EFFECT_FREE, doc = "The interval of all multi-indices from the bounds in a vector to before those in another.")
    public static @Word long make(Ctx c, @Word long lowers, @Word long uppers) {
        long dimension = Vectors.count("make-interval", lowers);
        if (Vectors.count("make-interval", uppers) != dimension)
            throw Errors.lengthsDiffer("make-interval", dimension, Vectors.count("make-interval", uppers));
        @Word long interval = Interval.allocate(c, dimension);
        for (long axis = 0; axis < dimension; axis++) {
            @Word long lower = bound("make-interval", Vectors.ref(lowers, Words.ofFixnum(axis)));
            @Word long upper = bound("make-interval", Vectors.ref(uppers, Words.ofFixnum(axis)));
            if (Bignum.compare(lower, upper) > 0) throw Errors.emptyBounds("make-interval", axis, lower, upper);
            Interval.put(interval, axis, lower, upper);
        }
        return interval;
    }

    private static @Word long bound(String who, @Word long bound) {
        if (!Bignum.isExactInteger(bound)) throw Errors.wrongType(who, "bounds that are exact integers", bound);
        return bound;
    }

    @Procedure(value = "interval-dimension", facts = PURE, doc = "The number of axes.")
    public static @Word long dimension(@Word long interval) {
        return Words.ofFixnum(Interval.dimension(checked("interval-dimension", interval)));
    }

    @Procedure(value = "interval-lower-bound", facts = PURE, doc = "The first index along an axis.")
    public static @Word long lower(@Word long interval, @Word long axis) {
        return Interval.lower(checked("interval-lower-bound", interval), axis("interval-lower-bound", interval, axis));
    }

    @Procedure(value = "interval-upper-bound", facts = PURE, doc = "The index behind the last one along an axis.")
    public static @Word long upper(@Word long interval, @Word long axis) {
        return Interval.upper(checked("interval-upper-bound", interval), axis("interval-upper-bound", interval, axis));
    }

    private static long axis(String who, @Word long interval, @Word long axis) {
        if (!Range.isIndex(axis, Interval.dimension(interval))) throw Errors.index(who, axis, Interval.dimension(interval));
        return Words.fixnum(axis);
    }

    @Procedure(value = "interval-lower-bounds->list", facts = EFFECT_FREE, doc = "A list of the first indices along the axes.")
    public static @Word long lowers(Ctx c, @Word long interval) {
        checked("interval-lower-bounds->list", interval);
        long list = Words.EMPTY_LIST;
        for (long axis = Interval.dimension(interval) - 1; axis >= 0; axis--) list = c.cons(Interval.lower(interval, axis), list);
        return list;
    }

    @Procedure(value = "interval-upper-bounds->list", facts = EFFECT_FREE, doc = "A list of the indices behind the last ones along the axes.")
    public static @Word long uppers(Ctx c, @Word long interval) {
        checked("interval-upper-bounds->list", interval);
        long list = Words.EMPTY_LIST;
        for (long axis = Interval.dimension(interval) - 1; axis >= 0; axis--) list = c.cons(Interval.upper(interval, axis), list);
        return list;
    }

    @Procedure(value = "interval-empty?", facts = PURE, doc = "Whether no multi-index belongs to the interval.")
    public static boolean isEmpty(@Word long interval) {
        return Interval.isEmpty(checked("interval-empty?", interval));
    }

    static @Word long checked(String who, @Word long interval) {
        if (!Interval.isInterval(interval)) throw Errors.wrongType(who, "an interval", interval);
        return interval;
    }
}
