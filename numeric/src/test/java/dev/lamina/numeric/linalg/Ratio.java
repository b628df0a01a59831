package dev.lamina.numeric.linalg;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.F64Matrix;

/** LAPACK's measure of an error: relative to the norm and the rounding unit. */
final class Ratio {
    static final double EPSILON = 0x1p-53;
    static final double ULP = 0x1p-52;

    private Ratio() {}

    /** ‖difference‖₁ / (size · norm · unit); both are first divided by the norm, which may be near overflow. */
    static double of(F64Matrix expected, F64Matrix actual, double size, double norm, double unit) {
        if (norm == 0) {
            return actual.maxAbs() == 0 && expected.maxAbs() == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double scale = Math.scalb(1.0, -Math.getExponent(norm) / 2);
        F64Matrix difference = expected.mul(scale).mul(scale).sub(actual.mul(scale).mul(scale));
        return difference.norm1() / (Math.max(1, size) * (norm * scale * scale) * unit);
    }

    static double orthogonality(F64Matrix q, double unit) {
        F64Matrix gram = q.transpose().matmul(q);
        return gram.sub(F64Matrix.eye(q.columns())).norm1() / (Math.max(1, q.rows()) * unit);
    }

    static void within(double bar, double ratio, String what) {
        assertTrue(ratio <= bar, () -> what + ": ratio " + ratio + " above " + bar + ", seed " + Gallery.SEED);
    }
}
