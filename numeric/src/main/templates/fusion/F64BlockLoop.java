//# types F64 F32
package dev.lamina.numeric.fusion;

import dev.lamina.numeric.fusion.Graph.Value;
import dev.lamina.numeric.kernel.ArrayF64Loops;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An expression computed on a block of elements after the other, an operation at a time, with a Java array for each value: no
 * class is generated, and the loops are those that single operations begin with, so that a first run costs no more than
 * they do. A truth value is 1 or 0.
 */
final class F64BlockLoop implements FusedLoop {
    /** So short that the blocks of some values stay in the first-level cache. */
    private static final int LENGTH = 1024;
    /** A copy to or from a block takes the interpreter as long as a thousand elements, so the first blocks are longer. */
    private static final int FIRST_LENGTH = 4 * LENGTH;
    private static final long IN_FIRST_LENGTHS = 4_000_000;

    /** This thread's blocks, which grow with the expressions that it runs. */
    private static final class Blocks {
        private static final ThreadLocal<Blocks> MINE = new ThreadLocal<>();

        private double[][] blocks = {};
        private MemorySegment[] segments = {};

        static Blocks mine(int values) {
            Blocks mine = MINE.get();
            if (mine == null) {
                mine = new Blocks();
                MINE.set(mine);
            }
            if (mine.blocks.length < values) {
                mine.grow(values);
            }
            return mine;
        }

        private void grow(int values) {
            blocks = new double[values][FIRST_LENGTH];
            segments = new MemorySegment[values];
            for (int i = 0; i < values; i++) {
                segments[i] = MemorySegment.ofArray(blocks[i]);
            }
        }
    }

    /** A value that is computed, and the numbers of its operands: a first run is interpreted, so it goes through arrays. */
    private record Step(Operation operation, int out, int[] operands) {
        static Step of(Value value) {
            int[] operands = new int[value.operands().size()];
            for (int i = 0; i < operands.length; i++) {
                operands[i] = value.operands().get(i).id();
            }
            return new Step(value.operation(), value.id(), operands);
        }
    }

    private final Value[] values;
    private final Step[] steps;
    private final int result;
    /** The number of the value that is noted, or −1. */
    private final int check;
    private final int output;
    /** How many elements were computed in all runs: a count that threads need not agree on. */
    private long computed;

    F64BlockLoop(Graph graph) {
        this.values = graph.values().toArray(new Value[0]);
        this.steps = steps(values);
        this.result = graph.result().id();
        this.check = graph.check() == null ? -1 : graph.check().id();
        this.output = graph.inputs();
    }

    private static Step[] steps(Value[] values) {
        List<Step> steps = new ArrayList<>();
        for (Value value : values) {
            if (!value.isLeaf()) {
                steps.add(Step.of(value));
            }
        }
        return steps.toArray(new Step[0]);
    }

    @Override
    public boolean run(MemorySegment[] segments, long[] offsets, d_ouble[] parameters, long count) {
        Blocks mine = Blocks.mine(values.length);
        int most = (int) Math.min(computed < IN_FIRST_LENGTHS ? FIRST_LENGTH : LENGTH, count);
        fillNumbers(mine.blocks, parameters, most);
        boolean noted = false;
        for (long done = 0; done < count; done += most) {
            int length = (int) Math.min(most, count - done);
            block(mine, segments, offsets, done * Double.BYTES, length);
            noted |= check >= 0 && holds(mine.blocks[check], length);
        }
        return noted;
    }

    private static boolean holds(double[] truths, int length) {
        for (int i = 0; i < length; i++) {
            if (truths[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** A method of its own, which is compiled long before the loop around it would be. */
    private void block(Blocks mine, MemorySegment[] segments, long[] offsets, long offset, int length) {
        long bytes = (long) length * Double.BYTES;
        for (Value value : values) {
            if (value.isInput()) {
                MemorySegment.copy(segments[value.index()], offsets[value.index()] + offset, mine.segments[value.id()], 0, bytes);
            }
        }
        int piece = ArrayF64Loops.pieceAfter(computed, length);
        computed += length;
        for (int from = 0; from < length; from += piece) {
            piece(mine.blocks, from, Math.min(from + piece, length));
        }
        MemorySegment.copy(mine.segments[result], 0, segments[output], offsets[output] + offset, bytes);
    }

    private void piece(double[][] blocks, int from, int to) {
        for (Step step : steps) {
            compute(step, blocks, from, to);
        }
    }

    private void fillNumbers(double[][] blocks, d_ouble[] parameters, int length) {
        for (Value value : values) {
            if (value.operation() == Operation.LITERAL) {
                Arrays.fill(blocks[value.id()], 0, length, (double) value.literal());
            } else if (value.operation() == Operation.PARAMETER) {
                Arrays.fill(blocks[value.id()], 0, length, (double) parameters[value.index()]);
            }
        }
    }

    private static void compute(Step step, double[][] blocks, int from, int to) {
        int[] operands = step.operands;
        double[] out = blocks[step.out];
        double[] a = blocks[operands[0]];
        switch (operands.length) {
            case 1 -> compute(step.operation, out, a, from, to);
            case 2 -> compute(step.operation, out, a, blocks[operands[1]], from, to);
            default -> compute(step.operation, out, a, blocks[operands[1]], blocks[operands[2]], from, to);
        }
    }

    private static void compute(Operation operation, double[] out, double[] a, int from, int to) {
        switch (operation) {
            //# each unary function plainUnary
            case @NAME@ -> ArrayF64Loops.@name@(out, a, from, to);
            //# end
            case NOT -> ArrayF64Loops.sub(out, 1, a, from, to);
            default -> throw new AssertionError(operation);
        }
    }

    private static void compute(Operation operation, double[] out, double[] a, double[] b, int from, int to) {
        switch (operation) {
            //# each binary binaryFunction plainBinary comparison
            case @NAME@ -> ArrayF64Loops.@name@(out, a, b, from, to);
            //# end
            case AND -> ArrayF64Loops.min(out, a, b, from, to);
            case OR -> ArrayF64Loops.max(out, a, b, from, to);
            default -> throw new AssertionError(operation);
        }
    }

    private static void compute(Operation operation, double[] out, double[] a, double[] b, double[] c, int from, int to) {
        switch (operation) {
            //# each ternary
            case @NAME@ -> ArrayF64Loops.@name@(out, a, b, c, from, to);
            //# end
            case SELECT -> ArrayF64Loops.select(out, a, b, c, from, to);
            default -> throw new AssertionError(operation);
        }
    }
}
