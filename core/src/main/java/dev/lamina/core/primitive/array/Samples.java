package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Range;
import dev.lamina.core.primitive.Refusals;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Matrix;
import dev.lamina.core.runtime.MultipleValues;
import dev.lamina.memory.value.Word;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.signal.Convolution;
import dev.lamina.numeric.statistics.Statistics;

/** Statistics of samples, each an f64vector or the columns of an f64matrix, and convolutions, by the numeric library. */
public final class Samples {
    private Samples() {}

    @Procedure(value = "f64vector-mean", facts = EFFECT_FREE, doc = "The mean of the elements.")
    public static double mean(@Word long sample) {
        return Statistics.mean(F64Results.view("f64vector-mean", sample));
    }

    @Procedure(value = "f64vector-variance", facts = EFFECT_FREE, doc = "The sum of the squared distances from the mean, divided by the number of elements less the degrees of freedom that are lost.")
    public static double variance(@Word long sample, @Word long lost) {
        return Statistics.variance(F64Results.view("f64vector-variance", sample), Range.size("f64vector-variance", lost));
    }

    @Procedure(value = "%f64vector-covariance", facts = EFFECT_FREE, doc = "The covariance of two samples, with one degree of freedom lost.")
    public static double covariance(@Word long x, @Word long y) {
        F64Vector first = F64Results.view("covariance", x);
        F64Vector second = F64Results.view("covariance", y);
        return Refusals.named("covariance", () -> Statistics.covariance(first, second));
    }

    @Procedure(value = "%f64vector-correlation", facts = EFFECT_FREE, doc = "The correlation of two samples.")
    public static double correlation(@Word long x, @Word long y) {
        F64Vector first = F64Results.view("correlation", x);
        F64Vector second = F64Results.view("correlation", y);
        return Refusals.named("correlation", () -> Statistics.correlation(first, second));
    }

    @Procedure(value = "%f64matrix-covariance", facts = EFFECT_FREE, doc = "The covariances of every two columns.")
    public static @Word long covarianceMatrix(Ctx c, @Word long samples) {
        F64Matrix columns = columns("covariance-matrix", samples);
        return F64Results.matrixOf(c, Refusals.named("covariance-matrix", () -> Statistics.covariance(columns)));
    }

    @Procedure(value = "%f64matrix-correlation", facts = EFFECT_FREE, doc = "The correlations of every two columns.")
    public static @Word long correlationMatrix(Ctx c, @Word long samples) {
        F64Matrix columns = columns("correlation-matrix", samples);
        return F64Results.matrixOf(c, Refusals.named("correlation-matrix", () -> Statistics.correlation(columns)));
    }

    private static F64Matrix columns(String who, @Word long samples) {
        if (!Matrices.isF64Matrix(samples)) throw Errors.wrongType(who, "an f64matrix", samples);
        return Matrix.view(samples);
    }

    @Procedure(value = "%f64vector-quantile", facts = EFFECT_FREE, doc = "The number below which a share of the sample lies, interpolated between two elements.")
    public static double quantile(@Word long sample, double share) {
        F64Vector elements = F64Results.view("quantile", sample);
        return Refusals.named("quantile", () -> Statistics.quantile(elements, share));
    }

    @Procedure(value = "%f64vector-histogram", facts = EFFECT_FREE, doc = "Two values: the vector of how many elements lie in each of so many intervals of equal width, and the f64vector of their edges.")
    public static @Word long histogram(Ctx c, @Word long sample, @Word long intervals) {
        F64Vector elements = F64Results.view("histogram-counts", sample);
        int count = Math.toIntExact(Math.min(Range.size("histogram-counts", intervals), Integer.MAX_VALUE - 1));
        return histogram(c, Refusals.named("histogram-counts", () -> Statistics.histogram(elements, count)));
    }

    @Procedure(value = "%f64vector-histogram-between", facts = EFFECT_FREE, doc = "As %f64vector-histogram, for intervals between ascending edges.")
    public static @Word long histogramBetween(Ctx c, @Word long sample, @Word long edges) {
        F64Vector elements = F64Results.view("histogram-counts", sample);
        F64Vector bounds = F64Results.view("histogram-counts", edges);
        return histogram(c, Refusals.named("histogram-counts", () -> Statistics.histogram(elements, bounds)));
    }

    private static @Word long histogram(Ctx c, Statistics.Histogram histogram) {
        return MultipleValues.of(c, F64Results.integersOf(c, histogram.counts()), F64Results.vectorOf(c, histogram.edges()));
    }

    @Procedure(value = "f64vector-sort", facts = EFFECT_FREE, doc = "A new vector of the elements in ascending order, NaN last.")
    public static @Word long sort(Ctx c, @Word long sample) {
        return F64Results.vectorOf(c, F64Results.view("f64vector-sort", sample).sort());
    }

    @Procedure(value = "%f64vector-convolve", facts = EFFECT_FREE, doc = "The convolution of two vectors: the coefficients of the product of two polynomials.")
    public static @Word long convolve(Ctx c, @Word long a, @Word long b) {
        F64Vector first = F64Results.view("convolve", a);
        F64Vector second = F64Results.view("convolve", b);
        return F64Results.vectorOf(c, Refusals.named("convolve", () -> Convolution.convolve(first, second)));
    }

    @Procedure(value = "%f64vector-correlate", facts = EFFECT_FREE, doc = "The sums of the products of two vectors at every shift of the second.")
    public static @Word long correlate(Ctx c, @Word long a, @Word long b) {
        F64Vector first = F64Results.view("correlate", a);
        F64Vector second = F64Results.view("correlate", b);
        return F64Results.vectorOf(c, Refusals.named("correlate", () -> Convolution.correlate(first, second)));
    }
}
