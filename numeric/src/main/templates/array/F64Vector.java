//# types F64 F32 I64 I32
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A vector of f64 elements over memory of any owner: an arena, the pool, a Java array, a mapped file. */
public final class F64Vector extends F64Array {
    private static final int SERIES_BLOCK = 256;

    //# insert vectorBase

    /** All elements 1. */
    public static F64Vector ones(long length) {
        return pooled(length).fill(1);
    }

    /** A copy of the elements; the vector is freed when it is unreachable. */
    public static F64Vector of(double... elements) {
        return pooled(elements.length).load(elements);
    }

    /** A copy of the elements; the vector lives as long as the arena. */
    public static F64Vector of(Arena arena, double... elements) {
        return new F64Vector(arena.allocate(elements.length * BYTES, 64), 0, elements.length, 1).load(elements);
    }

    private F64Vector load(double[] elements) {
        MemorySegment.copy(MemorySegment.ofArray(elements), 0, segment, offset, elements.length * BYTES);
        return this;
    }

    /** Shares the Java array: what is written to one is seen in the other. Native memory is faster. */
    public static F64Vector ofArray(double[] elements) {
        return new F64Vector(MemorySegment.ofArray(elements), 0, elements.length, 1);
    }

    //# insert vectorShares

    /** 0, 1, … length − 1. */
    public static F64Vector arange(long length) {
        return arange(0, 1, length);
    }

    /** start, start + step, start + 2·step, …: so many. */
    public static F64Vector arange(double start, double step, long length) {
        F64Vector out = pooled(length);
        double[] block = new double[(int) Math.min(length, SERIES_BLOCK)];
        for (long done = 0; done < length; done += block.length) {
            fillSeries(block, start, step, done);
            MemorySegment.copy(MemorySegment.ofArray(block), 0, out.segment, done * BYTES, Math.min(block.length, length - done) * BYTES);
        }
        return out;
    }

    /** In an array, which a process that has just started fills sooner than a segment. */
    private static void fillSeries(double[] block, double start, double step, long first) {
        for (int i = 0; i < block.length; i++) {
            block[i] = (double) (start + (first + i) * step);
        }
    }

    //# only F64 F32
    /** So many numbers at equal distances from the first to the last, both included. */
    public static F64Vector linspace(double first, double last, long length) {
        double distance = last - first;
        double step = Double.isFinite(distance) ? distance / (length - 1) : last / (length - 1) - first / (length - 1);
        F64Vector out = arange(first, length > 2 ? step : 0, length);
        if (length > 1) {
            out.set(length - 1, last);
        }
        return out;
    }
    //# end

    // Elements and views.

    //# insert vectorSizes

