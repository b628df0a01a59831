package dev.lamina.blas;

import java.lang.foreign.MemorySegment;

/** The functions of C that exist for each element type, by the names that they share. Numbers that are passed are f64. */
interface Routines {
    /** The constants of CBLAS. */
    int ROW_MAJOR = 101;
    int COLUMN_MAJOR = 102;
    int AS_IT_IS = 111;
    int TRANSPOSED = 112;
    int UPPER = 121;
    int LOWER = 122;
    int NOT_UNIT = 131;
    int UNIT = 132;
    int LEFT = 141;

    /** Bytes of an element. */
    long bytes();

    void gemm(int order, int transA, int transB, int m, int n, int k, double alpha, MemorySegment a, int lda, MemorySegment b, int ldb,
            double beta, MemorySegment c, int ldc);

    void gemv(int order, int trans, int m, int n, double alpha, MemorySegment a, int lda, MemorySegment x, int incX, double beta,
            MemorySegment y, int incY);

    void ger(int order, int m, int n, double alpha, MemorySegment x, int incX, MemorySegment y, int incY, MemorySegment a, int lda);

    void syrk(int order, int uplo, int trans, int n, int k, double alpha, MemorySegment a, int lda, double beta, MemorySegment c, int ldc);

    void trsm(int order, int side, int uplo, int trans, int diag, int m, int n, double alpha, MemorySegment a, int lda, MemorySegment b,
            int ldb);

    void trsv(int order, int uplo, int trans, int diag, int n, MemorySegment a, int lda, MemorySegment x, int incX);

    void omatcopy(int order, int trans, int rows, int columns, double alpha, MemorySegment a, int lda, MemorySegment b, int ldb);

    void getrf(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment pivots, MemorySegment info);

    void potrf(MemorySegment uplo, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment info);

    void gelqf(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment tau, MemorySegment work,
            MemorySegment lwork, MemorySegment info);

    void geqp3(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment order, MemorySegment tau,
            MemorySegment work, MemorySegment lwork, MemorySegment info);

    void ormlq(MemorySegment side, MemorySegment trans, MemorySegment m, MemorySegment n, MemorySegment k, MemorySegment a,
            MemorySegment lda, MemorySegment tau, MemorySegment c, MemorySegment ldc, MemorySegment work, MemorySegment lwork,
            MemorySegment info);
}
