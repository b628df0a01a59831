//# types C128 C64
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.kernel.Kernels;
import dev.lamina.numeric.kernel.R64Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * An array of c128 elements of any rank: pairs of f64, the real part first. {@link C128Vector} and {@link C128Matrix} are
 * the ranks 1 and 2. The real and imaginary parts are views; sums and multiples run on them as kernels.
 */
public abstract sealed class C128Array extends NumericArray permits C128Vector, C128Matrix, C128Tensor {
    static final R64Kernels KERNELS = Kernels.r64();
    static final long BYTES = ElementType.C128.bytes();
    static final long PART = BYTES / 2;

    C128Array(MemorySegment segment, long offset) {
        super(segment, offset);
    }

    //# insert arrayCreation

    @Override
    public final ElementType elementType() {
        return ElementType.C128;
    }

    //# insert arrayLocate

    /** The element at an index for each axis. */
    public final Complex at(long... index) {
        try {
            return C128Arithmetic.get(segment, locate("at", index));
        } catch (IllegalStateException e) {
            throw lost("at", e);
        }
    }

    /** Sets the element at an index for each axis. */
    public final void put(Complex value, long... index) {
        try {
            C128Arithmetic.set(segment, locate("put", index), value);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw lost("put", e);
        }
    }

    //# insert arrayViews

    private R64Array part(long partOffset) {
        long[] doubled = strides();
        for (int axis = 0; axis < doubled.length; axis++) {
            doubled[axis] *= 2;
        }
        return R64Array.at(segment, count() == 0 ? offset : offset + partOffset, shape(), doubled);
    }

    /** The view of the real parts. */
    public R64Array re() {
        return part(0);
    }

    /** The view of the imaginary parts. */
    public R64Array im() {
        return part(PART);
    }

    /** An array with these real and imaginary parts, in pooled memory. */
    public static C128Array ofParts(R64Array re, R64Array im) {
        C128Array out = uninitialized(Shape.broadcast("ofParts", re.shape(), im.shape()));
        out.re().set(re);
        out.im().set(im);
        return out;
    }

    // Whole arrays.

    /** Sets every element. */
    public C128Array fill(Complex value) {
        requireDestination("fill");
        re().fill((double) value.re());
        im().fill((double) value.im());
        return this;
    }

    /** Takes over the elements of another array, broadcast to this shape. */
    public C128Array set(C128Array from) {
        requireDestination("set");
        F64Traversal.run("set", this, (s, at, n) -> KERNELS.copy(s[0], at[0], s[1], at[1], 2 * n), from);
        return this;
    }

    /** An array of its own with the same elements, row by row, in pooled memory. */
    public C128Array copy() {
        return uninitializedLike().set(this);
    }

