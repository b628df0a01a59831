package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Range;
import dev.lamina.core.primitive.Refusals;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Vector;
import java.util.function.UnaryOperator;

/** What NumPy's users expect of a vector of flonums besides arithmetic: series, orders and running totals, by the numeric library. */
public final class Orders {
    private Orders() {}

    @Procedure(value = "f64vector-linspace", facts = EFFECT_FREE, doc = "So many numbers at equal distances from the first to the last, both included.")
    public static @Word long linspace(Ctx c, @Word long first, @Word long last, @Word long count) {
        double from = Arithmetic.toDouble("f64vector-linspace", first);
        double to = Arithmetic.toDouble("f64vector-linspace", last);
        @Word long vector = F64Vectors.allocateUnfilled(c, Range.size("f64vector-linspace", count));
        F64Vector elements = F64Results.view("f64vector-linspace", vector);
        elements.set(F64Vector.linspace(from, to, elements.length()));
        return vector;
    }

    // Orders

    @Procedure(value = "f64vector-argsort", facts = EFFECT_FREE, doc = "The vector of the indices of the elements in ascending order, NaN last; equal ones keep their order.")
    public static @Word long argSort(Ctx c, @Word long vector) {
        return F64Results.integersOf(c, F64Results.view("f64vector-argsort", vector).argSort());
    }

    @Procedure(value = "f64vector-unique", facts = EFFECT_FREE, doc = "The different elements in ascending order.")
    public static @Word long unique(Ctx c, @Word long vector) {
        return mapped(c, "f64vector-unique", vector, F64Vector::unique);
    }

    @Procedure(value = "f64vector-search-sorted", facts = EFFECT_FREE, doc = "Where a number is to be inserted before its equals in a vector of ascending elements.")
    public static @Word long searchSorted(@Word long vector, @Word long number) {
        double sought = Arithmetic.toDouble("f64vector-search-sorted", number);
        return Words.ofFixnum(F64Results.view("f64vector-search-sorted", vector).searchSorted(sought));
    }

    @Procedure(value = "f64vector-argmin", facts = EFFECT_FREE, doc = "The index of the first least element, or of the first NaN.")
    public static @Word long argMin(@Word long vector) {
        F64Vector elements = F64Results.view("f64vector-argmin", vector);
        return Words.ofFixnum(Refusals.named("f64vector-argmin", elements::argMin));
    }

    @Procedure(value = "f64vector-argmax", facts = EFFECT_FREE, doc = "The index of the first greatest element, or of the first NaN.")
    public static @Word long argMax(@Word long vector) {
        F64Vector elements = F64Results.view("f64vector-argmax", vector);
        return Words.ofFixnum(Refusals.named("f64vector-argmax", elements::argMax));
    }

    // Running totals

    @Procedure(value = "f64vector-cumulative-sum", facts = EFFECT_FREE, doc = "The sum of the elements up to each.")
    public static @Word long cumulativeSum(Ctx c, @Word long vector) {
        return mapped(c, "f64vector-cumulative-sum", vector, F64Vector::cumulativeSum);
    }

    @Procedure(value = "f64vector-cumulative-product", facts = EFFECT_FREE, doc = "The product of the elements up to each.")
    public static @Word long cumulativeProduct(Ctx c, @Word long vector) {
        return mapped(c, "f64vector-cumulative-product", vector, F64Vector::cumulativeProduct);
    }

    @Procedure(value = "f64vector-cumulative-min", facts = EFFECT_FREE, doc = "The least of the elements up to each.")
    public static @Word long cumulativeMin(Ctx c, @Word long vector) {
        return mapped(c, "f64vector-cumulative-min", vector, F64Vector::cumulativeMin);
    }

    @Procedure(value = "f64vector-cumulative-max", facts = EFFECT_FREE, doc = "The greatest of the elements up to each.")
    public static @Word long cumulativeMax(Ctx c, @Word long vector) {
        return mapped(c, "f64vector-cumulative-max", vector, F64Vector::cumulativeMax);
    }

    @Procedure(value = "f64vector-differences", facts = EFFECT_FREE, doc = "Each element from the second on, less the one before it.")
    public static @Word long differences(Ctx c, @Word long vector) {
        return mapped(c, "f64vector-differences", vector, F64Vector::diff);
    }

    private static @Word long mapped(Ctx c, String who, @Word long vector, UnaryOperator<F64Vector> procedure) {
        F64Vector elements = F64Results.view(who, vector);
        return F64Results.vectorOf(c, Refusals.named(who, () -> procedure.apply(elements)));
    }
}
