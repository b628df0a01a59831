package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence of definitions and expressions: a body, or the top level of a unit. First every form's head is expanded
 * until it is known what the form defines, and the names are bound; then values and expressions are expanded, so that
 * each sees all names. {@code begin}, {@code include} and {@code cond-expand} are spliced. So is a {@code let-syntax} that
 * holds nothing but definitions: it has no value and would be no body of its own (R7RS 4.3.1).
 */
abstract class Definitions {
    /**
     * A form whose head is known.
     *
     * @param kind null for an expression
     * @param scope where its names are looked up
     * @param targets what it defines
     */
    record Item(CoreForm kind, Syntax form, Frame scope, List<Binding> targets) {}

    final Expressions expressions;
    final Frame frame;
    final List<Item> items = new ArrayList<>();
    /** Where the forms that are scanned are looked up: the frame, or the keywords of a spliced {@code let-syntax} inside of it. */
    private Frame scope;
    /** Whether the forms that are scanned are definitions, or it is asked if they are. */
    boolean definitionsOnly;

    Definitions(Expressions expressions, Frame frame) {
        this.expressions = expressions;
        this.frame = frame;
        this.scope = frame;
    }

    /** Binds the identifier as a variable: of the frame, unless this is the top level. */
    Binding variable(Syntax identifier) {
        Binding local = new Binding.Local(new Variable(Form.text(identifier)));
        keyword(identifier, local);
        return local;
    }

    /** Binds the identifier as a keyword. */
    abstract void keyword(Syntax identifier, Binding meaning);

    /** Gives a defined variable its value. */
    abstract void define(Binding target, Expr value, Item item);

    /** Gives several variables the elements of a vector. */
    abstract void defineElements(Item item, Expr vector);

    /** A form that only the top level has; false if it is not known here. */
    boolean declare(CoreForm kind, Syntax form) {
        return false;
    }

    final void scan(Syntax[] forms, int from) {
        for (int i = from; i < forms.length; i++) scan(forms[i]);
    }

    private void scan(Syntax form) {
        Syntax current = form;
        for (Syntax keyword = Macro.keyword(current); keyword != null; keyword = Macro.keyword(current)) {
            Binding head = head(keyword);
            if (head instanceof CoreForm core && current != keyword && isNoExpression(core, current)) return;
            if (!(head instanceof Macro macro && macro.isUsedBy(current))) break;
            current = expressions.transcribe(macro, current, scope);
        }
        add(null, current, List.of());
    }

    private void add(CoreForm kind, Syntax form, List<Binding> targets) {
        items.add(new Item(kind, form, scope, targets));
    }

    Binding head(Syntax identifier) {
        return Frame.resolve(identifier, scope);
    }

    private boolean isNoExpression(CoreForm kind, Syntax form) {
        switch (kind) {
            case BEGIN -> splice(SyntaxLists.elements(form), 1, kind, form);
            case INCLUDE, INCLUDE_CI, COND_EXPAND -> { return include(kind, form); }
            case DEFINE -> addDefinition(form);
            case DEFINE_VALUES -> add(kind, form, variables(values(form, scope).defined(parts(form, kind, 3)[1])));
            case DEFINE_RECORD_TYPE -> add(kind, form, variables(record(form, scope).defined()));
            case DEFINE_SYNTAX -> defineSyntax(parts(form, kind, 3));
            case DEFINE_TYPE -> defineType(parts(form, kind, 3));
            case LET_SYNTAX, LETREC_SYNTAX -> { return spliceMacroScope(kind, form); }
            default -> { return declare(kind, form); }
        }
        return true;
    }

    /** What stands for no form at all is an expression without a value, so that a body may consist of it. */
    private boolean include(CoreForm kind, Syntax form) {
        Syntax[] forms = new Inclusion(expressions.expander(), kind, form).forms();
        if (forms.length > 0) splice(forms, 0, kind, form);
        return forms.length > 0;
    }

    private boolean spliceMacroScope(CoreForm kind, Syntax form) {
        if (!definitionsOnly && !new DefinitionScan(expressions, scope).passes(form)) return false;
        Frame outside = scope;
        boolean before = definitionsOnly;
        scope = new MacroScope(expressions, kind, form, outside).bind();
        definitionsOnly = true;
        splice(SyntaxLists.elements(form), 2, kind, form);
        scope = outside;
        definitionsOnly = before;
        return true;
    }

