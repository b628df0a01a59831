package dev.lamina.core.ir;

import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The intermediate representation as text, for dumps, golden tests and shipped library procedures; {@link IrReader}
 * reads it back. A local variable is {@code name.number}, numbered by first appearance in the text, so equal programs
 * give equal texts.
 * <pre>
 *   (unit "name" "module" open|closed (taken-over …) form …)
 *   x.0   car   user#x            local variable, built-in global, global of a module
 *   x.0:flonum                    where it is bound, if its type is known
 *   5  "text"  (quote datum)      constant;  (atom eof) and the like have no notation of their own
 *   (if a b c)  (begin a b …)  (let ((x.0 a) …) b)  (letrec* ((x.0 a) …) b)  (fix ((f.0 (lambda …)) …) b)
 *   (set! x.0 a)  (set! user#x a)  (define user#x a)
 *   (lambda "name" (x.0 . r.1) a)  (case-lambda "name" ((x.0) a) …)      without the text if it has no name
 *   (call f a …)  (car a)         call of any procedure, call of a primitive
 * </pre>
 * Spans are not printed.
 */
public final class IrPrinter {
    private static final int WIDTH = 110;

    private final Map<Variable, String> names = new HashMap<>();

    private IrPrinter() {}

    public static String print(Unit unit) {
        IrPrinter printer = new IrPrinter();
        Piece takenOver = Piece.form(0, unit.takenOver().stream().<Piece>map(name -> new Piece.Word(DatumText.symbol(name))).toList());
        List<Piece> parts = new ArrayList<>(List.of(new Piece.Word("unit"), string(unit.name()), string(unit.module()),
                new Piece.Word(unit.closed() ? "closed" : unit.isOutlived() ? "outlived" : "open"), takenOver));
        for (Expr form : unit.body()) parts.add(printer.piece(form));
        return PieceLayout.broken(Piece.form(5, parts), WIDTH) + "\n";
    }

    public static String print(Expr expr) {
        return PieceLayout.of(new IrPrinter().piece(expr), WIDTH) + "\n";
    }

    /** A symbol as it stands in these texts. */
    public static String symbol(String name) {
        return DatumText.symbol(name);
    }

    private Piece piece(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> constant(c);
            case Expr.Reference r -> variable(r.variable());
            case Expr.GlobalReference g -> global(g.global());
            case Expr.Assign a -> form("set!", 2, variable(a.variable()), piece(a.value()));
            case Expr.GlobalAssign a -> form("set!", 2, global(a.global()), piece(a.value()));
            case Expr.GlobalDefine d -> form("define", 2, global(d.global()), piece(d.value()));
            case Expr.If i -> form("if", 2, piece(i.test()), piece(i.consequent()), piece(i.alternative()));
            case Expr.Sequence s -> headed("begin", s.expressions());
            case Expr.Let let -> binding("let", let.variables(), let.values(), let.body());
            case Expr.Letrec letrec -> binding("letrec*", letrec.variables(), letrec.values(), letrec.body());
            case Expr.Fix fix -> binding("fix", fix.variables(), fix.lambdas(), fix.body());
            case Expr.Lambda lambda -> lambda(lambda);
            case Expr.Call call -> {
                List<Expr> all = new ArrayList<>(List.of(call.operator()));
                all.addAll(call.operands());
                yield headed("call", all);
            }
            case Expr.PrimitiveCall call -> headed(DatumText.symbol(call.primitive().name()), call.operands());
        };
    }

    private static Piece constant(Expr.Constant constant) {
        if (constant.datum().content() instanceof Syntax.Atom atom && atom != Syntax.Atom.EMPTY)
            return form("atom", 2, new Piece.Word(atom.name().toLowerCase(Locale.ROOT)));
        String text = DatumText.of(constant.datum());
        return new Piece.Word(DatumText.isSelfEvaluating(constant.datum()) ? text : "(quote " + text + ")");
    }

    private Piece variable(Variable variable) {
        return new Piece.Word(names.computeIfAbsent(variable, v -> DatumText.symbol(v.name() + "." + names.size())));
    }

    /** Where it is bound: with its type, if it has one. */
    private Piece bound(Variable variable) {
        String type = variable.type().label();
        return type.isEmpty() ? variable(variable) : new Piece.Word(((Piece.Word) variable(variable)).text() + ":" + type);
    }

    private static Piece global(Global global) {
        boolean plain = global.name().indexOf('#') < 0 && global.module().indexOf('#') < 0;
        if (plain) return new Piece.Word(DatumText.symbol(global.toString()));
        return form("global", 3, string(global.module()), string(global.name()));
    }

    private Piece binding(String keyword, List<Variable> variables, List<? extends Expr> values, Expr body) {
        List<Piece> bindings = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++)
            bindings.add(Piece.form(1, List.of(bound(variables.get(i)), piece(values.get(i)))));
        return form(keyword, 2, Piece.form(1, bindings), piece(body));
    }

    private Piece lambda(Expr.Lambda lambda) {
        boolean plain = lambda.clauses().size() == 1;
        List<Piece> parts = new ArrayList<>(List.of(new Piece.Word(plain ? "lambda" : "case-lambda")));
        if (!lambda.name().isEmpty()) parts.add(string(lambda.name()));
        int inline = parts.size() + (plain ? 1 : 0);
        for (Clause clause : lambda.clauses()) {
            if (plain) parts.addAll(List.of(formals(clause), piece(clause.body())));
            else parts.add(Piece.form(1, List.of(formals(clause), piece(clause.body()))));
        }
        return Piece.form(inline, parts);
    }

    private Piece formals(Clause clause) {
        if (clause.required().isEmpty() && clause.rest() != null) return bound(clause.rest());
        List<Piece> parts = new ArrayList<>();
        for (Variable variable : clause.required()) parts.add(bound(variable));
        if (clause.rest() != null) parts.addAll(List.of(new Piece.Word("."), bound(clause.rest())));
        return Piece.form(parts.size(), parts);
    }

    private Piece headed(String head, List<? extends Expr> operands) {
        List<Piece> parts = new ArrayList<>(List.of(new Piece.Word(head)));
        for (Expr operand : operands) parts.add(piece(operand));
        return Piece.form(1, parts);
    }

    private static Piece form(String keyword, int inline, Piece... operands) {
        List<Piece> parts = new ArrayList<>(List.of(new Piece.Word(keyword)));
        parts.addAll(List.of(operands));
        return Piece.form(inline, parts);
    }

    private static Piece string(String text) {
        return new Piece.Word(DatumText.quoted(text, '"'));
    }
}
