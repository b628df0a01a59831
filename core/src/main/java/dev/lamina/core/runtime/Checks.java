package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Small steps of compiled code that are written once here instead of at every site. */
public final class Checks {
    private Checks() {}

    /** The flonum in a word; an error for anything else. */
    public static double flonum(@Word long word, String who) {
        double d = Double.longBitsToDouble(word);
        if (d != d && word != Words.NAN) throw Errors.wrongType(who, "a flonum", word);
        return d;
    }

    /** The product of two fixnums, or SENTINEL when it is no fixnum. */
    public static @Word long multiplyFixnums(@Word long a, @Word long b) {
        long x = a + Words.FIXNUM_BIAS;
        long y = b + Words.FIXNUM_BIAS;
        long low = x * y;
        boolean fits = Math.multiplyHigh(x, y) == low >> 63 && Words.fitsFixnum(low);
        return fits ? low - Words.FIXNUM_BIAS : Words.SENTINEL;
    }
}
