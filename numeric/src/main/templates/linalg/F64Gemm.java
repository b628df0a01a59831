//# types F64 F32
package dev.lamina.numeric.linalg;

import dev.lamina.numeric.kernel.F64PackedProducts;
import dev.lamina.numeric.kernel.F64Products;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The matrix product. Small ones run on the operands as they lie. For large ones blocks of b that fit the second-level
 * cache and bands of a are packed into the order in which the kernel reads them; bands of rows (or columns) of the result
 * may go to several threads. The depth is always cut at the same places, so the result does not depend on the way taken.
 * Source: Goto and van de Geijn 2008.
 */
final class F64Gemm {
    private static final long BYTES = F64Block.BYTES;

    /** Steps of depth in a block: 6 rows of a, of 2 KB, take less than half of the first-level cache. */
    private static final int DEPTH = F64PackedProducts.DEPTH;
    /** Columns of a packed block of b: half a megabyte, half of the second-level cache. */
    private static final long COLUMNS = 256 * 8 / BYTES;
    /** Rows of a packed band of a: each is read once for every block of b, and ahead of time, so that it need not be in a cache. */
    private static final int ROWS = 2048;
    /** Lines of an operand that are packed together where their elements are neighbours. */
    private static final int NEIGHBOURS = 8;
    /** Fewer rows or columns leave most of a packed tile empty. */
    private static final int FEW = 8;

    private F64Gemm() {}

    static void run(double alpha, F64Block a, F64Block b, double beta, F64Block c) {
        if (c.rows() == 0 || c.columns() == 0) {
            return;
        }
        if (c.columns() > 1 && c.columnStride() != 1 && (c.rowStride() == 1 || c.rows() == 1)) {
            run(alpha, b.transpose(), a.transpose(), beta, c.transpose());
        } else if (c.columns() > 1 && c.columnStride() != 1 || !isLasting(c)) {
            F64Block result = c.copy();
            run(alpha, a, b, beta, result);
            c.set(result);
        } else if (a.columns() == 0 || alpha == 0) {
            scale(beta, c);
        } else {
            scaleUnlessKept(beta, c);
            share(alpha, lasting(a), lasting(b), beta != 0, c);
        }
    }

    private static void scaleUnlessKept(double beta, F64Block c) {
        if (beta != 0 && beta != 1) {
            c.scale(beta);
        }
    }

    private static void scale(double beta, F64Block c) {
        if (beta == 0) {
            c.fill(0);
        } else {
            scaleUnlessKept(beta, c);
        }
    }

    private static F64Block lasting(F64Block x) {
        return isLasting(x) ? x : x.copy();
    }

    private static boolean isLasting(F64Block x) {
        return x.segment().isNative() && !Kernels.mayVanish(x.segment());
    }

    private static void share(double alpha, F64Block a, F64Block b, boolean accumulate, F64Block c) {
        double work = (double) c.rows() * c.columns() * a.columns();
        long multiplications = (long) Math.min(work, Long.MAX_VALUE);
        boolean areRows = b.columnStride() == 1;
        F64PackedProducts packed = Math.min(c.rows(), c.columns()) < FEW ? null
                : Kernels.f64().packedProducts(multiplications, areRows ? c.columns() : Long.MAX_VALUE);
        int bands = Workers.bands(work, a.segment(), b.segment(), c.segment());
        if (packed != null && bands == 1) {
            packed(packed, alpha, a, b, accumulate, c);
        } else if (packed != null) {
            share(bands, packed.tileRows(), packed.tileColumns(), a, b, c, (left, right, out) -> packed(packed, alpha, left, right, accumulate, out));
        } else {
            F64Products kernel = Kernels.f64().products(multiplications);
            F64Block rows = areRows || b.columns() == 1 ? b : b.copy();
            if (bands == 1) {
                direct(kernel, alpha, a, rows, accumulate, c);
            } else {
                share(bands, FEW, FEW, a, rows, c, (left, right, out) -> direct(kernel, alpha, left, right, accumulate, out));
            }
        }
    }

    /** A way to multiply: the operands as they lie, or packed. */
    private interface Band {
        void multiply(F64Block a, F64Block b, F64Block c);
    }

    private static void share(int bands, int tileRows, int tileColumns, F64Block a, F64Block b, F64Block c, Band band) {
        if (c.rows() >= c.columns()) {
            long height = bandSize(c.rows(), bands, tileRows);
            Workers.run(bands, i -> {
                long from = Math.min(i * height, c.rows());
                long to = Math.min(from + height, c.rows());
                band.multiply(a.rowRange(from, to), b, c.rowRange(from, to));
            });
        } else {
            long width = bandSize(c.columns(), bands, tileColumns);
            Workers.run(bands, i -> {
                long from = Math.min(i * width, c.columns());
                long to = Math.min(from + width, c.columns());
                band.multiply(a, b.columnRange(from, to), c.columnRange(from, to));
            });
        }
    }

    /** The share of each band, in whole tiles. */
    private static long bandSize(long size, int bands, int tile) {
        return ((size + bands - 1) / bands + tile - 1) / tile * tile;
    }

