package dev.lamina.numeric.fusion;

import dev.lamina.numeric.kernel.KernelChoice;
import dev.lamina.numeric.kernel.ReductionTree;
import dev.lamina.numeric.kernel.Tier;
import java.lang.foreign.MemorySegment;

/**
 * A reduction of an expression, in the order of the tree that all reductions share, and so with the bits of a map whose result is
 * reduced. In general a few leaves of the tree at a time are computed into a block and reduced there. A short expression gets a
 * loop of its own for a leaf ({@link ReductionWriter}).
 */
final class FusedReduction implements Tier.Warmer {
    /** The loop over a leaf, that over what is left of one, and how long the vectors of the first are. */
    record Loops(FusedLoop leaf, FusedLoop rest, long vectorBytes) {}

    private final FusedKernel kernel;
    private final Graph graph;
    private final Element element;
    private final Reduction reduction;
    private final int output;
    /** Null if the expression has no loop of its own. */
    private final Tier tier;
    private volatile Loops compiled;

    FusedReduction(FusedKernel kernel, Graph graph, Element element, Reduction reduction) {
        this.kernel = kernel;
        this.graph = graph;
        this.element = element;
        this.reduction = reduction;
        this.output = graph.inputs();
        this.tier = ReductionWriter.suits(graph) ? new Tier(this) : null;
    }

    /** Compiles and warms the loop in the calling thread, if there is one. */
    void warmUp() {
        if (tier != null) {
            tier.warmUp();
        }
    }

    /** This thread's frame for a run over so many elements; the caller puts the inputs into it. */
    Frame frame(long count) {
        if (tier == null) {
            return kernel.frame(count);
        }
        Frame frame = kernel.frame(null);
        if (KernelChoice.current().mode() != KernelChoice.Mode.SCALAR && tier.fast(count)) {
            frame.reducing = compiled();
        }
        return frame;
    }

    private Loops compiled() {
        Loops ready = compiled;
        return ready != null ? ready : compile();
    }

    private synchronized Loops compile() {
        if (compiled == null) {
            FusedLoop leaf = new ReductionWriter(element, graph, new Plan(graph), reduction).compile();
            FusedLoop rest = new ScalarLoopWriter(element, graph).compile();
            compiled = new Loops(leaf, rest, KernelChoice.current().vectorBits() / Byte.SIZE);
        }
        return compiled;
    }

    /** {@link Frame#noted} tells whether the check held for an element; then the result means nothing. */
    double reduce(Frame frame, double[] parameters, long count) {
        frame.start(output);
        if (count == 0) {
            return block(frame, parameters, 0, 0);
        }
        writeToSpareBlock(frame);
        if (kernel.mayVanish(frame)) {
            frame.reducing = null;
        }
        return tree(frame, parameters, 0, count * element.bytes);
    }

    private double tree(Frame frame, double[] parameters, long offset, long bytes) {
        if (bytes <= (frame.reducing == null ? Frame.RESULT_BYTES : ReductionTree.LEAF)) {
            return frame.reducing == null ? block(frame, parameters, offset, bytes) : leaf(frame, parameters, offset, bytes);
        }
        long left = ReductionTree.leftPart(bytes);
        double s = tree(frame, parameters, offset, left);
        if (frame.noted) {
            return s;
        }
        return join(s, tree(frame, parameters, offset + left, bytes - left));
    }

    private double join(double s, double t) {
        return element.round(reduction.join(s, t));
    }

    /** What the tree has below one of its nodes; the reduction of the block is divided as the whole would be. */
    private double block(Frame frame, double[] parameters, long offset, long bytes) {
        assert Frame.RESULT_BYTES % ReductionTree.LEAF == 0 && Long.bitCount(Frame.RESULT_BYTES / ReductionTree.LEAF) == 1;
        int values = kernel.spareBlock(frame);
        frame.noted |= kernel.block(frame, parameters, offset, bytes / element.bytes);
        element.kernels().reduce(reduction, frame.segments[values], frame.offsets[values], bytes / element.bytes, frame);
        return frame.value;
    }

    // The loop's own way

    private double leaf(Frame frame, double[] parameters, long offset, long bytes) {
        long groups = bytes - bytes % ReductionTree.GROUP;
        double s = groups == 0 ? reduction.identity() : parts(frame, parameters, offset, groups, ReductionTree.GROUP);
        return groups == bytes ? s : rest(frame, parameters, offset + groups, bytes - groups, s);
    }

    /** The fold of neighbouring parts of the groups, each of which is a vector. */
    private double parts(Frame frame, double[] parameters, long offset, long bytes, long width) {
        if (width > frame.reducing.vectorBytes) {
            double s = parts(frame, parameters, offset, bytes, width / 2);
            return join(s, parts(frame, parameters, offset + width / 2, bytes, width / 2));
        }
        frame.moveInputs(output, offset);
        frame.noted |= frame.reducing.leaf.run(frame.segments, frame.offsets, parameters, bytes / element.bytes);
        return join(spare(frame, 0), spare(frame, width / 2));
    }

    /** Fewer elements than a group follow one by one. */
    private double rest(Frame frame, double[] parameters, long offset, long bytes, double before) {
        frame.moveInputs(output, offset);
        frame.noted |= frame.reducing.rest.run(frame.segments, frame.offsets, parameters, bytes / element.bytes);
        double s = before;
        for (long at = 0; at < bytes; at += element.bytes) {
            s = join(s, spare(frame, at));
        }
        return s;
    }

    /** What the loops have stored. */
    private double spare(Frame frame, long at) {
        return element.get(frame.segments[output], frame.offsets[output] + at);
    }

    private void writeToSpareBlock(Frame frame) {
        int block = kernel.spareBlock(frame);
        frame.set(output, frame.segments[block], frame.offsets[block]);
    }

    // Warming

    @Override
    public void prepare(MemorySegment scratch, long count) {
        compiled();
        scratch.fill((byte) 0);
    }

    @Override
    public int kernels() {
        return graph.values().size();
    }

    /** Several leaves and a part of one, so that all of the loop is compiled. */
    @Override
    public long elements() {
        return Tier.MOST_ELEMENTS;
    }

    @Override
    public boolean makesNoObjects() {
        return true;
    }

    @Override
    public void run(MemorySegment scratch, long count, int calls) {
        double[] parameters = new double[graph.parameters()];
        Frame frame = kernel.frame(null);
        frame.reducing = compiled();
        MemorySegment inputs = scratch.asSlice(0, Math.max(1, count) * element.bytes);
        for (int input = 0; input < output; input++) {
            frame.set(input, inputs, 0);
        }
        frame.start(output);
        writeToSpareBlock(frame);
        for (int i = 0; i < calls; i++) {
            if (count == 0) {
                frame.reducing.leaf.run(frame.segments, frame.offsets, parameters, 0);
            } else {
                reduce(frame, parameters, count);
                frame.moveInputs(output, 0);
            }
        }
        frame.clear();
    }
}
