package dev.lamina.numeric.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.fusion.Kernel;
import dev.lamina.numeric.io.Npy;
import dev.lamina.numeric.random.Random;
import dev.lamina.numeric.signal.Convolution;
import dev.lamina.numeric.signal.Fft;
import dev.lamina.numeric.statistics.Interpolation;
import dev.lamina.numeric.statistics.Statistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Memory that goes away under a running kernel gives an error and never ends the JVM. Each case runs in a JVM of its own,
 * in {@link #main}, with the operations compiled before their memory is taken away.
 */
class LostMemoryTest {
    private static final int COUNT = 4096;
    private static final Kernel FUSED = Kernel.of(a -> a.mul(2).add(a.exp()));
    private static final long WARMING_NANOS = 250_000_000L;

    @ParameterizedTest
    @ValueSource(strings = {"512", "128", "scalar"})
    void aFileTruncatedUnderAKernelIsAnError(String kernels) throws Exception {
        assertEquals("every operation threw", run("truncate", kernels));
    }

    @ParameterizedTest
    @ValueSource(strings = {"512", "scalar"})
    void anArenaClosedUnderAKernelIsAnError(String kernels) throws Exception {
        assertEquals("every operation threw", run("close", kernels));
    }

    @Test
    void everyUseAfterCloseNamesTheArray() {
        for (var operation : operations().entrySet()) {
            F64Vector x;
            try (Arena arena = Arena.ofConfined()) {
                x = F64Vector.zeros(arena, COUNT);
            }
            String message = assertThrows(IllegalStateException.class,
                    () -> operation.getValue().accept(x, F64Vector.zeros(COUNT)), operation.getKey()).getMessage();
            assertTrue(message.matches(".*: the memory of (f64|i32) [×0-9]+ is closed"), operation.getKey() + " said " + message);
        }
    }

    private static Map<String, BiConsumer<F64Vector, F64Vector>> operations() {
        var operations = new LinkedHashMap<String, BiConsumer<F64Vector, F64Vector>>();
        operations.put("add", (x, out) -> x.add(x, out));
        operations.put("mul by a number", (x, out) -> x.mul(2, out));
        operations.put("exp", (x, out) -> x.exp(out));
        operations.put("fma", (x, out) -> x.fma(x, x, out));
        operations.put("sum", (x, out) -> out.set(0, x.sum()));
        operations.put("dot", (x, out) -> out.set(0, x.dot(x)));
        operations.put("argMax", (x, out) -> out.set(0, x.argMax()));
        operations.put("copy", (x, out) -> out.set(x));
        operations.put("reversed copy", (x, out) -> out.set(x.every(-1)));
        operations.put("sort", (x, out) -> out.set(x.sort()));
        operations.put("argSort", (x, out) -> out.set(0, x.argSort()[0]));
        operations.put("cumulativeSum", (x, out) -> out.set(x.cumulativeSum()));
        operations.put("less", (x, out) -> x.less(0.5));
        operations.put("where", (x, out) -> F64Array.where(Mask.zeros(COUNT), x, x, out));
        operations.put("gather", (x, out) -> x.gather(I64Vector.arange(10)));
        operations.put("variance", (x, out) -> out.set(0, x.variance()));
        operations.put("toF32", (x, out) -> x.toF32());
        operations.put("i32 to i64", (x, out) -> I32Vector.ofSegment(x.segment()).toI64());
        operations.put("i32 to f64", (x, out) -> I32Vector.ofSegment(x.segment()).toF64());
        operations.put("i32 sum", (x, out) -> out.set(0, I32Vector.ofSegment(x.segment()).sum()));
        operations.put("i32 sort", (x, out) -> I32Vector.ofSegment(x.segment()).sort());
        operations.put("rfft", (x, out) -> Fft.forwardReal(x));
        operations.put("floor", (x, out) -> x.floor(out));
        operations.put("norm2", (x, out) -> out.set(0, x.norm2()));
        operations.put("compress", (x, out) -> out.set(0, x.compress(x.greater(0.5)).length()));
        operations.put("fused", (x, out) -> FUSED.run(out, x));
        operations.put("fill", (x, out) -> x.fill(1));
        operations.put("normal", (x, out) -> Random.philox(1).normal(x));
        operations.put("matmul", (x, out) -> square(x).matmul(square(x), square(out)));
        operations.put("small matmul", (x, out) -> part(x, 4).matmul(part(x, 4), part(out, 4)));
        operations.put("packed matmul", (x, out) -> matrix(x, 256, 16).matmul(matrix(x, 16, 256)));
        operations.put("matmul by a vector", (x, out) -> square(x).matmul(x.slice(0, 64)));
        operations.put("lu", (x, out) -> square(x).lu());
        operations.put("column sums", (x, out) -> square(x).sum(0));
        operations.put("transposed copy", (x, out) -> square(out).set(square(x).transpose()));
        operations.put("convolve", (x, out) -> Convolution.convolve(x, x));
        operations.put("interpolate", (x, out) -> Interpolation.linear(F64Vector.of(0, 1), F64Vector.of(0, 1)).at(x, out));
        operations.put("quantile", (x, out) -> Statistics.median(x));
        operations.put("erf", (x, out) -> x.erf(out));
        operations.put("print", (x, out) -> x.toArray());
        operations.put("equals", (x, out) -> x.equals(out));
        operations.put("npy", (x, out) -> write(x));
        return operations;
    }

    private static F64Matrix matrix(F64Vector x, long rows, long columns) {
        return (F64Matrix) x.slice(0, rows * columns).reshape(rows, columns);
    }

    private static F64Matrix square(F64Vector x) {
        return matrix(x, 64, 64);
    }

    private static F64Matrix part(F64Vector x, long size) {
        return matrix(x, size, size);
    }

    private static void write(F64Vector x) {
        try {
            Path file = Files.createTempFile("lost", ".npy");
            try {
                Npy.write(file, x);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String what, String kernels) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-Xlog:disable", "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null", "-Dlamina.simd=" + kernels, "-cp", System.getProperty("java.class.path"), LostMemoryTest.class.getName(), what)
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.replaceFirst("WARNING: Using incubator modules.*\\R", "").strip();
    }

    public static void main(String[] arguments) throws Exception {
        for (var operation : operations().entrySet()) {
            F64Vector out = F64Vector.zeros(COUNT);
            if (arguments[0].equals("truncate")) {
                truncateUnder(operation.getKey(), operation.getValue(), out);
            } else {
                closeUnder(operation.getKey(), operation.getValue(), out);
            }
        }
        System.out.println("every operation threw");
    }

    private static void warm(BiConsumer<F64Vector, F64Vector> operation, F64Vector x, F64Vector out) {
        for (long end = System.nanoTime() + WARMING_NANOS; System.nanoTime() < end; ) {
            operation.accept(x, out);
        }
    }

    private static void truncateUnder(String name, BiConsumer<F64Vector, F64Vector> operation, F64Vector out) throws IOException {
        Path file = Files.createTempFile("lost", ".bin");
        try (Arena arena = Arena.ofConfined(); FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            F64Vector x = F64Vector.ofSegment(channel.map(FileChannel.MapMode.READ_WRITE, 0, COUNT * 8L, arena));
            warm(operation, x, out);
            channel.truncate(0);
            try {
                operation.accept(x, out);
                System.out.println(name + " saw nothing");
            } catch (InternalError | UncheckedIOException expected) {
                assert expected.getMessage() != null;
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Closes the arena, which refuses that while a channel writes from it. */
    private static boolean hasClosed(Arena arena) {
        try {
            arena.close();
        } catch (IllegalStateException inUse) {
            return false;
        }
        return true;
    }

    private static void closeUnder(String name, BiConsumer<F64Vector, F64Vector> operation, F64Vector out) throws InterruptedException {
        Arena arena = Arena.ofShared();
        F64Vector x = F64Vector.zeros(arena, COUNT);
        var begun = new AtomicBoolean();
        var threw = new AtomicBoolean();
        Thread worker = Thread.ofPlatform().daemon().start(() -> {
            warm(operation, x, out);
            begun.set(true);
            try {
                while (true) {
                    operation.accept(x, out);
                }
            } catch (IllegalStateException closed) {
                threw.set(true);
            }
        });
        while (!begun.get()) {
            Thread.onSpinWait();
        }
        Thread.sleep(1);
        while (!hasClosed(arena)) {
            Thread.onSpinWait();
        }
        worker.join();
        if (!threw.get()) {
            System.out.println(name + " saw nothing");
        }
    }
}
