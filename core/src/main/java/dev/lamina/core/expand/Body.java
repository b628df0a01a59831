package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;

/** The body of a procedure or binding form: its definitions become one {@code letrec*}. R7RS 5.3.2. */
final class Body extends Definitions {
    private final String who;
    private final Syntax form;
    private final Use use;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Expr> values = new ArrayList<>();

    /** @param who the keyword of the form that has the body, {@code form} */
    Body(Expressions expressions, String who, Syntax form, Frame outer, Use use) {
        super(expressions, new Frame(outer));
        this.who = who;
        this.form = form;
        this.use = use;
    }

    /** The body that the parts from index {@code from} on are; {@code name} is for a procedure that it returns. */
    Expr expand(Syntax[] parts, int from, String name) {
        if (from >= parts.length) throw Messages.emptyBody(who, form.span());
        scan(parts, from);
        int definitions = items.size();
        while (definitions > 0 && items.get(definitions - 1).kind() == null) definitions--;
        if (definitions == items.size()) throw Messages.noExpression(who, form.span());
        for (Item item : items.subList(0, definitions)) expandItem(item);
        Expr result = expressions(items.subList(definitions, items.size()), name);
        return variables.isEmpty() ? result : new Expr.Letrec(variables, values, result, form.span());
    }

    /** An expression before a definition becomes the value of a variable that nobody uses. */
    private void expandItem(Item item) {
        if (item.kind() != null) expandDefinition(item);
        else add(new Variable("ignored"), expressions.expand(item.form(), item.scope(), Use.EFFECT));
    }

    private Expr expressions(List<Item> last, String name) {
        List<Expr> sequence = new ArrayList<>(last.size());
        for (Item item : last.subList(0, last.size() - 1)) sequence.add(expressions.expand(item.form(), item.scope(), Use.EFFECT));
        sequence.add(expressions.named(name, last.getLast().form(), last.getLast().scope(), use));
        return Code.sequence(sequence);
    }

    private void add(Variable variable, Expr value) {
        variables.add(variable);
        values.add(value);
    }

    @Override
    void keyword(Syntax identifier, Binding meaning) {
        if (!frame.add(identifier, meaning)) throw Messages.definedTwice(identifier);
    }

    @Override
    void define(Binding target, Expr value, Item item) {
        add(((Binding.Local) target).variable(), value);
    }

    @Override
    void defineElements(Item item, Expr vector) {
        Variable values = new Variable("values");
        add(values, vector);
        for (int i = 0; i < item.targets().size(); i++)
            define(item.targets().get(i), element(new Expr.Reference(values, item.form().span()), i, item), item);
    }
}
