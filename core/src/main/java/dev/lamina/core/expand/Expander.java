package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Nesting;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From syntax to units of the intermediate representation: the one entry to expansion, one for each instance of Lamina.
 * It makes environments and remembers libraries. A unit that fails to expand changes nothing. One thread at a time may
 * expand.
 */
public final class Expander {
    private final BuiltInBindings builtIns;
    private final SourceFinder sources;
    private final Libraries libraries;
    /** Runs transformers; null where only syntax-rules can be used. */
    private final MacroProcedures macros;
    private int deepest = Nesting.SHALLOW;
    private int programs;
    private final Map<String, Environment> closed = new ConcurrentHashMap<>();

    /** An expander that cannot run transformers: its macros are those of {@code syntax-rules}. */
    public Expander(BuiltIns builtIns, SourceFinder sources) {
        this(builtIns, sources, null);
    }

    public Expander(BuiltIns builtIns, SourceFinder sources, MacroProcedures macros) {
        this.macros = macros;
        this.builtIns = new BuiltInBindings(builtIns);
        this.sources = sources;
        this.libraries = new Libraries(this, this.builtIns);
    }

    /** An open environment that begins with everything in {@code (lamina)}: a prompt, and files without imports. */
    public Environment openEnvironment(String module) {
        return new Environment(module, true, Environment.Ambient.PUBLIC, builtIns);
    }

    /** An open environment that begins empty: for {@code (environment import-set …)}, to be filled by an import form. */
    public Environment emptyEnvironment(String module) {
        return new Environment(module, true, Environment.Ambient.NOTHING, builtIns);
    }

    /** The environment of the library sources that ship with Lamina: closed, with the {@code %} names visible. */
    public Environment builtInEnvironment() {
        return new Environment(Global.BUILT_IN, false, Environment.Ambient.INTERNAL, builtIns);
    }

    Environment closedEnvironment(String module) {
        Environment environment = new Environment(module, false, Environment.Ambient.NOTHING, builtIns);
        closed.put(module, environment);
        return environment;
    }

    /** Of a program or library; null if there is none. Messages of the running program ask, perhaps on another thread. */
    public Environment closedEnvironmentOf(String module) {
        return closed.get(module);
    }

    /**
     * Expands forms as one unit of the environment's module.
     *
     * @param name the unit's name
     * @return the units to run, in order: first the libraries that are imported for the first time, last the forms
     * @throws SyntaxException if a form is not correct; nothing has changed then
     */
    public List<Unit> expand(Environment environment, List<Syntax> forms, String name) {
        return expand(environment, forms, name, true);
    }

    /** What {@link #expand} would give. Nothing has changed afterwards: no name is defined, no library counts as imported. */
    public List<Unit> preview(Environment environment, List<Syntax> forms, String name) {
        return expand(environment, forms, name, false);
    }

    private List<Unit> expand(Environment environment, List<Syntax> forms, String name, boolean lasting) {
        try {
            deepest = Nesting.SHALLOW;
            return expandForms(environment, forms, name, lasting);
        } catch (TooDeep deep) {
            deepest = Nesting.LIMIT;
            return Nesting.onDeepStack(() -> expandForms(environment, forms, name, lasting));
        }
    }

    private List<Unit> expandForms(Environment environment, List<Syntax> forms, String name, boolean lasting) {
        List<String> takenOver = new ArrayList<>();
        while (true) {
            try {
                return attempt(environment, forms, name, takenOver, lasting);
            } catch (TakeOver late) {
                takenOver.add(late.name());
            }
        }
    }

    /**
     * Expands a file. If it begins with an import, after any library definitions, it is a program: a closed unit with a
     * module of its own. Else its forms belong to the environment given.
     */
    public List<Unit> expandFile(Environment environment, List<Syntax> forms, String name) {
        return expand(isProgram(forms) ? closedEnvironment(programModule(name)) : environment, forms, name);
    }

    /** A module name that no environment, library or other program has. */
    private String programModule(String name) {
        programs++;
        return programs == 1 ? "program " + name : "program " + name + " " + programs;
    }

