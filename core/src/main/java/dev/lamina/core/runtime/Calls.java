package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Calls of procedures that are only known at run time. {@code sp} is the estimated depth of the Java stack in bytes,
 * shifted left by 8, with the number of tail calls since the last frame in the low 8 bits; see {@link Depth}.
 */
public final class Calls {
    private Calls() {}

    public static @Word long call0(Ctx c, long sp, @Word long procedure) {
        long code = code(procedure);
        return Units.of(code).call0(Units.index(code), c, sp, procedure);
    }

    public static @Word long call1(Ctx c, long sp, @Word long procedure, @Word long a) {
        long code = code(procedure);
        return Units.of(code).call1(Units.index(code), c, sp, procedure, a);
    }

    public static @Word long call2(Ctx c, long sp, @Word long procedure, @Word long a, @Word long b) {
        long code = code(procedure);
        return Units.of(code).call2(Units.index(code), c, sp, procedure, a, b);
    }

    public static @Word long call3(Ctx c, long sp, @Word long procedure, @Word long a, @Word long b, @Word long d) {
        long code = code(procedure);
        return Units.of(code).call3(Units.index(code), c, sp, procedure, a, b, d);
    }

    public static @Word long call4(Ctx c, long sp, @Word long procedure, @Word long a, @Word long b, @Word long d,
                                   @Word long e) {
        long code = code(procedure);
        return Units.of(code).call4(Units.index(code), c, sp, procedure, a, b, d, e);
    }

    public static @Word long call5(Ctx c, long sp, @Word long procedure, @Word long a, @Word long b, @Word long d,
                                   @Word long e, @Word long f) {
        long code = code(procedure);
        return Units.of(code).call5(Units.index(code), c, sp, procedure, a, b, d, e, f);
    }

    public static @Word long call6(Ctx c, long sp, @Word long procedure, @Word long a, @Word long b, @Word long d,
                                   @Word long e, @Word long f, @Word long g) {
        long code = code(procedure);
        return Units.of(code).call6(Units.index(code), c, sp, procedure, a, b, d, e, f, g);
    }

    /** Calls with any number of arguments; short lists go through the registers' doors. */
    public static @Word long apply(Ctx c, long sp, @Word long procedure, @Word long arguments) {
        long code = code(procedure);
        CompiledUnit unit = Units.of(code);
        int entry = Units.index(code);
        long l = arguments;
        return switch (Arguments.count(l, 4)) {
            case 0 -> unit.call0(entry, c, sp, procedure);
            case 1 -> unit.call1(entry, c, sp, procedure, Arguments.get(l, 0));
            case 2 -> unit.call2(entry, c, sp, procedure, Arguments.get(l, 0), Arguments.get(l, 1));
            case 3 -> unit.call3(entry, c, sp, procedure, Arguments.get(l, 0), Arguments.get(l, 1), Arguments.get(l, 2));
            case 4 -> unit.call4(entry, c, sp, procedure, Arguments.get(l, 0), Arguments.get(l, 1), Arguments.get(l, 2),
                    Arguments.get(l, 3));
            default -> unit.callList(entry, c, sp, procedure, l);
        };
    }

    /** Performs the call that stands in the registers. */
    static @Word long pending(Ctx c, long sp) {
        long p = c.procedure;
        return switch (c.count) {
            case 0 -> call0(c, sp, p);
            case 1 -> call1(c, sp, p, c.a0);
            case 2 -> call2(c, sp, p, c.a0, c.a1);
            case 3 -> call3(c, sp, p, c.a0, c.a1, c.a2);
            case 4 -> call4(c, sp, p, c.a0, c.a1, c.a2, c.a3);
            case 5 -> call5(c, sp, p, c.a0, c.a1, c.a2, c.a3, c.a4);
            case 6 -> call6(c, sp, p, c.a0, c.a1, c.a2, c.a3, c.a4, c.a5);
            default -> apply(c, sp, p, c.a0);
        };
    }

    /** A call with a number of arguments that no clause of the procedure accepts. */
    public static @Word long wrongArity(@Word long procedure, @Word long arguments) {
        throw Errors.arity(procedure, arguments);
    }

    /** A door was asked for an entry or point that it does not have: a bug in Lamina. */
    public static @Word long unknownEntry() {
        throw new AssertionError("no such entry or point in this unit");
    }

    /** The code id of a procedure; an error for anything else. */
    public static long code(@Word long procedure) {
        long address = procedure ^ Words.PROCEDURE;
        if (address >>> Words.TAG_SHIFT != 0) throw Errors.notAProcedure(procedure);
        return Words.fixnum(Memory.get(address + Layout.PROCEDURE_CODE));
    }

    // Tail calls beyond the budget: left in the registers for the nearest non-tail call.

    public static @Word long bounce0(Ctx c, @Word long procedure) {
        return bounce(c, procedure, 0);
    }

    public static @Word long bounce1(Ctx c, @Word long procedure, @Word long a) {
        c.a0 = a;
        return bounce(c, procedure, 1);
    }

    public static @Word long bounce2(Ctx c, @Word long procedure, @Word long a, @Word long b) {
        c.a1 = b;
        c.a0 = a;
        return bounce(c, procedure, 2);
    }

    public static @Word long bounce3(Ctx c, @Word long procedure, @Word long a, @Word long b, @Word long d) {
        c.a2 = d;
        c.a1 = b;
        c.a0 = a;
        return bounce(c, procedure, 3);
    }

    public static @Word long bounce4(Ctx c, @Word long procedure, @Word long a, @Word long b, @Word long d, @Word long e) {
        c.a3 = e;
        c.a2 = d;
        c.a1 = b;
        c.a0 = a;
        return bounce(c, procedure, 4);
    }

    public static @Word long bounce5(Ctx c, @Word long procedure, @Word long a, @Word long b, @Word long d, @Word long e,
                                     @Word long f) {
        c.a4 = f;
        c.a3 = e;
        c.a2 = d;
        c.a1 = b;
        c.a0 = a;
        return bounce(c, procedure, 5);
    }

    public static @Word long bounce6(Ctx c, @Word long procedure, @Word long a, @Word long b, @Word long d, @Word long e,
                                     @Word long f, @Word long g) {
        c.a5 = g;
        c.a4 = f;
        c.a3 = e;
        c.a2 = d;
        c.a1 = b;
        c.a0 = a;
        return bounce(c, procedure, 6);
    }

    public static @Word long bounceList(Ctx c, @Word long procedure, @Word long arguments) {
        c.a0 = arguments;
        return bounce(c, procedure, Ctx.AS_LIST);
    }

    private static @Word long bounce(Ctx c, @Word long procedure, int count) {
        c.procedure = procedure;
        c.count = count;
        c.action = Action.TAIL_CALL;
        return Words.SENTINEL;
    }

    /** A tail call from a control primitive: direct while the budget lasts. */
    public static @Word long tail(Ctx c, long sp, @Word long procedure, @Word long arguments) {
        return Depth.mayTailCall(sp) ? apply(c, Depth.tail(sp, Depth.PRIMITIVE_FRAME), procedure, arguments)
                : bounceList(c, procedure, arguments);
    }
}
