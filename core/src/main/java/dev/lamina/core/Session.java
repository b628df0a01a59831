package dev.lamina.core;

import dev.lamina.core.codegen.Generator;
import dev.lamina.core.codegen.LibraryProcedure;
import dev.lamina.core.expand.Environment;
import dev.lamina.core.expand.Expander;
import dev.lamina.core.expand.ShippedLibraries;
import dev.lamina.core.expand.SyntaxException;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.port.StandardPorts;
import dev.lamina.core.read.ReadException;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import dev.lamina.core.runtime.Arguments;
import dev.lamina.core.runtime.Calls;
import dev.lamina.core.runtime.Cells;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.CurrentHeap;
import dev.lamina.core.runtime.Driver;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Evaluator;
import dev.lamina.core.runtime.Instance;
import dev.lamina.core.runtime.MultipleValues;
import dev.lamina.core.runtime.Report;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.core.runtime.SourceLines;
import dev.lamina.core.runtime.SyntaxData;
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
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * What stands behind a {@link Scheme}, on its thread: text is read, expanded, compiled, loaded and run. It is also the
 * {@link Evaluator} of its instance.
 */
final class Session implements Evaluator, AutoCloseable {
    private static final String USER = "user";

    private final LibraryIndex library = LibraryIndex.load();
    private final Options options;
    private final Compiler compiler;
    private final LibraryFiles files;
    private final Expander expander;
    private final Environment user;
    private final Instance instance;
    private final Takeovers takeovers;
    private final Ctx main;
    private int environments;
    private int depth;

