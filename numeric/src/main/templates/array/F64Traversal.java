//# types F64 F32 I64 I32 C128 C64
package dev.lamina.numeric.array;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
//# only F64 F32 I64 I32
import java.util.stream.IntStream;
//# end

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

    //# only F64 F32 I64 I32
    /** A search in one contiguous run for the index of an element. */
    interface Search {
        long run(MemorySegment x, long xAt, long count);
    }
    //# end

    //# only F64 F32 I64 I32
    /** A reduction of one contiguous run. */
    interface Reduction {
        double run(MemorySegment x, long xAt, long count);
    }
    //# end

    /** Half of a first-level cache line set for three operands: 3 · 8 KB. */
    private static final int BLOCK = 1024;
    private static final long BYTES = ElementType.F64.bytes();
    //# only C128 C64
    private static final long PART = Double.BYTES;
    //# end

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
            move(from, fromAt + i * stride * BYTES, to, toAt + i * BYTES);
        }
    }

    private static void scatter(MemorySegment from, long fromAt, MemorySegment to, long toAt, long stride, long count) {
        for (long i = 0; i < count; i++) {
            move(from, fromAt + i * BYTES, to, toAt + i * stride * BYTES);
        }
    }

    private static void move(MemorySegment from, long fromAt, MemorySegment to, long toAt) {
        to.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, toAt, from.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, fromAt));
        //# only C128 C64
        to.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, toAt + PART, from.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, fromAt + PART));
        //# end
    }

    //# only F64 F32 I64 I32
    /** The reduction of every line along an axis; a line with gaps is gathered first. */
    static F64Array reduce(String operation, F64Array x, int axis, Reduction kernel) {
        F64Array lines = lines(operation, x, axis);
        return reduceLines(lines, x.size(axis), kernel, F64Array.uninitialized(x.shape().without(axis)));
    }

    static F64Array reduce(String operation, F64Array x, int axis, Reduction kernel, F64Array out) {
        F64Array lines = lines(operation, x, axis);
        out.requireDestination(operation);
        requireResultShape(operation, x.shape().without(axis), out);
        if (out.isPlain() && !out.sharesBytesWith(lines)) {
            return reduceLines(lines, x.size(axis), kernel, out);
        }
        return out.set(reduceLines(lines, x.size(axis), kernel, out.uninitializedLike()));
    }

    private static F64Array reduceLines(F64Array lines, long length, Reduction kernel, F64Array out) {
        for (long i = 0; i < out.count(); i++) {
            out.segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, out.offset + i * BYTES, kernel.run(lines.segment, lines.offset + i * length * BYTES, length));
        }
        return out;
    }

    private static void requireResultShape(String operation, Shape result, NumericArray out) {
        if (!out.shape().equals(result)) {
            throw ArrayErrors.destination(operation, result, out.shape());
        }
    }
    //# end

    //# only F64 F32 I64 I32
    /** The position that a search finds in every line along an axis. */
    static I64Array search(String operation, F64Array x, int axis, Search kernel, I64Array out) {
        F64Array lines = lines(operation, x, axis);
        out.requireDestination(operation);
        requireResultShape(operation, x.shape().without(axis), out);
        if (!out.isPlain() || out.sharesBytesWith(lines)) {
            return out.set(search(operation, x, axis, kernel, out.uninitializedLike()));
        }
        long length = x.size(axis);
        if (length == 0 && out.count() > 0) {
            throw ArrayErrors.empty(operation);
        }
        for (long i = 0; i < out.count(); i++) {
            out.segment.set(ValueLayout.JAVA_LONG_UNALIGNED, out.offset + i * Long.BYTES, kernel.run(lines.segment, lines.offset + i * length * BYTES, length));
        }
        return out;
    }

    /** The array with an axis moved to the end, off the Java heap and without gaps. */
    private static F64Array lines(String operation, F64Array x, int axis) {
        x.requireAlive(operation);
        x.requireAxis(operation, axis);
        F64Array last = x.permute(IntStream.concat(IntStream.range(0, x.rank()).filter(i -> i != axis), IntStream.of(axis)).toArray());
        return last.plain(operation);
    }
    //# end

    static boolean equal(F64Array a, F64Array b) {
        a.requireAlive("equals");
        b.requireAlive("equals");
        boolean[] differ = {false};
        F64Array sink = F64Array.uninitialized(a.shape());
        run("equals", sink, (s, at, n) -> differ[0] |= !equal(s[1], at[1], s[2], at[2], n), a, b);
        return !differ[0];
    }

    private static boolean equal(MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        for (long i = 0; i < count * BYTES; i += Double.BYTES) {
            double a = x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, xAt + i);
            double b = y.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, yAt + i);
            //# only F64 F32 C128 C64
            if (a != b && (a == a || b == b)) {
            //# end
            //# only I64 I32
            if (a != b) {
            //# end
                return false;
            }
        }
        return true;
    }
}
