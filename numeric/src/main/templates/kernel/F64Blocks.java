//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/**
 * The Java arrays through which the scalar kernels take long runs: one block for the output and one for each of two inputs,
 * for every thread. The interpreter needs a microsecond for one element of a segment, and C2 makes vectors of more loops over
 * arrays than over segments: so the copies there and back pay in the first call of a process, and mostly later too.
 */
final class F64Blocks {
    /** Eight leaves of a reduction: two blocks nearly fit in a first-level cache, and a first call spends little of its time on copying. */
    static final int LENGTH = (int) (8 * ReductionTree.LEAF) / Double.BYTES;
    /** Fewer elements are sooner computed than copied. */
    static final int LEAST = 32;
    /** A shorter run is soon over in the interpreter, and would be slowed by pieces when its loop is compiled. */
    private static final long LONG = 64 * LENGTH;
    private static final ThreadLocal<F64Blocks> MINE = new ThreadLocal<>();

    private final double[] result = new double[LENGTH];
    private final double[] first = new double[LENGTH];
    private final double[] second = new double[LENGTH];
    private final MemorySegment resultSegment = MemorySegment.ofArray(result);
    private final MemorySegment firstSegment = MemorySegment.ofArray(first);
    private final MemorySegment secondSegment = MemorySegment.ofArray(second);

    private F64Blocks() {}

    private static F64Blocks mine() {
        F64Blocks blocks = MINE.get();
        if (blocks == null) {
            blocks = new F64Blocks();
            MINE.set(blocks);
        }
        return blocks;
    }

    private static int blockAfter(long done, long count) {
        return (int) Math.min(LENGTH, count - done);
    }

    /** How many elements to give to a loop when so many of a run are done. */
    private static int pieceAfter(long done, long count) {
        return count < LONG ? LENGTH : ArrayF64Loops.pieceAfter(done, LENGTH);
    }

    /** The array with a copy of so many elements, until this thread calls for the next. */
    static double[] first(MemorySegment x, long xAt, int count) {
        F64Blocks mine = mine();
        MemorySegment.copy(x, xAt, mine.firstSegment, 0, (long) count * Double.BYTES);
        return mine.first;
    }

    /** A second such array. */
    static double[] second(MemorySegment y, long yAt, int count) {
        F64Blocks mine = mine();
        MemorySegment.copy(y, yAt, mine.secondSegment, 0, (long) count * Double.BYTES);
        return mine.second;
    }

    /** An array for the lanes of a reduction, with anything in it. */
    static double[] lanes() {
        return mine().result;
    }

    private void store(MemorySegment out, long outAt, int count) {
        MemorySegment.copy(resultSegment, 0, out, outAt, (long) count * Double.BYTES);
    }

    static void fill(MemorySegment out, long outAt, double value, long count) {
        F64Blocks mine = mine();
        java.util.Arrays.fill(mine.result, 0, blockAfter(0, count), value);
        for (long done = 0; done < count; done += LENGTH) {
            mine.store(out, outAt + done * Double.BYTES, blockAfter(done, count));
        }
    }

    static void axpy(MemorySegment out, long outAt, double alpha, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        F64Blocks mine = mine();
        for (long done = 0; done < count; done += LENGTH) {
            int length = blockAfter(done, count);
            double[] a = first(x, xAt + done * Double.BYTES, length);
            double[] b = second(y, yAt + done * Double.BYTES, length);
            int piece = pieceAfter(done, count);
            for (int from = 0; from < length; from += piece) {
                ArrayF64Loops.axpy(mine.result, alpha, a, b, from, Math.min(from + piece, length));
            }
            mine.store(out, outAt + done * Double.BYTES, length);
        }
    }
    //# each unary function plainUnary

    static void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        F64Blocks mine = mine();
        for (long done = 0; done < count; done += LENGTH) {
            int length = blockAfter(done, count);
            double[] a = first(x, xAt + done * Double.BYTES, length);
            int piece = pieceAfter(done, count);
            for (int from = 0; from < length; from += piece) {
                ArrayF64Loops.@name@(mine.result, a, from, Math.min(from + piece, length));
            }
            mine.store(out, outAt + done * Double.BYTES, length);
        }
    }
    //# end
    //# each binary binaryFunction plainBinary

    static void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        F64Blocks mine = mine();
        for (long done = 0; done < count; done += LENGTH) {
            int length = blockAfter(done, count);
            double[] a = first(x, xAt + done * Double.BYTES, length);
            double[] b = second(y, yAt + done * Double.BYTES, length);
            int piece = pieceAfter(done, count);
            for (int from = 0; from < length; from += piece) {
                ArrayF64Loops.@name@(mine.result, a, b, from, Math.min(from + piece, length));
            }
            mine.store(out, outAt + done * Double.BYTES, length);
        }
    }

    static void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double b, long count) {
        F64Blocks mine = mine();
        for (long done = 0; done < count; done += LENGTH) {
            int length = blockAfter(done, count);
            double[] a = first(x, xAt + done * Double.BYTES, length);
            int piece = pieceAfter(done, count);
            for (int from = 0; from < length; from += piece) {
                ArrayF64Loops.@name@(mine.result, a, b, from, Math.min(from + piece, length));
            }
            mine.store(out, outAt + done * Double.BYTES, length);
        }
    }

    static void @name@(MemorySegment out, long outAt, double a, MemorySegment y, long yAt, long count) {
        F64Blocks mine = mine();
        for (long done = 0; done < count; done += LENGTH) {
            int length = blockAfter(done, count);
            double[] b = second(y, yAt + done * Double.BYTES, length);
            int piece = pieceAfter(done, count);
            for (int from = 0; from < length; from += piece) {
                ArrayF64Loops.@name@(mine.result, a, b, from, Math.min(from + piece, length));
            }
            mine.store(out, outAt + done * Double.BYTES, length);
        }
    }
    //# end
}
