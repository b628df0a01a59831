//# types F64 F32
package dev.lamina.blas;

import dev.lamina.numeric.linalg.Blas;
import dev.lamina.numeric.linalg.F64Blas;
import dev.lamina.numeric.linalg.F64Block;
import dev.lamina.numeric.linalg.JavaBlas;
import java.lang.foreign.MemorySegment;

/** {@link F64Blas} by OpenBLAS; what C cannot take goes to Java. With α = 0 both agree to look at no operand. */
interface OpenF64Blas extends F64Blas {
    Blas FALLBACK_F64 = new JavaBlas();
    Products PRODUCTS_F64 = new Products(new F64Routines());
    Factors FACTORS_F64 = new Factors(new F64Routines());

    @Override
    default void gemm(double alpha, F64Block a, F64Block b, double beta, F64Block c) {
        if (alpha == 0 || !PRODUCTS_F64.gemm(alpha, Operand.of(a), Operand.of(b), beta, Operand.of(c))) {
            FALLBACK_F64.gemm(alpha, a, b, beta, c);
        }
    }

    @Override
    default void gemv(double alpha, F64Block a, F64Block x, double beta, F64Block y) {
        if (beta == 0) {
            y.fill(0);
        }
        if (alpha == 0 || !PRODUCTS_F64.gemv(alpha, Operand.of(a), Operand.of(x), beta, Operand.of(y))) {
            FALLBACK_F64.gemv(alpha, a, x, beta, y);
        }
    }

    @Override
    default void ger(double alpha, F64Block x, F64Block y, F64Block a) {
        if (!PRODUCTS_F64.ger(alpha, Operand.of(x), Operand.of(y), Operand.of(a))) {
            FALLBACK_F64.ger(alpha, x, y, a);
        }
    }

    @Override
    default void syrk(double alpha, F64Block a, double beta, F64Block c) {
        if (alpha == 0 || !PRODUCTS_F64.syrk(alpha, Operand.of(a), beta, Operand.of(c))) {
            FALLBACK_F64.syrk(alpha, a, beta, c);
        }
    }

    @Override
    default void trsm(F64Block l, boolean unit, F64Block b) {
        if (!PRODUCTS_F64.trsm(Operand.of(l), unit, Operand.of(b))) {
            FALLBACK_F64.trsm(l, unit, b);
        }
    }

    @Override
    default void trsv(F64Block l, boolean unit, F64Block b) {
        if (!PRODUCTS_F64.trsv(Operand.of(l), unit, Operand.of(b))) {
            FALLBACK_F64.trsv(l, unit, b);
        }
    }

    @Override
    default long getrf(F64Block a, long[] pivots) {
        long firstZero = FACTORS_F64.getrf(Operand.of(a), pivots);
        return firstZero == Factors.UNFIT ? FALLBACK_F64.getrf(a, pivots) : firstZero;
    }

    @Override
    default long potrf(F64Block a) {
        long positive = FACTORS_F64.potrf(Operand.of(a));
        return positive == Factors.UNFIT ? FALLBACK_F64.potrf(a) : OpenBlas.finiteMinors(positive, i -> a.get(i, i));
    }

    @Override
    default void geqrf(F64Block a, double[] tau) {
        if (!FACTORS_F64.geqrf(Operand.of(a), MemorySegment.ofArray(tau))) {
            FALLBACK_F64.geqrf(a, tau);
        }
    }

    @Override
    default void geqp3(F64Block a, double[] tau, long[] order) {
        if (!FACTORS_F64.geqp3(Operand.of(a), MemorySegment.ofArray(tau), order)) {
            FALLBACK_F64.geqp3(a, tau, order);
        }
    }

    @Override
    default void ormqr(F64Block reflections, double[] tau, boolean transposed, F64Block c) {
        if (!FACTORS_F64.ormqr(Operand.of(reflections), tau.length, MemorySegment.ofArray(tau), transposed, Operand.of(c))) {
            FALLBACK_F64.ormqr(reflections, tau, transposed, c);
        }
    }
}
