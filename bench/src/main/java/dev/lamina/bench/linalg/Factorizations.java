package dev.lamina.bench.linalg;

import dev.lamina.bench.suite.Growth;
import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.Work;
import dev.lamina.numeric.array.F64Matrix;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.DecompositionInterface;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Factorizations of a random matrix, or of a random positive definite one, on one thread, as the peers and the limits of the machine. The operations counted are the leading terms of the textbook's
 * algorithms (Golub and Van Loan); those of eigenvalues and singular values depend on the data and are not counted.
 */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = "-Dlamina.threads=1")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Factorizations {
    private static final long SEED = 1;

    @Param({"100", "500", "1000"})
    @Quick("100")
    private int n;

    private F64Matrix general;
    private F64Matrix definite;
    private DMatrixRMaj ejmlGeneral;
    private DMatrixRMaj ejmlDefinite;

    @Setup
    public void fill() {
        general = F64Matrix.ofArray(new Random(SEED).doubles((long) n * n).toArray(), n, n).copy();
        definite = general.matmul(general.transpose()).add(F64Matrix.eye(n));
        ejmlGeneral = new DMatrixRMaj(general.toArray());
        ejmlDefinite = new DMatrixRMaj(definite.toArray());
    }

    @Benchmark
    @Work(flops = 2.0 / 3, per = Growth.CUBE)
    public Object lu() {
        return general.lu();
    }

    @Benchmark
    @Peer(of = "lu", name = "EJML")
    public Object luEjml() {
        return factored(DecompositionFactory_DDRM.lu(n, n), ejmlGeneral);
    }

    @Benchmark
    @Work(flops = 1.0 / 3, per = Growth.CUBE)
    public Object cholesky() {
        return definite.cholesky();
    }

    @Benchmark
    @Peer(of = "cholesky", name = "EJML")
    public Object choleskyEjml() {
        return factored(DecompositionFactory_DDRM.chol(n, true), ejmlDefinite);
    }

    @Benchmark
    @Work(flops = 4.0 / 3, per = Growth.CUBE)
    public Object qr() {
        return general.qr();
    }

    @Benchmark
    @Peer(of = "qr", name = "EJML")
    public Object qrEjml() {
        return factored(DecompositionFactory_DDRM.qr(n, n), ejmlGeneral);
    }

    @Benchmark
    public Object symmetricEigen() {
        return definite.eigenSymmetric();
    }

    @Benchmark
    @Peer(of = "symmetricEigen", name = "EJML")
    public Object symmetricEigenEjml() {
        return factored(DecompositionFactory_DDRM.eig(n, true, true), ejmlDefinite);
    }

    @Benchmark
    public Object eigen() {
        return general.eigen();
    }

    @Benchmark
    @Peer(of = "eigen", name = "EJML")
    public Object eigenEjml() {
        return factored(DecompositionFactory_DDRM.eig(n, true, false), ejmlGeneral);
    }

    @Benchmark
    public Object svd() {
        return general.svd();
    }

    @Benchmark
    @Peer(of = "svd", name = "EJML")
    public Object svdEjml() {
        return factored(DecompositionFactory_DDRM.svd(n, n, true, true, false), ejmlGeneral);
    }

    private static Object factored(DecompositionInterface<DMatrixRMaj> decomposition, DMatrixRMaj matrix) {
        decomposition.decompose(matrix.copy());
        return decomposition;
    }
}
