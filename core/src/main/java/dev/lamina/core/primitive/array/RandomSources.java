package dev.lamina.core.primitive.array;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Range;
import dev.lamina.core.primitive.Refusals;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.primitive.number.Randoms;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.RandomState;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Array;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I64Vector;
import dev.lamina.numeric.random.Random;
import java.math.BigInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Sources of random numbers, SRFI 27, and vectors of them. A vector is filled by a generator of the numeric library that
 * the next 64 bits of the source select, so the source determines it and moves on by one step.
 */
public final class RandomSources {
    private RandomSources() {}

    // Sources

    @Procedure(value = "make-random-source", doc = "A new source of random numbers; all begin alike.")
    public static @Word long make(Ctx c) {
        return c.heap().hostObject(c, new RandomState(), 0);
    }

    @Procedure(value = "main-random-source", doc = "The source of random-integer and random-real.")
    public static @Word long defaultSource(Ctx c) {
        return c.heap().hostObject(c, c.instance().randomState(), 0);
    }

    @Procedure(value = "random-source?", doc = "Whether the value is a source of random numbers.")
    public static boolean isSource(Ctx c, @Word long value) {
        return c.heap().hostOf(value) instanceof RandomState;
    }

    @Procedure(value = "random-source-state-ref", doc = "The state of a source: a datum for random-source-state-set!.")
    public static @Word long state(Ctx c, @Word long source) {
        return integer(c, check(c, "random-source-state-ref", source).place());
    }

    @Procedure(value = "random-source-state-set!", doc = "Puts a source into a state that another or the same one had.")
    public static void setState(Ctx c, @Word long source, @Word long state) {
        RandomState random = check(c, "random-source-state-set!", source);
        random.seed(Bignum.low(checkInteger("random-source-state-set!", state)));
    }

    @Procedure(value = "random-source-randomize!", doc = "Puts a source into a state that cannot be foreseen.")
    public static void randomize(Ctx c, @Word long source) {
        check(c, "random-source-randomize!", source).seed(System.nanoTime(), System.identityHashCode(new Object()));
    }

    @Procedure(value = "random-source-pseudo-randomize!", doc = "Puts a source at the beginning of the stream that two exact integers select.")
    public static void pseudoRandomize(Ctx c, @Word long source, @Word long i, @Word long j) {
        String who = "random-source-pseudo-randomize!";
        check(c, who, source).seed(Bignum.low(checkInteger(who, i)), Bignum.low(checkInteger(who, j)));
    }

    @Procedure(value = "%random-source-integer", doc = "A random exact integer from 0 to before the bound.")
    public static @Word long nextInteger(Ctx c, @Word long source, @Word long bound) {
        return Randoms.integer(c, check(c, "random-integer", source), "random-integer", bound);
    }

    @Procedure(value = "%random-source-real", doc = "A random flonum strictly between 0 and 1.")
    public static double nextReal(Ctx c, @Word long source) {
        return check(c, "random-real", source).nextDouble();
    }

    // Vectors

    @Procedure(value = "random-uniform-vector", doc = "An f64vector of so many numbers from 0 to before 1.")
    public static @Word long uniform(Ctx c, @Word long source, @Word long count) {
        return fill(c, "random-uniform-vector", source, count, Random::uniform);
    }

    @Procedure(value = "random-normal-vector", doc = "An f64vector of so many normal numbers of mean 0 and variance 1.")
    public static @Word long normal(Ctx c, @Word long source, @Word long count) {
        return fill(c, "random-normal-vector", source, count, Random::normal);
    }

    @Procedure(value = "random-uniform-vector", doc = "An f64vector of so many numbers from low to before high.")
    public static @Word long uniform(Ctx c, @Word long source, @Word long count, @Word long low, @Word long high) {
        String who = "random-uniform-vector";
        double from = Arithmetic.toDouble(who, low);
        double width = Arithmetic.toDouble(who, high) - from;
        return fill(c, who, source, count, (random, out) -> random.uniform(out).mul(width, out).add(from, out));
    }

