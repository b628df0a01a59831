package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;

/**
 * The top level of a unit. As in a body, a form sees every name that the unit defines, so macros and taken-over names
 * may stand behind their uses. Only where a keyword becomes a variable, or anything a keyword anew, are the forms before
 * it expanded first, so that each use has the meaning of its place.
 */
final class TopLevel extends Definitions {
    private final Environment environment;
    private final boolean library;
    private final List<Expr> body = new ArrayList<>();

    TopLevel(Expressions expressions, Environment environment, boolean library) {
        super(expressions, environment.top());
        this.environment = environment;
        this.library = library;
        expressions.setSurroundings(this);
    }

    List<Expr> expand(List<Syntax> forms) {
        scan(forms.toArray(new Syntax[0]), 0);
        expandItems();
        if (library) admitAssignments();
        if (body.isEmpty()) body.add(Code.UNSPECIFIED);
        return body;
    }

    /** The forms of a {@code begin-for-syntax}, or the one definition of a {@code define-for-syntax}. */
    List<Expr> expandForSyntax(CoreForm kind, Syntax form) {
        if (kind == CoreForm.DEFINE_FOR_SYNTAX) {
            addDefinition(form);
        } else {
            Syntax[] parts = SyntaxLists.elements(form);
            if (parts == null) throw Messages.malformed(kind, form);
            scan(parts, 1);
        }
        expandItems();
        if (body.isEmpty()) body.add(Code.UNSPECIFIED);
        return body;
    }

    /** The value of a variable whose definition stands in this text and has not run; null if there is none. */
    Expr pendingValue(Global global) {
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            if (item.kind() == CoreForm.DEFINE && item.targets().getFirst() instanceof Binding.TopLevel target && target.global().equals(global))
                return definedValue(item);
        }
        return null;
    }

    private void expandItems() {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.kind() != null) expandDefinition(item);
            else body.add(expressions.expand(item.form(), item.scope(), i == items.size() - 1 ? Use.VALUE : Use.EFFECT));
        }
        items.clear();
    }

    /**
     * A macro of the library that assigns a variable of the library does so in other units. An assignment to itself,
     * here, keeps every pass from taking the variable's value for known.
     */
    private void admitAssignments() {
        for (Global global : environment.assignedByMacros())
            body.add(new Expr.GlobalAssign(global, new Expr.GlobalReference(global, Span.NONE), Span.NONE));
    }

    @Override
    Binding variable(Syntax identifier) {
        Binding present = environment.present(identifier);
        if (present instanceof CoreForm || present instanceof Macro) expandItems();
        return environment.takesOver(identifier) ? expressions.takeOver(identifier) : environment.define(identifier);
    }

    @Override
    void keyword(Syntax identifier, Binding meaning) {
        if (environment.present(identifier) != null) expandItems();
        environment.bind(identifier, meaning);
    }

    @Override
    void define(Binding target, Expr value, Item item) {
        body.add(definition(target, value, item));
    }

    private static Expr definition(Binding target, Expr value, Item item) {
        return new Expr.GlobalDefine(((Binding.TopLevel) target).global(), value, item.form().span());
    }

    @Override
    void defineElements(Item item, Expr vector) {
        Variable values = new Variable("values");
        List<Expr> definitions = new ArrayList<>();
        for (int i = 0; i < item.targets().size(); i++) {
            Expr element = element(new Expr.Reference(values, item.form().span()), i, item);
            definitions.add(definition(item.targets().get(i), element, item));
        }
        if (definitions.isEmpty()) definitions.add(Code.UNSPECIFIED);
        body.add(Code.let(values, vector, Code.sequence(definitions)));
    }

    /** {@code import} and {@code define-library} are known before anything is imported. */
    @Override
    Binding head(Syntax identifier) {
        Binding binding = super.head(identifier);
        if (binding != null) return binding;
        CoreForm named = CoreForm.named(Form.text(identifier));
        return named == CoreForm.IMPORT || named == CoreForm.DEFINE_LIBRARY ? named : null;
    }

    @Override
    boolean declare(CoreForm kind, Syntax form) {
        if (kind == CoreForm.BEGIN_FOR_SYNTAX || kind == CoreForm.DEFINE_FOR_SYNTAX) {
            expressions.expander().runForSyntax(this, environment, kind, form);
            return true;
        }
        if (kind != CoreForm.IMPORT && kind != CoreForm.DEFINE_LIBRARY) return false;
        if (library) throw Messages.topLevelOnly(kind, form);
        expandItems();
        Libraries libraries = expressions.expander().libraries();
        if (kind == CoreForm.DEFINE_LIBRARY) libraries.define(form);
        else new Import(libraries, form).into(environment);
        return true;
    }
}
