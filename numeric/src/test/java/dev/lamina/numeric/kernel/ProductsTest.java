package dev.lamina.numeric.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The matrix product of every vector width has the bits of the scalar one, for tiles of every size. */
class ProductsTest {
    private static final long SEED = 17;
    private static final int ROOM = 64 * 128;

    private static MemorySegment random64(Random random) {
        MemorySegment out = SegmentPool.shared().allocate(ROOM * 8L);
        for (int i = 0; i < ROOM; i++) {
            out.setAtIndex(ValueLayout.JAVA_DOUBLE, i, random.nextGaussian());
        }
        return out;
    }

    private static MemorySegment random32(Random random) {
        MemorySegment out = SegmentPool.shared().allocate(ROOM * 4L);
        for (int i = 0; i < ROOM; i++) {
            out.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) random.nextGaussian());
        }
        return out;
    }

    private static MemorySegment copy(MemorySegment from) {
        MemorySegment out = SegmentPool.shared().allocate(from.byteSize());
        out.copyFrom(from);
        return out;
    }

    @Test
    void everyWidthGivesTheBitsOfTheScalarProduct() {
        var random = new Random(SEED);
        for (int trial = 0; trial < 40; trial++) {
            int rows = random.nextBoolean() ? 1 : random.nextInt(20);
            int columns = random.nextInt(rows == 1 ? 64 : 40);
            int depth = random.nextInt(rows == 1 ? 40 : 9);
            boolean accumulate = random.nextBoolean();
            boolean transposed = random.nextBoolean();
            String size = rows + "×" + columns + "×" + depth + ", seed " + SEED;
            long row = transposed ? 1 : depth;
            long column = transposed ? rows : 1;
            MemorySegment a = random64(random);
            MemorySegment b = random64(random);
            MemorySegment before = random64(random);
            MemorySegment expected = copy(before);
            ScalarF64Kernels.INSTANCE.multiply(rows, columns, depth, -2.5, a, 0, row * 8, column * 8, b, 8, columns * 8L, accumulate, expected, 0, 64 * 8);
            for (F64Kernels kernels : Widths.all(F64Kernels.class)) {
                MemorySegment out = copy(before);
                kernels.multiply(rows, columns, depth, -2.5, a, 0, row * 8, column * 8, b, 8, columns * 8L, accumulate, out, 0, 64 * 8);
                assertEquals(-1, expected.mismatch(out), size);
            }
            MemorySegment a32 = random32(random);
            MemorySegment b32 = random32(random);
            MemorySegment expected32 = copy(before);
            ScalarF32Kernels.INSTANCE.multiply(rows, columns, depth, 3, a32, 0, row * 4, column * 4, b32, 4, columns * 4L, accumulate, expected32, 0, 64 * 4);
            for (F32Kernels kernels : Widths.all(F32Kernels.class)) {
                MemorySegment out = copy(before);
                kernels.multiply(rows, columns, depth, 3, a32, 0, row * 4, column * 4, b32, 4, columns * 4L, accumulate, out, 0, 64 * 4);
                assertEquals(-1, expected32.mismatch(out), size);
            }
        }
    }

    /** Sizes on both sides of the panels' 128 columns (256 of f32), and of their 256 steps of depth. */
    @Test
    void scalarElementsAreChainsOfFusedMultiplyAdds() {
        var random = new Random(SEED);
        int[][] sizes = {{3, 2, 4}, {1, 300, 5}, {7, 129, 6}, {300, 3, 13}, {40, 5, 33}, {2, 257, 3}, {5, 17, 256}, {4, 9, 300}, {1, 1, 200}, {33, 16, 1}};
        for (int[] size : sizes) {
            int rows = size[0];
            int columns = size[1];
            int depth = size[2];
            String message = rows + "×" + columns + "×" + depth + ", seed " + SEED;
            MemorySegment a = random64(random);
            MemorySegment b = random64(random);
            MemorySegment out = random64(random);
            MemorySegment expected = copy(out);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    double sum = 0;
                    for (int p = 0; p < depth; p++) {
                        sum = Math.fma(a.getAtIndex(ValueLayout.JAVA_DOUBLE, i + p * rows), b.getAtIndex(ValueLayout.JAVA_DOUBLE, p * columns + j), sum);
                    }
                    double before = expected.getAtIndex(ValueLayout.JAVA_DOUBLE, i * columns + j);
                    expected.setAtIndex(ValueLayout.JAVA_DOUBLE, i * columns + j, Math.fma(-1.5, sum, before));
                }
            }
            ScalarF64Kernels.INSTANCE.multiply(rows, columns, depth, -1.5, a, 0, 8, rows * 8L, b, 0, columns * 8L, true, out, 0, columns * 8L);
            assertEquals(-1, expected.mismatch(out), message);
        }
    }

    /** The steps without a row of b, which fill up a panel, must not turn −0 to 0 nor meet what an earlier panel held. */
    @Test
    void sumsThatUnderflowToNegativeZeroKeepTheirSign() {
        int columns = 20;
        MemorySegment a = filled(5, -1e-200);
        MemorySegment b = filled(5 * columns, 1e-200);
        MemorySegment out = filled(columns, Double.NaN);
        MemorySegment nothing = filled(8 * columns, Double.NaN);
        ScalarF64Kernels.INSTANCE.multiply(1, columns, 8, 1, nothing, 0, 0, 8, nothing, 0, columns * 8L, false, out, 0, 0);
        ScalarF64Kernels.INSTANCE.multiply(1, columns, 5, 1, a, 0, 0, 8, b, 0, columns * 8L, false, out, 0, 0);
        assertEquals(-1, filled(columns, -0.0).mismatch(out));
    }

    private static MemorySegment filled(int count, double value) {
        MemorySegment out = SegmentPool.shared().allocate(count * 8L);
        for (int i = 0; i < count; i++) {
            out.setAtIndex(ValueLayout.JAVA_DOUBLE, i, value);
        }
        return out;
    }

    @Test
    void rotationsOfEveryWidthAgree() {
        var random = new Random(SEED);
        for (int count : new int[] {0, 1, 2, 7, 8, 15, 16, 17, 33, 500}) {
            MemorySegment x = random64(random);
            MemorySegment y = random64(random);
            MemorySegment expectedX = copy(x);
            MemorySegment expectedY = copy(y);
            ScalarF64Kernels.INSTANCE.rotate(count, 0.6, -0.8, expectedX, 8, expectedY, 16);
            for (F64Kernels kernels : Widths.all(F64Kernels.class)) {
                MemorySegment outX = copy(x);
                MemorySegment outY = copy(y);
                kernels.rotate(count, 0.6, -0.8, outX, 8, outY, 16);
                assertEquals(-1, expectedX.mismatch(outX), count + " elements, seed " + SEED);
                assertEquals(-1, expectedY.mismatch(outY), count + " elements, seed " + SEED);
            }
        }
    }

    @Test
    void packedOperandsGiveTheSameBits() {
        var random = new Random(SEED);
        for (F64Kernels kernels : Widths.all(F64Kernels.class)) {
            F64PackedProducts products = kernels.packedProducts(Long.MAX_VALUE, Long.MAX_VALUE);
            int height = products.tileRows();
            int width = products.tileColumns();
            for (int trial = 0; trial < 10; trial++) {
                int rows = 1 + random.nextInt(2 * height);
                int columns = 1 + random.nextInt(2 * width);
                int depth = 1 + random.nextInt(9);
                MemorySegment a = random64(random);
                MemorySegment b = random64(random);
                double[] packedRows = new double[2 * height * F64PackedProducts.DEPTH];
                double[] packedColumns = new double[2 * width * depth];
                for (int p = 0; p < depth; p++) {
                    for (int i = 0; i < rows; i++) {
                        packedRows[i * F64PackedProducts.DEPTH + p] = a.getAtIndex(ValueLayout.JAVA_DOUBLE, i * depth + p);
                    }
                    for (int j = 0; j < columns; j++) {
                        packedColumns[j / width * width * depth + p * width + j % width] = b.getAtIndex(ValueLayout.JAVA_DOUBLE, p * columns + j);
                    }
                }
                if (columns >= width) {
                    Arrays.fill(packedColumns, 0, width * depth, Double.NaN);
                    products.copyPanel(depth, b, 0, columns * 8L, packedColumns, 0);
                }
                MemorySegment expected = copy(a);
                MemorySegment out = copy(a);
                ScalarF64Kernels.INSTANCE.multiply(rows, columns, depth, 1, a, 0, depth * 8L, 8, b, 0, columns * 8L, true, expected, 0, 64 * 8);
                products.multiplyPacked(rows, columns, depth, 1, packedRows, packedColumns, true, out, 0, 64 * 8);
                assertEquals(-1, expected.mismatch(out), rows + "×" + columns + "×" + depth + ", seed " + SEED);
            }
        }
    }
}
