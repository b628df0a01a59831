package dev.lamina.numeric.linalg;

import dev.lamina.numeric.kernel.Kernels;

/** Euclidean norms of columns, safe from overflow and underflow: the elements are divided by the greatest when they need it. */
final class Norms {
    /** Squares of numbers between these, and sums of squares between them, lose nothing in f64. */
    private static final double SMALL = 0x1p-480;
    private static final double LARGE = 0x1p480;

    private Norms() {}

    static double ofColumn(F64Block x) {
        if (x.rowStride() == 1 && x.segment().isNative()) {
            double squares = Kernels.f64().dot(x.segment(), x.at(), x.segment(), x.at(), x.rows());
            if (squares > SMALL && squares < LARGE) {
                return Math.sqrt(squares);
            }
        }
        return ofElements(x);
    }

    private static double ofElements(F64Block x) {
        double max = 0;
        double sum = 0;
        for (long i = 0; i < x.rows(); i++) {
            double value = x.get(i, 0);
            max = Math.max(max, Math.abs(value));
            sum += value * value;
        }
        return max > SMALL && max < LARGE || max == 0 ? Math.sqrt(sum) : max * scaled(x, max);
    }

    private static double scaled(F64Block x, double max) {
        double sum = 0;
        for (long i = 0; i < x.rows(); i++) {
            double ratio = x.get(i, 0) / max;
            sum += ratio * ratio;
        }
        return Math.sqrt(sum);
    }

    /** Sums of squares of floats neither overflow nor vanish as doubles. */
    static double ofColumn(F32Block x) {
        double sum = 0;
        for (long i = 0; i < x.rows(); i++) {
            double value = x.get(i, 0);
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    /** The norm of the elements of an array from an index on. */
    static double of(double[] x, int from) {
        double max = 0;
        double sum = 0;
        for (int i = from; i < x.length; i++) {
            max = Math.max(max, Math.abs(x[i]));
            sum += x[i] * x[i];
        }
        if (max > SMALL && max < LARGE || max == 0) {
            return Math.sqrt(sum);
        }
        double scaled = 0;
        for (int i = from; i < x.length; i++) {
            scaled += x[i] / max * (x[i] / max);
        }
        return max * Math.sqrt(scaled);
    }

    /** Sums of squares of floats neither overflow nor vanish as doubles. */
    static double of(float[] x, int from) {
        double sum = 0;
        for (int i = from; i < x.length; i++) {
            sum += (double) x[i] * x[i];
        }
        return Math.sqrt(sum);
    }
}
