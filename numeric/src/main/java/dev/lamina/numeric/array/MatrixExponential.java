package dev.lamina.numeric.array;

/** e to the power of a matrix: the Padé approximant of degree 13 after halving, then squaring. Source: Higham 2005. */
final class MatrixExponential {
    /** The norm up to which the approximant is exact to f64 rounding. */
    private static final double RADIUS = 5.371920351148152;

    /** The coefficients of the numerator, from the constant on. */
    private static final double[] COEFFICIENTS = coefficients(13);

    private MatrixExponential() {}

    private static double[] coefficients(int degree) {
        double[] c = new double[degree + 1];
        c[0] = 1;
        for (int k = 1; k <= degree; k++) {
            c[k] = c[k - 1] * (degree + 1 - k) / (k * (2.0 * degree + 1 - k));
        }
        return c;
    }

    static F64Matrix of(F64Matrix a) {
        double norm = a.norm1();
        int halvings = norm > RADIUS ? Math.getExponent(norm / RADIUS) + 1 : 0;
        F64Matrix result = approximate(a.mul(Math.scalb(1.0, -halvings)));
        for (int i = 0; i < halvings; i++) {
            result = result.matmul(result);
        }
        return result;
    }

    /** (V − U)⁻¹(V + U), V holding the even powers and U the odd ones. */
    private static F64Matrix approximate(F64Matrix a) {
        F64Matrix[] even = {F64Matrix.eye(a.rows()), a.matmul(a), null, null};
        even[2] = even[1].matmul(even[1]);
        even[3] = even[2].matmul(even[1]);
        F64Matrix u = a.matmul(half(even, 1));
        F64Matrix v = half(even, 0);
        return v.sub(u).solve(v.add(u));
    }

    /** The sum of the coefficients first, first + 2, … times the even powers: the upper three of them factored by the sixth. */
    private static F64Matrix half(F64Matrix[] even, int first) {
        F64Matrix upper = F64Matrix.zeros(even[0].rows(), even[0].rows());
        F64Matrix lower = F64Matrix.zeros(even[0].rows(), even[0].rows());
        for (int k = 0; k <= 3; k++) {
            lower.addScaled(COEFFICIENTS[first + 2 * k], even[k]);
            if (k > 0) {
                upper.addScaled(COEFFICIENTS[first + 6 + 2 * k], even[k]);
            }
        }
        return even[3].matmul(upper).add(lower);
    }
}
