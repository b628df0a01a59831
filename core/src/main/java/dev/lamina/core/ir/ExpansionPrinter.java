package dev.lamina.core.ir;

import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a form was expanded to, as Scheme for people: names stand as they were written wherever that is not ambiguous.
 * A variable that a macro introduced, or that hides another, gets a number: {@code tmp.2}. Unlike that of
 * {@link IrPrinter} the text cannot be read back.
 */
public final class ExpansionPrinter {
    private final String module;
    private final int width;
    private final Map<Variable, String> names = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private ExpansionPrinter(String module, int width) {
        this.module = module;
        this.width = width;
    }

    /** The forms of the unit, one below the other. */
    public static String print(Unit unit, int width) {
        ExpansionPrinter printer = new ExpansionPrinter(unit.module(), width);
        for (Expr form : unit.body()) printer.reserve(form);
        StringBuilder text = new StringBuilder();
        for (Expr form : unit.body()) text.append(PieceLayout.of(printer.piece(form), printer.width)).append('\n');
        return text.toString();
    }

    /** No local variable is printed by the name of a global that the unit mentions. */
    private void reserve(Expr expr) {
        if (expr instanceof Expr.GlobalReference reference) uses.put(name(reference.global()), 1);
        if (expr instanceof Expr.PrimitiveCall call) uses.put(call.primitive().name(), 1);
        Children.forEach(expr, this::reserve);
    }

    private Piece piece(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> constant(c.datum());
            case Expr.Reference r -> variable(r.variable());
            case Expr.GlobalReference g -> global(g.global());
            case Expr.Assign a -> form(2, word("set!"), variable(a.variable()), piece(a.value()));
            case Expr.GlobalAssign a -> form(2, word("set!"), global(a.global()), piece(a.value()));
            case Expr.GlobalDefine d -> define(d);
            case Expr.If i -> form(2, word("if"), piece(i.test()), piece(i.consequent()), piece(i.alternative()));
            case Expr.Sequence s -> Piece.form(1, headed(word("begin"), s.expressions()));
            case Expr.Let let -> binding("let", let.variables(), let.values(), let.body());
            case Expr.Letrec letrec -> binding("letrec*", letrec.variables(), letrec.values(), letrec.body());
            case Expr.Fix fix -> binding("letrec", fix.variables(), fix.lambdas(), fix.body());
            case Expr.Lambda lambda -> lambda(lambda);
            case Expr.Call call -> Piece.form(1, headed(piece(call.operator()), call.operands()));
            case Expr.PrimitiveCall call -> Piece.form(1, headed(word(DatumText.symbol(call.primitive().name())), call.operands()));
        };
    }

    private static Piece.Word word(String text) {
        return new Piece.Word(text);
    }

    private static Piece form(int inline, Piece... parts) {
        return Piece.form(inline, List.of(parts));
    }

    private static Piece constant(Syntax datum) {
        if (datum.content() instanceof Syntax.Atom atom && atom != Syntax.Atom.EMPTY) return word("#<" + atom.name().toLowerCase(Locale.ROOT) + ">");
        String text = DatumText.of(datum);
        return word(DatumText.isSelfEvaluating(datum) ? text : "'" + text);
    }

    private Piece variable(Variable variable) {
        String name = names.get(variable);
        if (name == null) {
            int use = uses.merge(variable.name(), 1, Integer::sum);
            name = DatumText.symbol(use == 1 ? variable.name() : variable.name() + "." + use);
            names.put(variable, name);
        }
        return word(name);
    }

    private Piece global(Global global) {
        return word(DatumText.symbol(name(global)));
    }

    private String name(Global global) {
        return global.module().equals(module) ? global.name() : global.toString();
    }

    private Piece define(Expr.GlobalDefine definition) {
        if (!(definition.value() instanceof Expr.Lambda lambda) || lambda.clauses().size() > 1)
            return form(2, word("define"), global(definition.global()), piece(definition.value()));
        Clause clause = lambda.clauses().getFirst();
        List<Piece> header = new ArrayList<>(List.of(global(definition.global())));
        parameters(clause, header);
        List<Piece> parts = new ArrayList<>(List.of(word("define"), Piece.form(header.size(), header)));
        body(clause.body(), parts);
        return Piece.form(2, parts);
    }

    private Piece binding(String keyword, List<Variable> variables, List<? extends Expr> values, Expr body) {
        List<Piece> bindings = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) bindings.add(form(2, variable(variables.get(i)), piece(values.get(i))));
        List<Piece> parts = new ArrayList<>(List.of(word(keyword), Piece.filled("(", bindings, ")")));
        body(body, parts);
        return Piece.form(2, parts);
    }

    private Piece lambda(Expr.Lambda lambda) {
        if (lambda.clauses().size() == 1) return clause(new ArrayList<>(List.of(word("lambda"))), lambda.clauses().getFirst());
        List<Piece> parts = new ArrayList<>(List.of(word("case-lambda")));
        for (Clause clause : lambda.clauses()) parts.add(clause(new ArrayList<>(), clause));
        return Piece.form(1, parts);
    }

    private Piece clause(List<Piece> parts, Clause clause) {
        if (clause.required().isEmpty() && clause.rest() != null) {
            parts.add(variable(clause.rest()));
        } else {
            List<Piece> formals = new ArrayList<>();
            parameters(clause, formals);
            parts.add(Piece.form(formals.size(), formals));
        }
        int inline = parts.size();
        body(clause.body(), parts);
        return Piece.form(inline, parts);
    }

    private void parameters(Clause clause, List<Piece> parts) {
        for (Variable variable : clause.required()) parts.add(variable(variable));
        if (clause.rest() != null) parts.addAll(List.of(word("."), variable(clause.rest())));
    }

    private void body(Expr body, List<Piece> parts) {
        if (body instanceof Expr.Sequence sequence) for (Expr expression : sequence.expressions()) parts.add(piece(expression));
        else parts.add(piece(body));
    }

    private List<Piece> headed(Piece head, List<? extends Expr> operands) {
        List<Piece> parts = new ArrayList<>(List.of(head));
        for (Expr operand : operands) parts.add(piece(operand));
        return parts;
    }
}
