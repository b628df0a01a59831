package dev.lamina.core;

import dev.lamina.core.codegen.Generator;
import dev.lamina.core.expand.Environment;
import dev.lamina.core.expand.SyntaxException;
import dev.lamina.core.image.Image;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.ReadException;
import dev.lamina.core.runtime.Arguments;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Evaluator;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.core.runtime.SyntaxData;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.value.Word;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The compiler as a running program has it: {@code eval}, {@code load}, environments, images, and words for a misspelt name. */
final class RunTimeEvaluator implements Evaluator {
    private final Session session;

    RunTimeEvaluator(Session session) {
        this.session = session;
    }

    @Override
    public @Word long compile(Ctx c, @Word long datum, @Word long environment) {
        SyntaxData.Code code = SyntaxData.code(c, "eval", datum);
        try (Handle kept = session.handle(datum)) {
            Environment place = environmentOf(environment);
            Supplier<String> text = () -> Values.toText(kept.get());
            List<Unit> units = session.macros().in(c, () -> session.frontEnd().expandDatum(place, code.syntax(), text));
            return loadAll(c, units, session.frontEnd()::compileEvaluated);
        } catch (SyntaxException e) {
            throw new SchemeError(SchemeError.Kind.SYNTAX, e.who(), e.getMessage());
        } finally {
            code.handles().forEach(Handle::close);
        }
    }

    @Override
    public @Word long compileFile(Ctx c, String path, @Word long environment) {
        try {
            Environment place = environmentOf(environment);
            List<Unit> units = session.macros().in(c, () -> session.frontEnd().expandLoaded(place, Session.source(path)));
            return loadAll(c, units, session.frontEnd()::compile);
        } catch (SyntaxException e) {
            throw new SchemeError(SchemeError.Kind.SYNTAX, null, e.report());
        } catch (ReadException e) {
            throw new SchemeError(SchemeError.Kind.READ, null, e.report());
        }
    }

    /** The list of the units' main procedures. */
    private @Word long loadAll(Ctx c, List<Unit> units, Function<Unit, Generator.Result> compiler) {
        long[] procedures = new long[units.size()];
        for (int i = 0; i < procedures.length; i++) procedures[i] = session.load(units.get(i), compiler);
        return Arguments.list(c, procedures);
    }

    @Override
    public boolean isBuiltIn(String name) {
        return session.library().procedure(name) != null;
    }

    @Override
    public void saveImage(Ctx c, String path) {
        if (session.instance().runsThreads()) throw Errors.notInImage("threads that are still running");
        byte[] names = session.macros().in(c, () -> session.frontEnd().history().encode());
        Image.save(c, path, Session.maker(), names);
    }

    @Override
    public String suggestion(List<String> modules, String name) {
        for (String module : modules) {
            Environment place = session.frontEnd().environment(module);
            String suggestion = place == null ? null : place.suggestion(name);
            if (suggestion != null) return suggestion;
        }
        return null;
    }

    @Override
    public @Word long interactionEnvironment(Ctx c) {
        return session.instance().heap().hostObject(c, session.frontEnd().user(), 0);
    }

    @Override
    public @Word long emptyEnvironment(Ctx c) {
        return session.instance().heap().hostObject(c, session.frontEnd().emptyEnvironment(), 0);
    }

    private Environment environmentOf(@Word long word) {
        if (session.instance().heap().hostOf(word) instanceof Environment environment) return environment;
        throw Errors.wrongType("eval", "an environment", word);
    }
}
