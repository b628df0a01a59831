package dev.lamina.core;

import dev.lamina.core.cache.UnitCode;
import dev.lamina.core.codegen.Generator;
import dev.lamina.core.expand.Environment;
import dev.lamina.core.expand.Expander;
import dev.lamina.core.expand.ShippedLibraries;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The part of a session that knows text, names and units, and no values: reader, expander, compiler and the user's
 * environment. A program that comes from the cache mostly ends without one.
 */
final class FrontEnd {
    /** The module of the user's environment. */
    static final String USER = "user";

    private final CompilerObserver observer;
    private final Expander expander;
    private final Compiler compiler;
    private final Environment user;
    private final MacroRunner macros;
    private final History history;
    private int environments;

    FrontEnd(LibraryIndex library, LibraryFiles files, MacroRunner macros, Options options) {
        observer = options.observer();
        expander = new Expander(library, files, macros);
        this.macros = macros;
        compiler = new Compiler(library, options);
        user = expander.openEnvironment(USER);
        history = new History(this, expander, files);
    }

    /** Where forms are evaluated that name no other environment. */
    Environment user() {
        return user;
    }

    /** Where the variables of the module are defined; null for the modules of {@code eval}. */
    Environment environment(String module) {
        return module.equals(USER) ? user : expander.closedEnvironmentOf(module);
    }

    /** An environment in which nothing is visible yet. */
    Environment emptyEnvironment() {
        return expander.emptyEnvironment("environment " + ++environments);
    }

    /** How many environments there have been besides the user's. */
    int environments() {
        return environments;
    }

    void restoreEnvironments(int count) {
        environments = count;
    }

    /** What a saved image must know of names. */
    History history() {
        return history;
    }

    /** The units of one form of a text, and of the libraries that it needs. */
    List<Unit> expandForm(Environment environment, Source source, int index, Syntax form) {
        return history.form(environment, source, index, () -> expand(environment, List.of(form), source.name()));
    }

    /** The same for a form that is data; it is written when its text must be remembered. */
    List<Unit> expandDatum(Environment environment, Syntax form, Supplier<String> text) {
        return history.datum(text, environment, () -> expand(environment, List.of(form), "eval"));
    }

    /** The units to run, last the one of the forms. */
    List<Unit> expand(Environment environment, List<Syntax> forms, String name) {
        long start = System.nanoTime();
        return outlived(observed(expander.expand(environment, forms, name), start));
    }

    private static List<Unit> outlived(List<Unit> units) {
        List<Unit> outlived = new ArrayList<>(units.size());
        for (Unit unit : units) outlived.add(unit.toBeOutlived());
        return outlived;
    }

    /**
     * The units of a file that is run: of a program, or of forms that belong to the environment.
     *
     * @param isAlone whether nothing is evaluated in the environment before it, nor after it but by itself
     */
    List<Unit> expandFile(Environment environment, Source source, boolean isAlone) {
        List<Syntax> forms = SourceReader.readAll(source);
        long start = System.nanoTime();
        List<Unit> units = observed(history.program(source, environment, () -> expander.expandFile(environment, forms, source.name())), start);
        return isAlone && units.size() == 1 && !Evaluation.isIn(units.getFirst()) ? units : outlived(units);
    }

    /** The units of a loaded file: it defines its names in the environment, even if it begins as a program does. */
    List<Unit> expandLoaded(Environment environment, Source source) {
        List<Syntax> forms = SourceReader.readAll(source);
        return history.file(source, environment, () -> expand(environment, forms, source.name()));
    }

    /** The unit that the forms would be, without any effect of theirs. */
    Unit preview(Environment environment, List<Syntax> forms, String name) {
        long start = System.nanoTime();
        return observed(expander.preview(environment, forms, name), start).getLast();
    }

    private List<Unit> observed(List<Unit> units, long start) {
        long nanos = System.nanoTime() - start;
        for (Unit unit : units) observer.expanded(unit, nanos / units.size());
        return units;
    }

    Generator.Result compile(Unit unit) {
        return compiler.compile(unit, false);
    }

    /** What takes the place of a unit's procedures when its module has its own variable in the place of a built-in one. */
    Unit successors(Unit unit, Global own) {
        return compiler.successors(unit, own);
    }

    /** For {@code eval}, which calls the unit's last form in tail position. */
    Generator.Result compileEvaluated(Unit unit) {
        return compiler.compile(unit, true);
    }

    /** Whether code has run at expansion time, or refers to objects that the expander has made. */
    boolean hasRunTransformers() {
        return macros.wasUsed();
    }

    /** Compiles units that hold no objects of a heap, as those of text. */
    List<UnitCode> compileAll(List<Unit> units) {
        List<UnitCode> code = new ArrayList<>();
        for (Unit unit : units) code.add(unit.shipped() == null ? compileText(unit) : shipped(unit));
        return code;
    }

    private UnitCode compileText(Unit unit) {
        Generator.Result result = compile(unit);
        assert result.objects().isEmpty() : "text refers to objects of the heap";
        return code(unit, result);
    }

    /** A library that was compiled when Lamina was built. */
    static UnitCode shipped(Unit unit) {
        String library = unit.shipped();
        return new UnitCode(ShippedLibraries.className(library), ShippedLibraries.code(library), unit.module(), List.of(), false, Map.of());
    }

    static UnitCode code(Unit unit, Generator.Result result) {
        Map<String, Integer> procedures = unit.closed() ? Map.of() : result.definitions();
        boolean isReached = unit.isOutlived() || !procedures.isEmpty();
        return new UnitCode(result.className(), result.bytes(), unit.module(), unit.takenOver(), isReached, procedures);
    }
}
