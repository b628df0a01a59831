package dev.lamina.numeric.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Products and factorizations have the same bits on the scalar kernels and those of 128, 256 and 512 bits: so what the
 * other tests prove of one backend holds for all. Each backend is a process of its own, which fails without the Vector API.
 */
class BackendsAgreeTest {
    private static final List<String> BACKENDS = List.of("scalar", "128", "256", "512");

    @Test
    void everyBackendGivesTheSameBits() throws IOException, InterruptedException {
        var outputs = new ArrayList<String>();
        for (String backend : BACKENDS) {
            outputs.add(run(backend));
        }
        assertTrue(outputs.getFirst().lines().count() >= Bits.SIZES.length, outputs.getFirst());
        for (int i = 1; i < BACKENDS.size(); i++) {
            assertEquals(outputs.getFirst(), outputs.get(i), BACKENDS.get(i));
        }
    }

    private static String run(String backend) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC",
                "-Dlamina.simd=" + backend, "-cp", System.getProperty("java.class.path"), Bits.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), backend + ": " + output);
        return output;
    }

    /** The program of each backend: a line of hash codes for each size. */
    static final class Bits {
        static final int[] SIZES = {1, 3, 13, 130};

        public static void main(String[] arguments) {
            for (int n : SIZES) {
                F64Matrix a = Gallery.random(n, n);
                F64Matrix s = a.matmul(a.transpose()).add(F64Matrix.eye(n));
                F64Vector x = a.row(0).copy();
                var svd = a.svd();
                var eigen = a.eigen();
                System.out.println(n + " product " + hash(s) + " floats " + hash(a.toF32().matmul(a.toF32()).toF64())
                        + " column " + hash(a.matmul(x).asColumn()) + " row " + hash(x.asRow().matmul(a)) + " solve " + hash(a.solve(s))
                        + " inverse " + hash(a.inverse()) + " lu " + hash(a.lu().upper()) + " cholesky " + hash(s.cholesky().lower())
                        + " qr " + hash(a.qr().r()) + " pivoted " + hash(a.pivotedQr().r()) + " ldl " + hash(s.ldl().lower())
                        + " svd " + hash(svd.u()) + " " + hash(svd.v()) + " symmetric " + hash(s.eigenSymmetric().vectors())
                        + " eigen " + hash(eigen.vectors().re().copy()) + " " + hash(eigen.vectors().im().copy()));
            }
        }

        private static long hash(F64Matrix x) {
            long hash = 0;
            for (double[] row : x.toArray()) {
                for (double element : row) {
                    hash = 31 * hash + Double.doubleToRawLongBits(element);
                }
            }
            return hash;
        }
    }
}
