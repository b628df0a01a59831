package dev.lamina.numeric.random;

import dev.lamina.numeric.array.F64Array;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I64Vector;
import dev.lamina.numeric.math.Functions;
import java.lang.foreign.MemorySegment;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * A stream of random numbers: {@code Random.philox(42).stream(3).normal(3, 3)}. The same seed and stream give the same
 * numbers on every machine; streams are independent of each other, so that each thread or task can have its own. One
 * stream serves one thread.
 */
public final class Random implements RandomGenerator {
    private static final double UNIT = 0x1p-53;

    /** Numbers go to memory by way of an array of so many: cheaper than one by one, and much so as long as code is cold. */
    private static final int BLOCK = 128;

    private final Engine engine;
    private final double[] block = new double[BLOCK];
    private final MemorySegment blockSegment = MemorySegment.ofArray(block);

    private Random(Engine engine) {
        this.engine = engine;
    }

    /** Philox 4×64: 2^64 streams of 2^66 numbers for each seed; {@link #skip} takes no time. */
    public static Random philox(long seed) {
        return new Random(new Philox(seed, 0));
    }

    /** PCG 128/64: 2^64 streams of 2^128 numbers for each seed. */
    public static Random pcg(long seed) {
        return new Random(new Pcg(seed, 0));
    }

    /** The stream with this index of the same seed, from its beginning. */
    public Random stream(long index) {
        return new Random(engine.stream(index));
    }

    /** Goes on as if so many 64-bit numbers had been taken. */
    public Random skip(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("skip: " + count + " is negative");
        }
        engine.skip(count);
        return this;
    }

    // Single numbers.

    @Override
    public long nextLong() {
        return engine.next();
    }

    static double unit(Engine engine) {
        return (engine.next() >>> 11) * UNIT;
    }

    /** In 0 ≤ u &lt; 1, all multiples of 2^−53 equally probable. */
    @Override
    public double nextDouble() {
        return unit(engine);
    }

    /** Normal with mean 0 and variance 1. */
    @Override
    public double nextGaussian() {
        return Ziggurat.normal(engine);
    }

    /** Exponential with mean 1. */
    @Override
    public double nextExponential() {
        return -Functions.log1p(-unit(engine));
    }

    /** In 0..bound − 1, all equally probable (Lemire 2019). */
    @Override
    public long nextLong(long bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("integers: bound " + bound + " is not positive");
        }
        long bits = engine.next();
        if (Long.compareUnsigned(bits * bound, bound) < 0) {
            long uneven = Long.remainderUnsigned(-bound, bound);
            while (Long.compareUnsigned(bits * bound, uneven) < 0) {
                bits = engine.next();
            }
        }
        return Math.unsignedMultiplyHigh(bits, bound);
    }

    /** Gamma with this shape and scale 1 (Marsaglia and Tsang 2000). */
    public double nextGamma(double shape) {
        if (!(shape > 0 && shape < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gamma: shape " + shape + " is not positive and finite");
        }
        if (shape < 1) {
            return nextGamma(shape + 1) * Functions.pow(1 - unit(engine), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = nextGaussian();
            double v = 1 + c * x;
            double cube = v * v * v;
            if (v > 0 && Functions.log(1 - unit(engine)) < 0.5 * x * x + d - d * cube + d * Functions.log(cube)) {
                return d * cube;
            }
        }
    }

    // Arrays, filled row by row.

    private <A extends F64Array> A fill(A out, DoubleSupplier numbers) {
        out.requireDestination("random");
        if (!out.isContiguous()) {
            out.set(fill(out.copy(), numbers));
            return out;
        }
        long count = out.count();
        for (long done = 0; done < count; done += BLOCK) {
            int length = (int) Math.min(BLOCK, count - done);
            draw(numbers, length);
            MemorySegment.copy(blockSegment, 0, out.segment(), out.byteOffset() + done * Double.BYTES, (long) length * Double.BYTES);
        }
        return out;
    }

    private void draw(DoubleSupplier numbers, int count) {
        for (int i = 0; i < count; i++) {
            block[i] = numbers.getAsDouble();
        }
    }

    /** out ← uniform numbers, 0 ≤ u &lt; 1. */
    public F64Array uniform(F64Array out) {
        return fill(out, this::nextDouble);
    }

    /** So many uniform numbers, 0 ≤ u &lt; 1. */
    public F64Vector uniform(long count) {
        return fill(F64Vector.zeros(count), this::nextDouble);
    }

    /** A matrix of uniform numbers, 0 ≤ u &lt; 1. */
    public F64Matrix uniform(long rows, long columns) {
        return fill(F64Matrix.zeros(rows, columns), this::nextDouble);
    }

    /** out ← normal numbers with mean 0 and variance 1. */
    public F64Array normal(F64Array out) {
        return fill(out, this::nextGaussian);
    }

    /** So many normal numbers with mean 0 and variance 1. */
    public F64Vector normal(long count) {
        return fill(F64Vector.zeros(count), this::nextGaussian);
    }

    /** A matrix of normal numbers with mean 0 and variance 1. */
    public F64Matrix normal(long rows, long columns) {
        return fill(F64Matrix.zeros(rows, columns), this::nextGaussian);
    }

    /** out ← exponential numbers with mean 1. */
    public F64Array exponential(F64Array out) {
        return fill(out, this::nextExponential);
    }

    /** So many exponential numbers with mean 1. */
    public F64Vector exponential(long count) {
        return fill(F64Vector.zeros(count), this::nextExponential);
    }

    /** out ← gamma numbers with this shape and scale 1. */
    public F64Array gamma(double shape, F64Array out) {
        return fill(out, () -> nextGamma(shape));
    }

    /** So many gamma numbers with this shape and scale 1. */
    public F64Vector gamma(double shape, long count) {
        return fill(F64Vector.zeros(count), () -> nextGamma(shape));
    }

    /** How many of so many trials succeed, each with probability p; count times. */
    public I64Vector binomial(long trials, double p, long count) {
        var distribution = new Binomial(trials, p);
        I64Vector out = I64Vector.zeros(count);
        for (long i = 0; i < count; i++) {
            out.set(i, distribution.next(engine));
        }
        return out;
    }

    /** Integers in low..high − 1, all equally probable. */
    public I64Vector integers(long low, long high, long count) {
        long range = high - low;
        if (low >= high || range <= 0) {
            throw new IllegalArgumentException("integers: range " + low + ".." + high + " is empty or too wide");
        }
        I64Vector out = I64Vector.zeros(count);
        for (long i = 0; i < count; i++) {
            out.set(i, low + nextLong(range));
        }
        return out;
    }

    /** 0 … count − 1 in an order that is any with equal probability. */
    public I64Vector permutation(long count) {
        I64Vector out = I64Vector.arange(count);
        for (long i = count - 1; i > 0; i--) {
            long other = nextLong(i + 1);
            long here = out.get(i);
            out.set(i, out.get(other));
            out.set(other, here);
        }
        return out;
    }

    /** Puts the elements of the vector into any order with equal probability. */
    public void shuffle(F64Vector elements) {
        elements.set(elements.gather(permutation(elements.length())));
    }
}
