package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;
import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Arguments;
import dev.lamina.core.runtime.Calls;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Depth;
import dev.lamina.core.runtime.DynamicState;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.MultipleValues;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * R7RS 6.10: procedures, several values, continuations and the dynamic state. What can call Scheme is written in
 * Scheme ({@code control.scm}); here are the steps it is made of.
 */
public final class Control {
    private Control() {}

    @Procedure(value = "procedure?", facts = {PURE, TOTAL})
    public static boolean isProcedure(@Word long object) {
        return Words.isProcedure(object);
    }

    // apply

    /** A longer list is circular. */
    private static final int MOST_ARGUMENTS = 1 << 30;

    @Procedure(value = "apply", facts = CONTROL, doc = "Calls the procedure with the elements of the list as arguments.")
    public static @Word long apply(Ctx c, long sp, @Word long procedure, @Word long list) {
        requireList(list);
        return tailCall(c, sp, procedure, list);
    }

    @Procedure(value = "apply", rest = true, facts = CONTROL)
    public static @Word long apply(Ctx c, long sp, @Word long procedure, @Word long first, @Word long more) {
        return tailCall(c, sp, procedure, c.cons(first, spread(c, more)));
    }

    /** The last argument of apply is a list: (a b (c d)) becomes (a b c d). */
    private static @Word long spread(Ctx c, @Word long arguments) {
        int n = Arguments.count(arguments, Integer.MAX_VALUE - 1);
        long[] leading = new long[n - 1];
        for (int i = 0; i < leading.length; i++, arguments = Arguments.rest(arguments)) leading[i] = Arguments.first(arguments);
        long list = Arguments.first(arguments);
        requireList(list);
        for (int i = leading.length - 1; i >= 0; i--) list = c.cons(leading[i], list);
        return list;
    }

    private static void requireList(@Word long list) {
        int n = Arguments.count(list, MOST_ARGUMENTS);
        if (n < 0 || n > MOST_ARGUMENTS) throw Errors.improperList("apply", list);
    }

    private static @Word long tailCall(Ctx c, long sp, @Word long procedure, @Word long list) {
        return Depth.mayTailCall(sp) ? Calls.apply(c, Depth.tail(sp, Depth.PRIMITIVE_FRAME), procedure, list)
                : Calls.bounceList(c, procedure, list);
    }

    // Several values

    @Procedure(value = "values", facts = {PURE, TOTAL})
    public static @Word long values(@Word long value) {
        return value;
    }

    @Procedure(value = "values", facts = {EFFECT_FREE, TOTAL})
    public static @Word long values(Ctx c, @Word long first, @Word long second) {
        return MultipleValues.of(c, first, second);
    }

    @Procedure(value = "values", rest = true, facts = {EFFECT_FREE, TOTAL}, doc = "Returns all its arguments as several values.")
    public static @Word long valuesOfList(Ctx c, @Word long list) {
        return MultipleValues.of(c, list);
    }

    @Procedure(value = "%values->list", facts = {EFFECT_FREE, TOTAL})
    public static @Word long valuesToList(Ctx c, @Word long values) {
        return MultipleValues.list(c, values);
    }

    @Procedure(value = "%value-count-is?", facts = {PURE, TOTAL})
    public static boolean isValueCount(@Word long values, @Word long n) {
        return MultipleValues.count(values) == Words.fixnum(n);
    }

    @Procedure(value = "%value-ref", facts = {PURE, TOTAL})
    public static @Word long valueRef(@Word long values, @Word long index) {
        return MultipleValues.get(values, Words.fixnum(index));
    }

    @Procedure(value = "%apply-values", facts = CONTROL)
    public static @Word long applyValues(Ctx c, long sp, @Word long consumer, @Word long values) {
        return tailCall(c, sp, consumer, MultipleValues.list(c, values));
    }

    // Continuations

    @Procedure(value = "%capture", facts = CONTROL)
    public static @Word long capture(Ctx c, long sp, @Word long receiver, @Word long frames, @Word long continuation) {
        return c.capture(receiver, frames, continuation);
    }

    @Procedure(value = "%enter", facts = CONTROL)
    public static @Word long enter(Ctx c, long sp, @Word long frames, @Word long state, @Word long value) {
        return c.reinstate(frames, state, value);
    }

    // The dynamic state

    @Procedure(value = "%dynamic", facts = {EFFECT_FREE, TOTAL})
    public static @Word long dynamic(Ctx c) {
        return c.dynamic();
    }

    @Procedure(value = "%set-dynamic!", facts = TOTAL)
    public static void setDynamic(Ctx c, @Word long state) {
        c.setDynamic(state);
    }

    @Procedure(value = "%make-dynamic", facts = {EFFECT_FREE, TOTAL})
    public static @Word long makeDynamic(Ctx c, @Word long winders, @Word long handlers, @Word long parameters) {
        return DynamicState.make(c, winders, handlers, parameters);
    }

    @Procedure(value = "%winders", facts = {PURE, TOTAL})
    public static @Word long winders(@Word long state) {
        return DynamicState.winders(state);
    }

    @Procedure(value = "%handlers", facts = {PURE, TOTAL})
    public static @Word long handlers(@Word long state) {
        return DynamicState.handlers(state);
    }

    @Procedure(value = "%parameters", facts = {PURE, TOTAL})
    public static @Word long parameters(@Word long state) {
        return DynamicState.parameters(state);
    }
}
