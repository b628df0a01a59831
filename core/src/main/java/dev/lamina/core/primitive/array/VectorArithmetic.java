package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.read.ElementTypes.F32;
import static dev.lamina.core.read.ElementTypes.F64;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.TypedElements;
import dev.lamina.memory.value.Word;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;

/**
 * Reductions and arithmetic on whole vectors of flonums, f64 and f32, through the kernels of the type: what f32vectors give is
 * computed in 32 bits. The order of a reduction is fixed by the length alone, so that its result is the same on every
 * processor. Two vectors must be equally long.
 */
public final class VectorArithmetic {
    private VectorArithmetic() {}

    // Reductions

    @Procedure(value = "@vector-sum", types = {F32, F64}, facts = EFFECT_FREE, doc = "The sum of the elements.")
    public static double sum(int type, @Word long vector) {
        long count = TypedVectors.count("@vector-sum", type, vector);
        return type == F64 ? Kernels.f64().sum(memory(vector), at(vector), count) : Kernels.f32().sum(memory(vector), at(vector), count);
    }

    @Procedure(value = "@vector-product", types = {F32, F64}, facts = EFFECT_FREE, doc = "The product of the elements.")
    public static double product(int type, @Word long vector) {
        long count = TypedVectors.count("@vector-product", type, vector);
        return type == F64 ? Kernels.f64().product(memory(vector), at(vector), count) : Kernels.f32().product(memory(vector), at(vector), count);
    }

    @Procedure(value = "@vector-min", types = {F32, F64}, facts = EFFECT_FREE, doc = "The least element, NaN if there is one; +inf.0 of none.")
    public static double min(int type, @Word long vector) {
        long count = TypedVectors.count("@vector-min", type, vector);
        return type == F64 ? Kernels.f64().min(memory(vector), at(vector), count) : Kernels.f32().min(memory(vector), at(vector), count);
    }

    @Procedure(value = "@vector-max", types = {F32, F64}, facts = EFFECT_FREE, doc = "The greatest element, NaN if there is one; -inf.0 of none.")
    public static double max(int type, @Word long vector) {
        long count = TypedVectors.count("@vector-max", type, vector);
        return type == F64 ? Kernels.f64().max(memory(vector), at(vector), count) : Kernels.f32().max(memory(vector), at(vector), count);
    }

    @Procedure(value = "@vector-sum-of-squares", types = {F32, F64}, facts = EFFECT_FREE, doc = "The sum of the squares of the elements.")
    public static double sumOfSquares(int type, @Word long vector) {
        long count = TypedVectors.count("@vector-sum-of-squares", type, vector);
        return type == F64 ? Kernels.f64().sumOfSquares(memory(vector), at(vector), count) : Kernels.f32().sumOfSquares(memory(vector), at(vector), count);
    }

    @Procedure(value = "@vector-dot", types = {F32, F64}, facts = EFFECT_FREE, doc = "The sum of the products of the elements of two vectors.")
    public static double dot(int type, @Word long a, @Word long b) {
        long count = commonCount("@vector-dot", type, a, b);
        return type == F64 ? Kernels.f64().dot(memory(a), at(a), memory(b), at(b), count) : Kernels.f32().dot(memory(a), at(a), memory(b), at(b), count);
    }

    // Elementwise, into a new vector

    @Procedure(value = "@vector-add", types = {F32, F64}, facts = EFFECT_FREE, doc = "The sums of the elements of two vectors.")
    public static @Word long add(Ctx c, int type, @Word long a, @Word long b) {
        long count = commonCount("@vector-add", type, a, b);
        long out = TypedVectors.allocateUnfilled(c, type, count);
        if (type == F64) Kernels.f64().add(memory(out), at(out), memory(a), at(a), memory(b), at(b), count);
        else Kernels.f32().add(memory(out), at(out), memory(a), at(a), memory(b), at(b), count);
        return out;
    }

