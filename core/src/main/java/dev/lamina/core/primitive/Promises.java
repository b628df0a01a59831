package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Promises, R7RS 4.2.5 and its section 7.3. A promise refers to a box that holds a pair: a state and a value. Chained
 * promises come to share one box, so that a chain of any length is forced in constant space. The states are
 * {@code #t}, the value is there; {@code #f}, the value is a procedure that returns the promise to go on with
 * (delay-force); and 0, the value is a procedure that returns the value (delay). {@code force} is in the Scheme library.
 */
public final class Promises {
    private Promises() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.PROMISE);

    @Procedure(value = "promise?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a promise.")
    public static boolean isPromise(@Word long value) {
        return Words.isObject(value) && Memory.get(value ^ Words.OBJECT) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    @Procedure(value = "%delay", facts = EFFECT_FREE, doc = "A promise of the value that the procedure will return.")
    public static @Word long delay(Ctx c, @Word long thunk) {
        return make(c, Words.ZERO, thunk);
    }

    @Procedure(value = "%delay-force", facts = EFFECT_FREE, doc = "A promise of the value of the promise that the procedure will return.")
    public static @Word long delayForce(Ctx c, @Word long thunk) {
        return make(c, Words.FALSE, thunk);
    }

    @Procedure(value = "make-promise", facts = EFFECT_FREE, doc = "A promise that has the value; a promise is itself.")
    public static @Word long ofValue(Ctx c, @Word long value) {
        return isPromise(value) ? value : make(c, Words.TRUE, value);
    }

    @Procedure(value = "%promise-state", facts = EFFECT_FREE, doc = "The state: #t, #f or 0.")
    public static @Word long state(@Word long promise) {
        return Pairs.first(content(promise));
    }

    @Procedure(value = "%promise-value", facts = EFFECT_FREE, doc = "The value, or the procedure that makes it.")
    public static @Word long value(@Word long promise) {
        return Pairs.rest(content(promise));
    }

    @Procedure(value = "%promise-resolve!", doc = "Gives the promise, and those that share its box, their value.")
    public static void resolve(Ctx c, @Word long promise, @Word long value) {
        c.write(Words.address(box(promise)), Layout.BOX_VALUE, c.cons(Words.TRUE, value));
    }

    @Procedure(value = "%promise-chain!", doc = "Makes the promise go on as the next one, whose box they share from now on. What is no promise is the value.")
    public static void chain(Ctx c, @Word long promise, @Word long next) {
        if (!isPromise(next)) {
            resolve(c, promise, next);
            return;
        }
        c.write(Words.address(box(promise)), Layout.BOX_VALUE, content(next));
        c.write(Words.address(next), Layout.PROMISE_BOX, box(promise));
    }

    private static @Word long make(Ctx c, @Word long state, @Word long value) {
        long box = Boxes.makeVariable(c, c.cons(state, value));
        long address = c.allocate(Kind.PROMISE, 0);
        Memory.put(address + Layout.PROMISE_BOX, box);
        return Words.tagged(Words.OBJECT, address);
    }

    private static @Word long box(@Word long promise) {
        assert isPromise(promise) : Words.describe(promise);
        return Memory.get((promise ^ Words.OBJECT) + Layout.PROMISE_BOX);
    }

    private static @Word long content(@Word long promise) {
        return Boxes.variable(box(promise));
    }
}
