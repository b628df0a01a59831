package dev.lamina.blas;

import dev.lamina.blas.generated.OpenBlasFunctions;
import java.lang.foreign.MemorySegment;

/** {@link Routines} for f64. */
final class F64Routines implements Routines {
    @Override
    public long bytes() {
        return Double.BYTES;
    }

    @Override
    public void gemm(int order, int transA, int transB, int m, int n, int k, double alpha, MemorySegment a, int lda, MemorySegment b, int ldb,
            double beta, MemorySegment c, int ldc) {
        OpenBlasFunctions.cblas_dgemm(order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
    }

    @Override
    public void gemv(int order, int trans, int m, int n, double alpha, MemorySegment a, int lda, MemorySegment x, int incX, double beta,
            MemorySegment y, int incY) {
        OpenBlasFunctions.cblas_dgemv(order, trans, m, n, alpha, a, lda, x, incX, beta, y, incY);
    }

    @Override
    public void ger(int order, int m, int n, double alpha, MemorySegment x, int incX, MemorySegment y, int incY, MemorySegment a, int lda) {
        OpenBlasFunctions.cblas_dger(order, m, n, alpha, x, incX, y, incY, a, lda);
    }

    @Override
    public void syrk(int order, int uplo, int trans, int n, int k, double alpha, MemorySegment a, int lda, double beta, MemorySegment c, int ldc) {
        OpenBlasFunctions.cblas_dsyrk(order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc);
    }

    @Override
    public void trsm(int order, int side, int uplo, int trans, int diag, int m, int n, double alpha, MemorySegment a, int lda, MemorySegment b,
            int ldb) {
        OpenBlasFunctions.cblas_dtrsm(order, side, uplo, trans, diag, m, n, alpha, a, lda, b, ldb);
    }

    @Override
    public void trsv(int order, int uplo, int trans, int diag, int n, MemorySegment a, int lda, MemorySegment x, int incX) {
        OpenBlasFunctions.cblas_dtrsv(order, uplo, trans, diag, n, a, lda, x, incX);
    }

    @Override
    public void omatcopy(int order, int trans, int rows, int columns, double alpha, MemorySegment a, int lda, MemorySegment b, int ldb) {
        OpenBlasFunctions.cblas_domatcopy(order, trans, rows, columns, alpha, a, lda, b, ldb);
    }

    @Override
    public void getrf(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment pivots, MemorySegment info) {
        OpenBlasFunctions.dgetrf_(m, n, a, lda, pivots, info);
    }

    @Override
    public void potrf(MemorySegment uplo, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment info) {
        OpenBlasFunctions.dpotrf_(uplo, n, a, lda, info, 1);
    }

    @Override
    public void gelqf(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment tau, MemorySegment work,
            MemorySegment lwork, MemorySegment info) {
        OpenBlasFunctions.dgelqf_(m, n, a, lda, tau, work, lwork, info);
    }

    @Override
    public void geqp3(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment order, MemorySegment tau,
            MemorySegment work, MemorySegment lwork, MemorySegment info) {
        OpenBlasFunctions.dgeqp3_(m, n, a, lda, order, tau, work, lwork, info);
    }

    @Override
    public void ormlq(MemorySegment side, MemorySegment trans, MemorySegment m, MemorySegment n, MemorySegment k, MemorySegment a,
            MemorySegment lda, MemorySegment tau, MemorySegment c, MemorySegment ldc, MemorySegment work, MemorySegment lwork,
            MemorySegment info) {
        OpenBlasFunctions.dormlq_(side, trans, m, n, k, a, lda, tau, c, ldc, work, lwork, info, 1, 1);
    }
}
