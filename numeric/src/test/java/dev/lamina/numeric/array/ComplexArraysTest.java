package dev.lamina.numeric.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ComplexArraysTest {
    private static final double EPSILON = 0x1p-53;

    private static Complex z(double re, double im) {
        return new Complex(re, im);
    }

    private final C128Vector v = C128Vector.of(z(1, 2), z(-3, 0.5), z(0, -1));

    @Test
    void partsAreViews() {
        assertEquals(F64Vector.of(1, -3, 0), v.re());
        v.im().set(0, 9);
        assertEquals(z(1, 9), v.get(0));
        assertArrayEquals(new double[] {1, 9, -3, 0.5, 0, -1}, v.toInterleaved());
        assertEquals(v, C128Vector.ofParts(v.re(), v.im()));
    }

    @Test
    void arithmeticIsThatOfItsElements() {
        C128Vector w = v.every(-1);
        for (int i = 0; i < 3; i++) {
            Complex a = v.get(i);
            Complex b = w.get(i);
            assertEquals(a.add(b), v.add(w).get(i));
            assertEquals(a.mul(b), v.mul(w).get(i));
            assertEquals(a.div(b), v.div(w).get(i));
            assertEquals(a.sub(b), v.sub(w, C128Vector.zeros(3)).at(i));
            assertEquals(a.exp(), v.exp().get(i));
            assertEquals(a.abs(), v.abs().get(i));
            assertEquals(a.arg(), v.arg().get(i));
            assertEquals(a.conj(), v.conj().get(i));
        }
        assertEquals(z(-2, 1.5), v.sum());
        assertEquals(C128Vector.of(z(2, 4), z(-6, 1), z(0, -2)), v.mul(2));
        assertEquals(v.conj().dot(v).re(), v.sumOfSquares(), 1e-15);
    }

    @Test
    void functionsInvertEachOther() {
        for (Complex a : new Complex[] {z(1, 2), z(-3, 0.5), z(0, -1), z(-4, 0), z(1e-300, 1e-300), z(1e300, -1e300), z(-1e308, 1e308)}) {
            near(a, a.sqrt().mul(a.sqrt()), 4);
            near(a, a.mul(0.5).div(z(3, 4)).mul(z(6, 8)), 8);
            assertTrue(a.sqrt().re() >= 0);
        }
        for (Complex a : new Complex[] {z(1, 2), z(-3, 0.5), z(0, -1)}) {
            near(a, a.log().exp(), 8);
            near(a.mul(a), a.pow(Complex.of(2)), 16);
        }
        assertEquals(Complex.ONE, Complex.ZERO.pow(Complex.ZERO));
    }

    private static void near(Complex expected, Complex given, double epsilons) {
        double error = Math.hypot(expected.re() / 2 - given.re() / 2, expected.im() / 2 - given.im() / 2);
        double scale = Math.hypot(expected.re() / 2, expected.im() / 2);
        assertTrue(error <= epsilons * EPSILON * scale, expected + " and " + given);
    }

    @Test
    void matricesHaveTheirViews() {
        C128Matrix m = C128Matrix.of(new Complex[][] {{z(1, 1), z(2, 0)}, {z(3, -1), z(0, 4)}});
        assertEquals(C128Vector.of(z(1, 1), z(0, 4)), m.diagonal());
        assertEquals(C128Vector.of(z(1, -1), z(2, 0)), m.adjoint().column(0));
        assertEquals(m.transpose().copy(), m.transpose());
        assertEquals(F64Matrix.of(new double[][] {{1, 0}, {-1, 4}}), m.im());
        assertEquals(C64Matrix.zeros(2, 2).shape(), m.toC64().shape());
    }

    @Test
    void printingFollowsNumPy() {
        assertEquals("[1.+2.j  3.-4.5j]", C128Vector.of(z(1, 2), z(3, -4.5)).toString());
        assertEquals("[1. +2.j 3.5-4.j]", C64Vector.of(z(1, 2), z(3.5, -4)).toString());
    }

    @Test
    void wrongShapesAreNamed() {
        assertEquals("mul: shapes differ: 3 and 2",
                assertThrows(IllegalArgumentException.class, () -> v.mul(C128Vector.zeros(2))).getMessage());
    }

    @Test
    void powersOfZeroAreNoNumbersUnlessTheExponentIsPositive() {
        assertEquals(Complex.ZERO, Complex.ZERO.pow(new Complex(0.5, 3)));
        assertEquals(Complex.ONE, Complex.ZERO.pow(Complex.ZERO));
        assertTrue(Double.isNaN(Complex.ZERO.pow(new Complex(-1, 0)).re()));
        assertTrue(Double.isNaN(Complex.ZERO.pow(Complex.I).re()));
    }
}
