//# types F64 F32
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.IntStream;

/**
 * Runs a kernel over arrays of any layout. The last axis is cut into blocks; an operand that is not contiguous along it
 * (or lies on the Java heap, which would spoil the kernels' type profiles) is gathered into scratch memory block by block,
 * and a destination is scattered back. An input that the destination would overwrite before it is read is copied first.
 */
final class F64Traversal {
    /** A kernel on one block: the destination first, then the inputs. */
    interface Block {
        void run(MemorySegment[] segments, long[] offsets, long count);
    }

    /** A search in one contiguous run for the index of an element. */
    interface Search {
        long run(MemorySegment x, long xAt, long count);
    }

    /** A reduction of one contiguous run. */
    interface Reduction {
        double run(MemorySegment x, long xAt, long count);
    }

    /** Half of a first-level cache line set for three operands: 3 · 8 KB. */
    private static final int BLOCK = 1024;
    private static final long BYTES = Double.BYTES;

    private final F64Array[] operands;
    private final MemorySegment[] segments;
    private final long[] offsets;
    private final Block kernel;
    private final MemorySegment scratch;

    private F64Traversal(F64Array[] operands, Block kernel, MemorySegment scratch) {
        this.operands = operands;
        this.segments = new MemorySegment[operands.length];
        this.offsets = new long[operands.length];
        this.kernel = kernel;
        this.scratch = scratch;
    }

    static void run(String operation, F64Array out, Block kernel, F64Array... inputs) {
        F64Array[] operands = new F64Array[inputs.length + 1];
        operands[0] = out;
        Shape shape = out.shape();
        requireResultShape(operation, shape, inputs);
        for (int i = 0; i < inputs.length; i++) {
            inputs[i].requireAlive(operation);
            operands[i + 1] = (out.endangers(inputs[i]) ? inputs[i].copy() : inputs[i]).broadcastTo(shape);
        }
        if (shape.count() > 0) {
            MemorySegment scratch = SegmentPool.shared().acquire(operands.length * BLOCK * BYTES);
            try {
                new F64Traversal(operands, kernel, scratch).walk(0, startOffsets(operands));
            } finally {
                SegmentPool.shared().release(scratch);
            }
        }
    }

    private static void requireResultShape(String operation, Shape out, F64Array[] inputs) {
        Shape result = Shape.of();
        for (F64Array input : inputs) {
            result = Shape.broadcast(operation, result, input.shape());
        }
        Shape whole = result.rank() > out.rank() || result.count() != 1 && !result.equals(out) ? result : out;
        if (!whole.equals(out)) {
            throw ArrayErrors.destination(operation, result, out);
        }
    }

    private static long[] startOffsets(F64Array[] operands) {
        long[] starts = new long[operands.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = operands[i].offset;
        }
        return starts;
    }

    private void walk(int axis, long[] starts) {
        if (axis >= operands[0].rank() - 1) {
            row(starts);
            return;
        }
        long[] at = starts.clone();
        for (long i = 0; i < operands[0].size(axis); i++) {
            walk(axis + 1, at);
            for (int k = 0; k < at.length; k++) {
                at[k] += operands[k].stride(axis) * BYTES;
            }
        }
    }

    private void row(long[] starts) {
        int axis = operands[0].rank() - 1;
        long length = axis < 0 ? 1 : operands[0].size(axis);
        for (long done = 0; done < length; done += BLOCK) {
            block(starts, axis, done, Math.min(BLOCK, length - done));
        }
    }

    private void block(long[] starts, int axis, long done, long count) {
        for (int k = 0; k < operands.length; k++) {
            long stride = axis < 0 ? 1 : operands[k].stride(axis);
            long at = starts[k] + done * stride * BYTES;
            boolean inPlace = stride == 1 && operands[k].segment.isNative();
            segments[k] = inPlace ? operands[k].segment : scratch;
            offsets[k] = inPlace ? at : k * BLOCK * BYTES;
            if (!inPlace && k > 0) {
                gather(operands[k].segment, at, stride, segments[k], offsets[k], count);
            }
        }
        kernel.run(segments, offsets, count);
        if (segments[0] == scratch) {
            long stride = axis < 0 ? 1 : operands[0].stride(axis);
            scatter(scratch, 0, operands[0].segment, starts[0] + done * stride * BYTES, stride, count);
        }
    }

    private static void gather(MemorySegment from, long fromAt, long stride, MemorySegment to, long toAt, long count) {
        for (long i = 0; i < count; i++) {
            to.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, toAt + i * BYTES, from.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, fromAt + i * stride * BYTES));
        }
    }

    private static void scatter(MemorySegment from, long fromAt, MemorySegment to, long toAt, long stride, long count) {
        for (long i = 0; i < count; i++) {
            to.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, toAt + i * stride * BYTES, from.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, fromAt + i * BYTES));
        }
    }

    /** The reduction of every line along an axis; a line with gaps is gathered first. */
    static F64Array reduce(String operation, F64Array x, int axis, Reduction kernel) {
        x.requireAlive(operation);
        x.requireAxis(operation, axis);
        F64Array last = x.permute(IntStream.concat(IntStream.range(0, x.rank()).filter(i -> i != axis), IntStream.of(axis)).toArray());
        F64Array lines = last.isPlain() ? last : last.copy();
        F64Array out = F64Array.uninitialized(x.shape().without(axis));
        long length = x.size(axis);
        for (long i = 0; i < out.count(); i++) {
            out.segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, i * BYTES, kernel.run(lines.segment, lines.offset + i * length * BYTES, length));
        }
        return out;
    }

    static boolean equal(F64Array a, F64Array b) {
        a.requireAlive("equals");
        b.requireAlive("equals");
        boolean[] differ = {false};
        F64Array sink = F64Array.uninitialized(a.shape());
        run("equals", sink, (s, at, n) -> differ[0] |= !equal(s[1], at[1], s[2], at[2], n), a, b);
        return !differ[0];
    }

    private static boolean equal(MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        for (long i = 0; i < count; i++) {
            double a = x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, xAt + i * BYTES);
            double b = y.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, yAt + i * BYTES);
            if (a != b && (a == a || b == b)) {
                return false;
            }
        }
        return true;
    }
}
