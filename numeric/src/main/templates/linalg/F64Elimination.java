//# types F64 F32
package dev.lamina.numeric.linalg;

/**
 * {@link F64Blas#getrf} in Java. The left half of the columns is factored first, by recursion, so that nearly all work is in
 * products. A few columns are eliminated in arrays; then the exchanges of their rows are made
 * everywhere else, row by row. Source: Toledo 1997.
 */
final class F64Elimination {
    /** Columns that are eliminated one by one: products of 8 columns cost more than they save. */
    private static final int LEAF = 16;

    private final F64Block factors;
    private final long[] pivots;
    private long firstZero = -1;

    /** Of a block whose rows lie without gaps. */
    F64Elimination(F64Block factors, long[] pivots) {
        this.factors = factors;
        this.pivots = pivots;
    }

    /** Factors all columns; answers the first pivot that is zero, or −1. */
    long run() {
        factor(0, pivots.length);
        if (factors.columns() > factors.rows()) {
            F64Block right = factors.columnRange(factors.rows(), factors.columns());
            Blas.current().trsm(factors.slice(0, factors.rows(), 0, factors.rows()), true, right);
        }
        return firstZero;
    }

    /** The columns from..to−1, all columns before them being done. */
    private void factor(long from, long to) {
        if (to - from <= LEAF) {
            eliminate(from, to);
            return;
        }
        long middle = from + (to - from) / 2 / LEAF * LEAF;
        middle = middle == from ? from + LEAF : middle;
        factor(from, middle);
        long rows = factors.rows();
        F64Block top = factors.slice(from, middle, middle, to);
        Blas.current().trsm(factors.slice(from, middle, from, middle), true, top);
        Blas.current().gemm(-1, factors.slice(middle, rows, from, middle), top, 1, factors.slice(middle, rows, middle, to));
        factor(middle, to);
    }

    /** A few columns, in copies of them from their first row on. Whole rows are exchanged before these return to their place. */
    private void eliminate(long from, long to) {
        F64Block place = factors.slice(from, factors.rows(), from, to);
        double[][] columns = place.columnArrays();
        for (int j = 0; j < columns.length; j++) {
            eliminate(columns, j, from);
        }
        for (long j = from; j < to; j++) {
            factors.swapRows(j, pivots[(int) j]);
        }
        place.setColumns(columns);
    }

    /** Step j of columns that begin at a row of the matrix. */
    private void eliminate(double[][] columns, int j, long firstRow) {
        int pivot = largest(columns[j], j);
        pivots[(int) firstRow + j] = firstRow + pivot;
        for (double[] column : columns) {
            double kept = column[j];
            column[j] = column[pivot];
            column[pivot] = kept;
        }
        double divisor = columns[j][j];
        if (divisor == 0) {
            firstZero = firstZero < 0 ? firstRow + j : firstZero;
            return;
        }
        F64Block.divide(columns[j], divisor, j + 1);
        for (int c = j + 1; c < columns.length; c++) {
            F64Block.addMultiple(columns[c], -columns[c][j], columns[j], j + 1, columns[c].length);
        }
    }

    /** Where from an index on the greatest magnitude stands. */
    private static int largest(double[] x, int from) {
        int best = from;
        double greatest = Math.abs(x[from]);
        for (int i = from + 1; i < x.length; i++) {
            double magnitude = Math.abs(x[i]);
            if (magnitude > greatest) {
                greatest = magnitude;
                best = i;
            }
        }
        return best;
    }
}
