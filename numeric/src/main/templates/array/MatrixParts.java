//# parts
// What matrices of every element type have in common.
//# define matrixBase
    /** Sizes of so few bits need no check: they are not negative, and their product is no large number. */
    private static final int SMALL_BITS = 16;

    private final long rows;
    private final long columns;
    private final long rowStride;
    private final long columnStride;

    F64Matrix(MemorySegment segment, long offset, long rows, long columns, long rowStride, long columnStride) {
        super(segment, offset);
        assert rows >= 0 && columns >= 0;
        this.rows = rows;
        this.columns = columns;
        this.rowStride = rowStride;
        this.columnStride = columnStride;
    }

    // Creation. Without an arena the memory is pooled and returns when nothing refers to it any more.

    private static F64Matrix pooled(long rows, long columns) {
        boolean small = (rows | columns) >>> SMALL_BITS == 0;
        long bytes = small ? rows * columns * BYTES : Shape.of(rows, columns).bytes(ElementType.F64);
        return rowMajor(SegmentPool.shared().allocate(bytes), rows, columns);
    }

    private static F64Matrix rowMajor(MemorySegment segment, long rows, long columns) {
        return new F64Matrix(segment, 0, rows, columns, columns, 1);
    }

    public static F64Matrix zeros(long rows, long columns) {
        return rowMajor(SegmentPool.shared().allocateZeroed(Shape.of(rows, columns).bytes(ElementType.F64)), rows, columns);
    }

    public static F64Matrix zeros(Arena arena, long rows, long columns) {
        return rowMajor(arena.allocate(Shape.of(rows, columns).bytes(ElementType.F64), 64), rows, columns);
    }
//# end
//# define matrixShares
    /** Shares memory that holds the rows one after the other. */
    public static F64Matrix ofSegment(MemorySegment segment, long rows, long columns) {
        return (F64Matrix) ofSegment(segment, 0, Shape.of(rows, columns));
    }
//# end
//# define matrixSizes
    public long rows() {
        return rows;
    }

    public long columns() {
        return columns;
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public long size(int axis) {
        requireAxis("size", axis);
        return axis == 0 ? rows : columns;
    }

    @Override
    public long stride(int axis) {
        requireAxis("stride", axis);
        return axis == 0 ? rowStride : columnStride;
    }

    /** Throws unless this matrix has the size of the product of a and b. */
    private void requireProduct(String operation, F64Matrix a, F64Matrix b) {
        requireDestination(operation);
        a.requireAlive(operation);
        b.requireAlive(operation);
        if (a.columns != b.rows) {
            throw ArrayErrors.innerSizes(operation, a.shape(), b.shape());
        }
        if (rows != a.rows || columns != b.columns) {
            throw ArrayErrors.destination(operation, Shape.of(a.rows, b.columns), shape());
        }
    }

    @Override
    long reach(boolean forward) {
        long reach = rowStride > 0 == forward ? rowStride * (rows - 1) : 0;
        return columnStride > 0 == forward ? reach + columnStride * (columns - 1) : reach;
    }

    private long locate(String operation, long row, long column) {
        return offset + (requireIndex(operation, row, rows) * rowStride + requireIndex(operation, column, columns) * columnStride) * BYTES;
    }
//# end
//# define matrixViews
    /** The view of rows fromRow..toRow−1 and columns fromColumn..toColumn−1. */
    public F64Matrix slice(long fromRow, long toRow, long fromColumn, long toColumn) {
        return (F64Matrix) slice(0, fromRow, toRow).slice(1, fromColumn, toColumn);
    }

    /** The view of one row. */
    public F64Vector row(long row) {
        requireIndex("row", row, rows);
        return (F64Vector) pick(0, row);
    }

    /** The view of one column. */
    public F64Vector column(long column) {
        requireIndex("column", column, columns);
        return (F64Vector) pick(1, column);
    }

    /** The view of the main diagonal. */
    public F64Vector diagonal() {
        return new F64Vector(segment, offset, Math.min(rows, columns), rowStride + columnStride);
    }

    @Override
    public F64Matrix transpose() {
        return new F64Matrix(segment, offset, columns, rows, columnStride, rowStride);
    }
//# end
//# define matrixProducts
    /** out ← this · b; out may overlap both. */
    public F64Matrix matmul(F64Matrix b, F64Matrix out) {
        out.requireProduct("matmul", this, b);
        if (out.isPlain() && !out.sharesBytesWith(this) && !out.sharesBytesWith(b)) {
            return multiply(b, out);
        }
        return out.set(multiply(b, pooled(rows, b.columns)));
    }

    /** The product with a column. */
    public F64Vector matmul(F64Vector x) {
        return matmul(x.asColumn()).column(0);
    }
//# end
//# define matrixWhole
    @Override
    F64Matrix uninitializedLike() {
        return pooled(rows, columns);
    }

    @Override
    public F64Matrix set(F64Array from) {
        super.set(from);
        return this;
    }

    @Override
    public F64Matrix copy() {
        return (F64Matrix) super.copy();
    }

    @Override
    public F_64Matrix toF_64() {
        return (F_64Matrix) super.toF_64();
    }

    @Override
    public F32Matrix toF32() {
        return (F32Matrix) super.toF32();
    }

    @Override
    public I64Matrix toI64() {
        return (I64Matrix) super.toI64();
    }

    @Override
    public I32Matrix toI32() {
        return (I32Matrix) super.toI32();
    }

    @Override
    public C_128Matrix toC_128() {
        return (C_128Matrix) super.toC_128();
    }

    @Override
    public C64Matrix toC64() {
        return (C64Matrix) super.toC64();
    }
//# end
