package dev.lamina.numeric.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Destination forms of reductions along an axis, of comparisons and selections; norms; complex selections. */
class SelectionsAndNormsTest {
    private static final double NAN = Double.NaN;

    private static F64Matrix sample() {
        return F64Matrix.of(new double[][] {{3, -1, 4}, {1, -5, 9}});
    }

    private static void message(String expected, Runnable action) {
        assertEquals(expected, assertThrows(RuntimeException.class, action::run).getMessage());
    }

    @Test
    void anAxisIsReducedIntoAnyDestination() {
        F64Matrix a = sample();
        assertEquals(F64Vector.of(4, -6, 13), a.sum(0, F64Vector.zeros(3)));
        F64Vector strided = F64Vector.zeros(6);
        a.max(0, strided.every(2));
        assertEquals(F64Vector.of(3, 0, -1, 0, 9, 0), strided);
        assertEquals(F64Vector.of(6, 5), a.sum(1, a.row(0).slice(0, 2)));
        assertEquals(I64Vector.of(1, 1), sample().argMin(1, I64Vector.zeros(2)));
        message("sum: the destination is 2, the result is 3", () -> sample().sum(0, F64Vector.zeros(2)));
        message("argMax: axis 2 is outside 0..1", () -> sample().argMax(2));
    }

    @Test
    void comparisonsFillAMask() {
        F64Vector x = F64Vector.of(1, 5, NAN, -2);
        Mask out = Mask.zeros(4);
        assertEquals(Mask.of(false, true, false, false), x.greater(2, out));
        assertEquals(Mask.of(true, false, false, false), x.equal(F64Vector.of(1), out));
        assertEquals(Mask.of(false, false, true, false), x.notEqual(x, out));
        message("less: the destination is 3, the result is 4", () -> x.less(x, Mask.zeros(3)));
        message("less: shapes differ: 4 and 3", () -> x.less(F64Vector.zeros(3), Mask.zeros(4)));
    }

    @Test
    void comparisonsAndChoicesSeeTheirOperandsBeforeTheMaskInTheSameMemoryChanges() {
        F64Vector x = F64Vector.of(1, 5, 3, 8);
        Mask inX = Mask.ofSegment(x.segment(), x.byteOffset(), Shape.of(4));
        assertEquals(Mask.of(false, true, false, true), x.greater(4, inX));
    }

