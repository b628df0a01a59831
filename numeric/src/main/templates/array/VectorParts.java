//# parts
// What vectors of every element type have in common.
//# define vectorBase
    private final long length;
    private final long stride;

    F64Vector(MemorySegment segment, long offset, long length, long stride) {
        super(segment, offset);
        assert length >= 0;
        this.length = length;
        this.stride = stride;
    }

    // Creation. Without an arena the memory is pooled and returns when nothing refers to it any more.

    private static F64Vector pooled(long length) {
        return new F64Vector(SegmentPool.shared().allocate(Shape.of(length).bytes(ElementType.F64)), 0, length, 1);
    }

    public static F64Vector zeros(long length) {
        return new F64Vector(SegmentPool.shared().allocateZeroed(Shape.of(length).bytes(ElementType.F64)), 0, length, 1);
    }

    public static F64Vector zeros(Arena arena, long length) {
        return new F64Vector(arena.allocate(Shape.of(length).bytes(ElementType.F64), 64), 0, length, 1);
    }
//# end
//# define vectorShares
    /** Shares the whole segment. */
    public static F64Vector ofSegment(MemorySegment segment) {
        requireWhole(ElementType.F64, segment);
        return new F64Vector(segment, 0, segment.byteSize() / BYTES, 1);
    }

    /** Shares a part of the segment. */
    public static F64Vector ofSegment(MemorySegment segment, long byteOffset, long length) {
        return ofSegment(segment, byteOffset, length, 1);
    }

    /** Shares elements of the segment that are stride elements apart. */
    public static F64Vector ofSegment(MemorySegment segment, long byteOffset, long length, long stride) {
        return (F64Vector) ofSegment(segment, byteOffset, Shape.of(length), stride);
    }
//# end
//# define vectorSizes
    public long length() {
        return length;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public long size(int axis) {
        requireAxis("size", axis);
        return length;
    }

    @Override
    public long stride(int axis) {
        requireAxis("stride", axis);
        return stride;
    }
//# end
//# define vectorViews
    /** The view of the elements from..to−1. */
    public F64Vector slice(long from, long to) {
        return (F64Vector) slice(0, from, to);
    }

    /** The view of every step-th element; −1 reverses. */
    public F64Vector every(long step) {
        return (F64Vector) every(0, step);
    }

    /** The view as a matrix of one column. */
    public F64Matrix asColumn() {
        return new F64Matrix(segment, offset, length, 1, stride, 1);
    }

    /** The view as a matrix of one row. */
    public F64Matrix asRow() {
        return new F64Matrix(segment, offset, 1, length, 1, stride);
    }
//# end
//# define vectorWhole
    @Override
    F64Vector uninitializedLike() {
        return pooled(length);
    }

    @Override
    public F64Vector set(F64Array from) {
        super.set(from);
        return this;
    }

    @Override
    public F64Vector copy() {
        return (F64Vector) super.copy();
    }

    @Override
    public F_64Vector toF_64() {
        return (F_64Vector) super.toF_64();
    }

    @Override
    public F32Vector toF32() {
        return (F32Vector) super.toF32();
    }

    @Override
    public I64Vector toI64() {
        return (I64Vector) super.toI64();
    }

    @Override
    public I32Vector toI32() {
        return (I32Vector) super.toI32();
    }

    @Override
    public C_128Vector toC_128() {
        return (C_128Vector) super.toC_128();
    }

    @Override
    public C64Vector toC64() {
        return (C64Vector) super.toC64();
    }
//# end
