package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.primitive.Procedure;
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
        return Words.fixnum(fixnum);
    }

    @Procedure(value = "%fixnum+", facts = {PURE, TOTAL})
    public static @Word long add(@Word long a, @Word long b) {
        return Words.ofFixnum(sum(Words.fixnum(a), Words.fixnum(b)));
    }

    @Procedure(value = "%fixnum-", facts = {PURE, TOTAL})
    public static @Word long subtract(@Word long a, @Word long b) {
        return Words.ofFixnum(difference(Words.fixnum(a), Words.fixnum(b)));
    }

    @Procedure(value = "%fixnum*", facts = {PURE, TOTAL})
    public static @Word long multiply(@Word long a, @Word long b) {
        return Words.ofFixnum(product(Words.fixnum(a), Words.fixnum(b)));
    }

    // The same on fixnums without their tags, as compiled code keeps them

    public static long sum(long a, long b) {
        return checked(a, b, a + b);
    }

    public static long difference(long a, long b) {
        return checked(a, b, a - b);
    }

    public static long product(long a, long b) {
        return checked(a, b, a * b);
    }

    private static long checked(long a, long b, long result) {
        assert Words.fitsFixnum(a) && Words.fitsFixnum(b) && Words.fitsFixnum(result) : a + " " + b;
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