    @Test
    void masksCombineIntoMasks() {
        boolean[] bits = new boolean[21];
        boolean[] others = new boolean[21];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = i % 2 == 0;
            others[i] = i % 3 == 0;
        }
        Mask a = Mask.of(bits);
        Mask b = Mask.of(others);
        Mask out = Mask.zeros(21);
        for (int i = 0; i < bits.length; i++) {
            assertEquals(bits[i] & others[i], a.and(b, out).at(i));
            assertEquals(bits[i] | others[i], a.or(b, out).at(i));
            assertEquals(bits[i] ^ others[i], a.xor(b, out).at(i));
            assertEquals(!bits[i], a.not(out).at(i));
        }
        assertEquals(a.and(b), a.and(b, a));
        message("or: the destination is 2, the result is 21", () -> b.or(b, Mask.zeros(2)));
    }

    @Test
    void compressFillsTheBeginningOfItsDestination() {
        F64Vector x = F64Vector.of(1, 2, 3, 4);
        Mask odd = Mask.of(true, false, true, false);
        F64Vector out = F64Vector.zeros(3);
        assertEquals(F64Vector.of(1, 3), x.compress(odd, out));
        assertEquals(F64Vector.of(1, 3, 0), out);
        assertEquals(F64Vector.of(1, 3), x.compress(odd, x.slice(1, 4)));
        message("compress: the destination is 1, the result is 2", () -> F64Vector.of(1, 2, 3, 4).compress(odd, F64Vector.zeros(1)));
    }

    @Test
    void fusedMultiplyAddBroadcasts() {
        assertEquals(F64Vector.of(12, 24), F64Vector.of(1, 2).fma(F64Vector.of(10, 10), F64Vector.of(2, 4)));
        F64Array sums = F64Vector.of(1, 2).fma((F64Array) F64Vector.of(10), F64Matrix.of(new double[][] {{1, 1}, {5, 5}}));
        assertEquals(F64Matrix.of(new double[][] {{11, 21}, {15, 25}}), sums);
    }

    @Test
    void normsNeitherOverflowNorUnderflow() {
        assertEquals(5, F64Vector.of(3, 4).norm2());
        assertEquals(5e300, F64Vector.of(3e300, -4e300).norm2());
        assertEquals(5e-320, F64Vector.of(3e-320, 4e-320).norm2(), 1e-323);
        assertEquals(5e30f, F32Vector.of(3e30f, -4e30f).norm2());
        assertEquals(0, F64Vector.zeros(0).norm2());
        assertEquals(Double.POSITIVE_INFINITY, F64Vector.of(1, Double.NEGATIVE_INFINITY).norm2());
        assertTrue(Double.isNaN(F64Vector.of(1, NAN).norm2()));
        assertEquals(7, F64Vector.of(3, -4).norm1());
        assertEquals(4, F64Vector.of(3, -4).normInfinity());
        F64Matrix a = F64Matrix.of(new double[][] {{3, -4}, {3 * 0x1p700, 4 * 0x1p700}});
        assertEquals(F64Vector.of(5, 5 * 0x1p700), a.norm2(1));
        assertEquals(F64Vector.of(7, 7 * 0x1p700), a.norm1(1));
        assertEquals(F64Vector.of(3 * 0x1p700, 4 * 0x1p700), a.normInfinity(0));
        assertEquals(F64Vector.of(2), F64Matrix.of(new double[][] {{1, 1e100, 1, -1e100}}).compensatedSum(1));
    }

    @Test
    void positionsPassOverNaN() {
        assertEquals(2, F64Vector.of(NAN, 3, -1, NAN).nanArgMin());
        assertEquals(1, F64Vector.of(NAN, 3, -1, NAN).nanArgMax());
        assertEquals(1, F64Vector.of(NAN, Double.POSITIVE_INFINITY).nanArgMin());
        assertEquals(2, F64Vector.of(1, NAN, 3).nanStd() * 2, 1e-15);
        message("nanArgMax: no elements", () -> F64Vector.of(NAN).nanArgMax());
    }

    @Test
    void complexArraysAreSelectedAndReducedByTheirParts() {
        C128Vector z = C128Vector.ofInterleaved(1, 2, 3, 4, NAN, 0);
        assertEquals(Mask.of(false, false, true), z.isNaN());
        C128Vector numbers = z.compress(z.isFinite());
        assertEquals(C128Vector.ofInterleaved(1, 2, 3, 4), numbers);
        assertEquals(C128Vector.ofInterleaved(3, 4, 1, 2, 1, 2), numbers.gather(I64Vector.of(1, 0, 0)));
        assertEquals(Mask.of(true, false), numbers.equal(C128Vector.ofInterleaved(1, 2, 3, 5)));
        assertEquals(C128Vector.ofInterleaved(1, 2, 0, 0), C128Array.where(Mask.of(true, false), numbers, C128Vector.zeros(2)));
        C128Array pairs = numbers.reshape(1, 2);
        assertEquals(new Complex(4, 6), pairs.sum(1).at(0));
        assertEquals(new Complex(2, 3), pairs.mean(1).at(0));
        assertEquals(C128Vector.ofInterleaved(-2, 1, -4, 3), numbers.mul(Complex.I, C128Vector.zeros(2)));
        assertEquals(C128Vector.ofInterleaved(2, 4, 6, 8), numbers.mul(2, numbers));
    }

    @Test
    void masksLiveInArraysToo() {
        byte[] bytes = {1, 0, 1};
        Mask shared = Mask.ofSegment(MemorySegment.ofArray(bytes), 0, Shape.of(3));
        assertEquals(2, shared.not().not().countTrue());
    }

    @Test
    void matrixNormsSeeEveryColumnOfWideMatrices() {
        F64Matrix wide = F64Matrix.ones(3, 3000);
        wide.set(1, 2500, -7);
        assertEquals(9, wide.norm1());
        assertEquals(3006, wide.normInfinity());
        assertEquals(9, wide.transpose().normInfinity());
        wide.set(2, 1500, Double.NaN);
        assertEquals(Double.NaN, wide.norm1());
    }
}