    @Procedure(value = "random-normal-vector", doc = "An f64vector of so many normal numbers of that mean and standard deviation.")
    public static @Word long normal(Ctx c, @Word long source, @Word long count, @Word long mean, @Word long deviation) {
        String who = "random-normal-vector";
        double centre = Arithmetic.toDouble(who, mean);
        double factor = Arithmetic.toDouble(who, deviation);
        return fill(c, who, source, count, (random, out) -> random.normal(out).mul(factor, out).add(centre, out));
    }

    @Procedure(value = "random-exponential-vector", doc = "An f64vector of so many exponential numbers of mean 1.")
    public static @Word long exponential(Ctx c, @Word long source, @Word long count) {
        return fill(c, "random-exponential-vector", source, count, Random::exponential);
    }

    @Procedure(value = "random-gamma-vector", doc = "An f64vector of so many gamma numbers of scale 1.")
    public static @Word long gamma(Ctx c, @Word long source, @Word long count, @Word long shape) {
        double ofShape = Arithmetic.toDouble("random-gamma-vector", shape);
        return fill(c, "random-gamma-vector", source, count, (random, out) -> random.gamma(ofShape, out));
    }

    private static @Word long fill(Ctx c, String who, @Word long source, @Word long count, BiConsumer<Random, F64Array> fill) {
        Random random = generator(c, who, source);
        @Word long vector = F64Vectors.allocateUnfilled(c, Range.size(who, count));
        F64Vector elements = F64Results.view(who, vector);
        return Refusals.named(who, () -> {
            fill.accept(random, elements);
            return vector;
        });
    }

    @Procedure(value = "random-integer-vector", doc = "A vector of so many exact integers from low to before high.")
    public static @Word long integers(Ctx c, @Word long source, @Word long count, @Word long low, @Word long high) {
        String who = "random-integer-vector";
        if (!Words.isFixnum(low)) throw Errors.wrongType(who, "a fixnum", low);
        if (!Words.isFixnum(high)) throw Errors.wrongType(who, "a fixnum", high);
        long size = Range.size(who, count);
        return draw(c, who, source, random -> random.integers(Words.fixnum(low), Words.fixnum(high), size));
    }

    @Procedure(value = "random-binomial-vector", doc = "A vector of so many numbers of successes in so many trials.")
    public static @Word long binomial(Ctx c, @Word long source, @Word long count, @Word long trials, @Word long probability) {
        String who = "random-binomial-vector";
        double ofSuccess = Arithmetic.toDouble(who, probability);
        long size = Range.size(who, count);
        long each = Range.size(who, trials);
        return draw(c, who, source, random -> random.binomial(each, ofSuccess, size));
    }

    @Procedure(value = "random-permutation", doc = "A vector of the integers from 0 to before the count in random order.")
    public static @Word long permutation(Ctx c, @Word long source, @Word long count) {
        long size = Range.size("random-permutation", count);
        return draw(c, "random-permutation", source, random -> random.permutation(size));
    }

    private static @Word long draw(Ctx c, String who, @Word long source, Function<Random, I64Vector> numbers) {
        Random random = generator(c, who, source);
        return F64Results.integersOf(c, Refusals.named(who, () -> numbers.apply(random)));
    }

    // Shared

    private static Random generator(Ctx c, String who, @Word long source) {
        return Random.philox(check(c, who, source).next());
    }

    private static RandomState check(Ctx c, String who, @Word long source) {
        if (c.heap().hostOf(source) instanceof RandomState state) return state;
        throw Errors.wrongType(who, "a random source", source);
    }

    private static @Word long checkInteger(String who, @Word long number) {
        if (!Bignum.isExactInteger(number)) throw Errors.wrongType(who, "an exact integer", number);
        return number;
    }

    private static @Word long integer(Ctx c, long number) {
        return Bignum.of(c, BigInteger.valueOf(number));
    }
}
