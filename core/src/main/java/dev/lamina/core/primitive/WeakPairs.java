package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Pairs whose car does not keep its object alive, with the names of MIT Scheme. Once the object is gone the car reads
 * as #f, and {@code weak-pair/car?} tells that from a car that is #f.
 */
public final class WeakPairs {
    private WeakPairs() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.WEAK_PAIR);

    @Procedure(value = "weak-pair?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a weak pair.")
    public static boolean isWeakPair(@Word long value) {
        return Words.isObject(value) && Memory.get(value ^ Words.OBJECT) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    @Procedure(value = "weak-cons", facts = EFFECT_FREE, doc = "A new pair that does not keep its first part alive.")
    public static @Word long make(Ctx c, @Word long car, @Word long cdr) {
        long address = c.allocate(Kind.WEAK_PAIR, 0);
        Memory.put(address + Layout.WEAK_CAR, car);
        Memory.put(address + Layout.WEAK_CDR, cdr);
        return Words.tagged(Words.OBJECT, address);
    }

    @Procedure(value = "weak-pair/car?", facts = EFFECT_FREE, doc = "Whether the first part is still there.")
    public static boolean hasCar(@Word long pair) {
        return Memory.get(address("weak-pair/car?", pair) + Layout.WEAK_CAR) != Words.BROKEN;
    }

    @Procedure(value = "weak-car", facts = EFFECT_FREE, doc = "The first part, or #f when it is gone.")
    public static @Word long car(@Word long pair) {
        long car = Memory.get(address("weak-car", pair) + Layout.WEAK_CAR);
        return car == Words.BROKEN ? Words.FALSE : car;
    }

    @Procedure(value = "weak-cdr", facts = EFFECT_FREE, doc = "The second part.")
    public static @Word long cdr(@Word long pair) {
        return Memory.get(address("weak-cdr", pair) + Layout.WEAK_CDR);
    }

    @Procedure(value = "weak-set-car!", doc = "Replaces the first part.")
    public static void setCar(Ctx c, @Word long pair, @Word long value) {
        c.writeWeak(address("weak-set-car!", pair), Layout.WEAK_CAR, value);
    }

    @Procedure(value = "weak-set-cdr!", doc = "Replaces the second part.")
    public static void setCdr(Ctx c, @Word long pair, @Word long value) {
        c.write(address("weak-set-cdr!", pair), Layout.WEAK_CDR, value);
    }

    private static long address(String who, @Word long pair) {
        if (!isWeakPair(pair)) throw Errors.wrongType(who, "a weak pair", pair);
        return pair ^ Words.OBJECT;
    }
}
