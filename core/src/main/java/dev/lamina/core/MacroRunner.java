package dev.lamina.core;

import dev.lamina.core.expand.MacroProcedures;
import dev.lamina.core.expand.MacroUse;
import dev.lamina.core.expand.SyntaxException;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Driver;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.core.runtime.SyntaxObjects;
import dev.lamina.core.runtime.VariableTransformer;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs the transformers of procedural macros, on the thread whose text is being expanded and in the instance that the program
 * will run in. Whoever expands stands outside of all Scheme frames, as a {@link dev.lamina.core.runtime.Request} does. An error in
 * a transformer is an error of the text that uses the macro.
 */
final class MacroRunner implements MacroProcedures {
    /** @param isAssignable whether {@code make-variable-transformer} made it */
    private record Transformer(Handle procedure, boolean isAssignable) {}

    private final Session session;
    /** Of the Scheme thread that expands, null when none does. */
    private Ctx context;
    private int depth;
    private boolean used;
    private boolean isAgain;

    MacroRunner(Session session) {
        this.session = session;
    }

    /**
     * Expands for one Scheme thread; the others wait, and count as stopped meanwhile. A transformer may expand in its turn,
     * even if the expander runs on a Java thread with a deeper stack.
     */
    <T> T in(Ctx c, Supplier<T> expansion) {
        try {
            if (!tryEnter(c)) c.parked(() -> enter(c));
        } catch (InterruptedException e) {
            throw new SchemeException.Interrupted();
        }
        try {
            return expansion.get();
        } finally {
            leave();
        }
    }

    private synchronized boolean tryEnter(Ctx c) {
        if (context != null && context != c) return false;
        context = c;
        depth++;
        return true;
    }

    private synchronized void enter(Ctx c) throws InterruptedException {
        while (!tryEnter(c)) wait();
    }

    private synchronized void leave() {
        if (--depth > 0) return;
        context = null;
        notifyAll();
    }

    /** While texts are expanded again, what they define is in the heap already: nothing but transformers is run. */
    void again(Runnable expansion) {
        isAgain = true;
        try {
            expansion.run();
        } finally {
            isAgain = false;
        }
    }

    /** Whether there was a macro that needs it. */
    boolean wasUsed() {
        return used;
    }

    @Override
    public Object evaluate(String name, List<Unit> units, Syntax transformer) {
        used = true;
        return guarded(name, "in its transformer", transformer, () -> {
            @Word long value = Words.UNSPECIFIED;
            for (Unit unit : isAgain ? List.of(units.getLast()) : units) value = Driver.callApart(context, session.load(unit.toBeOutlived()));
            if (context.heap().hostOf(value) instanceof VariableTransformer variable) return new Transformer(variable.procedure(), true);
            if (!Words.isProcedure(value)) throw new SyntaxException(name, "the transformer is not a procedure", transformer.span());
            return new Transformer(session.handle(value), false);
        });
    }

    @Override
    public boolean isAssignable(Object procedure) {
        return ((Transformer) procedure).isAssignable();
    }

    @Override
    public void run(String name, List<Unit> units, Syntax form) {
        used = true;
        if (isAgain) return;
        guarded(name, "while macros are expanded", form, () -> {
            for (Unit unit : units) Driver.callApart(context, session.load(unit.toBeOutlived()));
            return null;
        });
    }

    @Override
    public Syntax apply(Object procedure, String name, Syntax use, MacroUse macroUse) {
        Object former = context.setMacroUse(macroUse);
        try {
            return guarded(name, "in its transformer", use, () -> {
                @Word long form = SyntaxObjects.wrap(context, use);
                @Word long result = Driver.callApart(context, ((Transformer) procedure).procedure().get(), form);
                return SyntaxObjects.syntax(context, name, result, use.span());
            });
        } finally {
            context.setMacroUse(former);
        }
    }

    private static <T> T guarded(String name, String when, Syntax place, Supplier<T> work) {
        try {
            return work.get();
        } catch (SchemeException.Uncaught e) {
            throw new SyntaxException(name, when + ": " + e.getMessage().lines().findFirst().orElse(""), place.span());
        } catch (SchemeError e) {
            throw new SyntaxException(name, when + ": " + e.getMessage(), place.span());
        }
    }

    @Override
    public Object constant(Object object) {
        used = true;
        return session.handle(session.hostObject(context, object));
    }
}
