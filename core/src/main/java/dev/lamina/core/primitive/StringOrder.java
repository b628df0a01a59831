package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.read.CaseFold;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Word;
import java.util.Arrays;

/** Comparison of strings by code points, as they are and with their case folded, R7RS 6.7. */
public final class StringOrder {
    private StringOrder() {}

    /** Negative, zero or positive as the first string comes before, is equal to or comes behind the second. */
    static int compare(@Word long first, @Word long second) {
        long common = Math.min(Text.length(first), Text.length(second));
        for (long i = sameInWords(first, second, common); i < common; i++) {
            int difference = Text.get(first, i) - Text.get(second, i);
            if (difference != 0) return difference;
        }
        return Long.compare(Text.length(first), Text.length(second));
    }

    /** Of so many characters, how many of the first are the same, as far as a comparison of eight bytes at a time can tell. */
    private static long sameInWords(@Word long first, @Word long second, long count) {
        boolean wide = Text.isWide(first);
        if (wide != Text.isWide(second)) return 0;
        int step = wide ? Long.BYTES / Integer.BYTES : Long.BYTES;
        long a = Text.characters(first);
        long b = Text.characters(second);
        long same = 0;
        for (; same + step <= count && Memory.get(a) == Memory.get(b); same += step) {
            a += Long.BYTES;
            b += Long.BYTES;
        }
        return same;
    }

    static int compareFolded(@Word long first, @Word long second) {
        int[] a = CaseFold.fold(Text.string(first)).codePoints().toArray();
        int[] b = CaseFold.fold(Text.string(second)).codePoints().toArray();
        return Arrays.compare(a, b);
    }

    private static boolean ordered(String who, Order order, @Word long first, @Word long second) {
        Strings.check(who, first);
        Strings.check(who, second);
        return order.holds(compare(first, second));
    }

    private static boolean orderedFolded(String who, Order order, @Word long first, @Word long second) {
        Strings.check(who, first);
        Strings.check(who, second);
        return order.holds(compareFolded(first, second));
    }

    private static boolean ordered(String who, Order order, @Word long first, @Word long second, @Word long more) {
        return Several.compare((a, b) -> ordered(who, order, a, b), ordered(who, order, first, second), second, more);
    }

    private static boolean orderedFolded(String who, Order order, @Word long first, @Word long second, @Word long more) {
        return Several.compare((a, b) -> orderedFolded(who, order, a, b), orderedFolded(who, order, first, second), second, more);
    }

    @Procedure(value = "string=?", facts = EFFECT_FREE, doc = "Whether the strings are the same.")
    public static boolean equal(@Word long first, @Word long second) {
        Strings.check("string=?", first);
        Strings.check("string=?", second);
        return Equality.areEqualStrings(first, second);
    }

    @Procedure(value = "string=?", rest = true, facts = EFFECT_FREE, doc = "Whether the strings are the same.")
    public static boolean equal(@Word long first, @Word long second, @Word long more) {
        return Several.compare(StringOrder::equal, equal(first, second), second, more);
    }

    @Procedure(value = "string<?", facts = EFFECT_FREE, doc = "Whether the strings are increasing.")
    public static boolean less(@Word long first, @Word long second) {
        return ordered("string<?", Order.LESS, first, second);
    }

    @Procedure(value = "string<?", rest = true, facts = EFFECT_FREE, doc = "Whether the strings are increasing.")
    public static boolean less(@Word long first, @Word long second, @Word long more) {
        return ordered("string<?", Order.LESS, first, second, more);
    }

    @Procedure(value = "string>?", facts = EFFECT_FREE, doc = "Whether the strings are decreasing.")
    public static boolean greater(@Word long first, @Word long second) {
        return ordered("string>?", Order.GREATER, first, second);
    }

    @Procedure(value = "string>?", rest = true, facts = EFFECT_FREE, doc = "Whether the strings are decreasing.")
    public static boolean greater(@Word long first, @Word long second, @Word long more) {
        return ordered("string>?", Order.GREATER, first, second, more);
    }

    @Procedure(value = "string<=?", facts = EFFECT_FREE, doc = "Whether the strings are not decreasing.")
    public static boolean lessOrEqual(@Word long first, @Word long second) {
        return ordered("string<=?", Order.LESS_OR_EQUAL, first, second);
    }

