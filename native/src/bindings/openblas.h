/*
 * The functions of OpenBLAS that Lamina calls: its part of CBLAS, the Fortran symbols of LAPACK, and what it tells of
 * itself. jextract reads this file and nothing else. The names and types are those of the standard interfaces, with these
 * conventions: enumerations are int; sizes are int, as in every build with 32-bit integers; a Fortran function takes
 * pointers only, and behind all its arguments the length of each character argument, which gfortran expects even where
 * it is always 1. (Without it a Fortran callee may overwrite the caller's stack.) long long is 64 bits on every platform,
 * long is not.
 */

/* What the library is */

char *openblas_get_config(void);
char *openblas_get_corename(void);
int openblas_get_parallel(void);
int openblas_get_num_threads(void);
void openblas_set_num_threads(int threads);

/* CBLAS: products, triangular solves, and copies with the axes exchanged */

void cblas_dgemm(int order, int transA, int transB, int m, int n, int k, double alpha, const double *a, int lda,
                 const double *b, int ldb, double beta, double *c, int ldc);
void cblas_sgemm(int order, int transA, int transB, int m, int n, int k, float alpha, const float *a, int lda,
                 const float *b, int ldb, float beta, float *c, int ldc);
void cblas_dgemv(int order, int trans, int m, int n, double alpha, const double *a, int lda, const double *x, int incX,
                 double beta, double *y, int incY);
void cblas_sgemv(int order, int trans, int m, int n, float alpha, const float *a, int lda, const float *x, int incX,
                 float beta, float *y, int incY);
void cblas_dger(int order, int m, int n, double alpha, const double *x, int incX, const double *y, int incY, double *a,
                int lda);
void cblas_sger(int order, int m, int n, float alpha, const float *x, int incX, const float *y, int incY, float *a,
                int lda);
void cblas_dsyrk(int order, int uplo, int trans, int n, int k, double alpha, const double *a, int lda, double beta,
                 double *c, int ldc);
void cblas_ssyrk(int order, int uplo, int trans, int n, int k, float alpha, const float *a, int lda, float beta,
                 float *c, int ldc);
void cblas_dtrsm(int order, int side, int uplo, int transA, int diag, int m, int n, double alpha, const double *a,
                 int lda, double *b, int ldb);
void cblas_strsm(int order, int side, int uplo, int transA, int diag, int m, int n, float alpha, const float *a,
                 int lda, float *b, int ldb);
void cblas_dtrsv(int order, int uplo, int transA, int diag, int n, const double *a, int lda, double *x, int incX);
void cblas_strsv(int order, int uplo, int transA, int diag, int n, const float *a, int lda, float *x, int incX);
void cblas_domatcopy(int order, int trans, int rows, int columns, double alpha, const double *a, int lda, double *b,
                     int ldb);
void cblas_somatcopy(int order, int trans, int rows, int columns, float alpha, const float *a, int lda, float *b,
                     int ldb);

/* LAPACK: LU and Cholesky */

void dgetrf_(const int *m, const int *n, double *a, const int *lda, int *pivots, int *info);
void sgetrf_(const int *m, const int *n, float *a, const int *lda, int *pivots, int *info);
void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info, long long uploLength);
void spotrf_(const char *uplo, const int *n, float *a, const int *lda, int *info, long long uploLength);

/* LAPACK: QR as LQ of the transpose, QR with pivoting, and Q */

void dgelqf_(const int *m, const int *n, double *a, const int *lda, double *tau, double *work, const int *lwork,
             int *info);
void sgelqf_(const int *m, const int *n, float *a, const int *lda, float *tau, float *work, const int *lwork, int *info);
void dgeqp3_(const int *m, const int *n, double *a, const int *lda, int *order, double *tau, double *work,
             const int *lwork, int *info);
void sgeqp3_(const int *m, const int *n, float *a, const int *lda, int *order, float *tau, float *work,
             const int *lwork, int *info);
void dormlq_(const char *side, const char *trans, const int *m, const int *n, const int *k, const double *a,
             const int *lda, const double *tau, double *c, const int *ldc, double *work, const int *lwork, int *info,
             long long sideLength, long long transLength);
void sormlq_(const char *side, const char *trans, const int *m, const int *n, const int *k, const float *a,
             const int *lda, const float *tau, float *c, const int *ldc, float *work, const int *lwork, int *info,
             long long sideLength, long long transLength);

/* LAPACK: spectra. Iterations run in f64 for f32 matrices too. */

void dsyevd_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w, double *work,
             const int *lwork, int *iwork, const int *liwork, int *info, long long jobzLength, long long uploLength);
void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s, double *u,
             const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork, int *info,
             long long jobzLength);
void dgeev_(const char *jobvl, const char *jobvr, const int *n, double *a, const int *lda, double *wr, double *wi,
            double *vl, const int *ldvl, double *vr, const int *ldvr, double *work, const int *lwork, int *info,
            long long jobvlLength, long long jobvrLength);
