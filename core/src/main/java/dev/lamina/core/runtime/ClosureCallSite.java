package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * The call of a procedure that is a value: an inline cache of up to four codes, then the general door. HotSpot inlines the
 * procedure where there has been only one, and calls it where there have been several. The cache begins when the site has been called some times, since its method handles cost a cold start several milliseconds. The site's
 * type is {@code (Ctx, long sp, long procedure, long argument …) long}. Code ids are never used twice, so a cached code
 * whose unit is gone simply never matches again.
 */
public final class ClosureCallSite extends MutableCallSite {
    private static final int MAX_CODES = 4;
    /** Calls through the general door before the cache begins: nothing to a loop, but more than most sites of a script see. */
    private static final int COLD_CALLS = 20;
    private static final MethodHandle LINK = Handles.method(ClosureCallSite.class, "link",
            MethodType.methodType(long.class, ClosureCallSite.class, long.class));
    private static final MethodHandle HAS_CODE = Handles.method(ClosureCallSite.class, "hasCode",
            MethodType.methodType(boolean.class, long.class, long.class));

    private final MethodHandle unlinked;
    private final long[] codes = new long[MAX_CODES];
    private int count;
    private int coldCalls;

    ClosureCallSite(MethodType type) {
        super(Handles.unused(type));
        unlinked = MethodHandles.filterArguments(Handles.general(arguments()), 2, LINK.bindTo(this));
        setTarget(unlinked);
    }

    private int arguments() {
        return type().parameterCount() - 3;
    }

    /** Adds the procedure's code to the cache, or gives the cache up; returns the procedure. Threads may count a call too few. */
    static @Word long link(ClosureCallSite site, @Word long procedure) {
        if (site.coldCalls == COLD_CALLS) site.add(Calls.code(procedure));
        else site.coldCalls++;
        return procedure;
    }

    private synchronized void add(long code) {
        if (count == MAX_CODES || Handles.direct(code, arguments()) == null) {
            setTarget(Handles.general(arguments()));
            return;
        }
        codes[count++] = code;
        MethodHandle target = unlinked;
        for (int i = 0; i < count; i++) target = cached(codes[i], target);
        setTarget(target);
    }

    /** @param otherwise what is done for other codes; all that is left when the unit of this one is gone */
    private MethodHandle cached(long code, MethodHandle otherwise) {
        if (!Units.isLive(code)) return otherwise;
        MethodHandle direct = count == 1 ? Handles.direct(code, arguments()) : Handles.apart(code, arguments());
        MethodHandle target = Handles.takesSelf(code) ? direct : MethodHandles.dropArguments(direct, 2, long.class);
        MethodHandle test = MethodHandles.dropArguments(MethodHandles.insertArguments(HAS_CODE, 0, code), 0, Ctx.class, long.class);
        return MethodHandles.guardWithTest(test, target, otherwise);
    }

    static boolean hasCode(long code, @Word long procedure) {
        long address = procedure ^ Words.PROCEDURE;
        return address >>> Words.TAG_SHIFT == 0
                && Memory.get(address + Layout.PROCEDURE_CODE) == Words.ofFixnum(code);
    }
}