    Session(Options options) {
        this.options = options;
        compiler = new Compiler(library, options);
        files = new LibraryFiles(options.libraryPath());
        expander = new Expander(library, files);
        user = expander.openEnvironment(USER);
        instance = new Instance(options.heap(), this, LibraryValues.procedure(library, "%signal"));
        takeovers = new Takeovers(instance, library, this::compileAndLoad);
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

    Environment environment() {
        return user;
    }

    // Text

    /** The value of the last form. Each form is compiled when those before it have run. */
    @Word long evaluate(Source source) {
        return evaluate(source, value -> {});
    }

    /** @param each is told the value of each form */
    @Word long evaluate(Source source, LongConsumer each) {
        long value = Words.UNSPECIFIED;
        SourceLines.remember(source);
        try {
            SourceReader reader = new SourceReader(source);
            for (Syntax form = reader.next(); form != null; form = reader.next()) {
                value = run(expand(user, List.of(form), source.name(), false));
                each.accept(value);
            }
        } catch (ReadException e) {
            throw new SchemeException.Uncaught(Report.of(e.span(), "read", e.getMessage()));
        } catch (SyntaxException e) {
            throw new SchemeException.Uncaught(Report.of(e.span(), e.who(), e.getMessage()));
        }
        return value;
    }

    /** Runs a file as a program if it begins with an import, else in the user's environment. */
    @Word long runFile(String path, List<String> arguments) {
        List<String> commandLine = new ArrayList<>(List.of(path));
        commandLine.addAll(arguments);
        instance.setCommandLine(commandLine);
        files.searchFirst(Path.of(path).toAbsolutePath().getParent());
        try {
            return run(expandFile(path, user));
        } catch (ReadException e) {
            throw new SchemeException.Uncaught(Report.of(e.span(), "read", e.getMessage()));
        } catch (SyntaxException e) {
            throw new SchemeException.Uncaught(Report.of(e.span(), e.who(), e.getMessage()));
        } catch (SchemeError e) {
            throw new SchemeException.Uncaught(e.getMessage() + "\n");
        }
    }

    private List<Unit> expandFile(String path, Environment environment) {
        return expand(environment, forms(path), path, true);
    }

    /** What is loaded defines its names in the environment, even if it begins as a program does. */
    private List<Unit> expandLoaded(String path, Environment environment) {
        return expand(environment, forms(path), path, false);
    }

    private static List<Syntax> forms(String path) {
        Source source = new Source(path, SourceFiles.read(path));
        SourceLines.remember(source);
        return SourceReader.readAll(source);
    }

    private List<Unit> expand(Environment environment, List<Syntax> forms, String name, boolean file) {
        long start = System.nanoTime();
        List<Unit> units = file ? expander.expandFile(environment, forms, name) : expander.expand(environment, forms, name);
        long nanos = System.nanoTime() - start;
        for (Unit unit : units) options.observer().expanded(unit, nanos / units.size());
        return units;
    }

    private @Word long run(List<Unit> units) {
        long value = Words.UNSPECIFIED;
        for (Unit unit : units) value = Driver.call(main, load(unit));
        return value;
    }

    /** The unit's main procedure. */
    private @Word long load(Unit unit) {
        takeovers.prepare(unit);
        Takeovers.Loaded loaded = compileAndLoad(unit);
        takeovers.loaded(unit, loaded);
        return loaded.main();
    }

    private Takeovers.Loaded compileAndLoad(Unit unit) {
        if (unit.shipped() != null) return loadShipped(unit.shipped());
        Generator.Result result = compiler.compile(unit);
        long main = instance.load(result.className(), result.bytes(), result.objects());
        return new Takeovers.Loaded(main, Units.unit(Calls.code(main)), result.definitions());
    }

    private Takeovers.Loaded loadShipped(String library) {
        long main = instance.load(ShippedLibraries.className(library), ShippedLibraries.code(library), List.of());
        return new Takeovers.Loaded(main, Units.unit(Calls.code(main)), Map.of());
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
        flush();
        for (long i = 0; i < MultipleValues.count(value); i++) {
            String text = Values.toText(MultipleValues.get(value, i));
            if (!text.isEmpty()) shown.accept(text);
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
        long cell = instance.cells().cell(USER, name);
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
            run(expand(user, List.of(form), "define", false));
        }
        return null;
    }

    private static Syntax list(Object... contents) {
        Syntax list = Syntax.of(Syntax.Atom.EMPTY);
        for (int i = contents.length - 1; i >= 0; i--) list = Syntax.of(new SyntaxPair(Syntax.of(contents[i]), list));
        return list;
    }

    /** A Java function as a procedure: a closure of the library over the object that stands for it. */
    @Word long hostProcedure(Ctx c, HostProcedure procedure) {
        Function<long[], Long> adapter = words -> callHost(procedure, words);
        long host = c.heap().hostObject(c, adapter, 0);
        return Driver.call(c, LibraryValues.procedure(library, "%host-procedure"), host);
    }

    private Long callHost(HostProcedure procedure, long[] words) {
        List<Object> arguments = new ArrayList<>();
        for (long word : words) arguments.add(Values.toJava(this, word));
        try {
            return Values.toWord(this, main, procedure.call(arguments));
        } catch (SchemeException | SchemeError e) {
            throw e;
        } catch (Exception e) {
            throw Errors.hostProcedure(e);
        }
    }

    Handle handle(@Word long word) {
        return instance.heap().handle(word);
    }

    List<String> names() {
        return user.names();
    }

    HeapStatistics statistics() {
        return instance.heap().statistics();
    }

    // Evaluator

    @Override
    public @Word long compile(Ctx c, @Word long datum, @Word long environment) {
        SyntaxData.Code code = SyntaxData.code(c, "eval", datum);
        try {
            return loadAll(c, expand(environmentOf(environment), List.of(code.syntax()), "eval", false));
        } catch (SyntaxException e) {
            throw new SchemeError(SchemeError.Kind.SYNTAX, e.who(), e.getMessage());
        } finally {
            code.handles().forEach(Handle::close);
        }
    }

    @Override
    public @Word long compileFile(Ctx c, String path, @Word long environment) {
        try {
            return loadAll(c, expandLoaded(path, environmentOf(environment)));
        } catch (SyntaxException e) {
            throw new SchemeError(SchemeError.Kind.SYNTAX, null, e.report());
        } catch (ReadException e) {
            throw new SchemeError(SchemeError.Kind.READ, null, e.report());
        }
    }

    /** The list of the units' main procedures. */
    private @Word long loadAll(Ctx c, List<Unit> units) {
        long[] procedures = new long[units.size()];
        for (int i = 0; i < procedures.length; i++) procedures[i] = load(units.get(i));
        return Arguments.list(c, procedures);
    }

    @Override
    public String closeName(String name) {
        List<String> close = user.closeNames(name);
        return close.isEmpty() ? null : close.getFirst();
    }

    @Override
    public @Word long interactionEnvironment(Ctx c) {
        return instance.heap().hostObject(c, user, 0);
    }

    @Override
    public @Word long emptyEnvironment(Ctx c) {
        return instance.heap().hostObject(c, expander.emptyEnvironment("environment " + ++environments), 0);
    }

    private Environment environmentOf(@Word long word) {
        if (instance.heap().hostOf(word) instanceof Environment environment) return environment;
        throw Errors.wrongType("eval", "an environment", word);
    }

    @Override
    public void close() {
        CurrentHeap.set(null);
        instance.close();
    }
}
