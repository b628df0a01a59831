package dev.lamina.numeric.linalg;

/** Copies between the precisions: the iterations for eigenvalues and singular values run in f64 for every type. */
final class Precision {
    private Precision() {}

    static F64Block wide(F64Block a) {
        return a.copy();
    }

    static F64Block wide(F32Block a) {
        F64Block out = F64Block.allocate(a.rows(), a.columns());
        for (long i = 0; i < a.rows(); i++) {
            for (long j = 0; j < a.columns(); j++) {
                out.set(i, j, a.get(i, j));
            }
        }
        return out;
    }

    /** The power of two that brings the greatest magnitude to between 1/2 and 1; 1 for zeros. */
    static double scaleOf(F64Block a) {
        double max = a.maxAbs();
        return max == 0 ? 1 : Math.scalb(1.0, Math.clamp(-Math.getExponent(max) - 1, -1022, 1022));
    }

    static void column(double[] values, F64Block out) {
        for (int i = 0; i < values.length; i++) {
            out.set(i, 0, values[i]);
        }
    }
}
