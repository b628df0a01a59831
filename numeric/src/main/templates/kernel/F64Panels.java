//# types F64 F32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.getF64;
import static dev.lamina.numeric.kernel.Access.setF64;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The Java arrays of a thread through which the scalar matrix product goes: a panel of b, one array for each row, two rows
 * of a and their sums. HotSpot has the loop over them compiled after some milliseconds of a process, where one over
 * segments takes hundreds, and makes vectors of it, provided that all rows are arrays with the same index. The chain of an
 * element's multiply-adds goes over ascending depth, four steps for each time that its sum is loaded.
 */
final class F64Panels {
    /** The most steps of depth. */
    static final int DEPTH = 256;

    /** Columns of a panel: with its four rows of b and two of sums, the inner loop stays in the first-level cache. */
    private static final int WIDTH = 1024 / Double.BYTES;
    private static final int STEPS = 4;
    private static final long ELEMENT = Double.BYTES;
    private static final ThreadLocal<F64Panels> MINE = ThreadLocal.withInitial(F64Panels::new);

    private final double[][] panel = new double[DEPTH][WIDTH];
    private final MemorySegment[] panelSegments = new MemorySegment[DEPTH];
    private final double[] upper = new double[DEPTH];
    private final double[] lower = new double[DEPTH];
    private final double[] upperSums = new double[WIDTH];
    private final double[] lowerSums = new double[WIDTH];
    private final double[] result = new double[WIDTH];
    private final MemorySegment upperSegment = MemorySegment.ofArray(upper);
    private final MemorySegment lowerSegment = MemorySegment.ofArray(lower);
    private final MemorySegment resultSegment = MemorySegment.ofArray(result);

    private F64Panels() {
        for (int p = 0; p < DEPTH; p++) {
            panelSegments[p] = MemorySegment.ofArray(panel[p]);
        }
    }

    static F64Panels mine() {
        return MINE.get();
    }

    /** c ← α·ab, or with accumulate c ← α·ab + c, for a depth up to {@link #DEPTH} and any strides. */
    void multiply(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, long bColumn, boolean accumulate, MemorySegment c, long cAt, long cRow, long cColumn) {
        assert depth <= DEPTH : depth;
        for (long j = 0; j < columns; j += WIDTH) {
            int width = (int) Math.min(WIDTH, columns - j);
            loadPanel((int) depth, width, b, bAt + j * bColumn, bRow, bColumn);
            for (long i = 0; i < rows; i += 2) {
                loadRow(a, aAt + i * aRow, aColumn, upperSegment, upper, (int) depth);
                if (i + 1 < rows) {
                    loadRow(a, aAt + (i + 1) * aRow, aColumn, lowerSegment, lower, (int) depth);
                }
                sum(width, (int) depth);
                long at = cAt + i * cRow + j * cColumn;
                finish(upperSums, width, alpha, accumulate, c, at, cColumn);
                if (i + 1 < rows) {
                    finish(lowerSums, width, alpha, accumulate, c, at + cRow, cColumn);
                }
            }
        }
    }

    /** Rows of b, and zeros where the last steps have no row. */
    private void loadPanel(int depth, int width, MemorySegment b, long bAt, long bRow, long bColumn) {
        for (int p = 0; p < depth; p++) {
            load(b, bAt + p * bRow, bColumn, panelSegments[p], panel[p], width);
        }
        for (int p = depth; p % STEPS != 0; p++) {
            Arrays.fill(panel[p], 0, width, 0);
        }
    }

    /** A row of a, and −0 for steps without a row of b: a sum does not change by −0 · 0. */
    private static void loadRow(MemorySegment a, long aAt, long aColumn, MemorySegment rowSegment, double[] row, int depth) {
        load(a, aAt, aColumn, rowSegment, row, depth);
        for (int p = depth; p % STEPS != 0; p++) {
            row[p] = (double) -0.0;
        }
    }

    private void sum(int width, int depth) {
        Arrays.fill(upperSums, 0, width, 0);
        Arrays.fill(lowerSums, 0, width, 0);
        for (int p = 0; p < depth; p += STEPS) {
            addFour(width, upper, lower, p, panel[p], panel[p + 1], panel[p + 2], panel[p + 3], upperSums, lowerSums);
        }
    }

    private static void addFour(int width, double[] upper, double[] lower, int p, double[] b0, double[] b1, double[] b2, double[] b3,
            double[] upperSums, double[] lowerSums) {
        //# count p 0 4
        double upper@p@ = upper[p + @p@];
        double lower@p@ = lower[p + @p@];
        //# end
        for (int j = 0; j < width; j++) {
            //# count p 0 4
            double element@p@ = b@p@[j];
            //# end
            upperSums[j] = Math.fma(upper3, element3, Math.fma(upper2, element2, Math.fma(upper1, element1, Math.fma(upper0, element0, upperSums[j]))));
            lowerSums[j] = Math.fma(lower3, element3, Math.fma(lower2, element2, Math.fma(lower1, element1, Math.fma(lower0, element0, lowerSums[j]))));
        }
    }

    private void finish(double[] sums, int width, double alpha, boolean accumulate, MemorySegment c, long cAt, long cColumn) {
        if (accumulate) {
            load(c, cAt, cColumn, resultSegment, result, width);
            addScaled(width, alpha, sums, result);
        } else {
            scale(width, alpha, sums, result);
        }
        store(width, c, cAt, cColumn);
    }

    private static void addScaled(int width, double alpha, double[] sums, double[] result) {
        for (int j = 0; j < width; j++) {
            result[j] = Math.fma(alpha, sums[j], result[j]);
        }
    }

    private static void scale(int width, double alpha, double[] sums, double[] result) {
        for (int j = 0; j < width; j++) {
            result[j] = alpha * sums[j];
        }
    }

    private static void load(MemorySegment from, long at, long step, MemorySegment whole, double[] out, int count) {
        if (step == ELEMENT) {
            MemorySegment.copy(from, at, whole, 0, count * ELEMENT);
        } else {
            gather(from, at, step, out, count);
        }
    }

    private static void gather(MemorySegment from, long at, long step, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = getF64(from, at + i * step);
        }
    }

    private void store(int count, MemorySegment to, long at, long step) {
        if (step == ELEMENT) {
            MemorySegment.copy(resultSegment, 0, to, at, count * ELEMENT);
        } else {
            scatter(result, to, at, step, count);
        }
    }

    private static void scatter(double[] from, MemorySegment to, long at, long step, int count) {
        for (int i = 0; i < count; i++) {
            setF64(to, at + i * step, from[i]);
        }
    }
}
