// Written by native/src/bindings/GenerateBindings.java in the form of jextract 25; nobody edits it.

package dev.lamina.blas.generated;

import java.lang.invoke.*;
import java.lang.foreign.*;
import java.nio.ByteOrder;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

import static java.lang.foreign.ValueLayout.*;
import static java.lang.foreign.MemoryLayout.PathElement.*;

public class OpenBlasFunctions extends OpenBlasFunctions$shared {

    OpenBlasFunctions() {
        // Should not be called directly
    }

    static final Arena LIBRARY_ARENA = Arena.ofAuto();


    static final SymbolLookup SYMBOL_LOOKUP = SymbolLookup.loaderLookup()
            .or(Linker.nativeLinker().defaultLookup());


    private static class openblas_get_config {
        public static final FunctionDescriptor DESC = FunctionDescriptor.of(
            OpenBlasFunctions.C_POINTER
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("openblas_get_config");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * char *openblas_get_config(void)
     * }
     */
    public static FunctionDescriptor openblas_get_config$descriptor() {
        return openblas_get_config.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * char *openblas_get_config(void)
     * }
     */
    public static MethodHandle openblas_get_config$handle() {
        return openblas_get_config.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * char *openblas_get_config(void)
     * }
     */
    public static MemorySegment openblas_get_config$address() {
        return openblas_get_config.ADDR;
    }

