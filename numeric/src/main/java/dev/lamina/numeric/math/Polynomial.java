package dev.lamina.numeric.math;

/** Polynomials by Horner's rule, with one rounding a step. */
final class Polynomial {
    private Polynomial() {}

    /** c₀ + c₁x + c₂x² + … */
    static double at(double[] coefficients, double x) {
        double sum = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            sum = Math.fma(sum, x, coefficients[i]);
        }
        return sum;
    }
}
