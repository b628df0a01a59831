package dev.lamina.numeric.linalg;

/** Copies between the precisions, and to arrays: the iterations for eigenvalues and singular values run in f64 for every type. */
public final class Precision {
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

    /** The block itself, or its copy row by row. */
    public static F64Block toF64(F64Block a) {
        return a.isPlain() ? a : a.copy();
    }

    public static F32Block toF32(F64Block a) {
        F32Block out = F32Block.allocate(a.rows(), a.columns());
        for (long i = 0; i < a.rows(); i++) {
            for (long j = 0; j < a.columns(); j++) {
                out.set(i, j, (float) a.get(i, j));
            }
        }
        return out;
    }

    /** The power of two that brings the greatest magnitude to between 1/2 and 1; 1 for zeros. */
    static double scaleOf(F64Block a) {
        double max = a.maxAbs();
        return max == 0 ? 1 : Math.scalb(1.0, Math.clamp(-Math.getExponent(max) - 1, -1022, 1022));
    }

    /** The rows of a small block. */
    static double[][] arrays(F64Block a) {
        double[][] rows = new double[Math.toIntExact(a.rows())][Math.toIntExact(a.columns())];
        for (int i = 0; i < rows.length; i++) {
            a.load(i, 0, rows[i], rows[i].length);
        }
        return rows;
    }

    /** The block of these rows. */
    static F64Block block(double[][] rows) {
        F64Block out = F64Block.allocate(rows.length, rows.length == 0 ? 0 : rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            out.store(i, rows[i]);
        }
        return out;
    }

    static void column(double[] values, F64Block out) {
        for (int i = 0; i < values.length; i++) {
            out.set(i, 0, values[i]);
        }
    }
}
