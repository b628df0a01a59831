package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Method handles for call sites: the direct one of a procedure's clause, and the general doors. A site's type is
 * {@code (Ctx, long sp, [long procedure,] long argument …) long}.
 */
final class Handles {
    private Handles() {}

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** {@code (Ctx, long sp, long …) long} with so many words behind sp. */
    static MethodType type(int words) {
        Class<?>[] parameters = new Class<?>[words + 2];
        parameters[0] = Ctx.class;
        Arrays.fill(parameters, 1, words + 2, long.class);
        return MethodType.methodType(long.class, parameters);
    }

    /**
     * The method of a procedure for a call with so many arguments, or null when the call must go through a general
     * door (rest parameters, other arities, and the errors for them). Takes the procedure itself if it has captured
     * variables.
     */
    static MethodHandle direct(long code, int arguments) {
        return find(code, arguments, "");
    }

    /** The same for a site that calls several procedures. */
    static MethodHandle apart(long code, int arguments) {
        return find(code, arguments, CompiledUnit.APART);
    }

    private static MethodHandle find(long code, int arguments, String suffix) {
        CompiledUnit unit = Units.of(code);
        UnitInfo.EntryInfo entry = unit.info().entry(Units.index(code));
        UnitInfo.ClauseInfo clause = entry.clauseFor(arguments);
        if (clause == null || clause.rest() || arguments > Ctx.REGISTERS) return null;
        try {
            return unit.lookup().findStatic(unit.getClass(), clause.method() + suffix,
                    type(arguments + (entry.takesSelf() ? 1 : 0)));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("method of " + entry, e);
        }
    }

    static boolean takesSelf(long code) {
        return Units.of(code).info().entry(Units.index(code)).takesSelf();
    }

    /** {@link Calls}'s door for so many arguments: {@code (Ctx, long sp, long procedure, long argument …) long}. */
    static MethodHandle general(int arguments) {
        if (arguments > Ctx.REGISTERS) throw new AssertionError("more arguments than registers: " + arguments);
        return method(Calls.class, "call" + arguments, type(arguments + 1));
    }

    /**
     * Any method of a site's type, to make the site with before its target is known: a site made of its type alone gets
     * a target that throws, whose making costs a cold start 20 ms for each shape of call.
     */
    static MethodHandle unused(MethodType type) {
        int words = type.parameterCount() - 2;
        return words == 0 ? method(Handles.class, "unused", type) : general(words - 1);
    }

    private static @Word long unused(Ctx c, long sp) {
        throw new AssertionError("a call site without a target");
    }

    /** A static method of this package. */
    static MethodHandle method(Class<?> owner, String name, MethodType type) {
        try {
            return LOOKUP.findStatic(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(owner + "." + name + type, e);
        }
    }
}
