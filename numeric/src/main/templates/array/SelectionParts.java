//# parts
// Comparisons, choices, positions and order in real arrays of any rank.
//# define selections
    // Comparisons and choices.

    /** Broadcast to the shape of the mask, off the Java heap, without gaps, and apart from the mask's memory. */
    private F64Array plainAs(String operation, Mask mask) {
        mask.requireAlive(operation);
        F64Array plain = (hasShapeOf(mask) ? this : broadcastTo(operation, mask.shape())).plain(operation);
        return plain == this && plain.sharesBytesWith(mask) ? copy() : plain;
    }

    private static void requireMask(String operation, Shape result, Mask out) {
        if (!out.shape().equals(result)) {
            throw ArrayErrors.destination(operation, result, out.shape());
        }
    }
    //# each comparison

    /** Where @doc@, for a in this array. */
    public final Mask @name@(F64Array b) {
        return @name@(b, Mask.uninitialized(Shape.broadcast("@name@", shape(), b.shape())));
    }

    /** out ← where @doc@, for a in this array. */
    public final Mask @name@(F64Array b, Mask out) {
        if (!hasShapeOf(b) || !hasShapeOf(out)) {
            requireMask("@name@", Shape.broadcast("@name@", shape(), b.shape()), out);
        }
        out.requireDestination("@name@");
        F64Array x = plainAs("@name@", out);
        F64Array y = b.plainAs("@name@", out);
        KERNELS.@name@(out.segment, out.offset, x.segment, x.offset, y.segment, y.offset, out.count());
        return out;
    }

    /** Where @doc@, for a in this array. */
    public final Mask @name@(double b) {
        return @name@(b, Mask.uninitialized(shape()));
    }

    /** out ← where @doc@, for a in this array. */
    public final Mask @name@(double b, Mask out) {
        if (!hasShapeOf(out)) {
            requireMask("@name@", shape(), out);
        }
        out.requireDestination("@name@");
        F64Array x = plainAs("@name@", out);
        KERNELS.@name@(out.segment, out.offset, x.segment, x.offset, b, out.count());
        return out;
    }
    //# end
    //# only F64 F32

    /** Where an element is NaN. */
    public final Mask isNaN() {
        return notEqual(this);
    }

    /** Where an element is neither NaN nor infinite. */
    public final Mask isFinite() {
        return abs().lessOrEqual(Double.MAX_VALUE);
    }
    //# end

    /** The elements of a where the mask is set, else those of b, both broadcast to the mask's shape. */
    public static F64Array where(Mask mask, F64Array a, F64Array b) {
        return where(mask, a, b, uninitialized(mask.shape()));
    }

    /** out ← the elements of a where the mask is set, else those of b, both broadcast to the mask's shape. */
    public static F64Array where(Mask mask, F64Array a, F64Array b, F64Array out) {
        mask.requireAlive("where");
        if (!out.hasShapeOf(mask)) {
            throw ArrayErrors.destination("where", mask.shape(), out.shape());
        }
        out.requireDestination("where");
        F64Array x = a.plainAs("where", mask);
        F64Array y = b.plainAs("where", mask);
        if (out.isPlain() && !out.endangers(x) && !out.endangers(y) && !out.sharesBytesWith(mask)) {
            KERNELS.select(out.segment, out.offset, mask.segment, mask.offset, x.segment, x.offset, y.segment, y.offset, out.count());
            return out;
        }
        return out.set(where(mask, x, y));
    }

    /** The elements where the mask is set, row by row. */
    public final F64Vector compress(Mask mask) {
        return compress(mask, (F64Vector) uninitialized(Shape.of(mask.countTrue())));
    }

    /** The elements where the mask is set, row by row, in the first elements of out: a view of these. */
    public final F64Vector compress(Mask mask, F64Vector out) {
        if (!hasShapeOf(mask)) {
            throw ArrayErrors.shapesDiffer("compress", shape(), mask.shape());
        }
        out.requireDestination("compress");
        long found = mask.countTrue();
        if (found > out.length()) {
            throw ArrayErrors.destination("compress", Shape.of(found), out.shape());
        }
        F64Vector kept = out.slice(0, found);
        F64Array x = plain("compress");
        if (!out.isPlain() || out.sharesBytesWith(x) || out.sharesBytesWith(mask)) {
            return kept.set(compress(mask));
        }
        KERNELS.compress(kept.segment, kept.offset, mask.segment, mask.offset, x.segment, x.offset, count());
        return kept;
    }

    /** The elements at these positions, counted row by row: an array of the shape of the indices. */
    public final F64Array gather(I64Array indices) {
        return gather(indices, uninitialized(indices.shape()));
    }

    /** out, of the shape of the indices ← the elements at these positions, counted row by row. */
    public final F64Array gather(I64Array indices, F64Array out) {
        F64Array x = plain("gather");
        I64Array at = indices.plain("gather");
        out.requireDestination("gather");
        if (!out.hasShapeOf(indices)) {
            throw ArrayErrors.destination("gather", indices.shape(), out.shape());
        }
        if (!out.isPlain() || out.sharesBytesWith(x) || out.sharesBytesWith(at)) {
            return out.set(gather(indices));
        }
        try {
            KERNELS.gather(out.segment, out.offset, at.segment, at.offset, x.segment, x.offset, x.count(), out.count());
        } catch (IndexOutOfBoundsException e) {
            throw outside(at, x.count());
        }
        return out;
    }

    private static IndexOutOfBoundsException outside(I64Array indices, long count) {
        long least = indices.min();
        return ArrayErrors.index("gather", least < 0 ? least : indices.max(), count);
    }

    /** The elements moved into low..high. */
    public final F64Array clip(double low, double high) {
        return clip(low, high, uninitializedLike());
    }

    /** out ← the elements moved into low..high; a NaN stays. */
    public final F64Array clip(double low, double high, F64Array out) {
        if (low > high) {
            throw new IllegalArgumentException("clip: " + low + " is above " + high);
        }
        if (isDirect("clip", out)) {
            KERNELS.max(out.segment, out.offset, segment, offset, low, count());
            KERNELS.min(out.segment, out.offset, out.segment, out.offset, high, count());
        } else {
            F64Traversal.run("clip", out, (s, at, n) -> {
                KERNELS.max(s[0], at[0], s[1], at[1], low, n);
                KERNELS.min(s[0], at[0], s[0], at[0], high, n);
            }, this);
        }
        return out;
    }

    /** The position of the first least element, or NaN, along one axis. */
    public final I64Array argMin(int axis) {
        requireAxis("argMin", axis);
        return argMin(axis, I64Array.uninitialized(shape().without(axis)));
    }

    /** out, of one rank less ← the position of the first least element, or NaN, along one axis. */
    public final I64Array argMin(int axis, I64Array out) {
        return F64Traversal.search("argMin", this, axis, KERNELS::argMin, out);
    }

    /** The position of the first greatest element, or NaN, along one axis. */
    public final I64Array argMax(int axis) {
        requireAxis("argMax", axis);
        return argMax(axis, I64Array.uninitialized(shape().without(axis)));
    }

    /** out, of one rank less ← the position of the first greatest element, or NaN, along one axis. */
    public final I64Array argMax(int axis, I64Array out) {
        return F64Traversal.search("argMax", this, axis, KERNELS::argMax, out);
    }
