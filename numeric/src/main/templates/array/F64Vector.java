//# types F64 F32 I64 I32
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A vector of f64 elements over memory of any owner: an arena, the pool, a Java array, a mapped file. */
public final class F64Vector extends F64Array {
    //# insert vectorBase

    public static F64Vector ones(long length) {
        return pooled(length).fill(1);
    }

    public static F64Vector of(double... elements) {
        return pooled(elements.length).load(elements);
    }

    public static F64Vector of(Arena arena, double... elements) {
        return new F64Vector(arena.allocate(elements.length * BYTES, 64), 0, elements.length, 1).load(elements);
    }

    private F64Vector load(double[] elements) {
        MemorySegment.copy(elements, 0, segment, ValueLayout.JAVA_DOUBLE_UNALIGNED, offset, elements.length);
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
        for (long i = 0; i < length; i++) {
            out.set(i, (double) (start + i * step));
        }
        return out;
    }

    //# only F64 F32
    /** So many numbers at equal distances from the first to the last, both included. */
    public static F64Vector linspace(double first, double last, long length) {
        F64Vector out = arange(first, length > 1 ? (last - first) / (length - 1) : 0, length);
        if (length > 1) {
            out.set(length - 1, last);
        }
        return out;
    }
    //# end

    // Elements and views.

    //# insert vectorSizes

    public double get(long index) {
        return segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, offset + requireIndex("get", index, length) * stride * BYTES);
    }

    public void set(long index, double value) {
        segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, offset + requireIndex("set", index, length) * stride * BYTES, value);
    }

    //# insert vectorViews

    public double[] toArray() {
        double[] elements = new double[Math.toIntExact(length)];
        ofArray(elements).set(this);
        return elements;
    }

    // Operations in which the order matters. All make a new vector.

    private F64Vector mapped(String operation, F64Traversal.Block kernel) {
        F64Array x = plain(operation);
        F64Vector out = pooled(length);
        kernel.run(new MemorySegment[] {out.segment, x.segment}, new long[] {out.offset, x.offset}, length);
        return out;
    }

    /** The sums of the first 1, 2, 3 … elements, added from left to right. */
    public F64Vector cumulativeSum() {
        return mapped("cumulativeSum", (s, at, n) -> KERNELS.cumulativeSum(s[0], at[0], s[1], at[1], n));
    }

    /** The products of the first 1, 2, 3 … elements. */
    public F64Vector cumulativeProduct() {
        return mapped("cumulativeProduct", (s, at, n) -> KERNELS.cumulativeProduct(s[0], at[0], s[1], at[1], n));
    }

    /** The least of the first 1, 2, 3 … elements. */
    public F64Vector cumulativeMin() {
        return mapped("cumulativeMin", (s, at, n) -> KERNELS.cumulativeMin(s[0], at[0], s[1], at[1], n));
    }

    /** The greatest of the first 1, 2, 3 … elements. */
    public F64Vector cumulativeMax() {
        return mapped("cumulativeMax", (s, at, n) -> KERNELS.cumulativeMax(s[0], at[0], s[1], at[1], n));
    }

    /** The elements in ascending order, NaN last. */
    public F64Vector sort() {
        return mapped("sort", (s, at, n) -> KERNELS.sort(s[0], at[0], s[1], at[1], n));
    }

    /** The indices that put the elements in ascending order; equal elements keep their order, NaN comes last. */
    public long[] argSort() {
        F64Array x = plain("argSort");
        MemorySegment indices = SegmentPool.shared().acquire(length * Long.BYTES);
        try {
            KERNELS.argSort(indices, 0, x.segment, x.offset, length);
            return indices.asSlice(0, length * Long.BYTES).toArray(ValueLayout.JAVA_LONG);
        } finally {
            SegmentPool.shared().release(indices);
        }
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
    //# each unary function

    @Override
    public F64Vector @name@() {
        return (F64Vector) super.@name@();
    }

    /** out ← @doc@, of every element. */
    public F64Vector @name@(F64Vector out) {
        return (F64Vector) super.@name@(out);
    }
    //# end
    //# each binary binaryFunction wholeBinary

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
    //# end
    //# end
}
