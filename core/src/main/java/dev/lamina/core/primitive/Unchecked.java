package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Operations that the compiler puts in place of generic ones where it has proved what their operands and results are
 * ({@code InferTypes}). They test nothing: a wrong operand is a mistake in the compiler, which assertions find.
 */
public final class Unchecked {
    private Unchecked() {}

    @Procedure(value = "%flonum", facts = {PURE, TOTAL})
    public static double flonum(@Word long flonum) {
        assert Words.isFlonum(flonum) : Words.describe(flonum);
        return Double.longBitsToDouble(flonum);
    }

    @Procedure(value = "%fixnum->flonum", facts = {PURE, TOTAL})
    public static double toFlonum(@Word long fixnum) {
        assert Words.isFixnum(fixnum) : Words.describe(fixnum);
        return fixnum + Words.FIXNUM_BIAS;
    }

    @Procedure(value = "%fixnum+", facts = {PURE, TOTAL})
    public static @Word long add(@Word long a, @Word long b) {
        return checked(a, b, a + b + Words.FIXNUM_BIAS);
    }

    @Procedure(value = "%fixnum-", facts = {PURE, TOTAL})
    public static @Word long subtract(@Word long a, @Word long b) {
        return checked(a, b, a - b - Words.FIXNUM_BIAS);
    }

    @Procedure(value = "%fixnum*", facts = {PURE, TOTAL})
    public static @Word long multiply(@Word long a, @Word long b) {
        return checked(a, b, (a + Words.FIXNUM_BIAS) * (b + Words.FIXNUM_BIAS) - Words.FIXNUM_BIAS);
    }

    private static @Word long checked(@Word long a, @Word long b, @Word long result) {
        assert Words.areFixnums(a, b) && Words.isFixnum(result) : Words.describe(a) + " " + Words.describe(b);
        return result;
    }

    @Procedure(value = "%fixnum<", facts = {PURE, TOTAL})
    public static boolean isLess(@Word long a, @Word long b) {
        assert Words.areFixnums(a, b) : Words.describe(a) + " " + Words.describe(b);
        return a < b;
    }

    @Procedure(value = "%fixnum>", facts = {PURE, TOTAL})
    public static boolean isGreater(@Word long a, @Word long b) {
        assert Words.areFixnums(a, b) : Words.describe(a) + " " + Words.describe(b);
        return a > b;
    }

    @Procedure(value = "%fixnum<=", facts = {PURE, TOTAL})
    public static boolean isNotGreater(@Word long a, @Word long b) {
        assert Words.areFixnums(a, b) : Words.describe(a) + " " + Words.describe(b);
        return a <= b;
    }

    @Procedure(value = "%fixnum>=", facts = {PURE, TOTAL})
    public static boolean isNotLess(@Word long a, @Word long b) {
        assert Words.areFixnums(a, b) : Words.describe(a) + " " + Words.describe(b);
        return a >= b;
    }

    @Procedure(value = "%fixnum-between?", facts = {PURE, TOTAL})
    public static boolean isBetween(@Word long value, @Word long low, @Word long high) {
        return value >= low && value <= high && Words.isFixnum(value);
    }
}
