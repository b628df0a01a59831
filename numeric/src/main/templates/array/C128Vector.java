//# types C128 C64
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A vector of c128 elements over memory of any owner: an arena, the pool, a Java array, a mapped file. */
public final class C128Vector extends C128Array {
    //# insert vectorBase

    public static C128Vector of(Complex... elements) {
        C128Vector out = pooled(elements.length);
        for (int i = 0; i < elements.length; i++) {
            out.set(i, elements[i]);
        }
        return out;
    }

    /** From real and imaginary parts in turn. */
    public static C128Vector ofInterleaved(double... parts) {
        return ofArray(parts).copy();
    }

    /** From real and imaginary parts of equal length. */
    public static C128Vector ofParts(R64Vector re, R64Vector im) {
        return (C128Vector) C128Array.ofParts(re, im);
    }

    /** Shares the Java array, which holds real and imaginary parts in turn. */
    public static C128Vector ofArray(double[] parts) {
        if (parts.length % 2 != 0) {
            throw new IllegalArgumentException("ofArray: " + parts.length + " parts are no whole number of complex elements");
        }
        return new C128Vector(MemorySegment.ofArray(parts), 0, parts.length / 2, 1);
    }

    //# insert vectorShares

    // Elements and views.

    //# insert vectorSizes

    private long locate(String operation, long index) {
        return offset + requireIndex(operation, index, length) * stride * BYTES;
    }

    public Complex get(long index) {
        try {
            return C128Arithmetic.get(segment, locate("get", index));
        } catch (IllegalStateException e) {
            throw lost("get", e);
        }
    }

    public double re(long index) {
        try {
            return C128Arithmetic.re(segment, locate("re", index));
        } catch (IllegalStateException e) {
            throw lost("re", e);
        }
    }

    public double im(long index) {
        try {
            return C128Arithmetic.im(segment, locate("im", index));
        } catch (IllegalStateException e) {
            throw lost("im", e);
        }
    }

    public void set(long index, Complex value) {
        try {
            C128Arithmetic.set(segment, locate("set", index), value);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw lost("set", e);
        }
    }

    public void set(long index, double re, double im) {
        try {
            long at = locate("set", index);
            segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at, re);
            segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + PART, im);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw lost("set", e);
        }
    }

    /** Real and imaginary parts in turn. */
    public double[] toInterleaved() {
        double[] parts = new double[javaLength("toInterleaved", 2 * length)];
        ofArray(parts).set(this);
        return parts;
    }

    //# insert vectorViews

    // The operations of C128Array, for vectors.

    //# insert vectorWhole

    @Override
    public R64Vector re() {
        return (R64Vector) super.re();
    }

    @Override
    public R64Vector im() {
        return (R64Vector) super.im();
    }

    @Override
    public R64Vector abs() {
        return (R64Vector) super.abs();
    }

    @Override
    public R64Vector arg() {
        return (R64Vector) super.arg();
    }

    @Override
    public C128Vector fill(Complex value) {
        super.fill(value);
        return this;
    }

    @Override
    public C128Vector mul(double b) {
        return (C128Vector) super.mul(b);
    }
    //# each complexUnary

    @Override
    public C128Vector @name@() {
        return (C128Vector) super.@name@();
    }
    //# end
    //# each complexBinary

    /** @doc@, for a in this array. */
    public C128Vector @name@(C128Vector b) {
        return (C128Vector) super.@name@(b);
    }

    @Override
    public C128Vector @name@(Complex b) {
        return (C128Vector) super.@name@(b);
    }
    //# end
}
