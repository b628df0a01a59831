package dev.lamina.bench.linalg;

import dev.lamina.bench.suite.Growth;
import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.Work;
import dev.lamina.numeric.array.F32Matrix;
import dev.lamina.numeric.array.F64Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ojalgo.matrix.store.R064Store;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The product of two random square matrices into a third, on one thread, as the peers and the limits of the machine. */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = "-Dlamina.threads=1")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Products {
    private static final long SEED = 1;
    private static final int WARMING_ROWS = 128;
    private static final long WARMING_NANOS = 1_200_000_000L;

    @Param({"2", "4", "8", "16", "32", "64", "96", "128", "256", "512", "1024", "2048"})
    @Quick({"8", "64", "256"})
    private int n;

    private F64Matrix a;
    private F64Matrix b;
    private F64Matrix c;
    private F32Matrix a32;
    private F32Matrix b32;
    private F32Matrix c32;
    private DMatrixRMaj ejmlA;
    private DMatrixRMaj ejmlB;
    private DMatrixRMaj ejmlC;
    private R064Store ojA;
    private R064Store ojB;
    private double[] plainA;
    private double[] plainB;
    private double[] plainC;

    @Setup
    public void fill() {
        var random = new Random(SEED);
        plainA = random.doubles((long) n * n).toArray();
        plainB = random.doubles((long) n * n).toArray();
        plainC = new double[n * n];
        a = F64Matrix.ofArray(plainA, n, n).copy();
        b = F64Matrix.ofArray(plainB, n, n).copy();
        c = F64Matrix.zeros(n, n);
        a32 = a.toF32();
        b32 = b.toF32();
        c32 = F32Matrix.zeros(n, n);
        ejmlA = new DMatrixRMaj(n, n, true, plainA);
        ejmlB = new DMatrixRMaj(n, n, true, plainB);
        ejmlC = new DMatrixRMaj(n, n);
        ojA = R064Store.FACTORY.make(n, n);
        ojB = R064Store.FACTORY.make(n, n);
        for (int i = 0; i < n * n; i++) {
            ojA.set(i / n, i % n, plainA[i]);
            ojB.set(i / n, i % n, plainB[i]);
        }
        warm();
    }

    /** Until kernels of SIMD, made ready in the background after half a second of products, took the place of the scalar ones. */
    private static void warm() {
        F64Matrix doubles = F64Matrix.eye(WARMING_ROWS);
        F32Matrix floats = doubles.toF32();
        for (long start = System.nanoTime(); System.nanoTime() - start < WARMING_NANOS;) {
            doubles.matmul(doubles);
            floats.matmul(floats);
        }
    }

    @Benchmark
    @Work(flops = 2, per = Growth.CUBE)
    public Object f64() {
        return a.matmul(b, c);
    }

    @Benchmark
    @Work(flops = 2, single = true, per = Growth.CUBE)
    @Quick({})
    public Object f32() {
        return a32.matmul(b32, c32);
    }

    @Benchmark
    @Peer(of = "f64", name = "EJML")
    public Object ejml() {
        CommonOps_DDRM.mult(ejmlA, ejmlB, ejmlC);
        return ejmlC;
    }

    @Benchmark
    @Peer(of = "f64", name = "ojAlgo")
    public Object ojAlgo() {
        return ojA.multiply(ojB);
    }

    @Benchmark
    @Peer(of = "f64", name = "Java loop")
    @Quick({"8", "64"})
    public Object loops() {
        Arrays.fill(plainC, 0);
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < n; p++) {
                double factor = plainA[i * n + p];
                for (int j = 0; j < n; j++) {
                    plainC[i * n + j] += factor * plainB[p * n + j];
                }
            }
        }
        return plainC;
    }
}
