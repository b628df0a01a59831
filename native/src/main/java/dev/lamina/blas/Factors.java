package dev.lamina.blas;

import static dev.lamina.blas.Routines.COLUMN_MAJOR;
import static dev.lamina.blas.Routines.TRANSPOSED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Factorizations by LAPACK, which stores matrices by columns. What lies by rows is, to it, the transpose: so a lower
 * triangle is called upper, and A = QR is the LQ of the transpose, with the same reflections in the same places. For LU and
 * pivoting, which treat rows and columns differently, the matrix is copied by columns and back. A method answers
 * {@link #UNFIT}, or false, having done nothing, if C cannot take the operands. The factors τ are copied from or to a Java array.
 */
record Factors(Routines routines) {
    static final long UNFIT = Long.MIN_VALUE;

    private static boolean areByRows(Operand... operands) {
        for (Operand x : operands) {
            if (!x.isForC() || !x.isRowMajor()) {
                return false;
            }
        }
        return true;
    }

    /** b ← a, where a lies by rows and b by columns. */
    private void exchangeAxes(Operand a, Operand b) {
        routines.omatcopy(COLUMN_MAJOR, TRANSPOSED, a.width(), a.height(), 1, a.address(), a.leading(), b.address(), b.leadingByColumns());
    }

    /**
     * Row i was exchanged with row pivots[i]; answers the first pivot that is zero, or −1. OpenBLAS multiplies by the reciprocal
     * of a pivot, which is infinite for one below the normal numbers; what it makes infinite or NaN spreads along its row, and
     * so to the last column that is eliminated.
     */
    long getrf(Operand a, long[] pivots) {
        if (!areByRows(a)) {
            return UNFIT;
        }
        return DeepStack.answer(() -> {
            try (var call = new FortranCall()) {
                MemorySegment copy = call.memory(a.rows() * a.columns() * a.bytes());
                MemorySegment found = call.integers(pivots.length);
                Operand columns = Operand.byColumns(copy, a.bytes(), a.rows(), a.columns());
                exchangeAxes(a, columns);
                MemorySegment m = call.integer(a.height());
                routines.getrf(m, call.integer(a.width()), copy, m, found, call.info);
                if (!isFinite(columns, pivots.length - 1)) {
                    return UNFIT;
                }
                exchangeAxes(columns.transpose(), a.transpose());
                fill(pivots, found);
                return call.result() - 1L;
            }
        });
    }

    private static boolean isFinite(Operand columns, long column) {
        MemorySegment elements = columns.address().asSlice(column * columns.rows() * columns.bytes(), columns.rows() * columns.bytes());
        return columns.bytes() == Double.BYTES
                ? elements.elements(ValueLayout.JAVA_DOUBLE).allMatch(element -> Double.isFinite(element.get(ValueLayout.JAVA_DOUBLE, 0)))
                : elements.elements(ValueLayout.JAVA_FLOAT).allMatch(element -> Float.isFinite(element.get(ValueLayout.JAVA_FLOAT, 0)));
    }

    /** The numbers of Fortran count from 1. */
    private static void fill(long[] indices, MemorySegment found) {
        for (int i = 0; i < indices.length; i++) {
            indices[i] = found.getAtIndex(ValueLayout.JAVA_INT, i) - 1;
        }
    }

    /** Answers how many leading minors are positive. */
    long potrf(Operand a) {
        if (!areByRows(a)) {
            return UNFIT;
        }
        return DeepStack.answer(() -> {
            try (var call = new FortranCall()) {
                routines.potrf(call.letter('U'), call.integer(a.height()), a.address(), call.integer(a.leading()), call.info);
                int failed = call.result();
                return failed == 0 ? a.rows() : failed - 1L;
            }
        });
    }

    boolean geqrf(Operand a, MemorySegment tau) {
        if (!areByRows(a)) {
            return false;
        }
        DeepStack.run(() -> {
            try (var call = new FortranCall()) {
                MemorySegment scales = call.memory(tau.byteSize());
                MemorySegment m = call.integer(a.width());
                MemorySegment n = call.integer(a.height());
                MemorySegment lda = call.integer(a.leading());
                call.withWork(routines, (work, length) -> routines.gelqf(m, n, a.address(), lda, scales, work, length, call.info));
                tau.copyFrom(scales.asSlice(0, tau.byteSize()));
            }
        });
        return true;
    }

    boolean geqp3(Operand a, MemorySegment tau, long[] order) {
        if (!areByRows(a)) {
            return false;
        }
        DeepStack.run(() -> {
            try (var call = new FortranCall()) {
                MemorySegment scales = call.memory(tau.byteSize());
                MemorySegment copy = call.memory(a.rows() * a.columns() * a.bytes());
                MemorySegment found = call.integers(order.length);
                Operand columns = Operand.byColumns(copy, a.bytes(), a.rows(), a.columns());
                exchangeAxes(a, columns);
                MemorySegment m = call.integer(a.height());
                MemorySegment n = call.integer(a.width());
                call.withWork(routines, (work, length) -> routines.geqp3(m, n, copy, m, found, scales, work, length, call.info));
                exchangeAxes(columns.transpose(), a.transpose());
                fill(order, found);
                tau.copyFrom(scales.asSlice(0, tau.byteSize()));
            }
        });
        return true;
    }

    /** c ← Qc or Qᵀc: to LAPACK cᵀ times the Q of the LQ, which is our Qᵀ, or times its transpose. */
    boolean ormqr(Operand reflections, int count, MemorySegment tau, boolean transposed, Operand c) {
        if (!areByRows(reflections, c)) {
            return false;
        }
        DeepStack.run(() -> {
            try (var call = new FortranCall()) {
                MemorySegment scales = call.memory(tau.byteSize());
                scales.copyFrom(tau);
                MemorySegment side = call.letter('R');
                MemorySegment turn = call.letter(transposed ? 'T' : 'N');
                MemorySegment m = call.integer(c.width());
                MemorySegment n = call.integer(c.height());
                MemorySegment k = call.integer(count);
                MemorySegment lda = call.integer(reflections.leading());
                MemorySegment ldc = call.integer(c.leading());
                call.withWork(routines, (work, length) -> routines.ormlq(side, turn, m, n, k, reflections.address(), lda, scales,
                        c.address(), ldc, work, length, call.info));
            }
        });
        return true;
    }
}