    private static void direct(F64Products kernel, double alpha, F64Block a, F64Block b, boolean accumulate, F64Block c) {
        for (long p = 0; p < a.columns(); p += DEPTH) {
            long depth = Math.min(DEPTH, a.columns() - p);
            kernel.multiply(c.rows(), c.columns(), depth, alpha, a.segment(), a.place(0, p), a.rowStride() * BYTES, a.columnStride() * BYTES,
                    b.segment(), b.place(p, 0), b.rowStride() * BYTES, accumulate || p > 0, c.segment(), c.at(), c.rowStride() * BYTES);
        }
    }

    private static void packed(F64PackedProducts kernel, double alpha, F64Block a, F64Block b, boolean accumulate, F64Block c) {
        long width = bandSize(c.columns(), (int) ((c.columns() + COLUMNS - 1) / COLUMNS), kernel.tileColumns());
        Scratch scratch = Scratch.MINE.get();
        double[] left = scratch.left(((int) Math.min(ROWS, c.rows()) + kernel.tileRows()) * DEPTH);
        double[] right = scratch.right((int) (width * Math.min(DEPTH, a.columns())));
        for (long p = 0; p < a.columns(); p += DEPTH) {
            int steps = (int) Math.min(DEPTH, a.columns() - p);
            for (long i = 0; i < c.rows(); i += ROWS) {
                int rows = (int) Math.min(ROWS, c.rows() - i);
                packRows(rows, steps, a, i, p, left);
                for (long j = 0; j < c.columns(); j += width) {
                    int columns = (int) Math.min(width, c.columns() - j);
                    packColumns(kernel, columns, steps, b, p, j, right);
                    kernel.multiplyPacked(rows, columns, steps, alpha, left, right,
                            accumulate || p > 0, c.segment(), c.place(i, j), c.rowStride() * BYTES);
                }
            }
        }
    }

    /** The packed operands of a thread: at most 4 MB of a and half a megabyte of b. */
    private static final class Scratch {
        static final ThreadLocal<Scratch> MINE = ThreadLocal.withInitial(Scratch::new);

        private double[] left = {};
        private double[] right = {};

        double[] left(int length) {
            if (left.length < length) {
                left = new double[length];
            }
            return left;
        }

        double[] right(int length) {
            if (right.length < length) {
                right = new double[length];
            }
            return right;
        }
    }

    /** Rows of a, from a step on. */
    private static void packRows(int rows, int steps, F64Block a, long row, long step, double[] out) {
        int i = 0;
        for (; a.columnStride() != 1 && i + NEIGHBOURS <= rows; i += NEIGHBOURS) {
            packNeighbours(steps, a.segment(), a.place(row + i, step), a.rowStride() * BYTES, a.columnStride() * BYTES, out, i * DEPTH);
        }
        for (; i < rows; i++) {
            packRow(steps, a.segment(), a.place(row + i, step), a.columnStride() * BYTES, out, i * DEPTH);
        }
    }

    private static void packRow(int steps, MemorySegment a, long at, long step, double[] out, int outAt) {
        if (step == BYTES) {
            MemorySegment.copy(a, ValueLayout.JAVA_DOUBLE_UNALIGNED, at, out, outAt, steps);
            return;
        }
        for (int p = 0; p < steps; p++) {
            out[outAt + p] = a.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + p * step);
        }
    }

    /** Rows of which every step reads one or two lines of the cache. */
    private static void packNeighbours(int steps, MemorySegment a, long at, long row, long step, double[] out, int outAt) {
        for (int p = 0; p < steps; p++) {
            long from = at + p * step;
            //# count r 0 8
            out[outAt + @r@ * DEPTH + p] = a.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, from + @r@ * row);
            //# end
        }
    }

    /** Panels of columns of b, from a step on. */
    private static void packColumns(F64PackedProducts kernel, int columns, int steps, F64Block b, long step, long column, double[] out) {
        int width = kernel.tileColumns();
        long line = b.columnStride() * BYTES;
        for (int j = 0; j < columns; j += width) {
            long at = b.place(step, column + j);
            if (line == BYTES && j + width <= columns) {
                kernel.copyPanel(steps, b.segment(), at, b.rowStride() * BYTES, out, j * steps);
            } else {
                packLines(width, Math.min(width, columns - j), steps, b.segment(), at, line, b.rowStride() * BYTES, out, j * steps);
            }
        }
    }

    /** Two lines at a time, of which the last may stand twice: in out their elements are neighbours. */
    private static void packLines(int width, int lines, int steps, MemorySegment x, long at, long line, long step, double[] out, int outAt) {
        assert width % 2 == 0;
        for (int i = 0; i < lines; i += 2) {
            long first = at + i * line;
            long second = at + Math.min(i + 1, lines - 1) * line;
            if (step == BYTES) {
                packRuns(width, steps, x, first, second, out, outAt + i);
            } else {
                packPair(width, steps, x, first, second, step, out, outAt + i);
            }
        }
    }

    /** Two lines without gaps: of constant steps C2 checks the bounds before the loop. */
    private static void packRuns(int width, int steps, MemorySegment x, long first, long second, double[] out, int outAt) {
        for (int p = 0; p < steps; p++) {
            out[outAt + p * width] = x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, first + p * BYTES);
            out[outAt + p * width + 1] = x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, second + p * BYTES);
        }
    }

    private static void packPair(int width, int steps, MemorySegment x, long first, long second, long step, double[] out, int outAt) {
        for (int p = 0; p < steps; p++) {
            out[outAt + p * width] = x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, first + p * step);
            out[outAt + p * width + 1] = x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, second + p * step);
        }
    }
}
