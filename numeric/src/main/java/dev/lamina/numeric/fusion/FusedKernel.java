package dev.lamina.numeric.fusion;

import dev.lamina.numeric.kernel.KernelChoice;
import dev.lamina.numeric.kernel.ReductionTree;
import dev.lamina.numeric.kernel.Tier;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression compiled for one element type. The scalar loop is there at once; the vector loops are compiled and warmed
 * in the background when enough elements were asked for, as for every kernel. Both give the same bits.
 */
final class FusedKernel implements Tier.Warmer {
    /** An int counter must be able to count the iterations. */
    private static final long MOST_AT_ONCE = 1L << 30;
    /** The time of a scalar function, in that of the slowest kernel that counts as compiled. */
    private static final int SCALAR_FUNCTION = 8;

    /** A stage that can run: its loop, or null, and the functions behind it. */
    private record Step(FusedLoop loop, List<Graph.Value> functions) {}

    private final Graph graph;
    private final Element element;
    private final Plan plan;
    private final FusedLoop scalar;
    private final Tier tier = new Tier(this);
    private List<Step> steps;
    private int lanes;

    FusedKernel(Graph graph, Element element) {
        this.graph = graph;
        this.element = element;
        this.plan = new Plan(graph);
        this.scalar = new ScalarLoopWriter(element, graph).compile();
        if (KernelChoice.current().mode() == KernelChoice.Mode.FORCED) {
            compileVectors();
        }
    }

    /** Compiles and warms the vector loops in the calling thread, unless the choice of kernels is scalar. */
    void warmUp() {
        if (KernelChoice.current().mode() == KernelChoice.Mode.TIERED) {
            tier.warmUp();
        }
    }

    private boolean isFast(long count) {
        return switch (KernelChoice.current().mode()) {
            case SCALAR -> false;
            case TIERED -> tier.fast(count);
            case FORCED -> true;
        };
    }

    // Runs. The caller has put the arrays into the frame: the inputs, then the output.

    /** This thread's frame, with room for what this kernel needs. */
    Frame frame() {
        return Frame.of(plan.output() + 1, plan.blocks() + 1);
    }

    void map(Frame frame, double[] parameters, long count) {
        map(frame, parameters, count, isFast(count));
    }

    private void map(Frame frame, double[] parameters, long count, boolean fast) {
        long bulk = fast ? count - count % lanes : 0;
        long most = plan.isSingleLoop() ? MOST_AT_ONCE : Frame.BLOCK;
        for (long done = 0; done < bulk; ) {
            long size = Math.min(most, bulk - done);
            vectors(frame, parameters, size);
            advance(frame, size);
            done += size;
        }
        for (long done = bulk; done < count; ) {
            long size = Math.min(MOST_AT_ONCE, count - done);
            scalar.run(frame.segments, frame.offsets, parameters, size);
            advance(frame, size);
            done += size;
        }
    }

    private void advance(Frame frame, long count) {
        for (int array = 0; array <= plan.output(); array++) {
            frame.offsets[array] += count * element.bytes;
        }
    }

    private void vectors(Frame frame, double[] parameters, long count) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.loop != null) {
                step.loop.run(frame.segments, frame.offsets, parameters, count);
            }
            for (int k = 0; k < step.functions.size(); k++) {
                call(step.functions.get(k), frame, count);
            }
        }
    }

    private void call(Graph.Value value, Frame frame, long count) {
        int out = plan.target(value);
        int x = plan.source(value.operands().get(0));
        MemorySegment[] s = frame.segments;
        long[] at = frame.offsets;
        if (value.operands().size() == 1) {
            element.kernels.call(value.operation(), s[out], at[out], s[x], at[x], count);
        } else {
            int y = plan.source(value.operands().get(1));
            element.kernels.call(value.operation(), s[out], at[out], s[x], at[x], s[y], at[y], count);
        }
    }

    // Reductions: each leaf of the tree that all reductions share is computed into a block and reduced there.

    double reduce(Reduction reduction, Frame frame, double[] parameters, long count) {
        boolean fast = isFast(count);
        System.arraycopy(frame.offsets, 0, frame.starts, 0, plan.output());
        if (count == 0) {
            return leaf(reduction, frame, parameters, 0, 0, fast);
        }
        return tree(reduction, frame, parameters, 0, count * element.bytes, fast);
    }

    private double tree(Reduction reduction, Frame frame, double[] parameters, long offset, long bytes, boolean fast) {
        if (bytes <= ReductionTree.LEAF) {
            return leaf(reduction, frame, parameters, offset, bytes, fast);
        }
        long left = ReductionTree.leftPart(bytes);
        double s = tree(reduction, frame, parameters, offset, left, fast);
        double t = tree(reduction, frame, parameters, offset + left, bytes - left, fast);
        return element.round(reduction.join(s, t));
    }

    private double leaf(Reduction reduction, Frame frame, double[] parameters, long offset, long bytes, boolean fast) {
        assert bytes <= Frame.BLOCK_BYTES : "a leaf is a block";
        int values = plan.output() + 1 + plan.blocks();
        for (int array = 0; array < plan.output(); array++) {
            frame.offsets[array] = frame.starts[array] + offset;
        }
        frame.set(plan.output(), frame.segments[values], frame.offsets[values]);
        map(frame, parameters, bytes / element.bytes, fast);
        element.kernels.reduce(reduction, frame.segments[values], frame.offsets[values], bytes / element.bytes, frame);
        return frame.value;
    }

    // The vector loops

    private void compileVectors() {
        List<Step> compiled = new ArrayList<>();
        for (Plan.Stage stage : plan.stages()) {
            FusedLoop loop = stage.computed.isEmpty() ? null : new VectorLoopWriter(element, plan, stage).compile();
            compiled.add(new Step(loop, stage.functions));
        }
        lanes = VectorLoopWriter.lanes(element, KernelChoice.current().vectorBits());
        steps = compiled;
    }

    @Override
    public void prepare(MemorySegment scratch, long count) {
        if (steps == null) {
            compileVectors();
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
    public void run(MemorySegment scratch, long count) {
        Frame frame = frame();
        for (int array = 0; array <= plan.output(); array++) {
            frame.set(array, scratch, array < plan.output() ? 0 : Tier.OUT);
        }
        map(frame, new double[graph.parameters()], count, true);
        frame.clear();
    }
}
