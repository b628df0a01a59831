package dev.lamina.core.primitive.array;

import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Vectors;
import dev.lamina.core.primitive.array.KernelEntry.Container;
import dev.lamina.core.primitive.array.KernelEntry.Purpose;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.TypedElements;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.fusion.CheckedKernel;
import dev.lamina.numeric.fusion.Reduction;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.OptionalDouble;

/**
 * A run of a kernel over f32vectors or plain vectors: their elements become doubles in scratch memory, a piece at a time, and so
 * do the results before they are stored. The plain program computes with doubles too. An element of a plain vector that is no
 * flonum ends the run, since its operations may be exact.
 */
final class StagedKernel {
    /** Elements of a piece: those of some vectors stay in a second-level cache. */
    private static final int PIECE = 1 << 13;
    private static final long PIECE_BYTES = (long) PIECE * Double.BYTES;
    /** The elements cannot be taken. */
    private static final long REFUSED = -1;

    private final Container container;
    private final CheckedKernel kernel;
    private final @Word long[] vectors;
    private final double[] parameters;
    private final MemorySegment scratch;

    private StagedKernel(KernelEntry entry, @Word long operands, double[] parameters, MemorySegment scratch) {
        this.container = entry.container();
        this.kernel = entry.plan().kernel();
        this.vectors = new long[entry.inputs()];
        this.parameters = parameters;
        this.scratch = scratch;
        @Word long rest = entry.hasOutput() ? Pairs.rest(operands) : operands;
        for (int i = 0; i < vectors.length; i++, rest = Pairs.rest(rest)) vectors[i] = Pairs.first(rest);
    }

    /** What the fused call gives. */
    static @Word long run(Ctx c, KernelEntry entry, @Word long operands, double[] parameters, long count) {
        if (entry.purpose() != Purpose.MAP) return compute(entry, operands, parameters, count, entry.hasOutput() ? Pairs.first(operands) : Words.FALSE);
        return c.makeLarge(operands, (maker, kept) -> {
            @Word long result = allocate(maker, entry.container(), count);
            return compute(entry, kept, parameters, count, result) == Words.ofFixnum(count) ? result : Words.FALSE;
        });
    }

    private static @Word long allocate(Ctx c, Container container, long count) {
        return container == Container.F32 ? TypedVectors.allocateUnfilled(c, ElementTypes.F32, count) : Vectors.make(c, Words.ofFixnum(count), Words.ZERO);
    }

    private static @Word long compute(KernelEntry entry, @Word long operands, double[] parameters, long count, @Word long out) {
        MemorySegment scratch = SegmentPool.shared().acquire((entry.inputs() + 1) * PIECE_BYTES);
        try {
            StagedKernel run = new StagedKernel(entry, operands, parameters, scratch);
            return switch (entry.purpose()) {
                case MAP, INTO -> Words.ofFixnum(run.map(out, count));
                case COUNT -> run.count(count);
                case INDEX -> run.index(count);
                default -> throw new AssertionError(entry.purpose());
            };
        } finally {
            SegmentPool.shared().release(scratch);
        }
    }

    // The purposes

    /** How many elements were written. */
    private long map(@Word long out, long count) {
        for (long done = 0; done < count; done += PIECE) {
            int size = (int) Math.min(PIECE, count - done);
            long at = vectors.length * PIECE_BYTES;
            long written = load(done, size) ? kernel.map(arguments(size), scratch, at) : 0;
            store(out, done, at, (int) written);
            if (written < size) return done + written;
        }
        return count;
    }

    private @Word long count(long count) {
        long sum = 0;
        for (long done = 0; done < count; done += PIECE) {
            int size = (int) Math.min(PIECE, count - done);
            OptionalDouble some = load(done, size) ? kernel.reduce(Reduction.SUM, arguments(size)) : OptionalDouble.empty();
            if (some.isEmpty()) return Words.FALSE;
            sum += (long) some.getAsDouble();
        }
        return Words.ofFixnum(sum);
    }

    private @Word long index(long count) {
        for (long done = 0; done < count; done += PIECE) {
            int size = (int) Math.min(PIECE, count - done);
            long found = load(done, size) ? kernel.find(arguments(size)) : REFUSED;
            if (found < 0) return Words.FALSE;
            if (found < size) return Words.ofFixnum(done + found);
        }
        return FusedKernels.NONE;
    }

    private CheckedKernel.Arguments arguments(int size) {
        MemorySegment[] memories = new MemorySegment[vectors.length];
        long[] inputs = new long[vectors.length];
        for (int i = 0; i < inputs.length; i++) {
            memories[i] = scratch;
            inputs[i] = i * PIECE_BYTES;
        }
        return new CheckedKernel.Arguments(memories, inputs, parameters, size);
    }

    // Elements

    /** False if one of them is no flonum. */
    private boolean load(long from, int size) {
        for (int i = 0; i < vectors.length; i++) {
            if (container == Container.F32) widen(TypedElements.address(vectors[i]) + Float.BYTES * from, i * PIECE_BYTES, size);
            else if (!unwrap(Words.address(vectors[i]) + Layout.VECTOR_ELEMENTS + Double.BYTES * from, i * PIECE_BYTES, size)) return false;
        }
        return true;
    }

    private void widen(long address, long at, int size) {
        for (int i = 0; i < size; i++) put(at, i, Float.intBitsToFloat(Memory.getInt(address + (long) Float.BYTES * i)));
    }

    private boolean unwrap(long address, long at, int size) {
        for (int i = 0; i < size; i++) {
            @Word long element = Memory.get(address + (long) Double.BYTES * i);
            if (!Words.isFlonum(element)) return false;
            put(at, i, Words.toDouble(element));
        }
        return true;
    }

    private void put(long at, int i, double element) {
        scratch.set(ValueLayout.JAVA_DOUBLE, at + (long) Double.BYTES * i, element);
    }

    private void store(@Word long out, long from, long at, int size) {
        long address = container == Container.F32 ? TypedElements.address(out) + Float.BYTES * from
            : Words.address(out) + Layout.VECTOR_ELEMENTS + Double.BYTES * from;
        for (int i = 0; i < size; i++) {
            double result = scratch.get(ValueLayout.JAVA_DOUBLE, at + (long) Double.BYTES * i);
            if (container == Container.F32) Memory.putInt(address + (long) Float.BYTES * i, Float.floatToIntBits((float) result));
            else Memory.put(address + (long) Double.BYTES * i, Words.ofDouble(result));
        }
    }
}
