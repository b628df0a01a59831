package dev.lamina.blas;

import dev.lamina.blas.generated.OpenBlasFunctions;
import dev.lamina.numeric.linalg.F64Block;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Eigenvalues and singular values of f64 matrices by LAPACK. Matrices by rows are, to it, transposes: a symmetric one is the
 * same, of A = UΣVᵀ the vectors change places, and the right eigenvectors of A are the conjugate left ones of its
 * transpose. An iteration that does not converge is an error, as it is in Java.
 */
final class Spectra {
    private static final Routines ROUTINES = new F64Routines();

    private Spectra() {}

    /** Whether C can take this matrix, by rows without gaps. */
    static boolean isFit(Operand a) {
        return a.isForC() && a.isRowMajor() && a.leading() == a.columns();
    }

    static void syevd(Operand a, double[] values, F64Block vectors) {
        try (var call = new FortranCall()) {
            MemorySegment n = call.integer(a.height());
            MemorySegment found = call.memory(values.length * a.bytes());
            MemorySegment both = call.letter('V');
            MemorySegment upper = call.letter('U');
            // As LAPACK documents it.
            int integers = 3 + 5 * a.height();
            MemorySegment indices = call.integers(integers);
            MemorySegment most = call.integer(integers);
            call.withWork(ROUTINES, (work, length) -> OpenBlasFunctions.dsyevd_(both, upper, n, a.address(), n, found, work, length,
                    indices, most, call.info, 1, 1));
            fill(values, found);
            vectors.transpose().set(block(a));
            requireConverged("eigenSymmetric", call);
        }
    }

    private static F64Block block(Operand a) {
        return new F64Block(a.segment(), a.at(), a.rows(), a.columns(), a.rowStride(), a.columnStride());
    }

    private static void fill(double[] values, MemorySegment found) {
        MemorySegment.copy(found, ValueLayout.JAVA_DOUBLE_UNALIGNED, 0, values, 0, values.length);
    }

    private static void requireConverged(String operation, FortranCall call) {
        if (call.result() > 0) {
            throw new ArithmeticException(operation + ": the iteration does not converge");
        }
    }

    static void gesdd(Operand a, double[] values, F64Block u, F64Block v) {
        long count = values.length;
        try (var call = new FortranCall()) {
            MemorySegment left = call.memory(a.columns() * count * a.bytes());
            MemorySegment right = call.memory(count * a.rows() * a.bytes());
            MemorySegment found = call.memory(count * a.bytes());
            MemorySegment indices = call.integers(8 * count);
            MemorySegment some = call.letter('S');
            MemorySegment m = call.integer(a.width());
            MemorySegment n = call.integer(a.height());
            MemorySegment k = call.integer((int) count);
            call.withWork(ROUTINES, (work, length) -> OpenBlasFunctions.dgesdd_(some, m, n, a.address(), m, found, left, m, right, k,
                    work, length, indices, call.info, 1));
            fill(values, found);
            v.transpose().set(new F64Block(left, 0, count, a.columns(), a.columns(), 1));
            u.set(new F64Block(right, 0, a.rows(), count, count, 1));
            requireConverged("svd", call);
        }
    }

    static void geev(Operand a, double[] re, double[] im, F64Block vectorsRe, F64Block vectorsIm) {
        long n = a.rows();
        try (var call = new FortranCall()) {
            MemorySegment left = call.memory(n * n * a.bytes());
            MemorySegment none = call.few(a.bytes());
            MemorySegment foundRe = call.memory(n * a.bytes());
            MemorySegment foundIm = call.memory(n * a.bytes());
            MemorySegment wanted = call.letter('V');
            MemorySegment notWanted = call.letter('N');
            MemorySegment size = call.integer(a.height());
            MemorySegment one = call.integer(1);
            call.withWork(ROUTINES, (work, length) -> OpenBlasFunctions.dgeev_(wanted, notWanted, size, a.address(), size, foundRe,
                    foundIm, left, size, none, one, work, length, call.info, 1, 1));
            fill(re, foundRe);
            fill(im, foundIm);
            conjugate(im, new F64Block(left, 0, n, n, n, 1), vectorsRe.transpose(), vectorsIm.transpose());
            requireConverged("eigen", call);
        }
    }

    /**
     * A row of the found for each real eigenvalue; for a pair the real part and, after it, the imaginary part of the first's.
     * Their conjugates become the rows of re and im.
     */
    private static void conjugate(double[] im, F64Block found, F64Block re, F64Block imaginary) {
        for (int j = 0; j < im.length; j++) {
            boolean second = im[j] < 0;
            row(re, j).set(row(found, second ? j - 1 : j));
            if (im[j] == 0) {
                row(imaginary, j).fill(0);
                continue;
            }
            row(imaginary, j).set(row(found, second ? j : j + 1));
            if (!second) {
                negate(row(imaginary, j));
            }
        }
    }

    private static F64Block row(F64Block a, long i) {
        return a.slice(i, i + 1, 0, a.columns());
    }

    private static void negate(F64Block row) {
        for (long j = 0; j < row.columns(); j++) {
            row.set(0, j, -row.get(0, j));
        }
    }
}
