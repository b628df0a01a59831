package dev.lamina.numeric.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Minima and maxima are those of Math.min and Math.max, the sign of zero included, whatever signs the elements have. */
class ExtremesTest {
    private static final long SEED = 20261121;
    private static final int[] COUNTS = {1, 7, 15, 16, 31, 32, 33, 65, 1000, 4097, 9000};
    private static final double NEGATIVE_NAN = Double.longBitsToDouble(0xfff8000000000001L);
    /** From each of these the elements of one run are drawn. */
    private static final List<double[]> POOLS = List.of(new double[] {1, 2, 1e30, 1e-30}, new double[] {-1, -2, -1e30, -1e-30},
            new double[] {0.0, -0.0}, new double[] {-0.0}, new double[] {0.0, 3}, new double[] {-0.0, 3}, new double[] {0.0, -3},
            new double[] {-0.0, -3}, new double[] {1, -1, 5, -5}, new double[] {Double.POSITIVE_INFINITY, 1, 2},
            new double[] {Double.NEGATIVE_INFINITY, -1}, new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0},
            new double[] {1, 2, 3, 4, 5, Double.NaN}, new double[] {-1, -2, -3, -4, NEGATIVE_NAN}, new double[] {3e38, -3e38});

    private final Arena arena = Arena.ofAuto();
    private final Random random = new Random(SEED);

    static Stream<F64Kernels> f64() {
        return Stream.concat(Stream.of(ScalarF64Kernels.INSTANCE), Widths.all(F64Kernels.class).stream());
    }

    static Stream<F32Kernels> f32() {
        return Stream.concat(Stream.of(ScalarF32Kernels.INSTANCE), Widths.all(F32Kernels.class).stream());
    }

    @ParameterizedTest
    @MethodSource("f64")
    void extremesAreThoseOfMath(F64Kernels kernels) {
        for (double[] pool : POOLS) {
            for (int count : COUNTS) {
                double[] x = random.ints(count, 0, pool.length).mapToDouble(i -> pool[i]).toArray();
                MemorySegment run = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, x);
                String where = kernels + " " + count + " of " + List.of(pool[0], pool.length) + ", seed " + SEED;
                double least = x[0];
                double greatest = x[0];
                for (double a : x) {
                    least = Math.min(least, a);
                    greatest = Math.max(greatest, a);
                }
                assertEquals(least, kernels.min(run, 0, count), where);
                assertEquals(greatest, kernels.max(run, 0, count), where);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("f32")
    void extremesOfF32AreThoseOfMath(F32Kernels kernels) {
        for (double[] pool : POOLS) {
            for (int count : COUNTS) {
                MemorySegment run = arena.allocate(4L * count);
                float least = Float.POSITIVE_INFINITY;
                float greatest = Float.NEGATIVE_INFINITY;
                for (int i = 0; i < count; i++) {
                    float a = (float) pool[random.nextInt(pool.length)];
                    run.setAtIndex(ValueLayout.JAVA_FLOAT, i, a);
                    least = Math.min(least, a);
                    greatest = Math.max(greatest, a);
                }
                String where = kernels + " " + count + " of " + List.of(pool[0], pool.length) + ", seed " + SEED;
                assertEquals(least, kernels.min(run, 0, count), where);
                assertEquals(greatest, kernels.max(run, 0, count), where);
            }
        }
    }
}
