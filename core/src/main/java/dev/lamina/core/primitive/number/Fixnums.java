package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Several;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Operations on fixnums only, SRFI 143. They are for loops whose author knows the range: a result outside it is an
 * error, never a bignum and never a wrapped number. The constants and the rarer operations are in the Scheme library.
 */
public final class Fixnums {
    private Fixnums() {}

    @Procedure(value = "fixnum?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is an exact integer of 51 bits.")
    public static boolean isFixnum(@Word long value) {
        return Words.isFixnum(value);
    }

    // Comparison: the encoding keeps the order

    @Procedure(value = "fx=?", facts = {PURE, FOLDABLE}, doc = "Whether the fixnums are equal.")
    public static boolean equal(@Word long a, @Word long b) {
        check("fx=?", a, b);
        return a == b;
    }

    @Procedure(value = "fx<?", facts = {PURE, FOLDABLE}, doc = "Whether the first fixnum is less.")
    public static boolean lessThan(@Word long a, @Word long b) {
        check("fx<?", a, b);
        return a < b;
    }

    @Procedure(value = "fx>?", facts = {PURE, FOLDABLE}, doc = "Whether the first fixnum is greater.")
    public static boolean greaterThan(@Word long a, @Word long b) {
        check("fx>?", a, b);
        return a > b;
    }

    @Procedure(value = "fx<=?", facts = {PURE, FOLDABLE}, doc = "Whether the first fixnum is not greater.")
    public static boolean lessOrEqual(@Word long a, @Word long b) {
        check("fx<=?", a, b);
        return a <= b;
    }

    @Procedure(value = "fx>=?", facts = {PURE, FOLDABLE}, doc = "Whether the first fixnum is not less.")
    public static boolean greaterOrEqual(@Word long a, @Word long b) {
        check("fx>=?", a, b);
        return a >= b;
    }

    @Procedure(value = "fxzero?", facts = {PURE, FOLDABLE}, doc = "Whether the fixnum is zero.")
    public static boolean isZero(@Word long n) {
        return check("fxzero?", n) == Words.ZERO;
    }

    @Procedure(value = "fxpositive?", facts = {PURE, FOLDABLE}, doc = "Whether the fixnum is greater than zero.")
    public static boolean isPositive(@Word long n) {
        return check("fxpositive?", n) > Words.ZERO;
    }

    @Procedure(value = "fxnegative?", facts = {PURE, FOLDABLE}, doc = "Whether the fixnum is less than zero.")
    public static boolean isNegative(@Word long n) {
        return check("fxnegative?", n) < Words.ZERO;
    }

    @Procedure(value = "fxodd?", facts = {PURE, FOLDABLE}, doc = "Whether the fixnum is odd.")
    public static boolean isOdd(@Word long n) {
        return (check("fxodd?", n) & 1) != 0;
    }

    @Procedure(value = "fxeven?", facts = {PURE, FOLDABLE}, doc = "Whether the fixnum is even.")
    public static boolean isEven(@Word long n) {
        return (check("fxeven?", n) & 1) == 0;
    }

    @Procedure(value = "fxmin", facts = {PURE, FOLDABLE}, doc = "The lesser fixnum.")
    public static @Word long min(@Word long a, @Word long b) {
        check("fxmin", a, b);
        return Math.min(a, b);
    }

    @Procedure(value = "fxmax", facts = {PURE, FOLDABLE}, doc = "The greater fixnum.")
    public static @Word long max(@Word long a, @Word long b) {
        check("fxmax", a, b);
        return Math.max(a, b);
    }

    // Arithmetic

    @Procedure(value = "fx+", facts = {PURE, FOLDABLE}, doc = "The sum, which must be a fixnum.")
    public static @Word long add(@Word long a, @Word long b) {
        check("fx+", a, b);
        return result("fx+", Words.fixnum(a) + Words.fixnum(b));
    }

    @Procedure(value = "fx-", facts = {PURE, FOLDABLE}, doc = "The difference, which must be a fixnum.")
    public static @Word long subtract(@Word long a, @Word long b) {
        check("fx-", a, b);
        return result("fx-", Words.fixnum(a) - Words.fixnum(b));
    }

    @Procedure(value = "fxneg", facts = {PURE, FOLDABLE}, doc = "The fixnum with its sign changed.")
    public static @Word long negate(@Word long n) {
        return result("fxneg", -Words.fixnum(check("fxneg", n)));
    }

