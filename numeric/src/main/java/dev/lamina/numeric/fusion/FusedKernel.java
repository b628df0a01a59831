package dev.lamina.numeric.fusion;

import dev.lamina.numeric.kernel.KernelChoice;
import dev.lamina.numeric.kernel.Kernels;
import dev.lamina.numeric.kernel.ReductionTree;
import dev.lamina.numeric.kernel.Tier;
import java.lang.foreign.MemorySegment;

/**
 * An expression for one element type. Until enough elements were asked for, it is computed operation by operation on
 * blocks, which needs nothing to be compiled; then loops of its own are generated and warmed in the background, as for
 * every kernel. Both give the same bits. The blocks are copies, so they also serve memory that may vanish.
 */
final class FusedKernel implements Tier.Warmer {
    /** The time of a scalar function, in that of the slowest kernel that counts as compiled. */
    private static final int SCALAR_FUNCTION = 8;

    private final Graph graph;
    private final Element element;
    private final FusedLoop blocks;
    private final Tier tier = new Tier(this);
    /** Null until they are made; who sees the tier ready also sees them. */
    private CompiledLoops compiled;

    FusedKernel(Graph graph, Element element) {
        this.graph = graph;
        this.element = element;
        this.blocks = element.kernels().blockLoop(graph);
        if (KernelChoice.current().mode() == KernelChoice.Mode.FORCED) {
            compiled = new CompiledLoops(graph, element);
        }
    }

    /** Compiles and warms the vector loops in the calling thread, unless the choice of kernels is scalar. */
    void warmUp() {
        if (KernelChoice.current().mode() == KernelChoice.Mode.TIERED) {
            tier.warmUp();
        }
    }

    private boolean isFast(long count) {
        return KernelChoice.current().mode() != KernelChoice.Mode.SCALAR && tier.fast(count);
    }

    // Runs. The caller puts the arrays into the frame: the inputs, then the output.

    /** This thread's frame for a run of so many elements. */
    Frame frame(long count) {
        return frame(isFast(count) ? compiled : null);
    }

    private Frame frame(CompiledLoops loops) {
        Frame frame = Frame.of(output() + 1, 1 + (loops == null ? 0 : loops.blocks()));
        frame.loops = loops;
        return frame;
    }

    private int output() {
        return graph.inputs();
    }

    /** Returns whether the check held for an element. */
    boolean map(Frame frame, double[] parameters, long count) {
        if (frame.loops != null && !mayVanish(frame)) {
            return frame.loops.run(frame, parameters, count);
        }
        return blocks.run(frame.segments, frame.offsets, parameters, count);
    }

    private boolean mayVanish(Frame frame) {
        for (int array = 0; array <= output(); array++) {
            if (Kernels.mayVanish(frame.segments[array])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Computes elements into the block behind the scratch blocks: from an offset in bytes behind {@link Frame#starts}, at most
     * {@link Frame#RESULT_BYTES} of them. Returns whether the check held for one.
     */
    boolean block(Frame frame, double[] parameters, long offset, long count) {
        assert count * element.bytes <= Frame.RESULT_BYTES : count;
        for (int array = 0; array < output(); array++) {
            frame.offsets[array] = frame.starts[array] + offset;
        }
        int values = spareBlock(frame);
        frame.set(output(), frame.segments[values], frame.offsets[values]);
        return map(frame, parameters, count);
    }

    /** The buffer of the block that holds computed elements on their way. */
    int spareBlock(Frame frame) {
        return output() + 1 + (frame.loops == null ? 0 : frame.loops.blocks());
    }

    // Reductions: some leaves at a time of the tree that all reductions share are computed into a block and reduced there.

    /** {@link Frame#noted} tells whether the check held for an element; then the result means nothing. */
    double reduce(Reduction reduction, Frame frame, double[] parameters, long count) {
        frame.start(output());
        if (count == 0) {
            return branch(reduction, frame, parameters, 0, 0);
        }
        return tree(reduction, frame, parameters, 0, count * element.bytes);
    }

    private double tree(Reduction reduction, Frame frame, double[] parameters, long offset, long bytes) {
        if (bytes <= Frame.RESULT_BYTES) {
            return branch(reduction, frame, parameters, offset, bytes);
        }
        long left = ReductionTree.leftPart(bytes);
        double s = tree(reduction, frame, parameters, offset, left);
        if (frame.noted) {
            return s;
        }
        double t = tree(reduction, frame, parameters, offset + left, bytes - left);
        return element.round(reduction.join(s, t));
    }

    /** What the tree has below one of its nodes; the reduction of the block is divided as the whole would be. */
    private double branch(Reduction reduction, Frame frame, double[] parameters, long offset, long bytes) {
        assert Frame.RESULT_BYTES % ReductionTree.LEAF == 0 && Long.bitCount(Frame.RESULT_BYTES / ReductionTree.LEAF) == 1;
        int values = spareBlock(frame);
        frame.noted |= block(frame, parameters, offset, bytes / element.bytes);
        element.kernels().reduce(reduction, frame.segments[values], frame.offsets[values], bytes / element.bytes, frame);
        return frame.value;
    }

    // Warming

    @Override
    public void prepare(MemorySegment scratch, long count) {
        if (compiled == null) {
            compiled = new CompiledLoops(graph, element);
        }
        scratch.fill((byte) 0);
    }

    /** Functions count for several, since their kernels may still be scalar: they are warmed when they are used. */
    @Override
    public int kernels() {
        int kernels = 1;
        for (Graph.Value value : graph.values()) {
            kernels += value.isFunction() ? SCALAR_FUNCTION : 1;
        }
        return kernels;
    }

    @Override
    public void run(MemorySegment scratch, long count, int calls) {
        Frame frame = frame(compiled);
        for (int array = 0; array <= output(); array++) {
            frame.set(array, scratch, array < output() ? 0 : Tier.OUT);
        }
        double[] parameters = new double[graph.parameters()];
        for (int i = 0; i < calls; i++) {
            map(frame, parameters, count);
        }
        frame.clear();
    }
}
