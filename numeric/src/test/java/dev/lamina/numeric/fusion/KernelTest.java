package dev.lamina.numeric.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lamina.numeric.array.ElementType;
import dev.lamina.numeric.array.F32Vector;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I64Vector;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Fused kernels in this process's choice of kernels, first as scalar and then as vector code. */
class KernelTest {
    private static final double[] SPECIALS = {0.0, -0.0, 1, -1, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY, Double.NaN, 1e-300, 1e300, 710, -745.5};

    /** HotSpot may be slow to compile on a busy machine. */
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    static F64Vector input(Random random, long length) {
        F64Vector x = F64Vector.zeros(length);
        for (long i = 0; i < length; i++) {
            boolean special = random.nextInt(20) == 0;
            x.set(i, special ? SPECIALS[random.nextInt(SPECIALS.length)] : random.nextGaussian() * 4);
        }
        return x;
    }

    static void assertSameBits(F64Vector expected, F64Vector actual, String where) {
        for (long i = 0; i < expected.length(); i++) {
            long e = Double.doubleToLongBits(expected.get(i));
            long a = Double.doubleToLongBits(actual.get(i));
            if (e != a) {
                assertEquals(expected.get(i) + " at " + i, actual.get(i) + " at " + i, where);
            }
        }
    }

    @Test
    void anExpressionGivesTheBitsOfTheChainOfSingleKernels() {
        long seed = System.nanoTime();
        for (int round = 0; round < 60; round++) {
            var random = new Random(seed + round);
            long length = List.of(1L, 7L, 64L, 511L, 1500L).get(round % 5);
            F64Vector[] x = {input(random, length), input(random, length), input(random, length), input(random, length)};
            RandomExpressions.Known known = new RandomExpressions(random, x).next(1 + random.nextInt(60));
            Kernel kernel = Kernel.of(4, known.expression());
            String where = "seed " + (seed + round) + ", " + kernel;
            assertSameBits(known.value(), kernel.run(F64Vector.zeros(length), x[0], x[1], x[2], x[3]), where + ", scalar");
            if (round % 30 == 29) {
                kernel.warmUp(ElementType.F64);
                assertSameBits(known.value(), kernel.run(F64Vector.zeros(length), x[0], x[1], x[2], x[3]), where + ", warm");
                double sum = kernel.reduce(Reduction.SUM, x[0], x[1], x[2], x[3]);
                assertEquals(known.value().sum(), sum, where);
            }
        }
    }

    @Test
    void reductionsGiveTheBitsOfAMapAndAReduction() {
        var random = new Random(5);
        Kernel kernel = Kernel.of((p, q) -> p.mul(2.5).add(q.sin()));
        for (long length : new long[] {0, 1, 511, 512, 513, 5000, 100_001}) {
            F64Vector x = F64Vector.zeros(length);
            F64Vector y = F64Vector.zeros(length);
            for (long i = 0; i < length; i++) {
                x.set(i, random.nextGaussian());
                y.set(i, random.nextGaussian());
            }
            F64Vector mapped = x.mul(2.5).add(y.sin());
            assertEquals(mapped.sum(), kernel.reduce(Reduction.SUM, x, y));
            assertEquals(mapped.product(), kernel.reduce(Reduction.PRODUCT, x, y));
            if (length > 0) {
                assertEquals(mapped.min(), kernel.reduce(Reduction.MIN, x, y));
                assertEquals(mapped.max(), kernel.reduce(Reduction.MAX, x, y));
            }
        }
    }

