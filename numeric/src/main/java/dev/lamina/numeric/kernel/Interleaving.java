package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.setF64;

import java.lang.foreign.MemorySegment;

/** Between complex elements, any distance in bytes apart, and memory that holds all real parts and then all imaginary parts. */
public final class Interleaving {
    private static final long PART = Double.BYTES;

    private Interleaving() {}

    /** The parts are exchanged if the real one is read from the second place. */
    public static void split(MemorySegment x, long reAt, long imAt, long step, MemorySegment out, long count) {
        for (long i = 0; i < count; i++) {
            setF64(out, i * PART, getF64(x, reAt + i * step));
            setF64(out, (count + i) * PART, getF64(x, imAt + i * step));
        }
    }

    /** Each part is divided as it is stored. */
    public static void join(MemorySegment parts, double divisor, MemorySegment out, long reAt, long imAt, long step, long count) {
        for (long i = 0; i < count; i++) {
            setF64(out, reAt + i * step, getF64(parts, i * PART) / divisor);
            setF64(out, imAt + i * step, getF64(parts, (count + i) * PART) / divisor);
        }
    }
}
