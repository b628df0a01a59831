package dev.lamina.core.primitive.number;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.RandomState;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;

/** Random numbers from the instance's default source, SRFI 27. The source starts the same in every run. */
public final class Randoms {
    private Randoms() {}

    @Procedure(value = "random-integer", doc = "A random exact integer from 0 to before the bound.")
    public static @Word long integer(Ctx c, @Word long bound) {
        return integer(c, "random-integer", bound);
    }

    @Procedure(value = "random-real", doc = "A random flonum strictly between 0 and 1.")
    public static double real(Ctx c) {
        return state(c).nextDouble();
    }

    @Procedure(value = "random", doc = "A random number from 0 to before the bound, exact if the bound is.")
    public static @Word long number(Ctx c, @Word long bound) {
        if (!Words.isFlonum(bound)) return integer(c, "random", bound);
        double limit = Words.toDouble(bound);
        if (!(limit > 0 && Double.isFinite(limit))) throw Errors.outOfRange("random", "a positive bound", bound);
        return Words.ofDouble(limit * state(c).nextDouble());
    }

    @Procedure(value = "random-seed!", doc = "Starts the random numbers from a place that the exact integer determines.")
    public static void seed(Ctx c, @Word long seed) {
        if (!Bignum.isExactInteger(seed)) throw Errors.wrongType("random-seed!", "an exact integer", seed);
        state(c).seed(Bignum.low(seed) * 0x5851_F42D_4C95_7F2DL);
    }

    private static @Word long integer(Ctx c, String who, @Word long bound) {
        return integer(c, state(c), who, bound);
    }

    public static @Word long integer(Ctx c, RandomState state, String who, @Word long bound) {
        if (!Bignum.isExactInteger(bound)) throw Errors.wrongType(who, "an exact integer", bound);
        if (Integers.sign(bound) <= 0) throw Errors.outOfRange(who, "a positive bound", bound);
        if (Words.isFixnum(bound)) return Words.ofFixnum(state.nextBelow(Words.fixnum(bound)));
        return Bignum.of(c, below(state, Bignum.toBigInteger(bound)));
    }

    private static BigInteger below(RandomState state, BigInteger bound) {
        byte[] bytes = new byte[bound.bitLength() / 8 + 1];
        int surplus = 8 * bytes.length - bound.bitLength();
        while (true) {
            for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (state.next() >>> 32);
            BigInteger candidate = new BigInteger(1, bytes).shiftRight(surplus);
            if (candidate.compareTo(bound) < 0) return candidate;
        }
    }

    private static RandomState state(Ctx c) {
        return c.instance().randomState();
    }
}
