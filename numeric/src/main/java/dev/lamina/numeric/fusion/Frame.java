package dev.lamina.numeric.fusion;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * What a run of a fused kernel works on: buffers, each a segment and a byte offset. The inputs come first, then the output,
 * then blocks of scratch memory for values between two stages. Every thread has one frame, so that a run allocates nothing.
 */
final class Frame {
    /** Elements of a block: inputs, output and a few values between stages fit in a first-level cache. */
    static final int BLOCK = 512;
    static final int BLOCK_BYTES = BLOCK * Double.BYTES;
    /**
     * The last block holds results until they are reduced, so many bytes of them: with two inputs still in a first-level cache, and
     * calls that cost half as much as a leaf of the reduction's tree are made for four of them.
     */
    static final int RESULT_BYTES = 4 * BLOCK_BYTES;

    private static final ThreadLocal<Frame> MINE = new ThreadLocal<>();

    MemorySegment[] segments = new MemorySegment[8];
    long[] offsets = new long[8];
    /** The offsets of the whole arrays while blocks of them are reduced. */
    long[] starts = new long[8];
    /** What computes the expression, or null as long as nothing is compiled. */
    CompiledLoops loops;
    /** What reduces the expression without a map, or null if a map's result is reduced. */
    FusedReduction.Loops reducing;
    /** The result of a reduction. */
    double value;
    /** Whether the check of the expression held for an element that was reduced. */
    boolean noted;
    private MemorySegment scratch = MemorySegment.NULL;

    private Frame() {}

    /** This thread's frame, with so many buffers behind the given number of arrays being blocks of scratch memory, the last one for results. */
    static Frame of(int arrays, int blocks) {
        Frame frame = MINE.get();
        if (frame == null) {
            frame = new Frame();
            MINE.set(frame);
        }
        if (frame.segments.length < arrays + blocks) {
            frame.segments = new MemorySegment[arrays + blocks];
            frame.offsets = new long[arrays + blocks];
            frame.starts = new long[arrays + blocks];
        }
        long bytes = (blocks - 1L) * BLOCK_BYTES + RESULT_BYTES;
        if (frame.scratch.byteSize() < bytes) {
            frame.scratch = Arena.ofAuto().allocate(bytes, 64);
        }
        for (int i = 0; i < blocks; i++) {
            frame.set(arrays + i, frame.scratch, (long) i * BLOCK_BYTES);
        }
        return frame;
    }

    /** Makes the present offsets of the inputs those of the whole arrays. */
    void start(int inputs) {
        System.arraycopy(offsets, 0, starts, 0, inputs);
        noted = false;
    }

    /** Puts the inputs so many bytes behind their starts. */
    void moveInputs(int inputs, long offset) {
        for (int input = 0; input < inputs; input++) {
            offsets[input] = starts[input] + offset;
        }
    }

    void set(int buffer, MemorySegment segment, long offset) {
        segments[buffer] = segment;
        offsets[buffer] = offset;
    }

    /** Forgets the arrays, which would live as long as the thread otherwise. */
    void clear() {
        Arrays.fill(segments, null);
    }
}
