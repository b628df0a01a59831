package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Refusals;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Vector;

/** Norms and sums of f64vectors that take more care than a sum does, and reductions that leave out NaN, by the numeric library. */
public final class Reductions {
    private Reductions() {}

    @Procedure(value = "f64vector-norm", facts = EFFECT_FREE, doc = "The root of the sum of squares, without overflow or underflow on the way.")
    public static double norm(@Word long vector) {
        return F64Results.view("f64vector-norm", vector).norm2();
    }

    @Procedure(value = "f64vector-compensated-sum", facts = EFFECT_FREE, doc = "The sum of the elements with the rounding errors carried along.")
    public static double compensatedSum(@Word long vector) {
        return F64Results.view("f64vector-compensated-sum", vector).compensatedSum();
    }

    // Without NaN

    @Procedure(value = "f64vector-nan-sum", facts = EFFECT_FREE, doc = "The sum of the elements that are not NaN.")
    public static double nanSum(@Word long vector) {
        return F64Results.view("f64vector-nan-sum", vector).nanSum();
    }

    @Procedure(value = "f64vector-nan-product", facts = EFFECT_FREE, doc = "The product of the elements that are not NaN.")
    public static double nanProduct(@Word long vector) {
        return F64Results.view("f64vector-nan-product", vector).nanProduct();
    }

    @Procedure(value = "f64vector-nan-min", facts = EFFECT_FREE, doc = "The least element that is not NaN; +inf.0 of none.")
    public static double nanMin(@Word long vector) {
        return F64Results.view("f64vector-nan-min", vector).nanMin();
    }

    @Procedure(value = "f64vector-nan-max", facts = EFFECT_FREE, doc = "The greatest element that is not NaN; -inf.0 of none.")
    public static double nanMax(@Word long vector) {
        return F64Results.view("f64vector-nan-max", vector).nanMax();
    }

    @Procedure(value = "f64vector-nan-mean", facts = EFFECT_FREE, doc = "The mean of the elements that are not NaN.")
    public static double nanMean(@Word long vector) {
        return F64Results.view("f64vector-nan-mean", vector).nanMean();
    }

    @Procedure(value = "f64vector-nan-variance", facts = EFFECT_FREE, doc = "The mean of the squared distances from the mean, of the elements that are not NaN.")
    public static double nanVariance(@Word long vector) {
        return F64Results.view("f64vector-nan-variance", vector).nanVariance();
    }

    @Procedure(value = "f64vector-nan-argmin", facts = EFFECT_FREE, doc = "The index of the first least element that is not NaN.")
    public static @Word long nanArgMin(@Word long vector) {
        F64Vector elements = F64Results.view("f64vector-nan-argmin", vector);
        return Words.ofFixnum(Refusals.named("f64vector-nan-argmin", elements::nanArgMin));
    }

    @Procedure(value = "f64vector-nan-argmax", facts = EFFECT_FREE, doc = "The index of the first greatest element that is not NaN.")
    public static @Word long nanArgMax(@Word long vector) {
        F64Vector elements = F64Results.view("f64vector-nan-argmax", vector);
        return Words.ofFixnum(Refusals.named("f64vector-nan-argmax", elements::nanArgMax));
    }
}
