package dev.lamina.bench.linalg;

import dev.lamina.numeric.array.F64Matrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Measures from which size on OpenBLAS is faster than Java: for each operation, size and backend a process of its own prints
 * the time of the first call, which loads and compiles what it needs, and the best of further ones. The sizes of
 * {@code Crossover} in numeric come from it. {@code OPENBLAS_CORETYPE} must not be set. Without arguments it runs all;
 * {@code gemm 160 20} is one measurement with the backend of this process.
 */
public final class Crossovers {
    private static final List<String> BACKENDS = List.of("java", "openblas");
    private static final int[] SIZES = {50, 100, 160, 250, 400};
    private static final int REPEATS = 20;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private static final Map<String, Consumer<F64Matrix>> OPERATIONS = new TreeMap<>(Map.of(
            "gemm", a -> a.matmul(a), "lu", F64Matrix::lu, "cholesky", a -> definite(a).cholesky(), "qr", F64Matrix::qr,
            "pivoted-qr", F64Matrix::pivotedQr, "svd", F64Matrix::svd, "symmetric", F64Matrix::eigenSymmetric, "eigen", F64Matrix::eigen));

    private Crossovers() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            measure(arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        for (String operation : OPERATIONS.keySet()) {
            for (int size : SIZES) {
                for (String backend : BACKENDS) {
                    start(operation, size, backend);
                }
            }
        }
    }

    private static void start(String operation, int size, String backend) throws IOException, InterruptedException {
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
                "-Dlamina.threads=1", "-Dlamina.blas=" + backend, "-cp", System.getProperty("java.class.path"), Crossovers.class.getName(),
                operation, String.valueOf(size), String.valueOf(REPEATS)).inheritIO().start().waitFor();
    }

    private static void measure(String operation, int size, int repeats) {
        F64Matrix a = random(size);
        double first = time(operation, a);
        double best = first;
        for (int i = 1; i < repeats; i++) {
            best = Math.min(best, time(operation, a));
        }
        System.out.printf(Locale.ROOT, "%-10s %4d %-8s first %8.1f ms, best %8.2f ms%n", operation, size,
                System.getProperty("lamina.blas", "auto"), first, best);
    }

    private static double time(String operation, F64Matrix a) {
        long start = System.nanoTime();
        OPERATIONS.get(operation).accept(a);
        return (System.nanoTime() - start) / NANOS_PER_MILLISECOND;
    }

    private static F64Matrix random(int size) {
        var random = new Random(size);
        F64Matrix a = F64Matrix.zeros(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                a.set(i, j, random.nextGaussian());
            }
        }
        return a;
    }

    /** A diagonal that outweighs the rest makes it positive definite; only the lower triangle is read. */
    private static F64Matrix definite(F64Matrix a) {
        F64Matrix out = a.copy();
        out.diagonal().fill(4.0 * a.rows());
        return out;
    }
}
