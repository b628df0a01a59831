package dev.lamina.numeric.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors against {@link Exactly} on arguments of every size, and the values that IEEE 754 fixes. */
class FunctionsTest {
    private static final long SEED = 20260602;
    private static final int POINTS = 600;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    record Unary(String name, DoubleUnaryOperator fast, UnaryOperator<BigDecimal> exact, ToDoubleFunction<Random> argument, double ulps) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Binary(String name, DoubleBinaryOperator fast, BinaryOperator<BigDecimal> exact, ToDoubleFunction<Random> x, ToDoubleFunction<Random> y,
            double ulps) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static double wide(Random random, double greatest) {
        return random.nextGaussian() * Math.pow(2, random.nextInt(60) - 59) * greatest / 4;
    }

    private static double positive(Random random) {
        return random.nextInt(3) == 0 ? 1 + random.nextGaussian() * 0.01 : Math.exp(random.nextGaussian() * (random.nextBoolean() ? 1 : 200));
    }

    static Stream<Unary> unaries() {
        ToDoubleFunction<Random> inUnit = random -> random.nextBoolean() ? random.nextDouble() * 2 - 1 : wide(random, 0.9) % 1;
        return Stream.of(
                new Unary("exp", Functions::exp, Exactly::exp, random -> wide(random, 700), 0.7),
                new Unary("expm1", Functions::expm1, Exactly::expm1, random -> wide(random, 100), 0.85),
                new Unary("exp2", Functions::exp2, x -> Exactly.pow(BigDecimal.TWO, x), random -> wide(random, 700), 0.7),
                new Unary("asinh", Functions::asinh, FunctionsTest::exactAsinh, random -> wide(random, 1e3), 0.6),
                new Unary("acosh", Functions::acosh, FunctionsTest::exactAcosh, random -> 1 + Math.abs(wide(random, 1e3)), 0.6),
                new Unary("atanh", Functions::atanh, FunctionsTest::exactAtanh, inUnit, 0.6),
                new Unary("log", Functions::log, Exactly::log, FunctionsTest::positive, 0.6),
                new Unary("log1p", Functions::log1p, Exactly::log1p, random -> Math.abs(wide(random, 1000)), 0.7),
                new Unary("log2", Functions::log2, Exactly::log2, FunctionsTest::positive, 0.65),
                new Unary("log10", Functions::log10, Exactly::log10, FunctionsTest::positive, 0.6),
                new Unary("sin", Functions::sin, Exactly::sin, random -> wide(random, 1e6), 0.9),
                new Unary("sin of large angles", Functions::sin, Exactly::sin, random -> wide(random, 0x1p1000), 0.9),
                new Unary("cos", Functions::cos, Exactly::cos, random -> wide(random, 1e6), 0.9),
                new Unary("cos of large angles", Functions::cos, Exactly::cos, random -> wide(random, 0x1p600), 0.9),
                new Unary("tan", Functions::tan, Exactly::tan, random -> wide(random, 1e6), 0.9),
                new Unary("tan of large angles", Functions::tan, Exactly::tan, random -> wide(random, 0x1p300), 0.9),
                new Unary("asin", Functions::asin, Exactly::asin, inUnit, 0.7),
                new Unary("acos", Functions::acos, Exactly::acos, inUnit, 0.7),
                new Unary("atan", Functions::atan, Exactly::atan, random -> wide(random, 700), 0.7),
                new Unary("sinh", Functions::sinh, Exactly::sinh, random -> wide(random, 100), 0.8),
                new Unary("cosh", Functions::cosh, Exactly::cosh, random -> wide(random, 100), 0.7),
                new Unary("tanh", Functions::tanh, Exactly::tanh, random -> wide(random, 15), 0.8),
                new Unary("cbrt", Functions::cbrt, Exactly::cbrt, FunctionsTest::positive, 0.6));
    }

    private static BigDecimal exactAsinh(BigDecimal x) {
        BigDecimal a = x.abs();
        BigDecimal value = Exactly.log(a.add(a.multiply(a).add(BigDecimal.ONE).sqrt(Exactly.DIGITS)));
        return x.signum() < 0 ? value.negate() : value;
    }

