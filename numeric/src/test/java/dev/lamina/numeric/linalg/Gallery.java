package dev.lamina.numeric.linalg;

import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/** The matrices on which linear algebra is tested: LAPACK's types, famous hard ones, and views of every kind. */
final class Gallery {
    static final long SEED = 23;

    private Gallery() {}

    private static F64Matrix make(int rows, int columns, DoubleBinaryOperator element) {
        F64Matrix out = F64Matrix.zeros(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                out.set(i, j, element.applyAsDouble(i, j));
            }
        }
        return out;
    }

    static F64Matrix random(int rows, int columns) {
        var random = new Random(SEED + 31L * rows + columns);
        return make(rows, columns, (i, j) -> random.nextGaussian());
    }

    /** Singular values from 1 down to the reciprocal of the condition, in a random basis. */
    static F64Matrix ofCondition(int n, double condition) {
        F64Matrix u = random(n, n).qr().q();
        F64Matrix v = random(n, n).add(F64Matrix.eye(n)).qr().q();
        F64Vector s = F64Vector.linspace(0, 1, n);
        for (int i = 0; i < n; i++) {
            s.set(i, Math.pow(condition, -s.get(i)));
        }
        return u.matmul(F64Matrix.diag(s)).matmul(v.transpose());
    }

    static Map<String, F64Matrix> square(int n) {
        var all = new LinkedHashMap<String, F64Matrix>();
        all.put("random", random(n, n));
        all.put("zero", F64Matrix.zeros(n, n));
        all.put("identity", F64Matrix.eye(n));
        all.put("diagonal", F64Matrix.diag(F64Vector.arange(1, 1, n)));
        all.put("upper", make(n, n, (i, j) -> i <= j ? 1 + i + j : 0));
        all.put("lower", make(n, n, (i, j) -> i >= j ? 1 + i * j : 0));
        all.put("hilbert", make(n, n, (i, j) -> 1 / (i + j + 1)));
        all.put("vandermonde", make(n, n, (i, j) -> Math.pow((i + 1) / n, j)));
        all.put("kahan", make(n, n, (i, j) -> Math.pow(Math.sin(1.2), i) * (i == j ? 1 : i < j ? -Math.cos(1.2) : 0)));
        all.put("frank", make(n, n, (i, j) -> j < i - 1 ? 0 : n - Math.max(i, j)));
        all.put("wilkinson", make(n, n, (i, j) -> i == j ? Math.abs(i - (n - 1) / 2.0) : Math.abs(i - j) == 1 ? 1 : 0));
        all.put("graded", make(n, n, (i, j) -> Math.pow(10, -(i + j) / 4) * (1 + Math.sin(i * n + j))));
        all.put("rankDeficient", random(n, Math.max(1, n / 2)).matmul(random(Math.max(1, n / 2), n)));
        all.put("tinyRankDeficient", all.get("rankDeficient").mul(1e-300));
        all.put("ones", F64Matrix.ones(n, n));
        all.put("cyclic", make(n, n, (i, j) -> (i + 1) % n == j ? 1 : 0));
        all.put("nilpotent", make(n, n, (i, j) -> i + 1 == j ? 1 : 0));
        all.put("growth", make(n, n, (i, j) -> i == j || j == n - 1 ? 1 : i > j ? -1 : 0));
        all.put("jordan", make(n, n, (i, j) -> i == j ? 2 : j == i + 1 ? 1 : 0));
        all.put("clustered", F64Matrix.eye(n).add(random(n, n).mul(1e-12)));
        all.put("illConditioned", ofCondition(n, 0.1 / 0x1p-53));
        all.put("tiny", random(n, n).mul(1e-300));
        all.put("huge", random(n, n).mul(1e300));
        all.put("transposed", random(n, n).transpose());
        all.put("reversed", (F64Matrix) random(n, n).every(0, -1));
        all.put("strided", (F64Matrix) random(2 * n, 2 * n).every(0, 2).every(1, 2));
        all.put("unaligned", F64Matrix.ofSegment(MemorySegment.ofArray(new byte[n * n * 8 + 3]).asSlice(3), n, n).set(random(n, n)));
        return all;
    }
}
