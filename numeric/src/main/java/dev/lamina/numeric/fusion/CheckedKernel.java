package dev.lamina.numeric.fusion;

import java.lang.foreign.MemorySegment;
import java.util.OptionalDouble;

/**
 * An expression with a check, as a compiler of another language makes it: arrays of doubles are places in memory, and the check
 * is a condition that tells where the expression's value is not what that language gives. Computed is what stands before the
 * first block in which the check holds; the compiler's own code goes on from there.
 *
 * <p>Everything else is as for {@link Kernel}: the same bits on every width, and any number of threads.
 */
public final class CheckedKernel {
    /** Elements after which a long map looks whether vector code is ready. */
    private static final long STRETCH = 1 << 16;

    /**
     * What a run works on.
     *
     * @param memories   where each array lies
     * @param inputs     where it begins there, in bytes
     * @param parameters the values of the expression's parameters
     * @param count      elements of every array
     */
    public record Arguments(MemorySegment[] memories, long[] inputs, double[] parameters, long count) {}

    private final FusedKernel kernel;
    private final boolean isChecked;
    private final String text;

    /** @param check holds where the expression's value must not be used; null if nowhere */
    public CheckedKernel(int inputs, Expression body, Condition check) {
        this.kernel = new FusedExpression(body, check, inputs).kernel(true);
        this.isChecked = check != null;
        this.text = body + (isChecked ? " unless " + check : "");
    }

    /** Compiles and warms the vector code in the calling thread. */
    public CheckedKernel warmUp() {
        kernel.warmUp();
        return this;
    }

    /**
     * out ← the expression, up to an element before the first for which the check holds. Nothing is written from there on.
     * The output may be an input, but not overlap one otherwise.
     *
     * @param out where the output begins in its memory, in bytes
     * @return how many elements were written
     */
    public long map(Arguments a, MemorySegment memory, long out) {
        return isChecked ? mapChecked(a, memory, out) : mapAll(a, memory, out);
    }

    private long mapAll(Arguments a, MemorySegment memory, long out) {
        for (long done = 0; done < a.count; done += STRETCH) {
            long size = Math.min(STRETCH, a.count - done);
            Frame frame = frame(a, done, size);
            frame.set(a.inputs.length, memory, out + done * Double.BYTES);
            kernel.map(frame, a.parameters, size);
            frame.clear();
        }
        return a.count;
    }

    /** By blocks that are copied to the output when they are known to be right. */
    private long mapChecked(Arguments a, MemorySegment memory, long out) {
        return blocks(a, (frame, done, size) -> {
            int spare = kernel.spareBlock(frame);
            MemorySegment.copy(frame.segments[spare], frame.starts[spare], memory, out + done * Double.BYTES, size * Double.BYTES);
            return size;
        });
    }

    /** The reduction of the expression over all elements; empty if the check holds for one. */
    public OptionalDouble reduce(Reduction reduction, Arguments a) {
        FusedReduction fused = kernel.reduction(reduction);
        Frame frame = fused.frame(a.count);
        try {
            put(frame, a, 0);
            double result = fused.reduce(frame, a.parameters, a.count);
            return frame.noted ? OptionalDouble.empty() : OptionalDouble.of(result);
        } finally {
            frame.clear();
        }
    }

    /** The index of the first element for which the expression is not zero, the count if there is none; −1 if the check holds before. */
    public long find(Arguments a) {
        long[] found = {-1};
        double[] block = new double[(int) Math.min(Frame.BLOCK, a.count)];
        long done = blocks(a, (frame, before, size) -> {
            int first = firstIn(frame, block, (int) size);
            if (first < size) {
                found[0] = before + first;
            }
            return first;
        });
        return found[0] >= 0 ? found[0] : done == a.count ? done : -1;
    }

    /** A search in an array, since a first run would interpret each access to a segment. */
    private int firstIn(Frame frame, double[] block, int size) {
        int spare = kernel.spareBlock(frame);
        MemorySegment.copy(frame.segments[spare], frame.starts[spare], MemorySegment.ofArray(block), 0, (long) size * Double.BYTES);
        int i = 0;
        while (i < size && block[i] == 0) {
            i++;
        }
        return i;
    }

    /** What happens to a computed block; it tells how many of its elements it has taken, and ends the run if not all. */
    private interface BlockUse {
        long take(Frame frame, long done, long size);
    }

    /** Computes block after block, up to one in which the check holds. Returns how many elements were taken. */
    private long blocks(Arguments a, BlockUse use) {
        for (long start = 0; start < a.count; start += STRETCH) {
            long end = Math.min(start + STRETCH, a.count);
            Frame frame = frame(a, start, end - start);
            try {
                for (long done = start; done < end; done += Frame.BLOCK) {
                    long size = Math.min(Frame.BLOCK, end - done);
                    if (kernel.block(frame, a.parameters, (done - start) * Double.BYTES, size)) {
                        return done;
                    }
                    long taken = use.take(frame, done, size);
                    if (taken < size) {
                        return done + taken;
                    }
                }
            } finally {
                frame.clear();
            }
        }
        return a.count;
    }

    /** This thread's frame for elements from one on. */
    private Frame frame(Arguments a, long from, long count) {
        Frame frame = kernel.frame(count);
        put(frame, a, from);
        frame.start(kernel.spareBlock(frame) + 1);
        return frame;
    }

    private static void put(Frame frame, Arguments a, long from) {
        for (int input = 0; input < a.inputs.length; input++) {
            frame.set(input, a.memories[input], a.inputs[input] + from * Double.BYTES);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
