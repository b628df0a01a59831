package dev.lamina.bench.linalg;

import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.kernel.KernelChoice;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.DecompositionInterface;

/**
 * How soon a process is fast: repeats one factorization or product and prints the milliseconds of its first call, its
 * tenth, and those around given seconds of use. Arguments: "lamina" or "ejml", the task, n, the seconds to run, and
 * "chain" for the time of every call. {@code bench/peers/first_factorizations.py} runs it for a table.
 */
public final class FirstFactorizations {
    private static final long SEED = 1;
    private static final double[] SECONDS = {1, 3, 20};
    /** Around a moment the median of so many calls is taken. */
    private static final int CALLS = 5;
    private static final int MOST_CALLS = 10_000_000;

    private FirstFactorizations() {}

    public static void main(String[] arguments) {
        int n = Integer.parseInt(arguments[2]);
        double[] elements = new Random(SEED).doubles((long) n * n).toArray();
        if (arguments[1].equals("CHOLESKY") || arguments[1].equals("SYMMETRIC_EIGEN")) {
            makeDominant(elements, n);
        }
        Runnable work = arguments[0].equals("lamina") ? lamina(arguments[1], elements, n) : ejml(arguments[1], elements, n);
        double[][] calls = run(work, Double.parseDouble(arguments[3]));
        report(calls, arguments.length > 4);
        if (arguments[0].equals("lamina") && arguments.length > 4) {
            System.out.println(KernelChoice.current().reason());
        }
    }

    /** Symmetric with a heavy diagonal, made without the library that is to be measured. */
    private static void makeDominant(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                a[i * n + j] = a[j * n + i];
            }
            a[i * n + i] += n;
        }
    }

    private static Runnable lamina(String task, double[] elements, int n) {
        F64Matrix a = F64Matrix.ofArray(elements, n, n).copy();
        F64Matrix out = F64Matrix.zeros(n, n);
        return switch (task) {
            case "PRODUCT" -> () -> a.matmul(a, out);
            case "LU" -> a::lu;
            case "CHOLESKY" -> a::cholesky;
            case "QR" -> a::qr;
            case "SYMMETRIC_EIGEN" -> a::eigenSymmetric;
            case "EIGEN" -> a::eigen;
            case "SVD" -> a::svd;
            default -> throw new IllegalArgumentException("no such task: " + task);
        };
    }

    private static Runnable ejml(String task, double[] elements, int n) {
        DMatrixRMaj a = DMatrixRMaj.wrap(n, n, elements);
        DMatrixRMaj out = new DMatrixRMaj(n, n);
        return task.equals("PRODUCT") ? () -> CommonOps_DDRM.mult(a, a, out) : () -> decomposition(task, n).decompose(a.copy());
    }

    private static DecompositionInterface<DMatrixRMaj> decomposition(String task, int n) {
        return switch (task) {
            case "LU" -> DecompositionFactory_DDRM.lu(n, n);
            case "CHOLESKY" -> DecompositionFactory_DDRM.chol(n, true);
            case "QR" -> DecompositionFactory_DDRM.qr(n, n);
            case "SYMMETRIC_EIGEN" -> DecompositionFactory_DDRM.eig(n, true, true);
            case "EIGEN" -> DecompositionFactory_DDRM.eig(n, true, false);
            case "SVD" -> DecompositionFactory_DDRM.svd(n, n, true, true, false);
            default -> throw new IllegalArgumentException("no such task: " + task);
        };
    }

    /** For each call the seconds at its end since the beginning of the first, and its milliseconds. */
    private static double[][] run(Runnable work, double seconds) {
        double[][] calls = new double[2][1024];
        int count = 0;
        long begin = System.nanoTime();
        long end = begin;
        while (end - begin < seconds * 1e9 && count < MOST_CALLS) {
            long start = System.nanoTime();
            work.run();
            end = System.nanoTime();
            if (count == calls[0].length) {
                calls = new double[][] {Arrays.copyOf(calls[0], 2 * count), Arrays.copyOf(calls[1], 2 * count)};
            }
            calls[0][count] = (end - begin) / 1e9;
            calls[1][count++] = (end - start) / 1e6;
        }
        return new double[][] {Arrays.copyOf(calls[0], count), Arrays.copyOf(calls[1], count)};
    }

    private static void report(double[][] calls, boolean chain) {
        int count = calls[0].length;
        print("first", calls[1][0]);
        if (count >= 10) {
            print("tenth", calls[1][9]);
        }
        for (double moment : SECONDS) {
            int at = Arrays.binarySearch(calls[0], moment);
            int begin = Math.max(0, at < 0 ? -at - 1 : at);
            if (begin < count) {
                double[] around = Arrays.copyOfRange(calls[1], begin, Math.min(count, begin + CALLS));
                Arrays.sort(around);
                print(String.format(Locale.ROOT, "%.0fs", moment), around[around.length / 2]);
            }
        }
        for (int i = 0; chain && i < count; i++) {
            System.out.printf(Locale.ROOT, "%.3f s: %.3f ms%n", calls[0][i], calls[1][i]);
        }
    }

    private static void print(String name, double milliseconds) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, milliseconds);
    }
}
