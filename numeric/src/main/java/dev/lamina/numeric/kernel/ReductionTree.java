package dev.lamina.numeric.kernel;

/** The sizes in bytes of the fixed tree that {@link F64Reductions} describes, and where a long run is split. */
public final class ReductionTree {
    private ReductionTree() {}

    /** One 512-bit vector: the lanes are the elements of a group. */
    public static final long GROUP = 64;
    /**
     * Four groups, which combine as a balanced tree: as many loads as hide the latency of an addition. With eight, C2 runs
     * out of nodes for two inputs and makes an object of a vector.
     */
    public static final long BLOCK = 4 * GROUP;
    /** Sixteen blocks: so long that splitting and folding cost little, so short that the error stays small. */
    public static final long LEAF = 16 * BLOCK;

    /** The bytes of the left part of a run longer than a leaf: the greatest power of two times a leaf that is less. */
    public static long leftPart(long bytes) {
        assert bytes > LEAF : bytes;
        return LEAF * Long.highestOneBit((bytes - 1) / LEAF);
    }
}