    @Procedure(value = "@vector-sub", types = {F32, F64}, facts = EFFECT_FREE, doc = "The differences of the elements of two vectors.")
    public static @Word long subtract(Ctx c, int type, @Word long a, @Word long b) {
        long count = commonCount("@vector-sub", type, a, b);
        long out = TypedVectors.allocateUnfilled(c, type, count);
        if (type == F64) Kernels.f64().sub(memory(out), at(out), memory(a), at(a), memory(b), at(b), count);
        else Kernels.f32().sub(memory(out), at(out), memory(a), at(a), memory(b), at(b), count);
        return out;
    }

    @Procedure(value = "@vector-mul", types = {F32, F64}, facts = EFFECT_FREE, doc = "The products of the elements of two vectors.")
    public static @Word long multiply(Ctx c, int type, @Word long a, @Word long b) {
        long count = commonCount("@vector-mul", type, a, b);
        long out = TypedVectors.allocateUnfilled(c, type, count);
        if (type == F64) Kernels.f64().mul(memory(out), at(out), memory(a), at(a), memory(b), at(b), count);
        else Kernels.f32().mul(memory(out), at(out), memory(a), at(a), memory(b), at(b), count);
        return out;
    }

    @Procedure(value = "@vector-div", types = {F32, F64}, facts = EFFECT_FREE, doc = "The quotients of the elements of two vectors.")
    public static @Word long divide(Ctx c, int type, @Word long a, @Word long b) {
        long count = commonCount("@vector-div", type, a, b);
        long out = TypedVectors.allocateUnfilled(c, type, count);
        if (type == F64) Kernels.f64().div(memory(out), at(out), memory(a), at(a), memory(b), at(b), count);
        else Kernels.f32().div(memory(out), at(out), memory(a), at(a), memory(b), at(b), count);
        return out;
    }

    @Procedure(value = "@vector-scale", types = {F32, F64}, facts = EFFECT_FREE, doc = "The elements multiplied by a number.")
    public static @Word long scale(Ctx c, int type, @Word long vector, @Word long factor) {
        long count = TypedVectors.count("@vector-scale", type, vector);
        double alpha = factor("@vector-scale", type, factor);
        long out = TypedVectors.allocateUnfilled(c, type, count);
        scale(type, out, vector, alpha, count);
        return out;
    }

    // In place

    @Procedure(value = "@vector-scale!", types = {F32, F64}, doc = "Multiplies the elements by a number.")
    public static void scaleInPlace(int type, @Word long vector, @Word long factor) {
        long count = TypedVectors.count("@vector-scale!", type, vector);
        scale(type, vector, vector, factor("@vector-scale!", type, factor), count);
    }

    @Procedure(value = "@vector-add-scaled!", types = {F32, F64}, doc = "Adds a number times the second vector to the first.")
    public static void addScaled(int type, @Word long to, @Word long factor, @Word long vector) {
        double alpha = factor("@vector-add-scaled!", type, factor);
        long count = commonCount("@vector-add-scaled!", type, to, vector);
        if (type == F64) Kernels.f64().axpy(memory(to), at(to), alpha, memory(vector), at(vector), memory(to), at(to), count);
        else Kernels.f32().axpy(memory(to), at(to), (float) alpha, memory(vector), at(vector), memory(to), at(to), count);
    }

    // Shared

    private static void scale(int type, @Word long out, @Word long vector, double alpha, long count) {
        if (type == F64) Kernels.f64().mul(memory(out), at(out), memory(vector), at(vector), alpha, count);
        else Kernels.f32().mul(memory(out), at(out), memory(vector), at(vector), (float) alpha, count);
    }

    private static MemorySegment memory(@Word long vector) {
        return TypedElements.memory(vector);
    }

    private static long at(@Word long vector) {
        return TypedElements.offset(vector);
    }

    private static double factor(String who, int type, @Word long number) {
        return Arithmetic.toDouble(TypedVectors.named(who, type), number);
    }

    private static long commonCount(String who, int type, @Word long a, @Word long b) {
        long first = TypedVectors.count(who, type, a);
        long second = TypedVectors.count(who, type, b);
        if (first != second) throw Errors.lengthsDiffer(TypedVectors.named(who, type), first, second);
        return first;
    }
}
