//# types F64 F32
package dev.lamina.numeric.linalg;

/** A = LLᵀ for a symmetric positive definite A, in place; only the lower triangle is read. */
public final class F64CholeskyFactor {
    /** Rows that are factored one by one. */
    private static final long LEAF = 16;

    private F64CholeskyFactor() {}

    /** Factors the block; answers how many leading minors are positive: all of them, or the work stopped there. */
    public static long factor(F64Block a) {
        return Blas.current().potrf(a);
    }

    /** {@link F64Blas#potrf} in Java, by recursion on halves, of which the second is as wide as some tiles of a product. */
    static long halves(F64Block a) {
        long n = a.rows();
        if (n <= LEAF) {
            return leaf(a);
        }
        long half = n - Math.max(n / 2 / LEAF * LEAF, LEAF / 2);
        F64Block first = a.slice(0, half, 0, half);
        long positive = halves(first);
        if (positive < half) {
            return positive;
        }
        F64Block below = a.slice(half, n, 0, half);
        F64Block rest = a.slice(half, n, half, n);
        Blas.current().trsm(first, false, below.transpose());
        Blas.current().syrk(-1, below, 1, rest);
        return half + halves(rest);
    }

    private static long leaf(F64Block a) {
        for (long j = 0; j < a.rows(); j++) {
            double rest = a.get(j, j);
            for (long k = 0; k < j; k++) {
                rest -= a.get(j, k) * a.get(j, k);
            }
            if (!(rest > 0 && rest <= Double.MAX_VALUE)) {
                return j;
            }
            double root = (double) Math.sqrt(rest);
            a.set(j, j, root);
            for (long i = j + 1; i < a.rows(); i++) {
                double sum = a.get(i, j);
                for (long k = 0; k < j; k++) {
                    sum -= a.get(i, k) * a.get(j, k);
                }
                a.set(i, j, sum / root);
            }
        }
        return a.rows();
    }

    /** b ← (LLᵀ)⁻¹b. */
    public static void solve(F64Block l, F64Block b) {
        Blas.current().trsm(l, false, b);
        Blas.current().trsm(l.transpose().reverse(), false, b.reverseRows());
    }
}
