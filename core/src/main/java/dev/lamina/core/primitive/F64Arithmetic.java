package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Word;
import dev.lamina.numeric.kernel.F64Kernels;
import dev.lamina.numeric.kernel.Kernels;

/**
 * Reductions and arithmetic on whole f64vectors, through the kernels. The order of a reduction is fixed by the length
 * alone, so that its result is the same on every processor. Two vectors must be equally long.
 */
public final class F64Arithmetic {
    private F64Arithmetic() {}

    private static final F64Kernels KERNELS = Kernels.f64();

    // Reductions

    @Procedure(value = "f64vector-sum", facts = EFFECT_FREE, doc = "The sum of the elements.")
    public static double sum(@Word long vector) {
        return KERNELS.sum(Memory.all(), elements("f64vector-sum", vector), count(vector));
    }

    @Procedure(value = "f64vector-product", facts = EFFECT_FREE, doc = "The product of the elements.")
    public static double product(@Word long vector) {
        return KERNELS.product(Memory.all(), elements("f64vector-product", vector), count(vector));
    }

    @Procedure(value = "f64vector-min", facts = EFFECT_FREE, doc = "The least element, NaN if there is one; +inf.0 of none.")
    public static double min(@Word long vector) {
        return KERNELS.min(Memory.all(), elements("f64vector-min", vector), count(vector));
    }

    @Procedure(value = "f64vector-max", facts = EFFECT_FREE, doc = "The greatest element, NaN if there is one; -inf.0 of none.")
    public static double max(@Word long vector) {
        return KERNELS.max(Memory.all(), elements("f64vector-max", vector), count(vector));
    }

    @Procedure(value = "f64vector-sum-of-squares", facts = EFFECT_FREE, doc = "The sum of the squares of the elements.")
    public static double sumOfSquares(@Word long vector) {
        return KERNELS.sumOfSquares(Memory.all(), elements("f64vector-sum-of-squares", vector), count(vector));
    }

    @Procedure(value = "f64vector-dot", facts = EFFECT_FREE, doc = "The sum of the products of the elements of two vectors.")
    public static double dot(@Word long a, @Word long b) {
        checkLengths("f64vector-dot", a, b);
        return KERNELS.dot(Memory.all(), F64Vectors.elements(a), Memory.all(), F64Vectors.elements(b), count(a));
    }

    // Elementwise, into a new vector

    @Procedure(value = "f64vector-add", facts = EFFECT_FREE, doc = "The sums of the elements of two vectors.")
    public static @Word long add(Ctx c, @Word long a, @Word long b) {
        long out = result(c, "f64vector-add", a, b);
        KERNELS.add(Memory.all(), F64Vectors.elements(out), Memory.all(), F64Vectors.elements(a), Memory.all(), F64Vectors.elements(b), count(a));
        return out;
    }

    @Procedure(value = "f64vector-sub", facts = EFFECT_FREE, doc = "The differences of the elements of two vectors.")
    public static @Word long subtract(Ctx c, @Word long a, @Word long b) {
        long out = result(c, "f64vector-sub", a, b);
        KERNELS.sub(Memory.all(), F64Vectors.elements(out), Memory.all(), F64Vectors.elements(a), Memory.all(), F64Vectors.elements(b), count(a));
        return out;
    }

    @Procedure(value = "f64vector-mul", facts = EFFECT_FREE, doc = "The products of the elements of two vectors.")
    public static @Word long multiply(Ctx c, @Word long a, @Word long b) {
        long out = result(c, "f64vector-mul", a, b);
        KERNELS.mul(Memory.all(), F64Vectors.elements(out), Memory.all(), F64Vectors.elements(a), Memory.all(), F64Vectors.elements(b), count(a));
        return out;
    }

    @Procedure(value = "f64vector-div", facts = EFFECT_FREE, doc = "The quotients of the elements of two vectors.")
    public static @Word long divide(Ctx c, @Word long a, @Word long b) {
        long out = result(c, "f64vector-div", a, b);
        KERNELS.div(Memory.all(), F64Vectors.elements(out), Memory.all(), F64Vectors.elements(a), Memory.all(), F64Vectors.elements(b), count(a));
        return out;
    }

    @Procedure(value = "f64vector-scale", facts = EFFECT_FREE, doc = "The elements multiplied by a number.")
    public static @Word long scale(Ctx c, @Word long vector, @Word long factor) {
        double alpha = Arithmetic.toDouble("f64vector-scale", factor);
        long out = F64Vectors.allocateUnfilled(c, F64Vectors.count("f64vector-scale", vector));
        KERNELS.mul(Memory.all(), F64Vectors.elements(out), Memory.all(), F64Vectors.elements(vector), alpha, count(vector));
        return out;
    }

    // In place

    @Procedure(value = "f64vector-scale!", doc = "Multiplies the elements by a number.")
    public static void scaleInPlace(@Word long vector, @Word long factor) {
        double alpha = Arithmetic.toDouble("f64vector-scale!", factor);
        long elements = elements("f64vector-scale!", vector);
        KERNELS.mul(Memory.all(), elements, Memory.all(), elements, alpha, count(vector));
    }

    @Procedure(value = "f64vector-add-scaled!", doc = "Adds a number times the second vector to the first.")
    public static void addScaled(@Word long to, @Word long factor, @Word long vector) {
        double alpha = Arithmetic.toDouble("f64vector-add-scaled!", factor);
        checkLengths("f64vector-add-scaled!", to, vector);
        long out = F64Vectors.elements(to);
        KERNELS.axpy(Memory.all(), out, alpha, Memory.all(), F64Vectors.elements(vector), Memory.all(), out, count(to));
    }

    // Shared

    private static long elements(String who, @Word long vector) {
        F64Vectors.count(who, vector);
        return F64Vectors.elements(vector);
    }

    /** Of what is known to be an f64vector. */
    private static long count(@Word long vector) {
        return F64Vectors.count("f64vector-length", vector);
    }

    private static void checkLengths(String who, @Word long a, @Word long b) {
        long first = F64Vectors.count(who, a);
        long second = F64Vectors.count(who, b);
        if (first != second) throw Errors.lengthsDiffer(who, first, second);
    }

    private static @Word long result(Ctx c, String who, @Word long a, @Word long b) {
        checkLengths(who, a, b);
        return F64Vectors.allocateUnfilled(c, count(a));
    }
}
