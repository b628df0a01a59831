package dev.lamina.numeric.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.C128Matrix;
import dev.lamina.numeric.array.C64Matrix;
import dev.lamina.numeric.array.Complex;
import dev.lamina.numeric.array.I32Matrix;
import dev.lamina.numeric.array.I64Matrix;
import dev.lamina.numeric.array.I64Vector;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Products of matrices of integers and of complex numbers. */
class OtherProductsTest {
    private static final long SEED = 41;
    private static final int[][] SIZES = {{0, 0, 0}, {2, 3, 0}, {1, 1, 1}, {3, 5, 7}, {20, 17, 33}};

    private static I64Matrix random(Random random, int rows, int columns) {
        I64Matrix out = I64Matrix.zeros(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                out.set(i, j, random.nextLong());
            }
        }
        return out;
    }

    @Test
    void integersWrapAroundAsThoseOfJava() {
        var random = new Random(SEED);
        for (int[] size : SIZES) {
            I64Matrix a = random(random, size[0], size[2]);
            I64Matrix b = random(random, size[2], size[1]);
            I64Matrix expected = I64Matrix.zeros(size[0], size[1]);
            for (int i = 0; i < size[0]; i++) {
                for (int j = 0; j < size[1]; j++) {
                    long sum = 0;
                    for (int p = 0; p < size[2]; p++) {
                        sum += a.get(i, p) * b.get(p, j);
                    }
                    expected.set(i, j, sum);
                }
            }
            assertEquals(expected, a.matmul(b), "seed " + SEED);
            assertEquals(expected, b.transpose().matmul(a.transpose()).transpose(), "views");
            assertEquals(expected, a.matmul(b, I64Matrix.zeros(size[1], size[0]).transpose()), "a destination that is a view");
        }
        I64Matrix square = random(random, 9, 9);
        assertEquals(square.matmul(square.copy()), square.matmul(square, square), "a destination that is both operands");
        assertEquals(I64Vector.of(5, 11), I64Matrix.of(new long[][] {{1, 2}, {3, 4}}).matmul(I64Vector.of(1, 2)));
        assertEquals(Integer.MIN_VALUE, I32Matrix.filled(1, 1, 1 << 30).matmul(I32Matrix.filled(1, 1, 2)).get(0, 0));
    }

    @Test
    void complexProductsKeepTheirBound() {
        for (int[] size : SIZES) {
            C128Matrix a = C128Matrix.ofParts(Gallery.random(size[0], size[2]), Gallery.random(size[0], size[2]).mul(-3));
            C128Matrix b = C128Matrix.ofParts(Gallery.random(size[2], size[1]), Gallery.random(size[2], size[1]).sin());
            C128Matrix product = a.matmul(b);
            for (int i = 0; i < size[0]; i++) {
                for (int j = 0; j < size[1]; j++) {
                    Complex sum = new Complex(0, 0);
                    double bound = 0;
                    for (int p = 0; p < size[2]; p++) {
                        Complex term = a.get(i, p).mul(b.get(p, j));
                        sum = sum.add(term);
                        bound += 2 * a.get(i, p).abs() * b.get(p, j).abs();
                    }
                    assertTrue(product.get(i, j).sub(sum).abs() <= (size[2] + 2) * 2 * Ratio.EPSILON * bound, "seed " + Gallery.SEED);
                }
            }
            C128Matrix reversed = b.adjoint().matmul(a.adjoint()).adjoint();
            assertTrue(product.count() == 0 || product.sub(reversed).abs().maxAbs() <= 1e-12, "(ab)* = b*a*");
        }
        C128Matrix i = C128Matrix.of(new Complex[][] {{new Complex(0, 1)}});
        assertEquals(C128Matrix.of(new Complex[][] {{new Complex(-1, 0)}}), i.matmul(i, i));
        C64Matrix floats = C64Matrix.of(new Complex[][] {{new Complex(1, 2), new Complex(3, -1)}});
        assertEquals(new Complex(15, 0), floats.matmul(floats.adjoint()).get(0, 0));
    }

    @Test
    void wrongShapesAreNamed() {
        assertEquals("matmul: inner dimensions differ: a is 2×3, b is 2×3", assertThrows(IllegalArgumentException.class,
                () -> I64Matrix.zeros(2, 3).matmul(I64Matrix.zeros(2, 3))).getMessage());
        assertEquals("matmul: the destination is 2×2, the result is 2×1", assertThrows(IllegalArgumentException.class,
                () -> C128Matrix.zeros(2, 3).matmul(C128Matrix.zeros(3, 1), C128Matrix.zeros(2, 2))).getMessage());
    }
}