    /** Equal shapes and equal parts, NaN being equal to NaN and 0 to −0. */
    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof C128Array array && hasShapeOf(array) && F64Traversal.equal(this, array);
    }

    /** By shape alone, since elements change. */
    @Override
    public final int hashCode() {
        return shape().hashCode();
    }

    // Elementwise operations, which broadcast. Without destination the result is a new pooled array.

    private C128Array like(String operation, C128Array b) {
        return hasShapeOf(b) ? uninitializedLike() : uninitialized(Shape.broadcast(operation, shape(), b.shape()));
    }

    private boolean isDirect(String operation, C128Array out) {
        requireAlive(operation);
        out.requireDestination(operation);
        return isPlain() && out.isPlain() && hasShapeOf(out) && !out.endangers(this);
    }

    private static C128Array run(String operation, C128Array out, F64Traversal.Block kernel, C128Array... inputs) {
        out.requireDestination(operation);
        F64Traversal.run(operation, out, kernel, inputs);
        return out;
    }
    //# each complexBinary

    /** @doc@, for a in this array. */
    public final C128Array @name@(C128Array b) {
        return @name@(b, like("@name@", b));
    }

    /** out ← @doc@, for a in this array. */
    public final C128Array @name@(C128Array b, C128Array out) {
        if (isDirect("@name@", out) & b.isDirect("@name@", out)) {
            C128Arithmetic.@name@(out.segment, out.offset, segment, offset, b.segment, b.offset, count());
            return out;
        }
        return run("@name@", out, (s, at, n) -> C128Arithmetic.@name@(s[0], at[0], s[1], at[1], s[2], at[2], n), this, b);
    }

    /** @doc@, for a in this array. */
    public C128Array @name@(Complex b) {
        return @name@(b, uninitializedLike());
    }

    /** out ← @doc@, for a in this array. */
    public final C128Array @name@(Complex b, C128Array out) {
        return @name@(uninitialized(Shape.of()).fill(b), out);
    }
    //# end
    //# each complexUnary

    /** @doc@, of every element. */
    public C128Array @name@() {
        return @name@(uninitializedLike());
    }

    /** out ← @doc@, of every element. */
    public final C128Array @name@(C128Array out) {
        return run("@name@", out, C128Arithmetic::@name@, this);
    }
    //# end

    /** Every element times a real number. */
    public C128Array mul(double b) {
        return mul(b, uninitializedLike());
    }

    /** out ← every element times a real number. */
    public final C128Array mul(double b, C128Array out) {
        return run("mul", out, (s, at, n) -> KERNELS.mul(s[0], at[0], s[1], at[1], b, 2 * n), this);
    }

    /** The absolute values. */
    public R64Array abs() {
        return re().hypot(im());
    }

    /** out ← the absolute values. */
    public final R64Array abs(R64Array out) {
        return re().hypot(im(), out);
    }

    /** The angles, in −π..π. */
    public R64Array arg() {
        return im().atan2(re());
    }

    /** out ← the angles, in −π..π. */
    public final R64Array arg(R64Array out) {
        return im().atan2(re(), out);
    }

    // Comparisons and choices.

    /** Where both parts are equal. */
    public final Mask equal(C128Array b) {
        return re().equal(b.re()).and(im().equal(b.im()));
    }

    /** Where a part differs. */
    public final Mask notEqual(C128Array b) {
        return equal(b).not();
    }

    /** Where a part is NaN. */
    public final Mask isNaN() {
        return re().isNaN().or(im().isNaN());
    }

    /** Where no part is NaN or infinite. */
    public final Mask isFinite() {
        return re().isFinite().and(im().isFinite());
    }

    /** The elements of a where the mask is set, else those of b, both broadcast to the mask's shape. */
    public static C128Array where(Mask mask, C128Array a, C128Array b) {
        return ofParts(R64Array.where(mask, a.re(), b.re()), R64Array.where(mask, a.im(), b.im()));
    }

    /** The elements where the mask is set, row by row. */
    public final C128Vector compress(Mask mask) {
        return C128Vector.ofParts(re().compress(mask), im().compress(mask));
    }

    /** The elements at these positions, counted row by row: an array of the shape of the indices. */
    public final C128Array gather(I64Array indices) {
        return ofParts(re().gather(indices), im().gather(indices));
    }

    // Reductions, each part in the order of the real ones.

    /** Σ a. */
    public final Complex sum() {
        return new Complex(re().sum(), im().sum());
    }

    /** Σ a, along one axis: an array of one rank less. */
    public C128Array sum(int axis) {
        return ofParts(re().sum(axis), im().sum(axis));
    }

    /** The mean along one axis. */
    public C128Array mean(int axis) {
        return ofParts(re().mean(axis), im().mean(axis));
    }

    /** The mean; of nothing NaN. */
    public final Complex mean() {
        return new Complex(re().mean(), im().mean());
    }

    /** Σ a·b, over this array and another of the same shape; conj() first makes it the inner product. */
    public final Complex dot(C128Array other) {
        if (!hasShapeOf(other)) {
            throw ArrayErrors.shapesDiffer("dot", shape(), other.shape());
        }
        return mul(other).sum();
    }

    /** Σ of the squared absolute values. */
    public final double sumOfSquares() {
        C128Array x = isPlain() ? this : copy();
        x.requireAlive("sumOfSquares");
        return KERNELS.sumOfSquares(x.segment, x.offset, 2 * x.count());
    }
}