    /** Of a form whose operands are those of {@code define}. */
    final void addDefinition(Syntax form) {
        add(CoreForm.DEFINE, form, List.of(variable(definedBy(form))));
    }

    private void splice(Syntax[] forms, int from, CoreForm kind, Syntax form) {
        if (forms == null) throw Messages.malformed(kind, form);
        expressions.descend(form);
        scan(forms, from);
        expressions.ascend(1);
    }

    private List<Binding> variables(List<Syntax> identifiers) {
        List<Binding> variables = new ArrayList<>(identifiers.size());
        for (Syntax identifier : identifiers) variables.add(variable(identifier));
        return variables;
    }

    private Syntax definedBy(Syntax form) {
        Syntax[] parts = SyntaxLists.elements(form);
        if (parts == null || parts.length < 3) throw Messages.malformed(CoreForm.DEFINE, form);
        if (parts[1].isSymbol() && parts.length == 3) return parts[1];
        if (parts[1].content() instanceof SyntaxPair header && header.car().isSymbol()) return header.car();
        throw Messages.malformed(CoreForm.DEFINE, form);
    }

    private void defineSyntax(Syntax[] parts) {
        if (!parts[1].isSymbol()) throw Messages.malformedPart(CoreForm.DEFINE_SYNTAX, "a keyword", parts[1]);
        String name = Form.text(parts[1]);
        keyword(parts[1], RuleCompiler.transformer(expressions, CoreForm.DEFINE_SYNTAX, name, parts[2], scope));
    }

    private void defineType(Syntax[] parts) {
        if (!parts[1].isSymbol()) throw Messages.malformedPart(CoreForm.DEFINE_TYPE, "a name", parts[1]);
        keyword(parts[1], new Binding.TypeName(parts[2], scope));
    }

    private Syntax[] parts(Syntax form, CoreForm kind, int exactly) {
        Syntax[] parts = SyntaxLists.elements(form);
        if (parts == null || parts.length != exactly) throw Messages.malformed(kind, form);
        return parts;
    }

    private MultipleValues values(Syntax form, Frame scope) {
        return new MultipleValues(expressions, CoreForm.DEFINE_VALUES, form, scope, Use.VALUE);
    }

    private RecordType record(Syntax form, Frame scope) {
        return new RecordType(expressions, form, scope);
    }

    /** Expands the value of a definition and hands it to {@link #define}. */
    final void expandDefinition(Item item) {
        switch (item.kind) {
            case DEFINE -> define(item.targets.getFirst(), definedValue(item), item);
            case DEFINE_VALUES -> defineElements(item, values(item.form, item.scope).vector(parts(item.form, item.kind, 3)));
            case DEFINE_RECORD_TYPE -> {
                List<Expr> values = record(item.form, item.scope).values(item.targets);
                for (int i = 0; i < values.size(); i++) define(item.targets.get(i), values.get(i), item);
            }
            default -> throw new AssertionError(item.kind);
        }
    }

    final Expr definedValue(Item item) {
        Syntax[] parts = SyntaxLists.elements(item.form);
        if (parts[1].isSymbol()) return expressions.named(Form.text(parts[1]), parts[2], item.scope, Use.VALUE);
        SyntaxPair header = (SyntaxPair) parts[1].content();
        return new Procedures(expressions, CoreForm.DEFINE, item.form, item.scope).procedure(Form.text(header.car()), header.cdr(), parts, 2);
    }

    /** One of the values that a {@code define-values} has put into a vector. */
    static Expr element(Expr vector, int index, Item item) {
        return Code.call(item.form.span(), "vector-ref", vector, Code.constant((long) index));
    }

    /** A use of a variable that a definition bound. */
    static Expr reference(Binding target, Syntax form) {
        if (target instanceof Binding.Local local) return new Expr.Reference(local.variable(), form.span());
        return new Expr.GlobalReference(((Binding.TopLevel) target).global(), form.span());
    }
}
