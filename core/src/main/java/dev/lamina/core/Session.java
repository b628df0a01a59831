package dev.lamina.core;

import dev.lamina.core.cache.BuildIdentity;
import dev.lamina.core.cache.UnitCode;
import dev.lamina.core.codegen.Generator;
import dev.lamina.core.codegen.LibraryProcedure;
import dev.lamina.core.expand.SyntaxException;
import dev.lamina.core.image.Image;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.port.StandardPorts;
import dev.lamina.core.read.ReadException;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import dev.lamina.core.runtime.Calls;
import dev.lamina.core.runtime.Cells;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.CurrentHeap;
import dev.lamina.core.runtime.Driver;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Instance;
import dev.lamina.core.runtime.MultipleValues;
import dev.lamina.core.runtime.Report;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.core.runtime.SourceLines;
import dev.lamina.core.runtime.Text;
import dev.lamina.core.runtime.Units;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.heap.HeapStatistics;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * What stands behind a {@link Scheme}, on its thread: text is read, expanded, compiled, loaded and run.
 */
final class Session implements AutoCloseable {
    private final LibraryIndex library = LibraryIndex.load();
    private final Options options;
    private final LibraryFiles files;
    private final Instance instance;
    private final Takeovers takeovers;
    private final Ctx main;
    private final MacroRunner macros = new MacroRunner(this);
    /** The program whose code came from the cache, while its text has not been expanded. */
    private CachedProgram unexpanded;
    private FrontEnd frontEnd;
    /** The names of the image that was restored, while no front end knows them. */
    private byte[] restored;
    private int depth;

    Session(Options options) {
        this.options = options;
        files = new LibraryFiles(options.libraryPath());
        instance = new Instance(options.heap(), new RunTimeEvaluator(this), LibraryValues.procedure(library, "%signal"));
        takeovers = new Takeovers(instance, library, this::frontEnd);
        main = new Ctx(instance);
        instance.heap().attach(main);
        CurrentHeap.set(instance.heap());
        instance.setProgress(options.progress());
        if (options.output() != null) StandardPorts.redirectOutput(main, options.output());
        instance.heap().park(main);
    }

    Ctx context() {
        return main;
    }

    MacroRunner macros() {
        return macros;
    }

    LibraryIndex library() {
        return library;
    }

    Instance instance() {
        return instance;
    }

    // Text

    /** Made when it is first asked for: a program from the cache needs none until it evaluates data or is in error. */
    synchronized FrontEnd frontEnd() {
        if (frontEnd == null) {
            frontEnd = new FrontEnd(library, files, macros, options);
            if (unexpanded != null) unexpanded.expand(frontEnd, files);
            if (restored != null) macros.again(() -> frontEnd.history().restore(restored));
            unexpanded = null;
            restored = null;
        }
        return frontEnd;
    }

    /** The value of the last form. Each form is compiled when those before it have run. */
    @Word long evaluate(Source source) {
        return evaluate(source, value -> {});
    }

    /** @param each is told the value of each form */
    @Word long evaluate(Source source, LongConsumer each) {
        SourceLines.remember(source);
        return correct(() -> {
            @Word long value = Words.UNSPECIFIED;
            SourceReader reader = new SourceReader(source);
            int index = 0;
            for (Syntax form = reader.next(); form != null; form = reader.next()) {
                value = run(expand(form, source, index++));
                each.accept(value);
            }
            return value;
        });
    }

    /** Text that is not correct is an error of the run. */
    private static <T> T correct(Supplier<T> work) {
        try {
            return work.get();
        } catch (ReadException e) {
            throw new SchemeException.Uncaught(Report.of(e.span(), "read", e.getMessage()));
        } catch (SyntaxException e) {
            throw new SchemeException.Uncaught(Report.of(e.span(), e.who(), e.getMessage()));
        }
    }

    /** Throws {@link SchemeException.Uncaught} for text that is not correct. */
    Unit preview(Source source) {
        return correct(() -> {
            List<Syntax> forms = SourceReader.readAll(source);
            return macros.in(main, () -> frontEnd().preview(frontEnd().user(), forms, source.name()));
        });
    }

    private List<Unit> expand(Syntax form, Source source, int index) {
        return macros.in(main, () -> frontEnd().expandForm(frontEnd().user(), source, index, form));
    }

    /**
     * Runs a file as a program if it begins with an import, else in the user's environment.
     *
     * @param isLast whether the session evaluates nothing after it
     */
    @Word long runFile(String path, List<String> arguments, boolean isLast) {
        List<String> commandLine = new ArrayList<>(List.of(path));
        commandLine.addAll(arguments);
        instance.setCommandLine(commandLine);
        files.searchFirst(Path.of(path).toAbsolutePath().getParent());
        try {
            return correct(() -> run(source(path), isLast));
        } catch (SchemeError e) {
            throw new SchemeException.Uncaught(e.getMessage() + "\n");
        }
    }

    static Source source(String path) {
        Source source = new Source(path.equals(SourceFiles.STANDARD_INPUT) ? "stdin" : path, SourceFiles.read(path));
        SourceLines.remember(source);
        return source;
    }

    /** A file that is the first thing the session expands can come from the cache. */
    private @Word long run(Source source, boolean isLast) {
        boolean first = frontEnd == null && unexpanded == null && restored == null;
        CachedProgram cached = first ? CachedProgram.of(source, files, options, isLast) : null;
        if (cached == null) return run(macros.in(main, () -> frontEnd().expandFile(frontEnd().user(), source, first && isLast)));
        if (cached.isCompiled()) unexpanded = cached;
        else if (!macros.in(main, () -> cached.compile(frontEnd(), files))) return run(cached.units());
        long value = Words.UNSPECIFIED;
        for (int i = 0; i < cached.code().size(); i++) value = Driver.call(main, load(cached, i));
        return value;
    }

