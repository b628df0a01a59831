package dev.lamina.numeric.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The operations that the elementary functions are written in, on vectors of any width: each one instruction or two. */
final class SimdOps {
    private SimdOps() {}

    /** A number, as wide as the example. */
    static DoubleVector constant(DoubleVector example, double value) {
        return example.broadcast(value);
    }

    static DoubleVector add(DoubleVector a, DoubleVector b) {
        return a.add(b);
    }

    static DoubleVector add(DoubleVector a, double b) {
        return a.add(b);
    }

    static DoubleVector sub(DoubleVector a, DoubleVector b) {
        return a.sub(b);
    }

    static DoubleVector sub(DoubleVector a, double b) {
        return a.sub(b);
    }

    static DoubleVector mul(DoubleVector a, DoubleVector b) {
        return a.mul(b);
    }

    static DoubleVector mul(DoubleVector a, double b) {
        return a.mul(b);
    }

    static DoubleVector div(DoubleVector a, DoubleVector b) {
        return a.div(b);
    }

    static DoubleVector div(DoubleVector a, double b) {
        return a.div(b);
    }

    static DoubleVector sub(double a, DoubleVector b) {
        return b.broadcast(a).sub(b);
    }

    static DoubleVector fma(DoubleVector a, DoubleVector b, DoubleVector c) {
        return a.fma(b, c);
    }

    static DoubleVector fma(DoubleVector a, DoubleVector b, double c) {
        return a.fma(b, b.broadcast(c));
    }

    static DoubleVector fma(DoubleVector a, double b, DoubleVector c) {
        return a.fma(c.broadcast(b), c);
    }

    static DoubleVector fma(DoubleVector a, double b, double c) {
        return a.fma(b, c);
    }

    static DoubleVector neg(DoubleVector a) {
        return a.neg();
    }

    static DoubleVector abs(DoubleVector a) {
        return a.abs();
    }

    static DoubleVector sqrt(DoubleVector a) {
        return a.sqrt();
    }

    static VectorMask<Double> less(DoubleVector a, DoubleVector b) {
        return a.compare(VectorOperators.LT, b);
    }

    static VectorMask<Double> lessOrEqual(DoubleVector a, DoubleVector b) {
        return a.compare(VectorOperators.LE, b);
    }

    static VectorMask<Double> equal(DoubleVector a, DoubleVector b) {
        return a.compare(VectorOperators.EQ, b);
    }

    static VectorMask<Double> isWithin(DoubleVector a, double low, double high) {
        return a.compare(VectorOperators.GE, low).and(a.compare(VectorOperators.LE, high));
    }

    static VectorMask<Double> bothTrue(VectorMask<Double> p, VectorMask<Double> q) {
        return p.and(q);
    }

    static VectorMask<Double> differ(VectorMask<Double> p, VectorMask<Double> q) {
        return p.xor(q);
    }

    static VectorMask<Double> isOdd(LongVector a) {
        return shiftLeft(a, 63).reinterpretAsDoubles().test(VectorOperators.IS_NEGATIVE);
    }

    /** Of two values the first where the condition holds. */
    static DoubleVector select(VectorMask<Double> condition, DoubleVector then, DoubleVector otherwise) {
        return otherwise.blend(then, condition);
    }

    static LongVector bits(DoubleVector a) {
        return a.reinterpretAsLongs();
    }

    static DoubleVector value(LongVector bits) {
        return bits.reinterpretAsDoubles();
    }

    static LongVector plus(LongVector a, long b) {
        return a.add(b);
    }

    static LongVector minus(LongVector a, LongVector b) {
        return a.sub(b);
    }

    static LongVector minus(LongVector a, long b) {
        return a.sub(b);
    }

    static LongVector minus(long a, LongVector b) {
        return b.broadcast(a).sub(b);
    }

    static LongVector and(LongVector a, long b) {
        return a.and(b);
    }

    static LongVector or(LongVector a, LongVector b) {
        return a.or(b);
    }

    static LongVector xor(LongVector a, LongVector b) {
        return a.lanewise(VectorOperators.XOR, b);
    }

    static LongVector shiftLeft(LongVector a, int distance) {
        return a.lanewise(VectorOperators.LSHL, distance);
    }

    static LongVector shiftRight(LongVector a, int distance) {
        return a.lanewise(VectorOperators.ASHR, distance);
    }
}
