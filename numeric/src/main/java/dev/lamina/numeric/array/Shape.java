package dev.lamina.numeric.array;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The sizes of an array along its axes: 3×4 for a matrix of 3 rows, 5 for a vector, nothing for a single number. */
public final class Shape {
    private static final Shape SCALAR = new Shape();
    /** The bytes of so many elements of any type are still a long. */
    private static final long MOST_ELEMENTS = Long.MAX_VALUE / 16;

    private final long[] sizes;

    private Shape(long... sizes) {
        this.sizes = sizes;
    }

    /** A negative size, or more elements than 2^59, are refused. */
    public static Shape of(long... sizes) {
        long count = 1;
        for (long size : sizes) {
            if (size < 0) {
                throw new IllegalArgumentException("shape: size " + size + " is negative");
            }
            if (size > 0 && count > MOST_ELEMENTS / size) {
                throw ArrayErrors.tooMany(text(sizes));
            }
            count *= size;
        }
        return sizes.length == 0 ? SCALAR : new Shape(sizes.clone());
    }

    /** The number of axes. */
    public int rank() {
        return sizes.length;
    }

    /** The number of indices of an axis, counted from 0. */
    public long size(int axis) {
        return sizes[axis];
    }

    /** A copy of the sizes of all axes. */
    public long[] sizes() {
        return sizes.clone();
    }

    /** The number of elements: 1 for rank 0. */
    public long count() {
        long count = 1;
        for (long size : sizes) {
            count *= size;
        }
        return count;
    }

    /** The bytes that so many elements take. */
    public long bytes(ElementType type) {
        return count() * type.bytes();
    }

    /** The strides in elements of an array of this shape that lies row by row without gaps. */
    public long[] rowMajorStrides() {
        long[] strides = new long[sizes.length];
        long step = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            strides[axis] = step;
            step *= sizes[axis];
        }
        return strides;
    }

    /**
     * The common shape of two arrays in an elementwise operation: aligned at the last axis, each pair of sizes must be
     * equal or one of them 1.
     */
    public static Shape broadcast(String operation, Shape a, Shape b) {
        long[] sizes = new long[Math.max(a.rank(), b.rank())];
        for (int i = 1; i <= sizes.length; i++) {
            long left = i <= a.rank() ? a.sizes[a.rank() - i] : 1;
            long right = i <= b.rank() ? b.sizes[b.rank() - i] : 1;
            if (left != right && left != 1 && right != 1) {
                throw ArrayErrors.shapesDiffer(operation, a, b);
            }
            sizes[sizes.length - i] = left == 1 ? right : left;
        }
        return of(sizes);
    }

    /** This shape without one axis. */
    public Shape without(int axis) {
        long[] others = new long[sizes.length - 1];
        System.arraycopy(sizes, 0, others, 0, axis);
        System.arraycopy(sizes, axis + 1, others, axis, others.length - axis);
        return of(others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    @Override
    public String toString() {
        return text(sizes);
    }

    private static String text(long[] sizes) {
        return sizes.length == 0 ? "scalar" : LongStream.of(sizes).mapToObj(Long::toString).collect(Collectors.joining("×"));
    }
}
