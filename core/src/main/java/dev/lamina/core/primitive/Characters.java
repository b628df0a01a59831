package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.read.CaseFold;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.text.Utf8;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Characters, R7RS 6.6: Unicode scalar values, an immediate word each. Classes and simple case mappings are those of
 * the Unicode version that Java knows.
 */
public final class Characters {
    private Characters() {}

    @Procedure(value = "char?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a character.")
    public static boolean isCharacter(@Word long value) {
        return Words.isCharacter(value);
    }

    @Procedure(value = "char->integer", facts = {PURE, FOLDABLE}, doc = "The Unicode scalar value of a character.")
    public static @Word long toInteger(@Word long character) {
        return Words.ofFixnum(codePoint("char->integer", character));
    }

    @Procedure(value = "integer->char", facts = {PURE, FOLDABLE}, doc = "The character of a Unicode scalar value.")
    public static @Word long ofInteger(@Word long integer) {
        String expected = "a Unicode scalar value (0 to 1114111, but not 55296 to 57343)";
        if (!Words.isFixnum(integer)) throw Errors.wrongType("integer->char", expected, integer);
        if (!Utf8.isScalar(Words.fixnum(integer))) throw Errors.outOfRange("integer->char", expected, integer);
        return Words.ofCharacter((int) Words.fixnum(integer));
    }

    /** The code point of an argument that must be a character. */
    public static int codePoint(String who, @Word long character) {
        if (!Words.isCharacter(character)) throw Errors.wrongType(who, "a character", character);
        return Words.character(character);
    }

    // Classes

    @Procedure(value = "char-alphabetic?", facts = {PURE, FOLDABLE}, doc = "Whether the character has the Unicode property Alphabetic.")
    public static boolean isAlphabetic(@Word long character) {
        return Character.isAlphabetic(codePoint("char-alphabetic?", character));
    }

    @Procedure(value = "char-numeric?", facts = {PURE, FOLDABLE}, doc = "Whether the character is a decimal digit of some script.")
    public static boolean isNumeric(@Word long character) {
        return Character.isDigit(codePoint("char-numeric?", character));
    }

    @Procedure(value = "char-whitespace?", facts = {PURE, FOLDABLE}, doc = "Whether the character has the Unicode property White_Space.")
    public static boolean isWhitespace(@Word long character) {
        int codePoint = codePoint("char-whitespace?", character);
        return codePoint >= '\t' && codePoint <= '\r' || codePoint == 0x85 || Character.isSpaceChar(codePoint);
    }

    @Procedure(value = "char-upper-case?", facts = {PURE, FOLDABLE}, doc = "Whether the character has the Unicode property Uppercase.")
    public static boolean isUpperCase(@Word long character) {
        return Character.isUpperCase(codePoint("char-upper-case?", character));
    }

    @Procedure(value = "char-lower-case?", facts = {PURE, FOLDABLE}, doc = "Whether the character has the Unicode property Lowercase.")
    public static boolean isLowerCase(@Word long character) {
        return Character.isLowerCase(codePoint("char-lower-case?", character));
    }

    @Procedure(value = "digit-value", facts = {PURE, FOLDABLE}, doc = "The value of a decimal digit of any script, or #f.")
    public static @Word long digitValue(@Word long character) {
        int codePoint = codePoint("digit-value", character);
        return Character.isDigit(codePoint) ? Words.ofFixnum(Character.digit(codePoint, 10)) : Words.FALSE;
    }

    // Case

    @Procedure(value = "char-upcase", facts = {PURE, FOLDABLE}, doc = "The single character that is the upper case of a character.")
    public static @Word long upcase(@Word long character) {
        return Words.ofCharacter(Character.toUpperCase(codePoint("char-upcase", character)));
    }

    @Procedure(value = "char-downcase", facts = {PURE, FOLDABLE}, doc = "The single character that is the lower case of a character.")
    public static @Word long downcase(@Word long character) {
        return Words.ofCharacter(Character.toLowerCase(codePoint("char-downcase", character)));
    }

    @Procedure(value = "char-foldcase", facts = {PURE, FOLDABLE}, doc = "The simple case folding of a character.")
    public static @Word long foldcase(@Word long character) {
        return Words.ofCharacter(CaseFold.fold(codePoint("char-foldcase", character)));
    }

    // Comparison

    private static boolean ordered(String who, Order order, @Word long first, @Word long second) {
        return order.holds(Integer.compare(codePoint(who, first), codePoint(who, second)));
    }

    private static boolean ordered(String who, Order order, @Word long first, @Word long second, @Word long more) {
        return Several.compare((a, b) -> ordered(who, order, a, b), ordered(who, order, first, second), second, more);
    }

    private static boolean orderedFolded(String who, Order order, @Word long first, @Word long second) {
        return order.holds(Integer.compare(CaseFold.fold(codePoint(who, first)), CaseFold.fold(codePoint(who, second))));
    }

    private static boolean orderedFolded(String who, Order order, @Word long first, @Word long second, @Word long more) {
        return Several.compare((a, b) -> orderedFolded(who, order, a, b), orderedFolded(who, order, first, second), second, more);
    }