    private @Word long load(CachedProgram cached, int index) {
        return load(cached.code().get(index), List.of(), () -> {
            frontEnd();
            return cached.unit(index);
        });
    }

    private @Word long run(List<Unit> units) {
        long value = Words.UNSPECIFIED;
        for (Unit unit : units) value = Driver.call(main, load(unit));
        return value;
    }

    /** The unit's main procedure. */
    @Word long load(Unit unit) {
        return load(unit, frontEnd()::compile);
    }

    @Word long load(Unit unit, Function<Unit, Generator.Result> compiler) {
        if (unit.shipped() != null) return load(FrontEnd.shipped(unit), List.of(), () -> unit);
        Generator.Result result = compiler.apply(unit);
        return load(FrontEnd.code(unit, result), result.objects(), () -> unit);
    }

    private @Word long load(UnitCode code, List<Handle> objects, Supplier<Unit> unit) {
        takeovers.prepare(code);
        long procedure = instance.load(code.className(), code.classFile(), objects);
        takeovers.loaded(code, Units.unit(Calls.code(procedure)), unit);
        return procedure;
    }

    // The host

    /**
     * Runs work that may touch the heap. Between such calls the thread counts as stopped, so that others can collect.
     * Afterwards what was written stands before whatever the host writes next.
     */
    <T> T active(Supplier<T> work) {
        boolean outermost = depth++ == 0;
        if (outermost) enter();
        try {
            return work.get();
        } finally {
            depth--;
            if (outermost) leave();
        }
    }

    /** A request to stop that came too late for the last evaluation does not stop this one. */
    private void enter() {
        instance.heap().unpark(main);
        main.take(Mutator.INTERRUPT);
        Thread.interrupted();
    }

    void flushNow() {
        StandardPorts.flushOutput(instance);
    }

    /** The next line of the standard input, or null. */
    String readLine() {
        long line = Driver.call(main, LibraryValues.procedure(library, "read-line"));
        return line == Words.EOF ? null : Text.string(line);
    }

    /** Sends on what was written, then tells. */
    void show(@Word long value, Consumer<String> shown) {
        forEachShown(value, shownValue -> shown.accept(Values.toText(shownValue)));
    }

    /** Sends on what was written; then each of the values, the unspecified one left out. */
    void forEachShown(@Word long values, LongConsumer each) {
        flush();
        for (long i = 0; i < MultipleValues.count(values); i++) {
            @Word long value = MultipleValues.get(values, i);
            if (value != Words.UNSPECIFIED) each.accept(value);
        }
    }

    /** A full disk is an error of the evaluation whose output does not fit. */
    private void flush() {
        try {
            StandardPorts.flush(instance);
        } catch (SchemeError e) {
            throw new SchemeException.Uncaught(e.getMessage() + "\n");
        }
    }

    private void leave() {
        try {
            flush();
        } finally {
            instance.heap().park(main);
        }
    }

    Object call(String name, Object... arguments) {
        long cell = instance.cells().cell(FrontEnd.USER, name);
        LibraryProcedure builtIn = library.procedure(name);
        long procedure = Cells.value(cell) == Words.UNBOUND && builtIn != null ? LibraryValues.procedure(library, name) : Cells.get(cell);
        long[] words = new long[arguments.length];
        for (int i = 0; i < words.length; i++) words[i] = Values.toWord(this, main, arguments[i]);
        return Values.toJava(this, Driver.call(main, procedure, words));
    }

    /** Defines a variable as {@code (define name value)} at the prompt does. */
    Object define(String name, Object value) {
        try (Handle handle = instance.heap().handle(Values.toWord(this, main, value))) {
            Syntax form = list(new Symbol("define"), new Symbol(name), handle);
            run(macros.in(main, () -> frontEnd().expand(frontEnd().user(), List.of(form), "define")));
        }
        return null;
    }

    private static Syntax list(Object... contents) {
        Syntax list = Syntax.of(Syntax.Atom.EMPTY);
        for (int i = contents.length - 1; i >= 0; i--) list = Syntax.of(new SyntaxPair(Syntax.of(contents[i]), list));
        return list;
    }

    @Word long hostObject(Ctx c, Object object) {
        return instance.heap().hostObject(c, object, 0);
    }

    Handle handle(@Word long word) {
        return instance.heap().handle(word);
    }

    List<String> names() {
        return frontEnd().user().names();
    }

    HeapStatistics statistics() {
        return instance.heap().statistics();
    }

    // Images

    /** Makes a session that has done nothing yet what another was when it saved the image. */
    void restoreImage(String path) {
        if (frontEnd != null || unexpanded != null || restored != null) throw new IllegalStateException("the session has begun");
        try {
            restored = Image.restore(main, path, maker());
            if (History.runsTransformers(restored)) macros.in(main, this::frontEnd);
        } catch (SyntaxException e) {
            throw new SchemeException.Uncaught(Errors.badImage(path, "a macro of it fails now: " + e.report()).getMessage());
        } catch (SchemeError e) {
            throw new SchemeException.Uncaught(e.getMessage() + "\n");
        }
    }

    /** Whose images can be used: those of this build and JVM. */
    static String maker() {
        String build = BuildIdentity.text();
        return build == null ? "unfinished build" : build;
    }

    @Override
    public void close() {
        CurrentHeap.set(null);
        instance.close();
    }
}
