package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Pairs, R7RS 6.4: construction, access, and the compositions of car and cdr in {@link PairPaths}. A pair has no header,
 * so its tag is all there is to check: subtracting it leaves an address of 48 bits exactly when it was right.
 */
public final class Pairs {
    private Pairs() {}

    @Procedure(value = "pair?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a pair.")
    public static boolean isPair(@Word long value) {
        return Words.isPair(value);
    }

    @Procedure(value = "null?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is the empty list.")
    public static boolean isNull(@Word long value) {
        return value == Words.EMPTY_LIST;
    }

    @Procedure(value = "cons", facts = EFFECT_FREE, doc = "A new pair.")
    public static @Word long cons(Ctx c, @Word long car, @Word long cdr) {
        return c.cons(car, cdr);
    }

    @Procedure(value = "car", facts = EFFECT_FREE, doc = "The first part of a pair.")
    public static @Word long car(@Word long pair) {
        long address = pair ^ Words.PAIR;
        if (address >>> Words.TAG_SHIFT != 0) throw notAPair("car", pair);
        return Memory.get(address);
    }

    @Procedure(value = "cdr", facts = EFFECT_FREE, doc = "The second part of a pair.")
    public static @Word long cdr(@Word long pair) {
        long address = pair ^ Words.PAIR;
        if (address >>> Words.TAG_SHIFT != 0) throw notAPair("cdr", pair);
        return Memory.get(address + Layout.CDR);
    }

    @Procedure(value = "set-car!", doc = "Replaces the first part of a pair.")
    public static void setCar(Ctx c, @Word long pair, @Word long value) {
        long address = pair ^ Words.PAIR;
        if (address >>> Words.TAG_SHIFT != 0) throw notAPair("set-car!", pair);
        c.write(address, Layout.CAR, value);
    }

    @Procedure(value = "set-cdr!", doc = "Replaces the second part of a pair.")
    public static void setCdr(Ctx c, @Word long pair, @Word long value) {
        long address = pair ^ Words.PAIR;
        if (address >>> Words.TAG_SHIFT != 0) throw notAPair("set-cdr!", pair);
        c.write(address, Layout.CDR, value);
    }

    // For the other chapters, which have checked

    /** The car of what is known to be a pair. */
    public static @Word long first(@Word long pair) {
        assert Words.isPair(pair) : Words.describe(pair);
        return Memory.get(pair ^ Words.PAIR);
    }

    /** The cdr of what is known to be a pair. */
    public static @Word long rest(@Word long pair) {
        assert Words.isPair(pair) : Words.describe(pair);
        return Memory.get((pair ^ Words.PAIR) + Layout.CDR);
    }

    /** Sets the cdr of a pair that was made since the last poll, which needs no barrier. */
    static void link(@Word long freshPair, @Word long rest) {
        Memory.put((freshPair ^ Words.PAIR) + Layout.CDR, rest);
    }

    static RuntimeException notAPair(String who, @Word long given) {
        return Errors.wrongType(who, "a pair", given);
    }
}
