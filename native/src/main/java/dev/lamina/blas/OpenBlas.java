package dev.lamina.blas;

import dev.lamina.numeric.linalg.Blas;
import dev.lamina.numeric.linalg.BlasReport;
import dev.lamina.numeric.linalg.F64Block;
import java.util.function.LongToDoubleFunction;

/**
 * The routines by OpenBLAS, through the bindings in {@code generated}. Making one costs nothing; the library is looked for
 * and loaded by {@link #report}, which must say that it can run before anything else is asked of it. What C cannot take
 * (see {@link Operand}) is done in Java. Results keep the same error bounds as those of Java, but not the same bits.
 */
public final class OpenBlas implements Blas, OpenF64Blas, OpenF32Blas {
    /** By this the system property {@code lamina.blas} asks for it. */
    public static final String NAME = "openblas";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public BlasReport report() {
        return OpenBlasLibrary.report();
    }

    @Override
    public void syevd(F64Block a, double[] values, F64Block vectors) {
        if (Spectra.isFit(Operand.of(a))) {
            DeepStack.run(() -> Spectra.syevd(Operand.of(a), values, vectors));
        } else {
            FALLBACK_F64.syevd(a, values, vectors);
        }
    }

    @Override
    public void gesdd(F64Block a, double[] values, F64Block u, F64Block v) {
        if (Spectra.isFit(Operand.of(a))) {
            DeepStack.run(() -> Spectra.gesdd(Operand.of(a), values, u, v));
        } else {
            FALLBACK_F64.gesdd(a, values, u, v);
        }
    }

    @Override
    public void geev(F64Block a, double[] re, double[] im, F64Block vectorsRe, F64Block vectorsIm) {
        if (Spectra.isFit(Operand.of(a))) {
            DeepStack.run(() -> Spectra.geev(Operand.of(a), re, im, vectorsRe, vectorsIm));
        } else {
            FALLBACK_F64.geev(a, re, im, vectorsRe, vectorsIm);
        }
    }

    /** Of so many minors that LAPACK found positive, those before one that overflowed, which is a root that is not finite. */
    static long finiteMinors(long positive, LongToDoubleFunction diagonal) {
        for (long i = 0; i < positive; i++) {
            if (!(diagonal.applyAsDouble(i) <= Double.MAX_VALUE)) {
                return i;
            }
        }
        return positive;
    }
}
