package dev.lamina.core.expand;

import dev.lamina.core.ir.Nesting;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Scopes;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One library: what it exports and, until it is first imported, its {@code define-library} form. R7RS 5.6. The text of a
 * library that ships compiled has a declaration {@code (%compiled variable …)} in the place of its definitions of variables.
 */
final class Library {
    enum State { DEFINED, EXPANDING, READY }

    private final String name;
    /** The form and its parts, null when they are no longer needed. */
    private Syntax form;
    private Syntax[] parts;
    private Map<String, Binding> exports;
    private State state;
    private final boolean shipped;
    // What the declarations say, while it is being expanded.
    private final List<Syntax> imports = new ArrayList<>();
    private final List<Syntax> exportSpecifications = new ArrayList<>();
    private final List<Syntax> body = new ArrayList<>();
    /** The variables that the shipped class defines; null if there is no such class. */
    private List<Syntax> compiled;

    /** A library that is a list of built-in names. */
    Library(String name, Map<String, Binding> exports) {
        this.name = name;
        this.form = null;
        this.parts = null;
        this.exports = exports;
        this.state = State.READY;
        this.shipped = false;
    }

    Library(String name, Syntax form, Syntax[] parts, boolean shipped) {
        this.name = name;
        this.form = form;
        this.parts = parts;
        this.state = State.DEFINED;
        this.shipped = shipped;
    }

    State state() {
        return state;
    }

    Map<String, Binding> exports() {
        assert state == State.READY;
        return exports;
    }

    /** The unit that must run before what the library exports is used; null if there is nothing to run. */
    Unit expand(Expander expander) {
        assert state == State.DEFINED;
        state = State.EXPANDING;
        declarations(Arrays.asList(parts).subList(2, parts.length), expander, 0);
        Environment environment = expander.closedEnvironment(name);
        for (Syntax declaration : imports) new Import(expander.libraries(), declaration).into(environment);
        if (compiled != null) for (Syntax variable : compiled) environment.define(variable);
        Unit unit = expander.libraryUnit(environment, body, name);
        exports = exported(environment);
        state = State.READY;
        if (compiled != null) return Unit.shipped(name);
        return body.isEmpty() || shipped ? null : unit;
    }

    /** Its unit will run: the text is no longer needed. */
    void finish() {
        assert state == State.READY;
        forgetDeclarations();
        form = null;
        parts = null;
    }

    /** Its unit will not run, since another part of the expansion has failed: it is as it was before. */
    void startAgain() {
        forgetDeclarations();
        exports = null;
        state = State.DEFINED;
    }

    private void forgetDeclarations() {
        imports.clear();
        exportSpecifications.clear();
        body.clear();
        compiled = null;
    }

    private void declarations(List<Syntax> declarations, Expander expander, int depth) {
        if (depth > Nesting.SHALLOW) throw Messages.tooDeep(form);
        for (Syntax declaration : declarations) {
            Syntax[] list = SyntaxLists.elements(declaration);
            if (list == null || list.length == 0 || !list[0].isSymbol()) throw Messages.notDeclaration(declaration);
            List<Syntax> operands = Arrays.asList(list).subList(1, list.length);
            switch (Form.text(list[0])) {
                case "export" -> exportSpecifications.addAll(operands);
                case "import" -> imports.add(declaration);
                case "begin" -> body.addAll(operands);
                case "include" -> body.addAll(included(expander, CoreForm.INCLUDE, declaration));
                case "include-ci" -> body.addAll(included(expander, CoreForm.INCLUDE_CI, declaration));
                case "include-library-declarations" ->
                    declarations(included(expander, CoreForm.INCLUDE, declaration), expander, depth + 1);
                case "cond-expand" ->
                    declarations(included(expander, CoreForm.COND_EXPAND, declaration), expander, depth + 1);
                case "%compiled" -> {
                    if (!shipped) throw Messages.notDeclaration(declaration);
                    compiled = operands;
                }
                default -> throw Messages.notDeclaration(declaration);
            }
        }
    }

    private static List<Syntax> included(Expander expander, CoreForm kind, Syntax declaration) {
        return Arrays.asList(new Inclusion(expander, kind, declaration).forms());
    }

    private Map<String, Binding> exported(Environment environment) {
        Map<String, Binding> exported = new HashMap<>();
        for (Syntax specification : exportSpecifications) {
            Syntax internal = specification;
            Syntax external = specification;
            if (specification.isPair()) {
                Syntax[] rename = SyntaxLists.elements(specification);
                if (rename == null || rename.length != 3) throw notExport(specification);
                internal = rename[1];
                external = rename[2];
            }
            if (!internal.isSymbol() || !external.isSymbol()) throw notExport(specification);
            Binding binding = environment.find(Form.text(internal), Scopes.NONE);
            if (binding == null) throw Messages.exportedUnbound(internal, name);
            if (exported.put(Form.text(external), binding) != null) throw Messages.exportedTwice(external);
        }
        return exported;
    }

    private static SyntaxException notExport(Syntax specification) {
        return Messages.malformedPart(CoreForm.DEFINE_LIBRARY, "an identifier or (rename name external)", specification);
    }
}