    /** The element; indices are counted from 0. Throws IndexOutOfBoundsException. */
    public double get(long index) {
        try {
            return segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, offset + requireIndex("get", index, length) * stride * BYTES);
        } catch (IllegalStateException e) {
            throw lost("get", e);
        }
    }

    /** Replaces the element; indices are counted from 0. Throws IndexOutOfBoundsException. */
    public void set(long index, double value) {
        try {
            segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, offset + requireIndex("set", index, length) * stride * BYTES, value);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw lost("set", e);
        }
    }

    //# insert vectorViews

    /** A copy of the elements. */
    public double[] toArray() {
        double[] elements = new double[javaLength("toArray", length)];
        ofArray(elements).set(this);
        return elements;
    }

    //# only F64 F32
    /** The sum of magnitudes. */
    public double norm1() {
        return sumOfAbs();
    }

    /** The Euclidean norm, without overflow or underflow on the way. */
    public double norm2() {
        F64Array x = plain("norm2");
        return F64Moments.norm2(x.segment, x.offset, length);
    }

    /** The greatest magnitude; 0 for none. */
    public double normInfinity() {
        F64Array x = plain("normInfinity");
        return F64Moments.normInfinity(x.segment, x.offset, length);
    }
    //# end

    // Operations in which the order matters. The destination may be this vector.

    /** A kernel on a whole run. */
    private interface Sequence {
        void run(MemorySegment out, long outAt, MemorySegment x, long xAt, long count);
    }

    private F64Vector mapped(String operation, F64Vector out, Sequence kernel) {
        F64Array x = plain(operation);
        requireLength(operation, length, out);
        if (out.isPlain() && !out.endangers(x)) {
            kernel.run(out.segment, out.offset, x.segment, x.offset, length);
            return out;
        }
        return out.set(mapped(operation, pooled(length), kernel));
    }

    private static void requireLength(String operation, long needed, NumericArray out) {
        out.requireDestination(operation);
        if (out.count() != needed) {
            throw ArrayErrors.destination(operation, Shape.of(needed), out.shape());
        }
    }

    /** The sums of the first 1, 2, 3 … elements, added from left to right. */
    public F64Vector cumulativeSum() {
        return cumulativeSum(pooled(length));
    }

    /** out ← the sums of the first 1, 2, 3 … elements, added from left to right. */
    public F64Vector cumulativeSum(F64Vector out) {
        return mapped("cumulativeSum", out, (o, oAt, x, xAt, n) -> KERNELS.cumulativeSum(o, oAt, x, xAt, n));
    }

    /** The products of the first 1, 2, 3 … elements. */
    public F64Vector cumulativeProduct() {
        return cumulativeProduct(pooled(length));
    }

    /** out ← the products of the first 1, 2, 3 … elements. */
    public F64Vector cumulativeProduct(F64Vector out) {
        return mapped("cumulativeProduct", out, (o, oAt, x, xAt, n) -> KERNELS.cumulativeProduct(o, oAt, x, xAt, n));
    }

    /** The least of the first 1, 2, 3 … elements. */
    public F64Vector cumulativeMin() {
        return cumulativeMin(pooled(length));
    }

    /** out ← the least of the first 1, 2, 3 … elements. */
    public F64Vector cumulativeMin(F64Vector out) {
        return mapped("cumulativeMin", out, (o, oAt, x, xAt, n) -> KERNELS.cumulativeMin(o, oAt, x, xAt, n));
    }

    /** The greatest of the first 1, 2, 3 … elements. */
    public F64Vector cumulativeMax() {
        return cumulativeMax(pooled(length));
    }

    /** out ← the greatest of the first 1, 2, 3 … elements. */
    public F64Vector cumulativeMax(F64Vector out) {
        return mapped("cumulativeMax", out, (o, oAt, x, xAt, n) -> KERNELS.cumulativeMax(o, oAt, x, xAt, n));
    }

    /** The elements in ascending order, NaN last. */
    public F64Vector sort() {
        return sort(pooled(length));
    }

    /** out ← the elements in ascending order, NaN last. */
    public F64Vector sort(F64Vector out) {
        return mapped("sort", out, (o, oAt, x, xAt, n) -> KERNELS.sort(o, oAt, x, xAt, n));
    }

    /** The indices that put the elements in ascending order; equal elements keep their order, NaN comes last. */
    public long[] argSort() {
        long[] indices = new long[javaLength("argSort", length)];
        argSort(I64Vector.ofArray(indices));
        return indices;
    }

    /** out ← the indices that put the elements in ascending order; equal elements keep their order, NaN comes last. */
    public I64Vector argSort(I64Vector out) {
        F64Array x = plain("argSort");
        requireLength("argSort", length, out);
        if (out.isPlain() && !out.endangers(x)) {
            KERNELS.argSort(out.segment, out.offset, x.segment, x.offset, length);
            return out;
        }
        return out.set(argSort(I64Vector.zeros(length)));
    }

    //# insert vectorOrder

    // The operations of F64Array, for vectors.

    //# insert vectorWhole

    @Override
    public F64Vector fill(double value) {
        super.fill(value);
        return this;
    }

    @Override
    public F64Vector addScaled(double alpha, F64Array x) {
        super.addScaled(alpha, x);
        return this;
    }
    //# each unary function plainUnary

    @Override
    public F64Vector @name@() {
        return (F64Vector) super.@name@();
    }

    /** out ← @doc@, of every element. */
    public F64Vector @name@(F64Vector out) {
        return (F64Vector) super.@name@(out);
    }
    //# end
    //# each binary binaryFunction plainBinary

    /** @doc@, for a in this vector. */
    public F64Vector @name@(F64Vector b) {
        return (F64Vector) super.@name@(b);
    }

    /** out ← @doc@, for a in this vector. */
    public F64Vector @name@(F64Vector b, F64Vector out) {
        return (F64Vector) super.@name@(b, out);
    }
    //# only @scalarForms@

    @Override
    public F64Vector @name@(double b) {
        return (F64Vector) super.@name@(b);
    }

    /** out ← @doc@, for a in this vector. */
    public F64Vector @name@(double b, F64Vector out) {
        return (F64Vector) super.@name@(b, out);
    }

    /** out ← @doc@, for b in a vector. */
    public static F64Vector @name@(double a, F64Vector b, F64Vector out) {
        return (F64Vector) F64Array.@name@(a, b, out);
    }
    //# end
    //# end
    //# each ternary

    /** @doc@, for a in this vector. */
    public F64Vector @name@(F64Vector b, F64Vector c) {
        return (F64Vector) super.@name@(b, c);
    }

    /** out ← @doc@, for a in this vector. */
    public F64Vector @name@(F64Vector b, F64Vector c, F64Vector out) {
        return (F64Vector) super.@name@(b, c, out);
    }
    //# end
}