    /**
     * {@snippet lang=c :
     * char *openblas_get_config(void)
     * }
     */
    public static MemorySegment openblas_get_config() {
        var mh$ = openblas_get_config.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("openblas_get_config");
            }
            return (MemorySegment) mh$.invokeExact();
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class openblas_get_corename {
        public static final FunctionDescriptor DESC = FunctionDescriptor.of(
            OpenBlasFunctions.C_POINTER
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("openblas_get_corename");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * char *openblas_get_corename(void)
     * }
     */
    public static FunctionDescriptor openblas_get_corename$descriptor() {
        return openblas_get_corename.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * char *openblas_get_corename(void)
     * }
     */
    public static MethodHandle openblas_get_corename$handle() {
        return openblas_get_corename.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * char *openblas_get_corename(void)
     * }
     */
    public static MemorySegment openblas_get_corename$address() {
        return openblas_get_corename.ADDR;
    }

    /**
     * {@snippet lang=c :
     * char *openblas_get_corename(void)
     * }
     */
    public static MemorySegment openblas_get_corename() {
        var mh$ = openblas_get_corename.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("openblas_get_corename");
            }
            return (MemorySegment) mh$.invokeExact();
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class openblas_get_parallel {
        public static final FunctionDescriptor DESC = FunctionDescriptor.of(
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("openblas_get_parallel");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * int openblas_get_parallel(void)
     * }
     */
    public static FunctionDescriptor openblas_get_parallel$descriptor() {
        return openblas_get_parallel.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * int openblas_get_parallel(void)
     * }
     */
    public static MethodHandle openblas_get_parallel$handle() {
        return openblas_get_parallel.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * int openblas_get_parallel(void)
     * }
     */
    public static MemorySegment openblas_get_parallel$address() {
        return openblas_get_parallel.ADDR;
    }

    /**
     * {@snippet lang=c :
     * int openblas_get_parallel(void)
     * }
     */
    public static int openblas_get_parallel() {
        var mh$ = openblas_get_parallel.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("openblas_get_parallel");
            }
            return (int) mh$.invokeExact();
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class openblas_get_num_threads {
        public static final FunctionDescriptor DESC = FunctionDescriptor.of(
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("openblas_get_num_threads");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * int openblas_get_num_threads(void)
     * }
     */
    public static FunctionDescriptor openblas_get_num_threads$descriptor() {
        return openblas_get_num_threads.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * int openblas_get_num_threads(void)
     * }
     */
    public static MethodHandle openblas_get_num_threads$handle() {
        return openblas_get_num_threads.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * int openblas_get_num_threads(void)
     * }
     */
    public static MemorySegment openblas_get_num_threads$address() {
        return openblas_get_num_threads.ADDR;
    }

    /**
     * {@snippet lang=c :
     * int openblas_get_num_threads(void)
     * }
     */
    public static int openblas_get_num_threads() {
        var mh$ = openblas_get_num_threads.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("openblas_get_num_threads");
            }
            return (int) mh$.invokeExact();
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class openblas_set_num_threads {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("openblas_set_num_threads");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void openblas_set_num_threads(int threads)
     * }
     */
    public static FunctionDescriptor openblas_set_num_threads$descriptor() {
        return openblas_set_num_threads.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void openblas_set_num_threads(int threads)
     * }
     */
    public static MethodHandle openblas_set_num_threads$handle() {
        return openblas_set_num_threads.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void openblas_set_num_threads(int threads)
     * }
     */
    public static MemorySegment openblas_set_num_threads$address() {
        return openblas_set_num_threads.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void openblas_set_num_threads(int threads)
     * }
     */
    public static void openblas_set_num_threads(int threads) {
        var mh$ = openblas_set_num_threads.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("openblas_set_num_threads", threads);
            }
            mh$.invokeExact(threads);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_dgemm {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_DOUBLE,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_DOUBLE,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_dgemm");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_dgemm(int order, int transA, int transB, int m, int n, int k, double alpha, const double *a, int lda, const double *b, int ldb, double beta, double *c, int ldc)
     * }
     */
    public static FunctionDescriptor cblas_dgemm$descriptor() {
        return cblas_dgemm.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_dgemm(int order, int transA, int transB, int m, int n, int k, double alpha, const double *a, int lda, const double *b, int ldb, double beta, double *c, int ldc)
     * }
     */
    public static MethodHandle cblas_dgemm$handle() {
        return cblas_dgemm.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_dgemm(int order, int transA, int transB, int m, int n, int k, double alpha, const double *a, int lda, const double *b, int ldb, double beta, double *c, int ldc)
     * }
     */
    public static MemorySegment cblas_dgemm$address() {
        return cblas_dgemm.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_dgemm(int order, int transA, int transB, int m, int n, int k, double alpha, const double *a, int lda, const double *b, int ldb, double beta, double *c, int ldc)
     * }
     */
    public static void cblas_dgemm(int order, int transA, int transB, int m, int n, int k, double alpha, MemorySegment a, int lda, MemorySegment b, int ldb, double beta, MemorySegment c, int ldc) {
        var mh$ = cblas_dgemm.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_dgemm", order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
            }
            mh$.invokeExact(order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_sgemm {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_FLOAT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_FLOAT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_sgemm");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_sgemm(int order, int transA, int transB, int m, int n, int k, float alpha, const float *a, int lda, const float *b, int ldb, float beta, float *c, int ldc)
     * }
     */
    public static FunctionDescriptor cblas_sgemm$descriptor() {
        return cblas_sgemm.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_sgemm(int order, int transA, int transB, int m, int n, int k, float alpha, const float *a, int lda, const float *b, int ldb, float beta, float *c, int ldc)
     * }
     */
    public static MethodHandle cblas_sgemm$handle() {
        return cblas_sgemm.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_sgemm(int order, int transA, int transB, int m, int n, int k, float alpha, const float *a, int lda, const float *b, int ldb, float beta, float *c, int ldc)
     * }
     */
    public static MemorySegment cblas_sgemm$address() {
        return cblas_sgemm.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_sgemm(int order, int transA, int transB, int m, int n, int k, float alpha, const float *a, int lda, const float *b, int ldb, float beta, float *c, int ldc)
     * }
     */
    public static void cblas_sgemm(int order, int transA, int transB, int m, int n, int k, float alpha, MemorySegment a, int lda, MemorySegment b, int ldb, float beta, MemorySegment c, int ldc) {
        var mh$ = cblas_sgemm.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_sgemm", order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
            }
            mh$.invokeExact(order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_dgemv {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_DOUBLE,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_DOUBLE,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_dgemv");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_dgemv(int order, int trans, int m, int n, double alpha, const double *a, int lda, const double *x, int incX, double beta, double *y, int incY)
     * }
     */
    public static FunctionDescriptor cblas_dgemv$descriptor() {
        return cblas_dgemv.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_dgemv(int order, int trans, int m, int n, double alpha, const double *a, int lda, const double *x, int incX, double beta, double *y, int incY)
     * }
     */
    public static MethodHandle cblas_dgemv$handle() {
        return cblas_dgemv.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_dgemv(int order, int trans, int m, int n, double alpha, const double *a, int lda, const double *x, int incX, double beta, double *y, int incY)
     * }
     */
    public static MemorySegment cblas_dgemv$address() {
        return cblas_dgemv.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_dgemv(int order, int trans, int m, int n, double alpha, const double *a, int lda, const double *x, int incX, double beta, double *y, int incY)
     * }
     */
    public static void cblas_dgemv(int order, int trans, int m, int n, double alpha, MemorySegment a, int lda, MemorySegment x, int incX, double beta, MemorySegment y, int incY) {
        var mh$ = cblas_dgemv.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_dgemv", order, trans, m, n, alpha, a, lda, x, incX, beta, y, incY);
            }
            mh$.invokeExact(order, trans, m, n, alpha, a, lda, x, incX, beta, y, incY);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_sgemv {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_FLOAT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_FLOAT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_sgemv");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_sgemv(int order, int trans, int m, int n, float alpha, const float *a, int lda, const float *x, int incX, float beta, float *y, int incY)
     * }
     */
    public static FunctionDescriptor cblas_sgemv$descriptor() {
        return cblas_sgemv.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_sgemv(int order, int trans, int m, int n, float alpha, const float *a, int lda, const float *x, int incX, float beta, float *y, int incY)
     * }
     */
    public static MethodHandle cblas_sgemv$handle() {
        return cblas_sgemv.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_sgemv(int order, int trans, int m, int n, float alpha, const float *a, int lda, const float *x, int incX, float beta, float *y, int incY)
     * }
     */
    public static MemorySegment cblas_sgemv$address() {
        return cblas_sgemv.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_sgemv(int order, int trans, int m, int n, float alpha, const float *a, int lda, const float *x, int incX, float beta, float *y, int incY)
     * }
     */
    public static void cblas_sgemv(int order, int trans, int m, int n, float alpha, MemorySegment a, int lda, MemorySegment x, int incX, float beta, MemorySegment y, int incY) {
        var mh$ = cblas_sgemv.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_sgemv", order, trans, m, n, alpha, a, lda, x, incX, beta, y, incY);
            }
            mh$.invokeExact(order, trans, m, n, alpha, a, lda, x, incX, beta, y, incY);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_dger {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_DOUBLE,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_dger");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_dger(int order, int m, int n, double alpha, const double *x, int incX, const double *y, int incY, double *a, int lda)
     * }
     */
    public static FunctionDescriptor cblas_dger$descriptor() {
        return cblas_dger.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_dger(int order, int m, int n, double alpha, const double *x, int incX, const double *y, int incY, double *a, int lda)
     * }
     */
    public static MethodHandle cblas_dger$handle() {
        return cblas_dger.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_dger(int order, int m, int n, double alpha, const double *x, int incX, const double *y, int incY, double *a, int lda)
     * }
     */
    public static MemorySegment cblas_dger$address() {
        return cblas_dger.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_dger(int order, int m, int n, double alpha, const double *x, int incX, const double *y, int incY, double *a, int lda)
     * }
     */
    public static void cblas_dger(int order, int m, int n, double alpha, MemorySegment x, int incX, MemorySegment y, int incY, MemorySegment a, int lda) {
        var mh$ = cblas_dger.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_dger", order, m, n, alpha, x, incX, y, incY, a, lda);
            }
            mh$.invokeExact(order, m, n, alpha, x, incX, y, incY, a, lda);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_sger {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_FLOAT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_sger");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_sger(int order, int m, int n, float alpha, const float *x, int incX, const float *y, int incY, float *a, int lda)
     * }
     */
    public static FunctionDescriptor cblas_sger$descriptor() {
        return cblas_sger.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_sger(int order, int m, int n, float alpha, const float *x, int incX, const float *y, int incY, float *a, int lda)
     * }
     */
    public static MethodHandle cblas_sger$handle() {
        return cblas_sger.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_sger(int order, int m, int n, float alpha, const float *x, int incX, const float *y, int incY, float *a, int lda)
     * }
     */
    public static MemorySegment cblas_sger$address() {
        return cblas_sger.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_sger(int order, int m, int n, float alpha, const float *x, int incX, const float *y, int incY, float *a, int lda)
     * }
     */
    public static void cblas_sger(int order, int m, int n, float alpha, MemorySegment x, int incX, MemorySegment y, int incY, MemorySegment a, int lda) {
        var mh$ = cblas_sger.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_sger", order, m, n, alpha, x, incX, y, incY, a, lda);
            }
            mh$.invokeExact(order, m, n, alpha, x, incX, y, incY, a, lda);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_dsyrk {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_DOUBLE,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_DOUBLE,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_dsyrk");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_dsyrk(int order, int uplo, int trans, int n, int k, double alpha, const double *a, int lda, double beta, double *c, int ldc)
     * }
     */
    public static FunctionDescriptor cblas_dsyrk$descriptor() {
        return cblas_dsyrk.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_dsyrk(int order, int uplo, int trans, int n, int k, double alpha, const double *a, int lda, double beta, double *c, int ldc)
     * }
     */
    public static MethodHandle cblas_dsyrk$handle() {
        return cblas_dsyrk.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_dsyrk(int order, int uplo, int trans, int n, int k, double alpha, const double *a, int lda, double beta, double *c, int ldc)
     * }
     */
    public static MemorySegment cblas_dsyrk$address() {
        return cblas_dsyrk.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_dsyrk(int order, int uplo, int trans, int n, int k, double alpha, const double *a, int lda, double beta, double *c, int ldc)
     * }
     */
    public static void cblas_dsyrk(int order, int uplo, int trans, int n, int k, double alpha, MemorySegment a, int lda, double beta, MemorySegment c, int ldc) {
        var mh$ = cblas_dsyrk.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_dsyrk", order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc);
            }
            mh$.invokeExact(order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_ssyrk {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_FLOAT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_FLOAT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_ssyrk");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_ssyrk(int order, int uplo, int trans, int n, int k, float alpha, const float *a, int lda, float beta, float *c, int ldc)
     * }
     */
    public static FunctionDescriptor cblas_ssyrk$descriptor() {
        return cblas_ssyrk.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_ssyrk(int order, int uplo, int trans, int n, int k, float alpha, const float *a, int lda, float beta, float *c, int ldc)
     * }
     */
    public static MethodHandle cblas_ssyrk$handle() {
        return cblas_ssyrk.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_ssyrk(int order, int uplo, int trans, int n, int k, float alpha, const float *a, int lda, float beta, float *c, int ldc)
     * }
     */
    public static MemorySegment cblas_ssyrk$address() {
        return cblas_ssyrk.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_ssyrk(int order, int uplo, int trans, int n, int k, float alpha, const float *a, int lda, float beta, float *c, int ldc)
     * }
     */
    public static void cblas_ssyrk(int order, int uplo, int trans, int n, int k, float alpha, MemorySegment a, int lda, float beta, MemorySegment c, int ldc) {
        var mh$ = cblas_ssyrk.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_ssyrk", order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc);
            }
            mh$.invokeExact(order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_dtrsm {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_DOUBLE,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_dtrsm");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_dtrsm(int order, int side, int uplo, int transA, int diag, int m, int n, double alpha, const double *a, int lda, double *b, int ldb)
     * }
     */
    public static FunctionDescriptor cblas_dtrsm$descriptor() {
        return cblas_dtrsm.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_dtrsm(int order, int side, int uplo, int transA, int diag, int m, int n, double alpha, const double *a, int lda, double *b, int ldb)
     * }
     */
    public static MethodHandle cblas_dtrsm$handle() {
        return cblas_dtrsm.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_dtrsm(int order, int side, int uplo, int transA, int diag, int m, int n, double alpha, const double *a, int lda, double *b, int ldb)
     * }
     */
    public static MemorySegment cblas_dtrsm$address() {
        return cblas_dtrsm.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_dtrsm(int order, int side, int uplo, int transA, int diag, int m, int n, double alpha, const double *a, int lda, double *b, int ldb)
     * }
     */
    public static void cblas_dtrsm(int order, int side, int uplo, int transA, int diag, int m, int n, double alpha, MemorySegment a, int lda, MemorySegment b, int ldb) {
        var mh$ = cblas_dtrsm.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_dtrsm", order, side, uplo, transA, diag, m, n, alpha, a, lda, b, ldb);
            }
            mh$.invokeExact(order, side, uplo, transA, diag, m, n, alpha, a, lda, b, ldb);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_strsm {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_FLOAT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_strsm");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_strsm(int order, int side, int uplo, int transA, int diag, int m, int n, float alpha, const float *a, int lda, float *b, int ldb)
     * }
     */
    public static FunctionDescriptor cblas_strsm$descriptor() {
        return cblas_strsm.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_strsm(int order, int side, int uplo, int transA, int diag, int m, int n, float alpha, const float *a, int lda, float *b, int ldb)
     * }
     */
    public static MethodHandle cblas_strsm$handle() {
        return cblas_strsm.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_strsm(int order, int side, int uplo, int transA, int diag, int m, int n, float alpha, const float *a, int lda, float *b, int ldb)
     * }
     */
    public static MemorySegment cblas_strsm$address() {
        return cblas_strsm.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_strsm(int order, int side, int uplo, int transA, int diag, int m, int n, float alpha, const float *a, int lda, float *b, int ldb)
     * }
     */
    public static void cblas_strsm(int order, int side, int uplo, int transA, int diag, int m, int n, float alpha, MemorySegment a, int lda, MemorySegment b, int ldb) {
        var mh$ = cblas_strsm.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_strsm", order, side, uplo, transA, diag, m, n, alpha, a, lda, b, ldb);
            }
            mh$.invokeExact(order, side, uplo, transA, diag, m, n, alpha, a, lda, b, ldb);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_dtrsv {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_dtrsv");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_dtrsv(int order, int uplo, int transA, int diag, int n, const double *a, int lda, double *x, int incX)
     * }
     */
    public static FunctionDescriptor cblas_dtrsv$descriptor() {
        return cblas_dtrsv.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_dtrsv(int order, int uplo, int transA, int diag, int n, const double *a, int lda, double *x, int incX)
     * }
     */
    public static MethodHandle cblas_dtrsv$handle() {
        return cblas_dtrsv.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_dtrsv(int order, int uplo, int transA, int diag, int n, const double *a, int lda, double *x, int incX)
     * }
     */
    public static MemorySegment cblas_dtrsv$address() {
        return cblas_dtrsv.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_dtrsv(int order, int uplo, int transA, int diag, int n, const double *a, int lda, double *x, int incX)
     * }
     */
    public static void cblas_dtrsv(int order, int uplo, int transA, int diag, int n, MemorySegment a, int lda, MemorySegment x, int incX) {
        var mh$ = cblas_dtrsv.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_dtrsv", order, uplo, transA, diag, n, a, lda, x, incX);
            }
            mh$.invokeExact(order, uplo, transA, diag, n, a, lda, x, incX);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_strsv {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_strsv");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_strsv(int order, int uplo, int transA, int diag, int n, const float *a, int lda, float *x, int incX)
     * }
     */
    public static FunctionDescriptor cblas_strsv$descriptor() {
        return cblas_strsv.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_strsv(int order, int uplo, int transA, int diag, int n, const float *a, int lda, float *x, int incX)
     * }
     */
    public static MethodHandle cblas_strsv$handle() {
        return cblas_strsv.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_strsv(int order, int uplo, int transA, int diag, int n, const float *a, int lda, float *x, int incX)
     * }
     */
    public static MemorySegment cblas_strsv$address() {
        return cblas_strsv.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_strsv(int order, int uplo, int transA, int diag, int n, const float *a, int lda, float *x, int incX)
     * }
     */
    public static void cblas_strsv(int order, int uplo, int transA, int diag, int n, MemorySegment a, int lda, MemorySegment x, int incX) {
        var mh$ = cblas_strsv.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_strsv", order, uplo, transA, diag, n, a, lda, x, incX);
            }
            mh$.invokeExact(order, uplo, transA, diag, n, a, lda, x, incX);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_domatcopy {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_DOUBLE,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_domatcopy");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_domatcopy(int order, int trans, int rows, int columns, double alpha, const double *a, int lda, double *b, int ldb)
     * }
     */
    public static FunctionDescriptor cblas_domatcopy$descriptor() {
        return cblas_domatcopy.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_domatcopy(int order, int trans, int rows, int columns, double alpha, const double *a, int lda, double *b, int ldb)
     * }
     */
    public static MethodHandle cblas_domatcopy$handle() {
        return cblas_domatcopy.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_domatcopy(int order, int trans, int rows, int columns, double alpha, const double *a, int lda, double *b, int ldb)
     * }
     */
    public static MemorySegment cblas_domatcopy$address() {
        return cblas_domatcopy.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_domatcopy(int order, int trans, int rows, int columns, double alpha, const double *a, int lda, double *b, int ldb)
     * }
     */
    public static void cblas_domatcopy(int order, int trans, int rows, int columns, double alpha, MemorySegment a, int lda, MemorySegment b, int ldb) {
        var mh$ = cblas_domatcopy.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_domatcopy", order, trans, rows, columns, alpha, a, lda, b, ldb);
            }
            mh$.invokeExact(order, trans, rows, columns, alpha, a, lda, b, ldb);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class cblas_somatcopy {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_FLOAT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_INT
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("cblas_somatcopy");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void cblas_somatcopy(int order, int trans, int rows, int columns, float alpha, const float *a, int lda, float *b, int ldb)
     * }
     */
    public static FunctionDescriptor cblas_somatcopy$descriptor() {
        return cblas_somatcopy.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void cblas_somatcopy(int order, int trans, int rows, int columns, float alpha, const float *a, int lda, float *b, int ldb)
     * }
     */
    public static MethodHandle cblas_somatcopy$handle() {
        return cblas_somatcopy.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void cblas_somatcopy(int order, int trans, int rows, int columns, float alpha, const float *a, int lda, float *b, int ldb)
     * }
     */
    public static MemorySegment cblas_somatcopy$address() {
        return cblas_somatcopy.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void cblas_somatcopy(int order, int trans, int rows, int columns, float alpha, const float *a, int lda, float *b, int ldb)
     * }
     */
    public static void cblas_somatcopy(int order, int trans, int rows, int columns, float alpha, MemorySegment a, int lda, MemorySegment b, int ldb) {
        var mh$ = cblas_somatcopy.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("cblas_somatcopy", order, trans, rows, columns, alpha, a, lda, b, ldb);
            }
            mh$.invokeExact(order, trans, rows, columns, alpha, a, lda, b, ldb);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class dgetrf_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("dgetrf_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void dgetrf_(const int *m, const int *n, double *a, const int *lda, int *pivots, int *info)
     * }
     */
    public static FunctionDescriptor dgetrf_$descriptor() {
        return dgetrf_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void dgetrf_(const int *m, const int *n, double *a, const int *lda, int *pivots, int *info)
     * }
     */
    public static MethodHandle dgetrf_$handle() {
        return dgetrf_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void dgetrf_(const int *m, const int *n, double *a, const int *lda, int *pivots, int *info)
     * }
     */
    public static MemorySegment dgetrf_$address() {
        return dgetrf_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void dgetrf_(const int *m, const int *n, double *a, const int *lda, int *pivots, int *info)
     * }
     */
    public static void dgetrf_(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment pivots, MemorySegment info) {
        var mh$ = dgetrf_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("dgetrf_", m, n, a, lda, pivots, info);
            }
            mh$.invokeExact(m, n, a, lda, pivots, info);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class sgetrf_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("sgetrf_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void sgetrf_(const int *m, const int *n, float *a, const int *lda, int *pivots, int *info)
     * }
     */
    public static FunctionDescriptor sgetrf_$descriptor() {
        return sgetrf_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void sgetrf_(const int *m, const int *n, float *a, const int *lda, int *pivots, int *info)
     * }
     */
    public static MethodHandle sgetrf_$handle() {
        return sgetrf_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void sgetrf_(const int *m, const int *n, float *a, const int *lda, int *pivots, int *info)
     * }
     */
    public static MemorySegment sgetrf_$address() {
        return sgetrf_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void sgetrf_(const int *m, const int *n, float *a, const int *lda, int *pivots, int *info)
     * }
     */
    public static void sgetrf_(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment pivots, MemorySegment info) {
        var mh$ = sgetrf_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("sgetrf_", m, n, a, lda, pivots, info);
            }
            mh$.invokeExact(m, n, a, lda, pivots, info);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class dpotrf_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_LONG_LONG
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("dpotrf_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info, long long uploLength)
     * }
     */
    public static FunctionDescriptor dpotrf_$descriptor() {
        return dpotrf_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info, long long uploLength)
     * }
     */
    public static MethodHandle dpotrf_$handle() {
        return dpotrf_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info, long long uploLength)
     * }
     */
    public static MemorySegment dpotrf_$address() {
        return dpotrf_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info, long long uploLength)
     * }
     */
    public static void dpotrf_(MemorySegment uplo, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment info, long uploLength) {
        var mh$ = dpotrf_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("dpotrf_", uplo, n, a, lda, info, uploLength);
            }
            mh$.invokeExact(uplo, n, a, lda, info, uploLength);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class spotrf_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_LONG_LONG
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("spotrf_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void spotrf_(const char *uplo, const int *n, float *a, const int *lda, int *info, long long uploLength)
     * }
     */
    public static FunctionDescriptor spotrf_$descriptor() {
        return spotrf_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void spotrf_(const char *uplo, const int *n, float *a, const int *lda, int *info, long long uploLength)
     * }
     */
    public static MethodHandle spotrf_$handle() {
        return spotrf_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void spotrf_(const char *uplo, const int *n, float *a, const int *lda, int *info, long long uploLength)
     * }
     */
    public static MemorySegment spotrf_$address() {
        return spotrf_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void spotrf_(const char *uplo, const int *n, float *a, const int *lda, int *info, long long uploLength)
     * }
     */
    public static void spotrf_(MemorySegment uplo, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment info, long uploLength) {
        var mh$ = spotrf_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("spotrf_", uplo, n, a, lda, info, uploLength);
            }
            mh$.invokeExact(uplo, n, a, lda, info, uploLength);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class dgelqf_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("dgelqf_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void dgelqf_(const int *m, const int *n, double *a, const int *lda, double *tau, double *work, const int *lwork, int *info)
     * }
     */
    public static FunctionDescriptor dgelqf_$descriptor() {
        return dgelqf_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void dgelqf_(const int *m, const int *n, double *a, const int *lda, double *tau, double *work, const int *lwork, int *info)
     * }
     */
    public static MethodHandle dgelqf_$handle() {
        return dgelqf_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void dgelqf_(const int *m, const int *n, double *a, const int *lda, double *tau, double *work, const int *lwork, int *info)
     * }
     */
    public static MemorySegment dgelqf_$address() {
        return dgelqf_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void dgelqf_(const int *m, const int *n, double *a, const int *lda, double *tau, double *work, const int *lwork, int *info)
     * }
     */
    public static void dgelqf_(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment tau, MemorySegment work, MemorySegment lwork, MemorySegment info) {
        var mh$ = dgelqf_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("dgelqf_", m, n, a, lda, tau, work, lwork, info);
            }
            mh$.invokeExact(m, n, a, lda, tau, work, lwork, info);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class sgelqf_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("sgelqf_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void sgelqf_(const int *m, const int *n, float *a, const int *lda, float *tau, float *work, const int *lwork, int *info)
     * }
     */
    public static FunctionDescriptor sgelqf_$descriptor() {
        return sgelqf_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void sgelqf_(const int *m, const int *n, float *a, const int *lda, float *tau, float *work, const int *lwork, int *info)
     * }
     */
    public static MethodHandle sgelqf_$handle() {
        return sgelqf_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void sgelqf_(const int *m, const int *n, float *a, const int *lda, float *tau, float *work, const int *lwork, int *info)
     * }
     */
    public static MemorySegment sgelqf_$address() {
        return sgelqf_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void sgelqf_(const int *m, const int *n, float *a, const int *lda, float *tau, float *work, const int *lwork, int *info)
     * }
     */
    public static void sgelqf_(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment tau, MemorySegment work, MemorySegment lwork, MemorySegment info) {
        var mh$ = sgelqf_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("sgelqf_", m, n, a, lda, tau, work, lwork, info);
            }
            mh$.invokeExact(m, n, a, lda, tau, work, lwork, info);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class dgeqp3_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("dgeqp3_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void dgeqp3_(const int *m, const int *n, double *a, const int *lda, int *order, double *tau, double *work, const int *lwork, int *info)
     * }
     */
    public static FunctionDescriptor dgeqp3_$descriptor() {
        return dgeqp3_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void dgeqp3_(const int *m, const int *n, double *a, const int *lda, int *order, double *tau, double *work, const int *lwork, int *info)
     * }
     */
    public static MethodHandle dgeqp3_$handle() {
        return dgeqp3_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void dgeqp3_(const int *m, const int *n, double *a, const int *lda, int *order, double *tau, double *work, const int *lwork, int *info)
     * }
     */
    public static MemorySegment dgeqp3_$address() {
        return dgeqp3_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void dgeqp3_(const int *m, const int *n, double *a, const int *lda, int *order, double *tau, double *work, const int *lwork, int *info)
     * }
     */
    public static void dgeqp3_(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment order, MemorySegment tau, MemorySegment work, MemorySegment lwork, MemorySegment info) {
        var mh$ = dgeqp3_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("dgeqp3_", m, n, a, lda, order, tau, work, lwork, info);
            }
            mh$.invokeExact(m, n, a, lda, order, tau, work, lwork, info);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class sgeqp3_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("sgeqp3_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void sgeqp3_(const int *m, const int *n, float *a, const int *lda, int *order, float *tau, float *work, const int *lwork, int *info)
     * }
     */
    public static FunctionDescriptor sgeqp3_$descriptor() {
        return sgeqp3_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void sgeqp3_(const int *m, const int *n, float *a, const int *lda, int *order, float *tau, float *work, const int *lwork, int *info)
     * }
     */
    public static MethodHandle sgeqp3_$handle() {
        return sgeqp3_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void sgeqp3_(const int *m, const int *n, float *a, const int *lda, int *order, float *tau, float *work, const int *lwork, int *info)
     * }
     */
    public static MemorySegment sgeqp3_$address() {
        return sgeqp3_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void sgeqp3_(const int *m, const int *n, float *a, const int *lda, int *order, float *tau, float *work, const int *lwork, int *info)
     * }
     */
    public static void sgeqp3_(MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment order, MemorySegment tau, MemorySegment work, MemorySegment lwork, MemorySegment info) {
        var mh$ = sgeqp3_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("sgeqp3_", m, n, a, lda, order, tau, work, lwork, info);
            }
            mh$.invokeExact(m, n, a, lda, order, tau, work, lwork, info);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class dormlq_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_LONG_LONG,
            OpenBlasFunctions.C_LONG_LONG
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("dormlq_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void dormlq_(const char *side, const char *trans, const int *m, const int *n, const int *k, const double *a, const int *lda, const double *tau, double *c, const int *ldc, double *work, const int *lwork, int *info, long long sideLength, long long transLength)
     * }
     */
    public static FunctionDescriptor dormlq_$descriptor() {
        return dormlq_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void dormlq_(const char *side, const char *trans, const int *m, const int *n, const int *k, const double *a, const int *lda, const double *tau, double *c, const int *ldc, double *work, const int *lwork, int *info, long long sideLength, long long transLength)
     * }
     */
    public static MethodHandle dormlq_$handle() {
        return dormlq_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void dormlq_(const char *side, const char *trans, const int *m, const int *n, const int *k, const double *a, const int *lda, const double *tau, double *c, const int *ldc, double *work, const int *lwork, int *info, long long sideLength, long long transLength)
     * }
     */
    public static MemorySegment dormlq_$address() {
        return dormlq_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void dormlq_(const char *side, const char *trans, const int *m, const int *n, const int *k, const double *a, const int *lda, const double *tau, double *c, const int *ldc, double *work, const int *lwork, int *info, long long sideLength, long long transLength)
     * }
     */
    public static void dormlq_(MemorySegment side, MemorySegment trans, MemorySegment m, MemorySegment n, MemorySegment k, MemorySegment a, MemorySegment lda, MemorySegment tau, MemorySegment c, MemorySegment ldc, MemorySegment work, MemorySegment lwork, MemorySegment info, long sideLength, long transLength) {
        var mh$ = dormlq_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("dormlq_", side, trans, m, n, k, a, lda, tau, c, ldc, work, lwork, info, sideLength, transLength);
            }
            mh$.invokeExact(side, trans, m, n, k, a, lda, tau, c, ldc, work, lwork, info, sideLength, transLength);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class sormlq_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_LONG_LONG,
            OpenBlasFunctions.C_LONG_LONG
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("sormlq_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void sormlq_(const char *side, const char *trans, const int *m, const int *n, const int *k, const float *a, const int *lda, const float *tau, float *c, const int *ldc, float *work, const int *lwork, int *info, long long sideLength, long long transLength)
     * }
     */
    public static FunctionDescriptor sormlq_$descriptor() {
        return sormlq_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void sormlq_(const char *side, const char *trans, const int *m, const int *n, const int *k, const float *a, const int *lda, const float *tau, float *c, const int *ldc, float *work, const int *lwork, int *info, long long sideLength, long long transLength)
     * }
     */
    public static MethodHandle sormlq_$handle() {
        return sormlq_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void sormlq_(const char *side, const char *trans, const int *m, const int *n, const int *k, const float *a, const int *lda, const float *tau, float *c, const int *ldc, float *work, const int *lwork, int *info, long long sideLength, long long transLength)
     * }
     */
    public static MemorySegment sormlq_$address() {
        return sormlq_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void sormlq_(const char *side, const char *trans, const int *m, const int *n, const int *k, const float *a, const int *lda, const float *tau, float *c, const int *ldc, float *work, const int *lwork, int *info, long long sideLength, long long transLength)
     * }
     */
    public static void sormlq_(MemorySegment side, MemorySegment trans, MemorySegment m, MemorySegment n, MemorySegment k, MemorySegment a, MemorySegment lda, MemorySegment tau, MemorySegment c, MemorySegment ldc, MemorySegment work, MemorySegment lwork, MemorySegment info, long sideLength, long transLength) {
        var mh$ = sormlq_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("sormlq_", side, trans, m, n, k, a, lda, tau, c, ldc, work, lwork, info, sideLength, transLength);
            }
            mh$.invokeExact(side, trans, m, n, k, a, lda, tau, c, ldc, work, lwork, info, sideLength, transLength);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class dsyevd_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_LONG_LONG,
            OpenBlasFunctions.C_LONG_LONG
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("dsyevd_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void dsyevd_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w, double *work, const int *lwork, int *iwork, const int *liwork, int *info, long long jobzLength, long long uploLength)
     * }
     */
    public static FunctionDescriptor dsyevd_$descriptor() {
        return dsyevd_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void dsyevd_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w, double *work, const int *lwork, int *iwork, const int *liwork, int *info, long long jobzLength, long long uploLength)
     * }
     */
    public static MethodHandle dsyevd_$handle() {
        return dsyevd_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void dsyevd_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w, double *work, const int *lwork, int *iwork, const int *liwork, int *info, long long jobzLength, long long uploLength)
     * }
     */
    public static MemorySegment dsyevd_$address() {
        return dsyevd_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void dsyevd_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w, double *work, const int *lwork, int *iwork, const int *liwork, int *info, long long jobzLength, long long uploLength)
     * }
     */
    public static void dsyevd_(MemorySegment jobz, MemorySegment uplo, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment w, MemorySegment work, MemorySegment lwork, MemorySegment iwork, MemorySegment liwork, MemorySegment info, long jobzLength, long uploLength) {
        var mh$ = dsyevd_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("dsyevd_", jobz, uplo, n, a, lda, w, work, lwork, iwork, liwork, info, jobzLength, uploLength);
            }
            mh$.invokeExact(jobz, uplo, n, a, lda, w, work, lwork, iwork, liwork, info, jobzLength, uploLength);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class dgesdd_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_LONG_LONG
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("dgesdd_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s, double *u, const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork, int *info, long long jobzLength)
     * }
     */
    public static FunctionDescriptor dgesdd_$descriptor() {
        return dgesdd_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s, double *u, const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork, int *info, long long jobzLength)
     * }
     */
    public static MethodHandle dgesdd_$handle() {
        return dgesdd_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s, double *u, const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork, int *info, long long jobzLength)
     * }
     */
    public static MemorySegment dgesdd_$address() {
        return dgesdd_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s, double *u, const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork, int *info, long long jobzLength)
     * }
     */
    public static void dgesdd_(MemorySegment jobz, MemorySegment m, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment s, MemorySegment u, MemorySegment ldu, MemorySegment vt, MemorySegment ldvt, MemorySegment work, MemorySegment lwork, MemorySegment iwork, MemorySegment info, long jobzLength) {
        var mh$ = dgesdd_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("dgesdd_", jobz, m, n, a, lda, s, u, ldu, vt, ldvt, work, lwork, iwork, info, jobzLength);
            }
            mh$.invokeExact(jobz, m, n, a, lda, s, u, ldu, vt, ldvt, work, lwork, iwork, info, jobzLength);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }

    private static class dgeev_ {
        public static final FunctionDescriptor DESC = FunctionDescriptor.ofVoid(
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_POINTER,
            OpenBlasFunctions.C_LONG_LONG,
            OpenBlasFunctions.C_LONG_LONG
        );

        public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("dgeev_");

        public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
    }

    /**
     * Function descriptor for:
     * {@snippet lang=c :
     * void dgeev_(const char *jobvl, const char *jobvr, const int *n, double *a, const int *lda, double *wr, double *wi, double *vl, const int *ldvl, double *vr, const int *ldvr, double *work, const int *lwork, int *info, long long jobvlLength, long long jobvrLength)
     * }
     */
    public static FunctionDescriptor dgeev_$descriptor() {
        return dgeev_.DESC;
    }

    /**
     * Downcall method handle for:
     * {@snippet lang=c :
     * void dgeev_(const char *jobvl, const char *jobvr, const int *n, double *a, const int *lda, double *wr, double *wi, double *vl, const int *ldvl, double *vr, const int *ldvr, double *work, const int *lwork, int *info, long long jobvlLength, long long jobvrLength)
     * }
     */
    public static MethodHandle dgeev_$handle() {
        return dgeev_.HANDLE;
    }

    /**
     * Address for:
     * {@snippet lang=c :
     * void dgeev_(const char *jobvl, const char *jobvr, const int *n, double *a, const int *lda, double *wr, double *wi, double *vl, const int *ldvl, double *vr, const int *ldvr, double *work, const int *lwork, int *info, long long jobvlLength, long long jobvrLength)
     * }
     */
    public static MemorySegment dgeev_$address() {
        return dgeev_.ADDR;
    }

    /**
     * {@snippet lang=c :
     * void dgeev_(const char *jobvl, const char *jobvr, const int *n, double *a, const int *lda, double *wr, double *wi, double *vl, const int *ldvl, double *vr, const int *ldvr, double *work, const int *lwork, int *info, long long jobvlLength, long long jobvrLength)
     * }
     */
    public static void dgeev_(MemorySegment jobvl, MemorySegment jobvr, MemorySegment n, MemorySegment a, MemorySegment lda, MemorySegment wr, MemorySegment wi, MemorySegment vl, MemorySegment ldvl, MemorySegment vr, MemorySegment ldvr, MemorySegment work, MemorySegment lwork, MemorySegment info, long jobvlLength, long jobvrLength) {
        var mh$ = dgeev_.HANDLE;
        try {
            if (TRACE_DOWNCALLS) {
                traceDowncall("dgeev_", jobvl, jobvr, n, a, lda, wr, wi, vl, ldvl, vr, ldvr, work, lwork, info, jobvlLength, jobvrLength);
            }
            mh$.invokeExact(jobvl, jobvr, n, a, lda, wr, wi, vl, ldvl, vr, ldvr, work, lwork, info, jobvlLength, jobvrLength);
        } catch (Error | RuntimeException ex) {
           throw ex;
        } catch (Throwable ex$) {
           throw new AssertionError("should not reach here", ex$);
        }
    }
}