    @Procedure(value = "fx*", facts = {PURE, FOLDABLE}, doc = "The product, which must be a fixnum.")
    public static @Word long multiply(@Word long a, @Word long b) {
        check("fx*", a, b);
        long x = Words.fixnum(a);
        long y = Words.fixnum(b);
        if (Math.multiplyHigh(x, y) != x * y >> 63) throw Errors.fixnumOverflow("fx*");
        return result("fx*", x * y);
    }

    @Procedure(value = "fxquotient", facts = {PURE, FOLDABLE}, doc = "The quotient, rounded towards zero.")
    public static @Word long quotient(@Word long a, @Word long b) {
        checkDivisor("fxquotient", a, b);
        return result("fxquotient", Words.fixnum(a) / Words.fixnum(b));
    }

    @Procedure(value = "fxremainder", facts = {PURE, FOLDABLE}, doc = "What fxquotient leaves.")
    public static @Word long remainder(@Word long a, @Word long b) {
        checkDivisor("fxremainder", a, b);
        return Words.ofFixnum(Words.fixnum(a) % Words.fixnum(b));
    }

    @Procedure(value = "fxabs", facts = {PURE, FOLDABLE}, doc = "The absolute value.")
    public static @Word long abs(@Word long n) {
        return result("fxabs", Math.abs(Words.fixnum(check("fxabs", n))));
    }

    @Procedure(value = "fxsquare", facts = {PURE, FOLDABLE}, doc = "The fixnum times itself.")
    public static @Word long square(@Word long n) {
        check("fxsquare", n);
        return multiply(n, n);
    }

    // Bits: with the bias, n is encoded in the low 51 bits with its highest bit flipped

    @Procedure(value = "fxnot", facts = {PURE, FOLDABLE}, doc = "All bits inverted.")
    public static @Word long not(@Word long n) {
        return Words.ofFixnum(~Words.fixnum(check("fxnot", n)));
    }

    @Procedure(value = "fxand", facts = {PURE, FOLDABLE}, doc = "The bits set in both.")
    public static @Word long and(@Word long a, @Word long b) {
        check("fxand", a, b);
        return Words.ofFixnum(Words.fixnum(a) & Words.fixnum(b));
    }

    @Procedure(value = "fxior", facts = {PURE, FOLDABLE}, doc = "The bits set in one or both.")
    public static @Word long or(@Word long a, @Word long b) {
        check("fxior", a, b);
        return Words.ofFixnum(Words.fixnum(a) | Words.fixnum(b));
    }

    @Procedure(value = "fxxor", facts = {PURE, FOLDABLE}, doc = "The bits set in one but not both.")
    public static @Word long xor(@Word long a, @Word long b) {
        check("fxxor", a, b);
        return Words.ofFixnum(Words.fixnum(a) ^ Words.fixnum(b));
    }

    @Procedure(value = "fxarithmetic-shift", facts = {PURE, FOLDABLE}, doc = "Shifted left by count bits, or right if count is negative; the result must be a fixnum.")
    public static @Word long shift(@Word long n, @Word long count) {
        check("fxarithmetic-shift", n, count);
        long distance = Words.fixnum(count);
        return distance < 0 ? shiftRight("fxarithmetic-shift", n, -distance) : shiftLeft("fxarithmetic-shift", n, distance);
    }

    @Procedure(value = "fxarithmetic-shift-left", facts = {PURE, FOLDABLE}, doc = "Shifted left; the result must be a fixnum.")
    public static @Word long shiftLeft(@Word long n, @Word long count) {
        check("fxarithmetic-shift-left", n, count);
        return shiftLeft("fxarithmetic-shift-left", n, Words.fixnum(count));
    }

    @Procedure(value = "fxarithmetic-shift-right", facts = {PURE, FOLDABLE}, doc = "Shifted right, rounding down.")
    public static @Word long shiftRight(@Word long n, @Word long count) {
        check("fxarithmetic-shift-right", n, count);
        return shiftRight("fxarithmetic-shift-right", n, Words.fixnum(count));
    }

    private static @Word long shiftLeft(String who, @Word long n, long count) {
        long value = Words.fixnum(n);
        if (count < 0) throw Errors.outOfRange(who, "a count that is not negative", Words.ofFixnum(count));
        if (value == 0) return n;
        if (count > Words.FIXNUM_SHIFT || value << count >> count != value) throw Errors.fixnumOverflow(who);
        return result(who, value << count);
    }

    private static @Word long shiftRight(String who, @Word long n, long count) {
        if (count < 0) throw Errors.outOfRange(who, "a count that is not negative", Words.ofFixnum(count));
        return Words.ofFixnum(Words.fixnum(n) >> Math.min(count, Long.SIZE - 1));
    }