    @Test
    void aShortExpressionIsReducedInTheOrderOfItsMap() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Kernel kernel = Kernel.of((p, q) -> p.sub(q).square().mul(0.5)).warmUp(ElementType.F64).warmUp(ElementType.F32);
        for (long length : new long[] {1, 7, 8, 9, 31, 33, 64, 511, 512, 513, 1000, 5000, 100_001}) {
            F64Vector x = input(random, length);
            F64Vector y = input(random, length);
            String where = "seed " + seed + ", " + length;
            F64Vector wide = kernel.run(F64Vector.zeros(length), x, y);
            F32Vector narrow = kernel.run(F32Vector.zeros(length), x.toF32(), y.toF32());
            assertEquals(wide.sum(), kernel.reduce(Reduction.SUM, x, y), where);
            assertEquals(narrow.sum(), kernel.reduce(Reduction.SUM, x.toF32(), y.toF32()), where);
            assertEquals(wide.max(), kernel.reduce(Reduction.MAX, x, y), where);
        }
    }

    @Test
    void floatsAreRoundedByEveryOperation() {
        F32Vector x = F32Vector.of(1.1f, 2.7f, -3.3f, 1e30f, Float.NaN);
        F32Vector y = F32Vector.of(0.1f, 5f, 2f, 1e20f, 1f);
        Kernel kernel = Kernel.of((p, q) -> p.mul(q).add(p.div(q)).exp().min(p));
        F32Vector expected = x.mul(y).add(x.div(y)).exp().min(x);
        assertEquals(expected, kernel.run(F32Vector.zeros(5), x, y));
        assertEquals(expected, kernel.warmUp(ElementType.F32).run(F32Vector.zeros(5), x, y));
    }

    @Test
    void viewsAndOverlapsAndShapesAreAsInSingleOperations() {
        Kernel kernel = Kernel.of((p, q) -> p.add(q.mul(10)));
        F64Vector x = F64Vector.of(1, 2, 3, 4, 5, 6);
        assertEquals(F64Vector.of(61, 52, 43), kernel.run(F64Vector.zeros(3), x.slice(0, 3), x.every(-1).slice(0, 3)));
        F64Vector shifted = F64Vector.of(1, 2, 3, 4, 5, 6);
        kernel.run(shifted.slice(1, 6), shifted.slice(0, 5), shifted.slice(0, 5));
        assertEquals(F64Vector.of(1, 11, 22, 33, 44, 55), shifted);
        F64Matrix a = F64Matrix.of(new double[][] {{1, 2}, {3, 4}});
        assertEquals(F64Matrix.of(new double[][] {{11, 22}, {13, 24}}), kernel.apply(a, F64Vector.of(1, 2)));
        assertEquals(F64Matrix.of(new double[][] {{11, 32}, {23, 44}}), kernel.apply(a, a.transpose()));
        assertEquals(110 + 0.0, kernel.reduce(Reduction.SUM, a, a.transpose()));
        F64Vector onHeap = F64Vector.ofArray(new double[] {1, 2});
        assertEquals(F64Vector.of(11, 22), kernel.run(onHeap, onHeap, onHeap));
    }

    @Test
    void parametersAreBoundWithoutCompiling() {
        Kernel line = Kernel.of(1, Expression.input(0).mul(Expression.parameter(0)).add(Expression.parameter(1)));
        assertEquals(F64Vector.of(5, 7), line.with(2, 3).apply(F64Vector.of(1, 2)));
        assertEquals(F64Vector.of(0, 1), line.with(1, -1).apply(F64Vector.of(1, 2)));
        assertThrows(IllegalStateException.class, () -> line.apply(F64Vector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> line.with(1));
    }

    @Test
    void aLeafIsAnExpression() {
        F64Vector x = F64Vector.of(1, 2);
        assertEquals(x, Kernel.of(p -> p).apply(x));
        assertEquals(F64Vector.of(7, 7), Kernel.of(p -> Expression.literal(7)).apply(x));
        assertEquals(F64Vector.of(8, 8), Kernel.of(p -> Expression.literal(2).pow(3)).warmUp(ElementType.F64).apply(x));
    }

    @Test
    void aWarmRunAllocatesNothing() {
        Kernel kernel = Kernel.of((p, q) -> p.mul(2.5).add(q.sin()).exp()).warmUp(ElementType.F64);
        F64Vector x = F64Vector.linspace(0, 1, 10_000);
        F64Vector out = F64Vector.zeros(10_000);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (least > 0 && System.nanoTime() < deadline) {
            long before = threads.getCurrentThreadAllocatedBytes();
            kernel.run(out, x, x);
            kernel.reduce(Reduction.SUM, x, x);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
    }

    @Test
    void threadsMayShareAKernel() throws Exception {
        Kernel kernel = Kernel.of((p, q) -> p.sin().add(q.exp()).cos());
        F64Vector x = F64Vector.linspace(-3, 3, 20_000);
        F64Vector expected = x.sin().add(x.exp()).cos();
        List<Callable<F64Vector>> tasks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            tasks.add(() -> kernel.run(F64Vector.zeros(20_000), x, x));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var result : pool.invokeAll(tasks)) {
                assertEquals(expected, result.get());
            }
        }
    }

    @Test
    void wrongUseIsAnErrorThatSaysWhatIsWrong() {
        Kernel two = Kernel.of((p, q) -> p.add(q));
        F64Vector x = F64Vector.of(1, 2, 3);
        assertMessage("kernel: expected 2 input arrays, got 1", () -> two.run(F64Vector.zeros(3), x));
        assertMessage("shapes", () -> two.run(F64Vector.zeros(3), x, F64Vector.of(1, 2)));
        assertMessage("f32", () -> two.run(F64Vector.zeros(3), x, F32Vector.of(1, 2, 3)));
        assertMessage("i64", () -> two.run(I64Vector.zeros(3), x, x));
        assertMessage("input 2", () -> Kernel.of(2, Expression.input(2)));
        assertMessage("inputs", () -> Kernel.of(5, Expression.input(2)));
        Expression deep = Expression.input(0);
        for (int i = 0; i < 300; i++) {
            deep = deep.add(i);
        }
        Expression large = deep;
        assertMessage("256", () -> Kernel.of(1, large));
        assertTrue(large.toString().length() <= 201);
        F64Vector closed;
        try (Arena arena = Arena.ofConfined()) {
            closed = F64Vector.of(arena, 1, 2, 3);
        }
        assertThrows(IllegalStateException.class, () -> two.run(F64Vector.zeros(3), x, closed));
        assertNotEquals(0, two.reduce(Reduction.SUM, x, x));
    }

    private static void assertMessage(String part, Runnable use) {
        String message = assertThrows(IllegalArgumentException.class, use::run).getMessage();
        assertTrue(message.contains(part), message);
    }
}
