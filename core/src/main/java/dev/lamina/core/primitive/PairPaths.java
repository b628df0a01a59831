package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * The 28 compositions of car and cdr, R7RS 6.4 and (scheme cxr). The last letter before the r is the step taken first.
 * An error names the composition and shows the part that is no pair.
 */
public final class PairPaths {
    private PairPaths() {}

    private static @Word long step(String who, @Word long pair, long offset) {
        long address = pair ^ Words.PAIR;
        if (address >>> Words.TAG_SHIFT != 0) throw Pairs.notAPair(who, pair);
        return Memory.get(address + offset);
    }

    private static @Word long car(String who, @Word long pair) {
        return step(who, pair, Layout.CAR);
    }

    private static @Word long cdr(String who, @Word long pair) {
        return step(who, pair, Layout.CDR);
    }

    @Procedure(value = "caar", facts = EFFECT_FREE, doc = "(car (car pair)).")
    public static @Word long caar(@Word long pair) {
        return car("caar", car("caar", pair));
    }

    @Procedure(value = "cadr", facts = EFFECT_FREE, doc = "(car (cdr pair)).")
    public static @Word long cadr(@Word long pair) {
        return car("cadr", cdr("cadr", pair));
    }

    @Procedure(value = "cdar", facts = EFFECT_FREE, doc = "(cdr (car pair)).")
    public static @Word long cdar(@Word long pair) {
        return cdr("cdar", car("cdar", pair));
    }

    @Procedure(value = "cddr", facts = EFFECT_FREE, doc = "(cdr (cdr pair)).")
    public static @Word long cddr(@Word long pair) {
        return cdr("cddr", cdr("cddr", pair));
    }

    @Procedure(value = "caaar", facts = EFFECT_FREE, doc = "(car (car (car pair))).")
    public static @Word long caaar(@Word long pair) {
        return car("caaar", car("caaar", car("caaar", pair)));
    }

    @Procedure(value = "caadr", facts = EFFECT_FREE, doc = "(car (car (cdr pair))).")
    public static @Word long caadr(@Word long pair) {
        return car("caadr", car("caadr", cdr("caadr", pair)));
    }

    @Procedure(value = "cadar", facts = EFFECT_FREE, doc = "(car (cdr (car pair))).")
    public static @Word long cadar(@Word long pair) {
        return car("cadar", cdr("cadar", car("cadar", pair)));
    }

    @Procedure(value = "caddr", facts = EFFECT_FREE, doc = "(car (cdr (cdr pair))).")
    public static @Word long caddr(@Word long pair) {
        return car("caddr", cdr("caddr", cdr("caddr", pair)));
    }

    @Procedure(value = "cdaar", facts = EFFECT_FREE, doc = "(cdr (car (car pair))).")
    public static @Word long cdaar(@Word long pair) {
        return cdr("cdaar", car("cdaar", car("cdaar", pair)));
    }

    @Procedure(value = "cdadr", facts = EFFECT_FREE, doc = "(cdr (car (cdr pair))).")
    public static @Word long cdadr(@Word long pair) {
        return cdr("cdadr", car("cdadr", cdr("cdadr", pair)));
    }

    @Procedure(value = "cddar", facts = EFFECT_FREE, doc = "(cdr (cdr (car pair))).")
    public static @Word long cddar(@Word long pair) {
        return cdr("cddar", cdr("cddar", car("cddar", pair)));
    }

    @Procedure(value = "cdddr", facts = EFFECT_FREE, doc = "(cdr (cdr (cdr pair))).")
    public static @Word long cdddr(@Word long pair) {
        return cdr("cdddr", cdr("cdddr", cdr("cdddr", pair)));
    }

    @Procedure(value = "caaaar", facts = EFFECT_FREE, doc = "(car (car (car (car pair)))).")
    public static @Word long caaaar(@Word long pair) {
        return car("caaaar", car("caaaar", car("caaaar", car("caaaar", pair))));
    }

    @Procedure(value = "caaadr", facts = EFFECT_FREE, doc = "(car (car (car (cdr pair)))).")
    public static @Word long caaadr(@Word long pair) {
        return car("caaadr", car("caaadr", car("caaadr", cdr("caaadr", pair))));
    }

