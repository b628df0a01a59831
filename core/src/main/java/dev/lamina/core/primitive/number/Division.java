package dev.lamina.core.primitive.number;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Several;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Division of integers with remainder, and what rests on it: R7RS 6.2.6. Operands may be flonums without fraction; then
 * the operation is done on their exact values and the result is a flonum, so that it is right at any size.
 */
public final class Division {
    private Division() {}

    // Rounded towards zero

    @Procedure(value = "quotient", facts = {PURE, FOLDABLE}, doc = "The quotient of two integers, rounded towards zero.")
    public static @Word long quotient(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b) && b != Words.ZERO) return Bignum.ofLong(c, Words.fixnum(a) / Words.fixnum(b));
        return divide(c, "quotient", a, b, Integers::quotient);
    }

    @Procedure(value = "truncate-quotient", facts = {PURE, FOLDABLE}, doc = "The quotient of two integers, rounded towards zero.")
    public static @Word long truncateQuotient(Ctx c, @Word long a, @Word long b) {
        return divide(c, "truncate-quotient", a, b, Integers::quotient);
    }

    @Procedure(value = "remainder", facts = {PURE, FOLDABLE}, doc = "What quotient leaves; it has the sign of the dividend.")
    public static @Word long remainder(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b) && b != Words.ZERO) return Words.ofFixnum(Words.fixnum(a) % Words.fixnum(b));
        return divide(c, "remainder", a, b, Integers::remainder);
    }

    @Procedure(value = "truncate-remainder", facts = {PURE, FOLDABLE}, doc = "What truncate-quotient leaves; it has the sign of the dividend.")
    public static @Word long truncateRemainder(Ctx c, @Word long a, @Word long b) {
        return divide(c, "truncate-remainder", a, b, Integers::remainder);
    }

    @Procedure(value = "truncate/", facts = {PURE, FOLDABLE}, doc = "Two values: truncate-quotient and truncate-remainder.")
    public static @Word long truncateDivide(Ctx c, @Word long a, @Word long b) {
        return values(c, divide(c, "truncate/", a, b, Integers::quotient), divide(c, "truncate/", a, b, Integers::remainder));
    }

    // Rounded down

    @Procedure(value = "modulo", facts = {PURE, FOLDABLE}, doc = "What floor-quotient leaves; it has the sign of the divisor.")
    public static @Word long modulo(Ctx c, @Word long a, @Word long b) {
        if (Words.areFixnums(a, b) && b != Words.ZERO) return Words.ofFixnum(Math.floorMod(Words.fixnum(a), Words.fixnum(b)));
        return divide(c, "modulo", a, b, Integers::floorRemainder);
    }

    @Procedure(value = "floor-remainder", facts = {PURE, FOLDABLE}, doc = "What floor-quotient leaves; it has the sign of the divisor.")
    public static @Word long floorRemainder(Ctx c, @Word long a, @Word long b) {
        return divide(c, "floor-remainder", a, b, Integers::floorRemainder);
    }

    @Procedure(value = "floor-quotient", facts = {PURE, FOLDABLE}, doc = "The quotient of two integers, rounded down.")
    public static @Word long floorQuotient(Ctx c, @Word long a, @Word long b) {
        return divide(c, "floor-quotient", a, b, Integers::floorQuotient);
    }

    @Procedure(value = "floor/", facts = {PURE, FOLDABLE}, doc = "Two values: floor-quotient and floor-remainder.")
    public static @Word long floorDivide(Ctx c, @Word long a, @Word long b) {
        return values(c, divide(c, "floor/", a, b, Integers::floorQuotient), divide(c, "floor/", a, b, Integers::floorRemainder));
    }

    // Common divisors and multiples

    @Procedure(value = "gcd", facts = {PURE, FOLDABLE}, doc = "The greatest common divisor of no numbers, 0.")
    public static @Word long gcd() {
        return Words.ZERO;
    }

    @Procedure(value = "gcd", facts = {PURE, FOLDABLE}, doc = "The absolute value of the integer.")
    public static @Word long gcd(Ctx c, @Word long integer) {
        return apply(c, "gcd", integer, Words.ZERO, Integers::gcd);
    }

    @Procedure(value = "gcd", facts = {PURE, FOLDABLE}, doc = "The greatest common divisor, not negative.")
    public static @Word long gcd(Ctx c, @Word long a, @Word long b) {
        return apply(c, "gcd", a, b, Integers::gcd);
    }

    @Procedure(value = "gcd", rest = true, facts = {PURE, FOLDABLE}, doc = "The greatest common divisor, not negative.")
    public static @Word long gcd(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, Division::gcd, gcd(c, a, b), more);
    }

    @Procedure(value = "lcm", facts = {PURE, FOLDABLE}, doc = "The least common multiple of no numbers, 1.")
    public static @Word long lcm() {
        return Words.ONE;
    }

    @Procedure(value = "lcm", facts = {PURE, FOLDABLE}, doc = "The absolute value of the integer.")
    public static @Word long lcm(Ctx c, @Word long integer) {
        return apply(c, "lcm", integer, Words.ONE, Integers::lcm);
    }

    @Procedure(value = "lcm", facts = {PURE, FOLDABLE}, doc = "The least common multiple, not negative.")
    public static @Word long lcm(Ctx c, @Word long a, @Word long b) {
        return apply(c, "lcm", a, b, Integers::lcm);
    }

    @Procedure(value = "lcm", rest = true, facts = {PURE, FOLDABLE}, doc = "The least common multiple, not negative.")
    public static @Word long lcm(Ctx c, @Word long a, @Word long b, @Word long more) {
        return Several.accumulate(c, Division::lcm, lcm(c, a, b), more);
    }

    // Shared

    private static @Word long divide(Ctx c, String who, @Word long a, @Word long b, Several.Operation operation) {
        if (b == Words.ZERO || Words.isFlonum(b) && Words.toDouble(b) == 0) throw Errors.divisionByZero(who, checkInteger(who, a));
        return apply(c, who, a, b, operation);
    }

    private static @Word long apply(Ctx c, String who, @Word long a, @Word long b, Several.Operation operation) {
        long result = operation.apply(c, exactInteger(c, who, a), exactInteger(c, who, b));
        return Words.isFlonum(a) || Words.isFlonum(b) ? Words.ofDouble(Bignum.toDouble(result)) : result;
    }

    private static @Word long exactInteger(Ctx c, String who, @Word long integer) {
        checkInteger(who, integer);
        return Words.isFlonum(integer) ? Bignum.ofDouble(c, Words.toDouble(integer)) : integer;
    }

    private static @Word long checkInteger(String who, @Word long value) {
        if (!Numbers.isInteger(value)) throw Errors.wrongType(who, "an integer", value);
        return value;
    }

    static @Word long values(Ctx c, @Word long first, @Word long second) {
        long address = c.allocate(Kind.VALUES, 2);
        Memory.put(address + Layout.VALUES_ELEMENTS, first);
        Memory.put(address + Layout.VALUES_ELEMENTS + 8, second);
        return Words.tagged(Words.OBJECT, address);
    }
}