    private static boolean isProgram(List<Syntax> forms) {
        for (Syntax form : forms) {
            if (!(form.content() instanceof SyntaxPair pair) || !(pair.car().content() instanceof Symbol head)) return false;
            if (head.name().equals(CoreForm.IMPORT.keyword())) return true;
            if (!head.name().equals(CoreForm.DEFINE_LIBRARY.keyword())) return false;
        }
        return false;
    }

    /**
     * @param foreseen built-in names that the unit is known to take over
     * @param lasting  whether what the unit changes stays
     */
    private List<Unit> attempt(Environment environment, List<Syntax> forms, String name, List<String> foreseen, boolean lasting) {
        boolean done = false;
        try {
            Unit unit = unit(environment, forms, name, false, foreseen);
            if (!lasting) return List.of(unit);
            List<Unit> units = libraries.commit();
            environment.commit();
            units.add(unit);
            done = true;
            return units;
        } catch (OutOfMemoryError exhausted) {
            throw Messages.tooLarge(forms.isEmpty() ? Span.NONE : forms.getFirst().span());
        } finally {
            if (!done) {
                libraries.rollBack();
                environment.rollBack();
            }
        }
    }

    private Unit unit(Environment environment, List<Syntax> forms, String name, boolean library, List<String> foreseen) {
        List<String> takenOver = new ArrayList<>();
        Expressions expressions = new Expressions(this, environment, takenOver);
        for (String early : foreseen) expressions.takeOver(Syntax.of(new Symbol(early)));
        List<Expr> body = new TopLevel(expressions, environment, library).expand(forms);
        return new Unit(name, environment.module(), !environment.isOpen(), takenOver, body);
    }

    /** The unit of a library's body. */
    Unit libraryUnit(Environment environment, List<Syntax> forms, String name) {
        return unit(environment, forms, name, true, List.of());
    }

    /**
     * Evaluates the transformer of a procedural macro, after the libraries that have been imported so far.
     *
     * @param surroundings the top level that is being expanded, or null
     */
    Object transformer(TopLevel surroundings, String name, Syntax expression, Frame home) {
        List<String> takenOver = new ArrayList<>();
        Expressions expressions = new Expressions(this, home.environment(), takenOver);
        expressions.setSurroundings(surroundings);
        Expr value = expressions.expand(expression, Frame.ofTransformer(home), Use.VALUE);
        FreeVariables.check(value);
        return macros.evaluate(name, early(surroundings, home.environment(), name, takenOver, List.of(value)), expression);
    }

    /** Runs {@code (begin-for-syntax form …)}; what it defines belongs to the environment. */
    void runForSyntax(TopLevel surroundings, Environment environment, CoreForm kind, Syntax form) {
        List<String> takenOver = new ArrayList<>();
        List<Expr> body = new TopLevel(new Expressions(this, environment, takenOver), environment, false).expandForSyntax(kind, form);
        macros.run(kind.keyword(), early(surroundings, environment, kind.keyword(), takenOver, body), form);
    }

    /** The units to run now: of libraries, then of code that can call procedures of the text around it. */
    private List<Unit> early(TopLevel surroundings, Environment environment, String name, List<String> takenOver, List<Expr> body) {
        List<Unit> units = libraries.takeUnits();
        List<Expr> whole = surroundings == null ? body : new EarlierProcedures(surroundings).include(body);
        units.add(new Unit(name, environment.module(), !environment.isOpen(), takenOver, whole));
        return units;
    }

    /** Whether since the last question a library was defined or expanded. */
    public boolean takeLibraryChange() {
        return libraries.takeChange();
    }

    /** The number of programs so far, from which their modules get their names. */
    public int programs() {
        return programs;
    }

    /** Counts on from there. */
    public void restorePrograms(int count) {
        programs = count;
    }

    MacroProcedures macros() {
        return macros;
    }

    /** How deep the text may nest on the present stack. */
    int deepest() {
        return deepest;
    }

    Libraries libraries() {
        return libraries;
    }

    SourceFinder sources() {
        return sources;
    }
}
