package dev.lamina.numeric.fusion;

import dev.lamina.numeric.kernel.KernelChoice;
import dev.lamina.numeric.kernel.Kernels;
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
    private final FusedReduction[] reductions = new FusedReduction[Reduction.values().length];

    FusedKernel(Graph graph, Element element) {
        this.graph = graph;
        this.element = element;
        this.blocks = element.kernels().blockLoop(graph);
        for (Reduction reduction : Reduction.values()) {
            reductions[reduction.ordinal()] = new FusedReduction(this, graph, element, reduction);
        }
        if (KernelChoice.current().mode() == KernelChoice.Mode.FORCED) {
            compiled = new CompiledLoops(graph, element);
        }
    }

    /** Compiles and warms the vector loops in the calling thread, unless the choice of kernels is scalar. */
    void warmUp() {
        if (KernelChoice.current().mode() == KernelChoice.Mode.TIERED) {
            tier.warmUp();
            reduction(Reduction.SUM).warmUp();
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

    /** The same with these loops, or none. */
    Frame frame(CompiledLoops loops) {
        Frame frame = Frame.of(output() + 1, 1 + (loops == null ? 0 : loops.blocks()));
        frame.loops = loops;
        frame.reducing = null;
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

    boolean mayVanish(Frame frame) {
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
        frame.moveInputs(output(), offset);
        int values = spareBlock(frame);
        frame.set(output(), frame.segments[values], frame.offsets[values]);
        return map(frame, parameters, count);
    }

    /** The buffer of the block that holds computed elements on their way. */
    int spareBlock(Frame frame) {
        return output() + 1 + (frame.loops == null ? 0 : frame.loops.blocks());
    }

    FusedReduction reduction(Reduction reduction) {
        return reductions[reduction.ordinal()];
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

    /** Scalar functions may make some. */
    @Override
    public boolean makesNoObjects() {
        return graph.values().stream().noneMatch(Graph.Value::isFunction);
    }

    @Override
    public void run(MemorySegment scratch, long count, int calls) {
        Frame frame = frame(compiled);
        double[] parameters = new double[graph.parameters()];
        for (int i = 0; i < calls; i++) {
            for (int array = 0; array <= output(); array++) {
                frame.set(array, scratch, array < output() ? 0 : Tier.OUT);
            }
            map(frame, parameters, count);
        }
        frame.clear();
    }
}
