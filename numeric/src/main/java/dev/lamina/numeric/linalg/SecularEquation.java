package dev.lamina.numeric.linalg;

/**
 * The eigenvalues of D² + zzᵀ for 0 ≤ d₀ < d₁ < …, that is the zeros of f(λ) = 1 + Σ zⱼ²/(dⱼ² − λ), one between each two
 * poles and one beyond the last. A zero is sought as its distance from the nearer pole, so the differences dⱼ² − λ, on
 * which the eigenvectors depend, come out with nearly all digits. From them a z is computed for which the zeros found are
 * exact: its eigenvectors are orthogonal however close the zeros lie. Source: Li 1993; Gu and Eisenstat 1995.
 */
final class SecularEquation {
    /** Steps for one zero; three to six are usual, bisection alone would need these. */
    private static final int MOST_STEPS = 200;
    private static final double ULP = Math.ulp(1.0);

    private final int n;
    private final double[] poles;
    private final double[] squares;
    /** dⱼ² − dₒ² for the pole o that is the origin. */
    private final double[] distances;
    /** The terms of f at a point, and those of its derivative. */
    private final double[] terms;
    private final double[] slopes;
    /** Row i holds dⱼ² − λᵢ. */
    private final double[][] gaps;
    private final double[] roots;
    private final double[] weights;
    /** The parts of f, and of its derivative, from the poles below the zero and above it. */
    private double below;
    private double above;
    private double slopeBelow;
    private double slopeAbove;

    SecularEquation(double[] poles, double[] z) {
        this.n = poles.length;
        this.poles = poles;
        this.squares = new double[n];
        this.distances = new double[n];
        this.terms = new double[n];
        this.slopes = new double[n];
        this.gaps = new double[n][n];
        this.roots = new double[n];
        double sum = 0;
        for (int j = 0; j < n; j++) {
            squares[j] = z[j] * z[j];
            sum += squares[j];
        }
        for (int i = 0; i < n; i++) {
            solve(i, sum);
        }
        this.weights = consistentWeights(z);
    }

    /** √λᵢ. */
    double root(int i) {
        return roots[i];
    }

    /** dⱼ² − λᵢ for every j. */
    double[] gaps(int i) {
        return gaps[i];
    }

    /** The z for which the zeros are exact. */
    double[] weights() {
        return weights;
    }

    private void solve(int i, double sum) {
        boolean last = i == n - 1;
        int origin = i;
        measureFrom(origin);
        double width = last ? sum : distances[i + 1];
        double low = 0;
        double high = width;
        double x = width / 2;
        if (!last && evaluate(i, x) < 0) {
            origin = i + 1;
            measureFrom(origin);
            low = -width / 2;
            high = 0;
            x = low;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double f = evaluate(i, x);
            double noise = ULP * (1 + 8 * (above - below) + Math.abs(x) * (slopeBelow + slopeAbove));
            if (Math.abs(f) <= noise) {
                break;
            }
            low = f < 0 ? x : low;
            high = f < 0 ? high : x;
            double next = x + (last ? lastStep(i, x, f) : step(i, x, f));
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
            }
            if (next == x || next == low || next == high) {
                break;
            }
            x = next;
        }
        keep(i, origin, x);
    }

    private void measureFrom(int origin) {
        double pole = poles[origin];
        for (int j = 0; j < n; j++) {
            distances[j] = (poles[j] - pole) * (poles[j] + pole);
        }
    }

    /** Divisions first, in a loop without sums, which C2 turns into vectors. */
    private double evaluate(int i, double x) {
        for (int j = 0; j < n; j++) {
            double inverse = 1 / (distances[j] - x);
            double term = squares[j] * inverse;
            terms[j] = term;
            slopes[j] = term * inverse;
        }
        below = sum(terms, 0, i + 1);
        slopeBelow = sum(slopes, 0, i + 1);
        above = sum(terms, i + 1, n);
        slopeAbove = sum(slopes, i + 1, n);
        return 1 + below + above;
    }

    /** Four sums at a time, since one waits for the addition before it. */
    static double sum(double[] x, int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int j = from;
        for (; j + 3 < to; j += 4) {
            first += x[j];
            second += x[j + 1];
            third += x[j + 2];
            fourth += x[j + 3];
        }
        for (; j < to; j++) {
            first += x[j];
        }
        return first + second + (third + fourth);
    }

    /** The zero of the function with the poles i and i + 1 whose parts have the values and slopes of those of f. */
    private double step(int i, double x, double f) {
        double left = distances[i] - x;
        double right = distances[i + 1] - x;
        double constant = f - left * slopeBelow - right * slopeAbove;
        double linear = (left + right) * f - left * right * (slopeBelow + slopeAbove);
        double product = left * right * f;
        double root = Math.sqrt(Math.abs(linear * linear - 4 * product * constant));
        return linear <= 0 ? (linear - root) / (2 * constant) : 2 * product / (linear + root);
    }

    /** The same with one pole, for the zero beyond all. */
    private double lastStep(int i, double x, double f) {
        double left = distances[i] - x;
        return left + slopeBelow * left * left / (f - left * slopeBelow);
    }

    private void keep(int i, int origin, double x) {
        double pole = poles[origin];
        roots[i] = pole + x / (pole + Math.sqrt(pole * pole + x));
        double[] row = gaps[i];
        for (int j = 0; j < n; j++) {
            row[j] = distances[j] - x;
        }
    }

    /** zⱼ² = Π (λᵢ − dⱼ²) / Π (dᵢ² − dⱼ²), each quotient with a zero beside its pole. */
    private double[] consistentWeights(double[] z) {
        double[] products = new double[n];
        for (int j = 0; j < n; j++) {
            products[j] = -gaps[n - 1][j];
        }
        for (int i = 0; i < n - 1; i++) {
            double[] row = gaps[i];
            double lower = poles[i];
            double upper = poles[i + 1];
            for (int j = 0; j <= i; j++) {
                products[j] *= row[j] / ((poles[j] - upper) * (poles[j] + upper));
            }
            for (int j = i + 1; j < n; j++) {
                products[j] *= row[j] / ((poles[j] - lower) * (poles[j] + lower));
            }
        }
        for (int j = 0; j < n; j++) {
            products[j] = Math.copySign(Math.sqrt(Math.abs(products[j])), z[j]);
        }
        return products;
    }
}