    @Procedure(value = "caadar", facts = EFFECT_FREE, doc = "(car (car (cdr (car pair)))).")
    public static @Word long caadar(@Word long pair) {
        return car("caadar", car("caadar", cdr("caadar", car("caadar", pair))));
    }

    @Procedure(value = "caaddr", facts = EFFECT_FREE, doc = "(car (car (cdr (cdr pair)))).")
    public static @Word long caaddr(@Word long pair) {
        return car("caaddr", car("caaddr", cdr("caaddr", cdr("caaddr", pair))));
    }

    @Procedure(value = "cadaar", facts = EFFECT_FREE, doc = "(car (cdr (car (car pair)))).")
    public static @Word long cadaar(@Word long pair) {
        return car("cadaar", cdr("cadaar", car("cadaar", car("cadaar", pair))));
    }

    @Procedure(value = "cadadr", facts = EFFECT_FREE, doc = "(car (cdr (car (cdr pair)))).")
    public static @Word long cadadr(@Word long pair) {
        return car("cadadr", cdr("cadadr", car("cadadr", cdr("cadadr", pair))));
    }

    @Procedure(value = "caddar", facts = EFFECT_FREE, doc = "(car (cdr (cdr (car pair)))).")
    public static @Word long caddar(@Word long pair) {
        return car("caddar", cdr("caddar", cdr("caddar", car("caddar", pair))));
    }

    @Procedure(value = "cadddr", facts = EFFECT_FREE, doc = "(car (cdr (cdr (cdr pair)))).")
    public static @Word long cadddr(@Word long pair) {
        return car("cadddr", cdr("cadddr", cdr("cadddr", cdr("cadddr", pair))));
    }

    @Procedure(value = "cdaaar", facts = EFFECT_FREE, doc = "(cdr (car (car (car pair)))).")
    public static @Word long cdaaar(@Word long pair) {
        return cdr("cdaaar", car("cdaaar", car("cdaaar", car("cdaaar", pair))));
    }

    @Procedure(value = "cdaadr", facts = EFFECT_FREE, doc = "(cdr (car (car (cdr pair)))).")
    public static @Word long cdaadr(@Word long pair) {
        return cdr("cdaadr", car("cdaadr", car("cdaadr", cdr("cdaadr", pair))));
    }

    @Procedure(value = "cdadar", facts = EFFECT_FREE, doc = "(cdr (car (cdr (car pair)))).")
    public static @Word long cdadar(@Word long pair) {
        return cdr("cdadar", car("cdadar", cdr("cdadar", car("cdadar", pair))));
    }

    @Procedure(value = "cdaddr", facts = EFFECT_FREE, doc = "(cdr (car (cdr (cdr pair)))).")
    public static @Word long cdaddr(@Word long pair) {
        return cdr("cdaddr", car("cdaddr", cdr("cdaddr", cdr("cdaddr", pair))));
    }

    @Procedure(value = "cddaar", facts = EFFECT_FREE, doc = "(cdr (cdr (car (car pair)))).")
    public static @Word long cddaar(@Word long pair) {
        return cdr("cddaar", cdr("cddaar", car("cddaar", car("cddaar", pair))));
    }

    @Procedure(value = "cddadr", facts = EFFECT_FREE, doc = "(cdr (cdr (car (cdr pair)))).")
    public static @Word long cddadr(@Word long pair) {
        return cdr("cddadr", cdr("cddadr", car("cddadr", cdr("cddadr", pair))));
    }

    @Procedure(value = "cdddar", facts = EFFECT_FREE, doc = "(cdr (cdr (cdr (car pair)))).")
    public static @Word long cdddar(@Word long pair) {
        return cdr("cdddar", cdr("cdddar", cdr("cdddar", car("cdddar", pair))));
    }

    @Procedure(value = "cddddr", facts = EFFECT_FREE, doc = "(cdr (cdr (cdr (cdr pair)))).")
    public static @Word long cddddr(@Word long pair) {
        return cdr("cddddr", cdr("cddddr", cdr("cddddr", cdr("cddddr", pair))));
    }
}