    @Procedure(value = "char=?", facts = {PURE, FOLDABLE}, doc = "Whether the characters are the same.")
    public static boolean equal(@Word long first, @Word long second) {
        return ordered("char=?", Order.EQUAL, first, second);
    }

    @Procedure(value = "char=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the characters are the same.")
    public static boolean equal(@Word long first, @Word long second, @Word long more) {
        return ordered("char=?", Order.EQUAL, first, second, more);
    }

    @Procedure(value = "char<?", facts = {PURE, FOLDABLE}, doc = "Whether the characters are increasing.")
    public static boolean less(@Word long first, @Word long second) {
        return ordered("char<?", Order.LESS, first, second);
    }

    @Procedure(value = "char<?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the characters are increasing.")
    public static boolean less(@Word long first, @Word long second, @Word long more) {
        return ordered("char<?", Order.LESS, first, second, more);
    }

    @Procedure(value = "char>?", facts = {PURE, FOLDABLE}, doc = "Whether the characters are decreasing.")
    public static boolean greater(@Word long first, @Word long second) {
        return ordered("char>?", Order.GREATER, first, second);
    }

    @Procedure(value = "char>?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the characters are decreasing.")
    public static boolean greater(@Word long first, @Word long second, @Word long more) {
        return ordered("char>?", Order.GREATER, first, second, more);
    }

    @Procedure(value = "char<=?", facts = {PURE, FOLDABLE}, doc = "Whether the characters are not decreasing.")
    public static boolean lessOrEqual(@Word long first, @Word long second) {
        return ordered("char<=?", Order.LESS_OR_EQUAL, first, second);
    }

    @Procedure(value = "char<=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the characters are not decreasing.")
    public static boolean lessOrEqual(@Word long first, @Word long second, @Word long more) {
        return ordered("char<=?", Order.LESS_OR_EQUAL, first, second, more);
    }

    @Procedure(value = "char>=?", facts = {PURE, FOLDABLE}, doc = "Whether the characters are not increasing.")
    public static boolean greaterOrEqual(@Word long first, @Word long second) {
        return ordered("char>=?", Order.GREATER_OR_EQUAL, first, second);
    }

    @Procedure(value = "char>=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the characters are not increasing.")
    public static boolean greaterOrEqual(@Word long first, @Word long second, @Word long more) {
        return ordered("char>=?", Order.GREATER_OR_EQUAL, first, second, more);
    }

    @Procedure(value = "char-ci=?", facts = {PURE, FOLDABLE}, doc = "Whether the characters, their case folded, are the same.")
    public static boolean equalFolded(@Word long first, @Word long second) {
        return orderedFolded("char-ci=?", Order.EQUAL, first, second);
    }

    @Procedure(value = "char-ci=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the characters, their case folded, are the same.")
    public static boolean equalFolded(@Word long first, @Word long second, @Word long more) {
        return orderedFolded("char-ci=?", Order.EQUAL, first, second, more);
    }

    @Procedure(value = "char-ci<?", facts = {PURE, FOLDABLE}, doc = "Whether the characters, their case folded, are increasing.")
    public static boolean lessFolded(@Word long first, @Word long second) {
        return orderedFolded("char-ci<?", Order.LESS, first, second);
    }

    @Procedure(value = "char-ci<?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the characters, their case folded, are increasing.")
    public static boolean lessFolded(@Word long first, @Word long second, @Word long more) {
        return orderedFolded("char-ci<?", Order.LESS, first, second, more);
    }

    @Procedure(value = "char-ci>?", facts = {PURE, FOLDABLE}, doc = "Whether the characters, their case folded, are decreasing.")
    public static boolean greaterFolded(@Word long first, @Word long second) {
        return orderedFolded("char-ci>?", Order.GREATER, first, second);
    }

    @Procedure(value = "char-ci>?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the characters, their case folded, are decreasing.")
    public static boolean greaterFolded(@Word long first, @Word long second, @Word long more) {
        return orderedFolded("char-ci>?", Order.GREATER, first, second, more);
    }

    @Procedure(value = "char-ci<=?", facts = {PURE, FOLDABLE}, doc = "Whether the characters, their case folded, are not decreasing.")
    public static boolean lessOrEqualFolded(@Word long first, @Word long second) {
        return orderedFolded("char-ci<=?", Order.LESS_OR_EQUAL, first, second);
    }

    @Procedure(value = "char-ci<=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the characters, their case folded, are not decreasing.")
    public static boolean lessOrEqualFolded(@Word long first, @Word long second, @Word long more) {
        return orderedFolded("char-ci<=?", Order.LESS_OR_EQUAL, first, second, more);
    }

    @Procedure(value = "char-ci>=?", facts = {PURE, FOLDABLE}, doc = "Whether the characters, their case folded, are not increasing.")
    public static boolean greaterOrEqualFolded(@Word long first, @Word long second) {
        return orderedFolded("char-ci>=?", Order.GREATER_OR_EQUAL, first, second);
    }

    @Procedure(value = "char-ci>=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the characters, their case folded, are not increasing.")
    public static boolean greaterOrEqualFolded(@Word long first, @Word long second, @Word long more) {
        return orderedFolded("char-ci>=?", Order.GREATER_OR_EQUAL, first, second, more);
    }
}
