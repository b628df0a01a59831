package dev.lamina.numeric.fusion;

import dev.lamina.numeric.fusion.Graph.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an expression is computed with vectors: as stages, each a generated loop over a block of elements followed by
 * calls of function kernels on values of that block. An expression without functions is one stage, whose values never leave
 * the registers, unless it has more operations than C2 compiles well in one loop. Values that a later stage needs are
 * kept in blocks of scratch memory that stay in the first-level cache.
 */
final class Plan {
    /** Beyond so many operations in a loop C2 may leave a vector method uncompiled, and then every vector is an object. */
    static final int MOST_OPERATIONS = 32;

    /** A generated loop, or (if there is nothing to compute in it) none, and the function calls behind it. */
    static final class Stage {
        /** In order; leaves that must be stored too. */
        final List<Value> computed = new ArrayList<>();
        final List<Value> functions = new ArrayList<>();
        int operations;
    }

    private final Graph graph;
    private final Map<Value, Integer> stageOf = new HashMap<>();
    private final TreeMap<Integer, Stage> stages = new TreeMap<>();
    /** The buffer of every value that is stored. */
    private final Map<Value, Integer> buffers = new HashMap<>();
    private int blocks;

    Plan(Graph graph) {
        this.graph = graph;
        for (Value value : graph.values()) {
            place(value);
        }
        Value result = graph.result();
        if (result.isLeaf()) {
            compute(result, 1);
        }
        assignBuffers();
    }

    /** The stages in order; the first may have functions of the inputs only. */
    List<Stage> stages() {
        return List.copyOf(stages.values());
    }

    /** Where a value is read from memory: an input, or one that another stage or a function has made. */
    int source(Value value) {
        return value.isInput() ? value.index() : buffers.get(value);
    }

    /** The buffer that a value is stored to when it has been computed, or null. */
    Integer target(Value value) {
        return buffers.get(value);
    }

    /** The condition that is noted, or null. */
    Value check() {
        return graph.check();
    }

    int output() {
        return graph.inputs();
    }

    /** Blocks of scratch memory behind the output. */
    int blocks() {
        return blocks;
    }

    /** Whether a run needs no blocks: one loop over the whole arrays. */
    boolean isSingleLoop() {
        return stages.size() == 1 && stages.firstEntry().getValue().functions.isEmpty();
    }

    // Stages

    private void place(Value value) {
        if (value.isFunction()) {
            placeFunction(value);
        } else if (!value.isLeaf()) {
            int earliest = 1;
            for (Value operand : value.operands()) {
                earliest = Math.max(earliest, operand.isFunction() ? stageOf.get(operand) + 1 : stageOf.getOrDefault(operand, 1));
            }
            while (stage(earliest).operations >= MOST_OPERATIONS) {
                earliest++;
            }
            compute(value, earliest);
        }
    }

    private void compute(Value value, int number) {
        stageOf.put(value, number);
        stage(number).computed.add(value);
        stage(number).operations++;
    }

    /** Behind the stage of its last operand. A number for all elements becomes a block of its own in the first stage. */
    private void placeFunction(Value value) {
        int number = 0;
        for (Value operand : value.operands()) {
            if (operand.isLeaf() && !operand.isInput() && !stageOf.containsKey(operand)) {
                compute(operand, 1);
            }
            number = Math.max(number, stageOf.getOrDefault(operand, 0));
        }
        stageOf.put(value, number);
        stage(number).functions.add(value);
    }

    private Stage stage(int number) {
        return stages.computeIfAbsent(number, n -> new Stage());
    }

    // Buffers: a block is free again after the stage of its value's last use.

    private void assignBuffers() {
        Map<Value, Integer> lastUse = lastUses();
        Deque<Integer> free = new ArrayDeque<>();
        Map<Integer, List<Integer>> freedAfter = new HashMap<>();
        for (var entry : stages.entrySet()) {
            List<Value> made = new ArrayList<>(entry.getValue().computed);
            made.addAll(entry.getValue().functions);
            for (Value value : made) {
                if (value == graph.result()) {
                    buffers.put(value, output());
                } else if (lastUse.containsKey(value)) {
                    int block = free.isEmpty() ? output() + 1 + blocks++ : free.pop();
                    buffers.put(value, block);
                    freedAfter.computeIfAbsent(lastUse.get(value), n -> new ArrayList<>()).add(block);
                }
            }
            free.addAll(freedAfter.getOrDefault(entry.getKey(), List.of()));
        }
    }

    /** The last stage that reads a value from memory; values that stay in registers are not in it. */
    private Map<Value, Integer> lastUses() {
        Map<Value, Integer> last = new HashMap<>();
        for (Value user : graph.values()) {
            for (Value operand : user.operands()) {
                boolean crosses = stageOf.containsKey(operand)
                        && (user.isFunction() || operand.isFunction() || !stageOf.get(operand).equals(stageOf.get(user)));
                if (crosses && !(operand.isLeaf() && !user.isFunction())) {
                    last.merge(operand, stageOf.get(user), Math::max);
                }
            }
        }
        return last;
    }
}