//# end
//# define moments
    // Means and spreads; and what the reductions give when NaN is left out.

    /** The mean; of nothing NaN. */
    public final double mean() {
        F64Array x = plain("mean");
        return F64Moments.mean(x.segment, x.offset, x.count());
    }

    /** The mean along one axis. */
    public F64Array mean(int axis) {
        return F64Traversal.reduce("mean", this, axis, F64Moments::mean);
    }

    /** The mean of the squared distances from the mean. */
    public final double variance() {
        F64Array x = plain("variance");
        return F64Moments.variance(x.segment, x.offset, x.count());
    }

    /** The variance along one axis. */
    public F64Array variance(int axis) {
        return F64Traversal.reduce("variance", this, axis, F64Moments::variance);
    }

    /** The square root of the variance. */
    public final double std() {
        return (double) Math.sqrt(variance());
    }

    /** The square root of the variance, along one axis. */
    public F64Array std(int axis) {
        return F64Traversal.reduce("std", this, axis, (x, xAt, n) -> (double) Math.sqrt(F64Moments.variance(x, xAt, n)));
    }

    /** The mean of what is not NaN. */
    public final double nanMean() {
        F64Array x = plain("nanMean");
        return F64Moments.skippingNaN(F64Moments::mean).run(x.segment, x.offset, x.count());
    }

    /** The mean of what is not NaN, along one axis. */
    public F64Array nanMean(int axis) {
        return F64Traversal.reduce("nanMean", this, axis, F64Moments.skippingNaN(F64Moments::mean));
    }

    /** The variance of what is not NaN. */
    public final double nanVariance() {
        F64Array x = plain("nanVariance");
        return F64Moments.skippingNaN(F64Moments::variance).run(x.segment, x.offset, x.count());
    }

    /** The variance of what is not NaN, along one axis. */
    public F64Array nanVariance(int axis) {
        return F64Traversal.reduce("nanVariance", this, axis, F64Moments.skippingNaN(F64Moments::variance));
    }

    /** The square root of the variance of what is not NaN. */
    public final double nanStd() {
        return (double) Math.sqrt(nanVariance());
    }

    /** The position, counted row by row, of the first least element that is not NaN; there must be one. */
    public final long nanArgMin() {
        return nanPosition("nanArgMin", Double.POSITIVE_INFINITY, KERNELS::argMin);
    }

    /** The position, counted row by row, of the first greatest element that is not NaN; there must be one. */
    public final long nanArgMax() {
        return nanPosition("nanArgMax", Double.NEGATIVE_INFINITY, KERNELS::argMax);
    }

    /** What takes the place of NaN is never before a number; where it is found there are only such numbers and NaN. */
    private long nanPosition(String operation, double last, F64Traversal.Search search) {
        Mask numbers = equal(this);
        if (!numbers.any()) {
            throw ArrayErrors.empty(operation);
        }
        long found = where(numbers, this, uninitialized(Shape.of()).fill(last)).position(operation, search);
        return numbers.isSetAt(found) ? found : numbers.indices().get(0);
    }

    /** The Euclidean norm along one axis, without overflow or underflow on the way. */
    public F64Array norm2(int axis) {
        return F64Traversal.reduce("norm2", this, axis, F64Moments::norm2);
    }

    /** The sum of magnitudes along one axis. */
    public F64Array norm1(int axis) {
        return F64Traversal.reduce("norm1", this, axis, KERNELS::sumOfAbs);
    }

    /** The greatest magnitude along one axis; 0 for none. */
    public F64Array normInfinity(int axis) {
        return F64Traversal.reduce("normInfinity", this, axis, F64Moments::normInfinity);
    }

    /** The sums along one axis with the rounding errors carried along. */
    public F64Array compensatedSum(int axis) {
        return F64Traversal.reduce("compensatedSum", this, axis, KERNELS::compensatedSum);
    }
    //# each reduction

    /** @doc@, of what is not NaN. */
    public final double nan@Name@() {
        F64Array x = plain("nan@Name@");
        return F64Moments.skippingNaN(KERNELS::@name@).run(x.segment, x.offset, x.count());
    }

    /** @doc@, of what is not NaN, along one axis. */
    public F64Array nan@Name@(int axis) {
        return F64Traversal.reduce("nan@Name@", this, axis, F64Moments.skippingNaN(KERNELS::@name@));
    }
    //# end