    private static BigDecimal exactAcosh(BigDecimal x) {
        return Exactly.log(x.add(x.multiply(x).subtract(BigDecimal.ONE).sqrt(Exactly.DIGITS)));
    }

    private static BigDecimal exactAtanh(BigDecimal x) {
        BigDecimal ratio = BigDecimal.ONE.add(x).divide(BigDecimal.ONE.subtract(x), Exactly.DIGITS);
        return Exactly.log(ratio).divide(BigDecimal.TWO);
    }

    static Stream<Binary> binaries() {
        return Stream.of(
                new Binary("pow", Functions::pow, Exactly::pow, FunctionsTest::positive, random -> random.nextGaussian(), 0.8),
                new Binary("pow near 1", Functions::pow, Exactly::pow, random -> 1 + random.nextGaussian() * 1e-4, random -> random.nextGaussian() * 1e5, 0.8),
                new Binary("atan2", Functions::atan2, Exactly::atan2, random -> wide(random, 1), random -> wide(random, 1), 0.7),
                new Binary("hypot", Functions::hypot, Exactly::hypot, random -> wide(random, 1), random -> wide(random, 1), 0.6));
    }

    @ParameterizedTest
    @MethodSource("unaries")
    void errorsAreBelowTheirBound(Unary function) {
        var random = new Random(SEED);
        for (int i = 0; i < POINTS; i++) {
            double x = function.argument.applyAsDouble(random);
            check(function.fast.applyAsDouble(x), function.exact.apply(Exactly.of(x)), function.ulps, function.name + "(" + x + "), seed " + SEED);
        }
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void errorsOfTwoArgumentsAreBelowTheirBound(Binary function) {
        var random = new Random(SEED);
        for (int i = 0; i < POINTS; i++) {
            double x = function.x.applyAsDouble(random);
            double y = function.y.applyAsDouble(random);
            check(function.fast.applyAsDouble(x, y), function.exact.apply(Exactly.of(x), Exactly.of(y)), function.ulps,
                    function.name + "(" + x + ", " + y + "), seed " + SEED);
        }
    }

    private static void check(double fast, BigDecimal exact, double ulps, String where) {
        BigDecimal error = new BigDecimal(fast).subtract(exact).abs();
        BigDecimal bound = new BigDecimal(Math.ulp(exact.doubleValue())).multiply(BigDecimal.valueOf(ulps));
        assertTrue(error.compareTo(bound) <= 0, () -> where + " is " + fast + ", exactly " + exact);
    }

    @Test
    void zerosKeepTheirSign() {
        DoubleUnaryOperator[] odd = {Functions::expm1, Functions::log1p, Functions::sin, Functions::tan, Functions::asin, Functions::atan, Functions::sinh,
            Functions::tanh, Functions::cbrt, Functions::asinh, Functions::atanh, Functions::erf, Functions::truncate, Functions::sign, Functions::round};
        for (DoubleUnaryOperator function : odd) {
            assertEquals(-0.0, function.applyAsDouble(-0.0));
            assertEquals(0.0, function.applyAsDouble(0.0));
            assertTrue(Double.isNaN(function.applyAsDouble(NAN)));
        }
    }

    @Test
    void theSmallestNumbersAreTheirOwnImages() {
        DoubleUnaryOperator[] odd = {Functions::expm1, Functions::log1p, Functions::sin, Functions::tan, Functions::asin, Functions::atan, Functions::sinh,
            Functions::tanh};
        for (DoubleUnaryOperator function : odd) {
            assertEquals(-Double.MIN_VALUE, function.applyAsDouble(-Double.MIN_VALUE));
            assertEquals(1e-310, function.applyAsDouble(1e-310));
        }
    }

    @Test
    void theEndsOfTheRangeAreAsIeeeSays() {
        assertEquals(INFINITY, Functions.exp(709.79));
        check(Functions.exp(709.782712893384), Exactly.exp(Exactly.of(709.782712893384)), 0.7, "exp at the upper end");
        assertEquals(Double.MIN_VALUE, Functions.exp(-745.13));
        assertEquals(0, Functions.exp(-745.14));
        assertEquals(0, Functions.exp(-INFINITY));
        assertEquals(-1, Functions.expm1(-INFINITY));
        assertEquals(INFINITY, Functions.expm1(710));
        assertEquals(-INFINITY, Functions.sinh(-711));
        assertEquals(INFINITY, Functions.cosh(-711));
        assertEquals(1, Functions.tanh(INFINITY));
        assertEquals(-INFINITY, Functions.log(0));
        assertTrue(Double.isNaN(Functions.log(-1)));
        assertEquals(-744.4400719213812, Functions.log(Double.MIN_VALUE));
        assertEquals(-1074, Functions.log2(Double.MIN_VALUE));
        assertEquals(308, Functions.log10(1e308));
        assertEquals(-INFINITY, Functions.log1p(-1));
        assertEquals(709.782712893384, Functions.log1p(Double.MAX_VALUE));
        assertTrue(Double.isNaN(Functions.sin(INFINITY)));
        assertEquals(Math.PI / 2, Functions.atan(INFINITY));
        assertEquals(Math.PI, Functions.acos(-1));
        assertTrue(Double.isNaN(Functions.asin(1.0000000000000002)));
        assertEquals(1.7031839360032603e-108, Functions.cbrt(Double.MIN_VALUE));
        assertEquals(Double.MIN_VALUE * 5, Functions.hypot(3 * Double.MIN_VALUE, 4 * Double.MIN_VALUE));
        assertEquals(INFINITY, Functions.hypot(INFINITY, NAN));
        assertEquals(5e300, Functions.hypot(3e300, 4e300));
    }

    @Test
    void powersOfUnusualNumbersAreAsIeeeSays() {
        assertEquals(1, Functions.pow(NAN, 0));
        assertEquals(1, Functions.pow(1, NAN));
        assertEquals(1, Functions.pow(-1, INFINITY));
        assertEquals(-8, Functions.pow(-2, 3));
        assertEquals(0.25, Functions.pow(-2, -2));
        assertTrue(Double.isNaN(Functions.pow(-2, 0.5)));
        assertEquals(-INFINITY, Functions.pow(-0.0, -3));
        assertEquals(INFINITY, Functions.pow(-0.0, -2));
        assertEquals(-0.0, Functions.pow(-INFINITY, -3));
        assertEquals(INFINITY, Functions.pow(0.5, -INFINITY));
        assertEquals(Double.MIN_VALUE, Functions.pow(2, -1074));
        assertEquals(0, Functions.pow(2, -1076));
        assertEquals(INFINITY, Functions.pow(10, 309));
        assertEquals(0x1p-537, Functions.pow(Double.MIN_VALUE, 0.5));
    }

    @Test
    void anglesOfPointsOnAxesAndFarAwayAreAsIeeeSays() {
        assertEquals(Math.PI, Functions.atan2(0.0, -1));
        assertEquals(-Math.PI, Functions.atan2(-0.0, -1));
        assertEquals(-0.0, Functions.atan2(-0.0, 1));
        assertEquals(Math.PI / 2, Functions.atan2(1, 0));
        assertEquals(3 * Math.PI / 4, Functions.atan2(INFINITY, -INFINITY));
        assertEquals(1e-200, Functions.atan2(1e-200, 1));
        assertEquals(Math.PI / 4, Functions.atan2(1e-310, 1e-310));
        assertEquals(Math.PI / 4, Functions.atan2(1e308, 1e308));
    }

    @Test
    void powersOfTwoAndTenHaveExactLogarithms() {
        for (int n = -1022; n <= 1023; n++) {
            assertEquals(n, Functions.log2(Math.scalb(1.0, n)));
        }
        for (int n = 0; n <= 22; n++) {
            assertEquals(n, Functions.log10(Double.parseDouble("1e" + n)));
        }
    }
}
