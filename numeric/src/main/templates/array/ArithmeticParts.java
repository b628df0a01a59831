//# parts
// Elementwise operations and reductions of real arrays.
//# define elementwise
    // Elementwise operations. Without destination the result is a new pooled array of the broadcast shape.

    private boolean isDirect(String operation, F64Array out) {
        requireAlive(operation);
        out.requireDestination(operation);
        return isPlain() && out.isPlain() && hasShapeOf(out) && !out.endangers(this);
    }

    private boolean isDirect(String operation, F64Array b, F64Array out) {
        return isDirect(operation, out) & b.isDirect(operation, out);
    }
    //# each unary function plainUnary

    /** @doc@, of every element. */
    public F64Array @name@() {
        return @name@(uninitializedLike());
    }

    /** out ← @doc@, of every element. */
    public final F64Array @name@(F64Array out) {
        if (isDirect("@name@", out)) {
            KERNELS.@name@(out.segment, out.offset, segment, offset, count());
        } else {
            F64Traversal.run("@name@", out, (s, at, n) -> KERNELS.@name@(s[0], at[0], s[1], at[1], n), this);
        }
        return out;
    }
    //# end
    //# each binary binaryFunction plainBinary

    /** @doc@, for a in this array. */
    public final F64Array @name@(F64Array b) {
        return @name@(b, hasShapeOf(b) ? uninitializedLike() : uninitialized(Shape.broadcast("@name@", shape(), b.shape())));
    }

    /** out ← @doc@, for a in this array. */
    public final F64Array @name@(F64Array b, F64Array out) {
        if (isDirect("@name@", b, out)) {
            KERNELS.@name@(out.segment, out.offset, segment, offset, b.segment, b.offset, count());
        } else {
            F64Traversal.run("@name@", out, (s, at, n) -> KERNELS.@name@(s[0], at[0], s[1], at[1], s[2], at[2], n), this, b);
        }
        return out;
    }
    //# only @scalarForms@

    /** @doc@, for a in this array. */
    public F64Array @name@(double b) {
        return @name@(b, uninitializedLike());
    }

    /** out ← @doc@, for a in this array. */
    public final F64Array @name@(double b, F64Array out) {
        if (isDirect("@name@", out)) {
            KERNELS.@name@(out.segment, out.offset, segment, offset, b, count());
        } else {
            F64Traversal.run("@name@", out, (s, at, n) -> KERNELS.@name@(s[0], at[0], s[1], at[1], b, n), this);
        }
        return out;
    }

    /** out ← @doc@, for b in an array. */
    public static F64Array @name@(double a, F64Array b, F64Array out) {
        if (b.isDirect("@name@", out)) {
            KERNELS.@name@(out.segment, out.offset, a, b.segment, b.offset, b.count());
        } else {
            F64Traversal.run("@name@", out, (s, at, n) -> KERNELS.@name@(s[0], at[0], a, s[1], at[1], n), b);
        }
        return out;
    }
    //# end
    //# end
    //# each ternary

    /** @doc@, for a in this array. */
    public F64Array @name@(F64Array b, F64Array c) {
        Shape shape = Shape.broadcast("@name@", Shape.broadcast("@name@", shape(), b.shape()), c.shape());
        return @name@(b, c, uninitialized(shape));
    }

    /** out ← @doc@, for a in this array. */
    public final F64Array @name@(F64Array b, F64Array c, F64Array out) {
        if (isDirect("@name@", b, out) & c.isDirect("@name@", out)) {
            KERNELS.@name@(out.segment, out.offset, segment, offset, b.segment, b.offset, c.segment, c.offset, count());
        } else {
            F64Traversal.run("@name@", out,
                    (s, at, n) -> KERNELS.@name@(s[0], at[0], s[1], at[1], s[2], at[2], s[3], at[3], n), this, b, c);
        }
        return out;
    }
    //# end

    /** This array ← α·x + this array. */
    public F64Array addScaled(double alpha, F64Array x) {
        if (isDirect("addScaled", x, this)) {
            KERNELS.axpy(segment, offset, alpha, x.segment, x.offset, segment, offset, count());
        } else {
            F64Traversal.run("addScaled", this, (s, at, n) -> KERNELS.axpy(s[0], at[0], alpha, s[1], at[1], s[2], at[2], n), x, this);
        }
        return this;
    }
//# end
//# define reductions
    // Reductions. A view with gaps is gathered first, so its result has the bits of its copy.

    /** This array, or its contiguous copy. */
    final F64Array plain(String operation) {
        requireAlive(operation);
        return isPlain() ? this : copy();
    }
    //# only F64 F32

    /** Σ a with the rounding errors carried along, for sums that cancel. */
    public final double compensatedSum() {
        F64Array x = plain("compensatedSum");
        return KERNELS.compensatedSum(x.segment, x.offset, x.count());
    }
    //# end

    /** The position, counted row by row, of the first least element or NaN; an empty array has none. */
    public final long argMin() {
        return position("argMin", KERNELS::argMin);
    }

    /** The position, counted row by row, of the first greatest element or NaN; an empty array has none. */
    public final long argMax() {
        return position("argMax", KERNELS::argMax);
    }

    private long position(String operation, F64Traversal.Search search) {
        F64Array x = plain(operation);
        if (x.count() == 0) {
            throw ArrayErrors.empty(operation);
        }
        return search.run(x.segment, x.offset, x.count());
    }
    //# only F64 F32 I64
    //# each reduction

    /** @doc@. */
    public final double @name@() {
        F64Array x = plain("@name@");
        return KERNELS.@name@(x.segment, x.offset, x.count());
    }

    /** @doc@, along one axis: an array of one rank less. */
    public F64Array @name@(int axis) {
        return F64Traversal.reduce("@name@", this, axis, KERNELS::@name@);
    }

    /** out, of one rank less ← @doc@, along one axis. */
    public final F64Array @name@(int axis, F64Array out) {
        return F64Traversal.reduce("@name@", this, axis, KERNELS::@name@, out);
    }
    //# end
    //# each pairReduction

    /** @doc@, over this array and another of the same shape. */
    public final double @name@(F64Array other) {
        if (!hasShapeOf(other)) {
            throw ArrayErrors.shapesDiffer("@name@", shape(), other.shape());
        }
        F64Array x = plain("@name@");
        F64Array y = other.plain("@name@");
        return KERNELS.@name@(x.segment, x.offset, y.segment, y.offset, x.count());
    }
    //# end
    //# end
    //# only I32
    //# each reduction

    /** As the reduction of the same numbers in 64 bits. */
    public final long @name@() {
        return toI64().@name@();
    }

    /** As the reduction of the same numbers in 64 bits, along one axis: an array of one rank less. */
    public I64Array @name@(int axis) {
        return toI64().@name@(axis);
    }

    /** out, of one rank less ← the reduction of the same numbers in 64 bits, along one axis. */
    public final I64Array @name@(int axis, I64Array out) {
        return toI64().@name@(axis, out);
    }
    //# end
    //# each pairReduction

    /** As with the same numbers in 64 bits. */
    public final long @name@(F64Array other) {
        return toI64().@name@(other.toI64());
    }
    //# end
    //# end
//# end