    @Procedure(value = "fxbit-count", facts = {PURE, FOLDABLE}, doc = "The number of set bits, or of clear bits if negative.")
    public static @Word long bitCount(@Word long n) {
        long value = Words.fixnum(check("fxbit-count", n));
        return Words.ofFixnum(Long.bitCount(value < 0 ? ~value : value));
    }

    @Procedure(value = "fxlength", facts = {PURE, FOLDABLE}, doc = "The number of bits needed without the sign.")
    public static @Word long length(@Word long n) {
        long value = Words.fixnum(check("fxlength", n));
        return Words.ofFixnum(Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value));
    }

    // Any number of operands

    @Procedure(value = "fx=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether all fixnums are equal.")
    public static boolean equal(@Word long operands) {
        return compare("fx=?", Fixnums::equal, operands);
    }

    @Procedure(value = "fx<?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the fixnums increase.")
    public static boolean lessThan(@Word long operands) {
        return compare("fx<?", Fixnums::lessThan, operands);
    }

    @Procedure(value = "fx>?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the fixnums decrease.")
    public static boolean greaterThan(@Word long operands) {
        return compare("fx>?", Fixnums::greaterThan, operands);
    }

    @Procedure(value = "fx<=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the fixnums never decrease.")
    public static boolean lessOrEqual(@Word long operands) {
        return compare("fx<=?", Fixnums::lessOrEqual, operands);
    }

    @Procedure(value = "fx>=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the fixnums never increase.")
    public static boolean greaterOrEqual(@Word long operands) {
        return compare("fx>=?", Fixnums::greaterOrEqual, operands);
    }

    @Procedure(value = "fxmin", facts = {PURE, FOLDABLE}, doc = "The fixnum itself.")
    public static @Word long min(@Word long n) {
        return check("fxmin", n);
    }

    @Procedure(value = "fxmin", rest = true, facts = {PURE, FOLDABLE}, doc = "The least fixnum.")
    public static @Word long min(@Word long a, @Word long b, @Word long more) {
        return Several.accumulate(Fixnums::min, min(a, b), more);
    }

    @Procedure(value = "fxmax", facts = {PURE, FOLDABLE}, doc = "The fixnum itself.")
    public static @Word long max(@Word long n) {
        return check("fxmax", n);
    }

    @Procedure(value = "fxmax", rest = true, facts = {PURE, FOLDABLE}, doc = "The greatest fixnum.")
    public static @Word long max(@Word long a, @Word long b, @Word long more) {
        return Several.accumulate(Fixnums::max, max(a, b), more);
    }

    @Procedure(value = "fxand", rest = true, facts = {PURE, FOLDABLE}, doc = "The bits set in all.")
    public static @Word long and(@Word long operands) {
        return Several.accumulate(Fixnums::and, Words.ofFixnum(-1), operands);
    }

    @Procedure(value = "fxior", rest = true, facts = {PURE, FOLDABLE}, doc = "The bits set in any.")
    public static @Word long or(@Word long operands) {
        return Several.accumulate(Fixnums::or, Words.ZERO, operands);
    }

    @Procedure(value = "fxxor", rest = true, facts = {PURE, FOLDABLE}, doc = "The bits set in an odd number of the fixnums.")
    public static @Word long xor(@Word long operands) {
        return Several.accumulate(Fixnums::xor, Words.ZERO, operands);
    }

    /** Whether neighbours compare so; all are checked in any case. */
    private static boolean compare(String who, Several.Comparison comparison, @Word long operands) {
        if (operands == Words.EMPTY_LIST) return true;
        return Several.compare(comparison, true, check(who, Pairs.first(operands)), Pairs.rest(operands));
    }

    private static @Word long check(String who, @Word long n) {
        if (!Words.isFixnum(n)) throw Errors.wrongType(who, "a fixnum", n);
        return n;
    }

    private static void check(String who, @Word long a, @Word long b) {
        if (!Words.areFixnums(a, b)) throw Errors.wrongType(who, "a fixnum", Words.isFixnum(a) ? b : a);
    }

    private static void checkDivisor(String who, @Word long a, @Word long b) {
        check(who, a, b);
        if (b == Words.ZERO) throw Errors.divisionByZero(who, a);
    }

    private static @Word long result(String who, long n) {
        if (!Words.fitsFixnum(n)) throw Errors.fixnumOverflow(who);
        return Words.ofFixnum(n);
    }
}