//# end
//# define vectorOrder
    // Order and neighbours.

    /** The elements in ascending order without repetition; one NaN, last, if there is any. */
    public F64Vector unique() {
        return unique(pooled(length)).copy();
    }

    /** The elements in ascending order without repetition, in the first elements of out: a view of these. */
    public F64Vector unique(F64Vector out) {
        sort(out);
        long kept = 0;
        for (long i = 0; i < length; i++) {
            if (kept == 0 || !same(out.get(i), out.get(kept - 1))) {
                out.set(kept++, out.get(i));
            }
        }
        return out.slice(0, kept);
    }

    private static boolean same(double a, double b) {
        //# only F64 F32
        return a == b || a != a && b != b;
        //# end
        //# only I64 I32
        return a == b;
        //# end
    }

    /** Whether a sorts before b: NaN last. */
    private static boolean before(double a, double b) {
        //# only F64 F32
        return a < b || a == a && b != b;
        //# end
        //# only I64 I32
        return a < b;
        //# end
    }

    /** Where each value would be put into this ascending vector, before those that are equal. */
    public I64Vector searchSorted(F64Vector values) {
        I64Vector out = I64Vector.zeros(values.length());
        for (long i = 0; i < values.length(); i++) {
            out.set(i, searchSorted(values.get(i)));
        }
        return out;
    }

    /** Where the value would be put into this ascending vector, before those that are equal. */
    public long searchSorted(double value) {
        long low = 0;
        for (long high = length; low < high; ) {
            long middle = low + high >>> 1;
            if (before(get(middle), value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The differences of neighbours: one element less. */
    public F64Vector diff() {
        return diff(pooled(Math.max(0, length - 1)));
    }

    /** out ← the differences of neighbours: one element less. */
    public F64Vector diff(F64Vector out) {
        requireLength("diff", Math.max(0, length - 1), out);
        requireAlive("diff");
        if (length > 1 && isPlain() && out.isPlain() && !out.endangers(this)) {
            KERNELS.sub(out.segment, out.offset, segment, offset + BYTES, segment, offset, length - 1);
        } else if (length > 1) {
            slice(1, length).sub(slice(0, length - 1), out);
        }
        return out;
    }
//# end
