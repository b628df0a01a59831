package dev.lamina.numeric.fusion;

import dev.lamina.numeric.kernel.KernelChoice;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes that are generated for an expression: the vector loops of the stages of its {@link Plan}, and a scalar loop
 * for the last elements.
 */
final class CompiledLoops {
    /** An int counter must be able to count the iterations. */
    private static final long MOST_AT_ONCE = 1L << 30;

    /** A stage that can run: its loop, or null, and the functions behind it. */
    private record Step(FusedLoop loop, List<Graph.Value> functions) {}

    private final Element element;
    private final Plan plan;
    private final FusedLoop rest;
    private final List<Step> steps = new ArrayList<>();
    private final int lanes;

    CompiledLoops(Graph graph, Element element) {
        this.element = element;
        this.plan = new Plan(graph);
        this.rest = new ScalarLoopWriter(element, graph).compile();
        for (Plan.Stage stage : plan.stages()) {
            FusedLoop loop = stage.computed.isEmpty() ? null : new VectorLoopWriter(element, plan, stage).compile();
            steps.add(new Step(loop, stage.functions));
        }
        this.lanes = VectorLoopWriter.lanes(element, KernelChoice.current().vectorBits());
    }

    /** Blocks of scratch memory behind the arrays of the frame. */
    int blocks() {
        return plan.blocks();
    }

    /** Runs over the arrays of the frame, whose offsets it advances. Returns whether the check held for an element. */
    boolean run(Frame frame, double[] parameters, long count) {
        boolean noted = false;
        long bulk = count - count % lanes;
        long most = plan.isSingleLoop() ? MOST_AT_ONCE : Frame.BLOCK;
        for (long done = 0; done < bulk; ) {
            long size = Math.min(most, bulk - done);
            noted |= vectors(frame, parameters, size);
            advance(frame, size);
            done += size;
        }
        if (bulk < count) {
            noted |= rest.run(frame.segments, frame.offsets, parameters, count - bulk);
        }
        return noted;
    }

    private void advance(Frame frame, long count) {
        for (int array = 0; array <= plan.output(); array++) {
            frame.offsets[array] += count * element.bytes;
        }
    }

    private boolean vectors(Frame frame, double[] parameters, long count) {
        boolean noted = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.loop != null) {
                noted |= step.loop.run(frame.segments, frame.offsets, parameters, count);
            }
            for (int k = 0; k < step.functions.size(); k++) {
                call(step.functions.get(k), frame, count);
            }
        }
        return noted;
    }

    private void call(Graph.Value value, Frame frame, long count) {
        int out = plan.target(value);
        int x = plan.source(value.operands().get(0));
        MemorySegment[] s = frame.segments;
        long[] at = frame.offsets;
        if (value.operands().size() == 1) {
            element.kernels().call(value.operation(), s[out], at[out], s[x], at[x], count);
        } else {
            int y = plan.source(value.operands().get(1));
            element.kernels().call(value.operation(), s[out], at[out], s[x], at[x], s[y], at[y], count);
        }
    }
}