    @Procedure(value = "string<=?", rest = true, facts = EFFECT_FREE, doc = "Whether the strings are not decreasing.")
    public static boolean lessOrEqual(@Word long first, @Word long second, @Word long more) {
        return ordered("string<=?", Order.LESS_OR_EQUAL, first, second, more);
    }

    @Procedure(value = "string>=?", facts = EFFECT_FREE, doc = "Whether the strings are not increasing.")
    public static boolean greaterOrEqual(@Word long first, @Word long second) {
        return ordered("string>=?", Order.GREATER_OR_EQUAL, first, second);
    }

    @Procedure(value = "string>=?", rest = true, facts = EFFECT_FREE, doc = "Whether the strings are not increasing.")
    public static boolean greaterOrEqual(@Word long first, @Word long second, @Word long more) {
        return ordered("string>=?", Order.GREATER_OR_EQUAL, first, second, more);
    }

    @Procedure(value = "string-ci=?", facts = EFFECT_FREE, doc = "Whether the strings, their case folded, are the same.")
    public static boolean equalFolded(@Word long first, @Word long second) {
        return orderedFolded("string-ci=?", Order.EQUAL, first, second);
    }

    @Procedure(value = "string-ci=?", rest = true, facts = EFFECT_FREE, doc = "Whether the strings, their case folded, are the same.")
    public static boolean equalFolded(@Word long first, @Word long second, @Word long more) {
        return orderedFolded("string-ci=?", Order.EQUAL, first, second, more);
    }

    @Procedure(value = "string-ci<?", facts = EFFECT_FREE, doc = "Whether the strings, their case folded, are increasing.")
    public static boolean lessFolded(@Word long first, @Word long second) {
        return orderedFolded("string-ci<?", Order.LESS, first, second);
    }

    @Procedure(value = "string-ci<?", rest = true, facts = EFFECT_FREE, doc = "Whether the strings, their case folded, are increasing.")
    public static boolean lessFolded(@Word long first, @Word long second, @Word long more) {
        return orderedFolded("string-ci<?", Order.LESS, first, second, more);
    }

    @Procedure(value = "string-ci>?", facts = EFFECT_FREE, doc = "Whether the strings, their case folded, are decreasing.")
    public static boolean greaterFolded(@Word long first, @Word long second) {
        return orderedFolded("string-ci>?", Order.GREATER, first, second);
    }

    @Procedure(value = "string-ci>?", rest = true, facts = EFFECT_FREE, doc = "Whether the strings, their case folded, are decreasing.")
    public static boolean greaterFolded(@Word long first, @Word long second, @Word long more) {
        return orderedFolded("string-ci>?", Order.GREATER, first, second, more);
    }

    @Procedure(value = "string-ci<=?", facts = EFFECT_FREE, doc = "Whether the strings, their case folded, are not decreasing.")
    public static boolean lessOrEqualFolded(@Word long first, @Word long second) {
        return orderedFolded("string-ci<=?", Order.LESS_OR_EQUAL, first, second);
    }

    @Procedure(value = "string-ci<=?", rest = true, facts = EFFECT_FREE, doc = "Whether the strings, their case folded, are not decreasing.")
    public static boolean lessOrEqualFolded(@Word long first, @Word long second, @Word long more) {
        return orderedFolded("string-ci<=?", Order.LESS_OR_EQUAL, first, second, more);
    }

    @Procedure(value = "string-ci>=?", facts = EFFECT_FREE, doc = "Whether the strings, their case folded, are not increasing.")
    public static boolean greaterOrEqualFolded(@Word long first, @Word long second) {
        return orderedFolded("string-ci>=?", Order.GREATER_OR_EQUAL, first, second);
    }

    @Procedure(value = "string-ci>=?", rest = true, facts = EFFECT_FREE, doc = "Whether the strings, their case folded, are not increasing.")
    public static boolean greaterOrEqualFolded(@Word long first, @Word long second, @Word long more) {
        return orderedFolded("string-ci>=?", Order.GREATER_OR_EQUAL, first, second, more);
    }
}
