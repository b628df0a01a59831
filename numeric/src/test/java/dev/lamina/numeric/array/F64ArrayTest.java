package dev.lamina.numeric.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class F64ArrayTest {
    private static final long SEED = 11;

    private static F64Matrix random(long rows, long columns) {
        var random = new Random(SEED);
        F64Matrix out = F64Matrix.zeros(rows, columns);
        for (long i = 0; i < rows; i++) {
            for (long j = 0; j < columns; j++) {
                out.set(i, j, random.nextGaussian());
            }
        }
        return out;
    }

    /** 37×53 in every kind of layout. */
    static Stream<F64Matrix> layouts() {
        double[] onHeap = new double[37 * 53];
        return Stream.of(
                random(37, 53),
                random(53, 37).transpose(),
                random(80, 60).slice(3, 40, 5, 58),
                (F64Matrix) random(37, 53).every(1, -1),
                (F64Matrix) random(74, 106).every(0, 2).every(1, 2),
                F64Matrix.ofArray(onHeap, 37, 53).set(random(37, 53)),
                ((F64Matrix) F64Matrix.ofSegment(MemorySegment.ofArray(new byte[37 * 53 * 8 + 3]), 3, Shape.of(37, 53))).set(random(37, 53)),
                (F64Matrix) random(1, 53).broadcastTo(Shape.of(37, 53)));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyLayoutGivesWhatItsCopyGives(F64Matrix a) {
        F64Matrix copy = a.copy();
        F64Matrix b = random(53, 37).transpose();
        assertTrue(copy.isContiguous());
        assertEquals(copy.add(b), a.add(b));
        assertEquals(copy.sub(b, F64Matrix.zeros(53, 37).transpose()), a.sub(b));
        assertEquals(copy.sqrt(), a.sqrt());
        assertEquals(copy.mul(3), a.mul(3));
        assertEquals(copy.sum(), a.sum());
        assertEquals(copy.dot(b), a.dot(b));
        assertEquals(copy.sum(0), a.sum(0));
        assertEquals(copy.max(1), a.max(1));
        assertEquals(copy.toString(), a.toString());
        assertEquals(copy.transpose(), a.transpose());
    }

    @Test
    void matricesAreMadeByTheirFormulas() {
        assertEquals(F64Matrix.of(new double[][] {{1, 2, 4}, {1, -3, 9}}), F64Matrix.vandermonde(F64Vector.of(2, -3), 3));
        assertEquals(F64Matrix.of(new double[][] {{1, 1 / 2.0}, {1 / 2.0, 1 / 3.0}}), F64Matrix.hilbert(2));
        assertEquals(F64Matrix.of(new double[][] {{7, 7}}), F64Matrix.filled(1, 2, 7));
        assertEquals(F64Matrix.of(new double[][] {{3, 0}, {0, 4}}), F64Matrix.diag(F64Vector.of(3, 4)));
    }

    @Test
    void reductionsAlongAnAxisAreThoseOfItsLines() {
        F64Matrix a = random(20, 30);
        for (long j = 0; j < 30; j++) {
            assertEquals(a.column(j).sum(), a.sum(0).get(j));
        }
        F64Array cube = a.reshape(4, 5, 30);
        assertEquals(((F64Matrix) cube.pick(1, 2)).sum(1), ((F64Matrix) cube.sum(2)).column(2));
    }

    @Test
    void operandsBroadcast() {
        F64Matrix a = F64Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
        assertEquals(F64Matrix.of(new double[][] {{11, 22, 33}, {14, 25, 36}}), a.add(F64Vector.of(10, 20, 30)));
        assertEquals(F64Matrix.of(new double[][] {{11, 12, 13}, {24, 25, 26}}), a.add(F64Vector.of(10, 20).asColumn()));
        assertEquals(Shape.of(2, 2), F64Vector.of(1, 2).asColumn().add(F64Vector.of(1, 2)).shape());
    }

    @Test
    void aDestinationThatOverlapsAnOperandIsRight() {
        F64Vector v = F64Vector.arange(2000);
        v.slice(0, 1999).add(v.slice(1, 2000), v.slice(1, 2000));
        assertEquals(F64Vector.arange(1999).mul(2).add(1), v.slice(1, 2000));
        F64Vector w = F64Vector.arange(100);
        w.every(-1).mul(1, w);
        assertEquals(F64Vector.arange(99, -1, 100), w);
        F64Matrix m = random(9, 9);
        F64Matrix expected = m.transpose().copy();
        m.set(m.transpose());
        assertEquals(expected, m);
    }

    @Test
    void wrongShapesAreNamed() {
        F64Matrix a = F64Matrix.zeros(3, 4);
        message("add: shapes differ: 3×4 and 5×2", () -> a.add(F64Matrix.zeros(5, 2)));
        message("add: the destination is 3×3, the result is 3×4", () -> a.add(a, F64Matrix.zeros(3, 3)));
        message("get: index 3 is outside 0..2", () -> a.get(3, 0));
        message("get: index 0 into nothing", () -> F64Vector.zeros(0).get(0));
        message("slice: range 2..5 is not inside 0..4", () -> a.slice(0, 1, 2, 5));
        message("dot: shapes differ: 3×4 and 4×3", () -> a.dot(a.transpose()));
        message("reshape: 3×4 has 12 elements, 5×2 has 10", () -> a.reshape(5, 2));
        message("sum: axis 2 is outside 0..1", () -> a.sum(2));
        message("of: row 1 has 1 elements, row 0 has 2", () -> F64Matrix.of(new double[][] {{1, 2}, {3}}));
        message("shape: size -1 is negative", () -> F64Vector.zeros(-1));
        message("ofSegment: f64 2 from byte 8 does not fit into 16 bytes",
                () -> F64Vector.ofSegment(MemorySegment.ofArray(new double[2]), 8, 2));
    }

    private static void message(String expected, Runnable action) {
        assertEquals(expected, assertThrows(RuntimeException.class, action::run).getMessage());
    }

    @Test
    void aClosedArrayIsNamed() {
        F64Matrix a;
        try (Arena arena = Arena.ofConfined()) {
            a = F64Matrix.of(arena, new double[][] {{1, 2}});
        }
        message("add: the memory of f64 1×2 is closed", () -> a.add(a));
        message("sum: the memory of f64 1×2 is closed", a::sum);
        assertEquals("f64 1×2 (closed)", a.toString());
    }

    @Test
    void emptyArraysWork() {
        assertEquals(0, F64Matrix.zeros(0, 5).sum());
        assertEquals(F64Vector.zeros(5), F64Matrix.zeros(0, 5).sum(0));
        assertEquals(F64Matrix.zeros(0, 5), F64Matrix.zeros(0, 5).add(F64Matrix.zeros(0, 5)));
        assertEquals(F64Matrix.zeros(5, 0), F64Matrix.zeros(0, 5).transpose());
        assertNotEquals(F64Matrix.zeros(5, 0), F64Matrix.zeros(0, 5));
    }

    @Test
    void javaArraysAreShared() {
        double[] elements = {1, 2, 3};
        F64Vector v = F64Vector.ofArray(elements);
        v.mul(2, v);
        assertArrayEquals(new double[] {2, 4, 6}, elements);
        assertArrayEquals(new double[] {6, 4, 2}, v.every(-1).toArray());
    }

    @Test
    void printingFollowsNumPy() {
        assertEquals("[[4. 1.]\n [2. 3.]]", F64Matrix.of(new double[][] {{4, 1}, {2, 3}}).toString());
        assertEquals("[0.  0.1 0.2]", F64Vector.of(0, 0.1, 0.2).toString());
        assertEquals("[1.0e-03 2.5e+00 1.0e+10]", F64Vector.of(1e-3, 2.5, 1e10).toString());
        assertEquals("[ nan   1. -inf]", F64Vector.of(Double.NaN, 1, Double.NEGATIVE_INFINITY).toString());
        assertEquals("[0.33333333 0.66666667]", F64Vector.of(1 / 3.0, 2 / 3.0).toString());
        assertEquals("[0.000e+00 1.000e+00 2.000e+00 ... 1.997e+03 1.998e+03 1.999e+03]", F64Vector.arange(2000).toString());
        assertEquals("[]", F64Vector.zeros(0).toString());
    }

    @Test
    void warmDestinationFormsAllocateNothing() {
        F64Vector x = F64Vector.arange(1000);
        F64Vector out = F64Vector.zeros(1000);
        F64Matrix m = random(30, 30);
        Runnable work = () -> {
            x.add(x, out);
            out.mul(0.5, out).addScaled(2, x);
            x.sqrt(out);
            out.set(0, x.sum() + x.dot(out) + m.max());
            m.add(m, m);
            m.fill(1);
        };
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 20 && allocated > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 20_000; i++) {
                work.run();
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertTrue(allocated < 1000, allocated + " bytes in 20,000 rounds");
    }

    @Test
    void linspaceSpansTheWholeRange() {
        assertEquals(F64Vector.of(-1.5e308, 0, 1.5e308), F64Vector.linspace(-1.5e308, 1.5e308, 3));
        assertEquals(F64Vector.of(-1.7e308, 1.7e308), F64Vector.linspace(-1.7e308, 1.7e308, 2));
        assertEquals(F64Vector.of(7), F64Vector.linspace(7, 9, 1));
    }
}
