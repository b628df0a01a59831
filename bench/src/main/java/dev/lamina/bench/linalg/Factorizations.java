package dev.lamina.bench.linalg;

import dev.lamina.numeric.array.F64Matrix;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.DecompositionInterface;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Factorizations of a random matrix, or of a random positive definite one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public class Factorizations {
    private static final long SEED = 1;

    /** What is measured, and how each library does it. */
    public enum Task {
        LU, CHOLESKY, QR, SYMMETRIC_EIGEN, EIGEN, SVD
    }

    @Param({"100", "500", "1000"})
    private int n;

    @Param
    private Task task;

    private F64Matrix a;
    private DMatrixRMaj ejml;

    @Setup
    public void fill() {
        F64Matrix random = F64Matrix.ofArray(new Random(SEED).doubles((long) n * n).toArray(), n, n).copy();
        boolean symmetric = task == Task.CHOLESKY || task == Task.SYMMETRIC_EIGEN;
        a = symmetric ? random.matmul(random.transpose()).add(F64Matrix.eye(n)) : random;
        ejml = new DMatrixRMaj(a.toArray());
    }

    @Benchmark
    public Object lamina() {
        return switch (task) {
            case LU -> a.lu();
            case CHOLESKY -> a.cholesky();
            case QR -> a.qr();
            case SYMMETRIC_EIGEN -> a.eigenSymmetric();
            case EIGEN -> a.eigen();
            case SVD -> a.svd();
        };
    }

    @Benchmark
    public Object ejml() {
        DecompositionInterface<DMatrixRMaj> decomposition = switch (task) {
            case LU -> DecompositionFactory_DDRM.lu(n, n);
            case CHOLESKY -> DecompositionFactory_DDRM.chol(n, true);
            case QR -> DecompositionFactory_DDRM.qr(n, n);
            case SYMMETRIC_EIGEN -> DecompositionFactory_DDRM.eig(n, true, true);
            case EIGEN -> DecompositionFactory_DDRM.eig(n, true, false);
            case SVD -> DecompositionFactory_DDRM.svd(n, n, true, true, false);
        };
        decomposition.decompose(ejml.copy());
        return decomposition;
    }
}
