//# parts
// The linear algebra of matrices of floating-point elements: checks, and the way to the factorizations.
//# define matrixLinearAlgebra
    // Linear algebra.

    /** Sizes up to which a product goes straight to the kernel. */
    private static final long DIRECT = 64;

    private F64Block block;

    static F64Matrix of(F64Block block) {
        return new F64Matrix(block.segment(), block.at(), block.rows(), block.columns(), block.rowStride(), block.columnStride());
    }

    static F64Matrix uninitialized(long rows, long columns) {
        return pooled(rows, columns);
    }

    /** This matrix as the algorithms see it, made at the first call. */
    F64Block block() {
        F64Block made = block;
        if (made == null) {
            made = new F64Block(segment, offset, rows, columns, rowStride, columnStride);
            block = made;
        }
        return made;
    }

    /** The block, after a look at every element. */
    F64Block finiteBlock(String operation) {
        requireAlive(operation);
        F64Block block = block();
        if (!Double.isFinite(sum()) && !Double.isFinite(block.maxAbs())) {
            throw ArrayErrors.notFinite(operation, shape());
        }
        return block;
    }

    void requireSquare(String operation) {
        if (rows != columns) {
            throw ArrayErrors.notSquare(operation, shape());
        }
    }

    /** The matrix product. Error: |ĉ − c| ≤ (k + 2)·ε·|a||b| for each element. */
    public F64Matrix matmul(F64Matrix b) {
        return matmul(b, pooled(rows, b.columns));
    }

    /** out ← this · b; out may overlap both. */
    public F64Matrix matmul(F64Matrix b, F64Matrix out) {
        return out.assignProduct("matmul", 1, this, b, 0);
    }

    /** The product with a column. */
    public F64Vector matmul(F64Vector x) {
        return matmul(x.asColumn()).onlyColumn();
    }

    /** This matrix ← α·ab + β·this; transposed operands are views, and all may overlap. */
    public F64Matrix gemm(double alpha, F64Matrix a, F64Matrix b, double beta) {
        return assignProduct("gemm", alpha, a, b, beta);
    }

    private F64Matrix assignProduct(String operation, double alpha, F64Matrix a, F64Matrix b, double beta) {
        requireProduct(operation, a, b);
        boolean small = beta == 0 && alpha == 1 && rows == columns && rows == a.columns && rows >= 2 && rows <= F64Small.MOST;
        if (small && F64Small.multiply(a.block(), b.block(), block())) {
            return this;
        }
        boolean overlaps = sharesBytesWith(a) || sharesBytesWith(b);
        if (!overlaps && beta == 0 && isDirectProduct(a, b)) {
            KERNELS.multiply(rows, columns, a.columns, alpha, a.segment, a.offset, a.rowStride * BYTES, a.columnStride * BYTES,
                    b.segment, b.offset, b.rowStride * BYTES, false, segment, offset, rowStride * BYTES);
            return this;
        }
        F64Matrix target = overlaps ? copy() : this;
        Blas.current().gemm(alpha, a.block(), b.block(), beta, target.block());
        return overlaps ? set(target) : this;
    }

    /** Whether the product with these operands is so small that the way to {@link Blas} would cost more than it. */
    private boolean isDirectProduct(F64Matrix a, F64Matrix b) {
        return rows <= DIRECT && columns <= DIRECT && a.columns <= DIRECT && columnStride == 1 && b.columnStride == 1
                && isLasting() && a.isLasting() && b.isLasting() && KERNELS.packedProducts(rows * columns * a.columns, columns) == null;
    }

    public F64Lu lu() {
        return new F64Lu(this);
    }

    /** Of a symmetric positive definite matrix; only the lower triangle is read. */
    public F64Cholesky cholesky() {
        return new F64Cholesky(this);
    }

    /** Of a symmetric matrix, definite or not; only the lower triangle is read. */
    public F64Ldl ldl() {
        return new F64Ldl(this);
    }

    public F64Qr qr() {
        return new F64Qr(this, false);
    }

    /** QR with the columns in an order that shows the rank. */
    public F64Qr pivotedQr() {
        return new F64Qr(this, true);
    }

    /** The singular values and vectors. */
    public F64Svd svd() {
        return F64Svd.of(this);
    }

    /** The eigenvalues and eigenvectors of a symmetric matrix; only the lower triangle is read. */
    public F64SymmetricEigen eigenSymmetric() {
        return F64SymmetricEigen.of(this);
    }

    /** The eigenvalues and eigenvectors, which may be complex. */
    public F64Eigen eigen() {
        return F64Eigen.of(this);
    }

    /** e to the power of this square matrix. */
    public F64Matrix expm() {
        requireSquare("expm");
        finiteBlock("expm");
        F64Matrix power = MatrixExponential.of(toF_64()).toF64();
        power.requireNoOverflow("expm");
        return power;
    }

    /** x with this · x = b, for a square matrix. */
    public F64Matrix solve(F64Matrix b) {
        return solve(b, pooled(b.rows, b.columns));
    }

    /** out ← x with this · x = b; out may overlap both. */
    public F64Matrix solve(F64Matrix b, F64Matrix out) {
        requireSquare("solve");
        boolean small = rows <= F64Small.MOST && b.columns <= F64Small.MOST && b.rows == rows && out.rows == rows && out.columns == b.columns;
        if (small) {
            requireAlive("solve");
            b.requireAlive("solve");
            out.requireDestination("solve");
            if (F64SmallEquations.solve(block(), b.block(), out.block())) {
                return out;
            }
        }
        return askLu(lu -> lu.solve(b, out));
    }

    public F64Vector solve(F64Vector b) {
        return solve(b.asColumn()).onlyColumn();
    }

    /** The column of a matrix of one. */
    private F64Vector onlyColumn() {
        return new F64Vector(segment, offset, rows, rowStride);
    }

    public F64Matrix inverse() {
        return inverse(pooled(rows, columns));
    }

    /** out ← the inverse of this matrix, which out may overlap. */
    public F64Matrix inverse(F64Matrix out) {
        requireSquare("inverse");
        boolean small = rows > 0 && rows <= F64Small.MOST && out.rows == rows && out.columns == columns;
        return small && invertSmall(out) ? out : askLu(lu -> lu.inverse(out));
    }

    /** The answer of factors that nobody else sees: they are in lent memory, which the next ones find in the cache. */
    private <T> T askLu(Function<F64Lu, T> question) {
        MemorySegment lent = SegmentPool.shared().acquire(rows * columns * BYTES);
        try {
            return question.apply(new F64Lu(this, new F64Block(lent, 0, rows, columns, columns, 1)));
        } finally {
            SegmentPool.shared().release(lent);
        }
    }

    /** What the memory refuses is named afterwards: checks before would take a third of the time. */
    private boolean invertSmall(F64Matrix out) {
        F64Block destination = out.block();
        if (!destination.isPlain()) {
            out.requireDestination("inverse");
        }
        try {
            return F64Small.invert(block(), destination);
        } catch (IllegalStateException | IllegalArgumentException | UnsupportedOperationException refused) {
            requireAlive("inverse");
            out.requireDestination("inverse");
            throw refused;
        }
    }

    public double det() {
        requireSquare("det");
        return askLu(F64Lu::det);
    }

    /** The logarithm of the determinant's magnitude. */
    public double logAbsDet() {
        requireSquare("logAbsDet");
        return askLu(F64Lu::logAbsDet);
    }

    /** x of least ‖b − this·x‖, for a matrix of full column rank. */
    public F64Matrix leastSquares(F64Matrix b) {
        return pivotedQr().solve(b);
    }

    public F64Vector leastSquares(F64Vector b) {
        return pivotedQr().solve(b);
    }

    /** The x of least norm among those of least ‖b − this·x‖, for a matrix of any rank. */
    public F64Matrix leastSquaresMinimumNorm(F64Matrix b) {
        return svd().solve(b);
    }

    public F64Vector leastSquaresMinimumNorm(F64Vector b) {
        return svd().solve(b.asColumn()).column(0);
    }

    /** The inverse of Moore and Penrose. */
    public F64Matrix pseudoInverse() {
        return svd().pseudoInverse();
    }

    /** The number of singular values that are not negligible. */
    public long matrixRank() {
        return svd().rank();
    }

    /** The condition in the 2-norm. */
    public double cond() {
        return svd().cond();
    }

    /** The greatest singular value. */
    public double norm2() {
        F64Vector values = svd().values();
        return values.length() == 0 ? 0 : values.get(0);
    }

    /** The sum of the diagonal. */
    public double trace() {
        requireSquare("trace");
        return diagonal().sum();
    }

    /** The greatest sum of magnitudes of a column. */
    public double norm1() {
        requireAlive("norm1");
        return block().norm1();
    }

    /** The greatest sum of magnitudes of a row. */
    public double normInfinity() {
        requireAlive("normInfinity");
        return block().transpose().norm1();
    }

    /** The greatest magnitude of an element. */
    public double maxAbs() {
        requireAlive("maxAbs");
        return block().maxAbs();
    }

    /** The root of the sum of squares, without overflow or underflow on the way. */
    public double normFrobenius() {
        double largest = maxAbs();
        if (largest == 0 || !(largest <= Double.MAX_VALUE)) {
            return largest;
        }
        F64Matrix ratios = div(largest);
        return largest * (double) Math.sqrt(ratios.dot(ratios));
    }

    /** The Kronecker product: every element of this matrix times b. */
    public F64Matrix kron(F64Matrix b) {
        F64Matrix out = pooled(Shape.of(rows, b.rows).count(), Shape.of(columns, b.columns).count());
        for (long i = 0; i < rows; i++) {
            for (long j = 0; j < columns; j++) {
                b.mul(get(i, j), out.slice(i * b.rows, (i + 1) * b.rows, j * b.columns, (j + 1) * b.columns));
            }
        }
        return out;
    }
//# end
