package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;

/**
 * What a procedure's body may begin with: {@code #:type (-> T … R)} and {@code #:pure #t}. Types become tests at the
 * boundary, of the parameters at the entry and of the result where it arises; the optimizer learns from these as from any
 * other test. A tail call of the procedure itself stays one, since the call tests its own result; any other call whose result is
 * to be tested is none.
 */
final class Declarations {
    private final CoreForm kind;
    private final Syntax form;
    private final Frame frame;
    private Syntax type;
    private boolean isPure;
    private int next;

    private Declarations(CoreForm kind, Syntax form, Frame frame) {
        this.kind = kind;
        this.form = form;
        this.frame = frame;
    }

    /** Reads those that the parts from an index on begin with. */
    static Declarations read(CoreForm kind, Syntax form, Frame frame, Syntax[] parts, int from) {
        Declarations declarations = new Declarations(kind, form, frame);
        declarations.next = from;
        while (declarations.next < parts.length && isOption(parts[declarations.next])) declarations.option(parts);
        return declarations;
    }

    private static boolean isOption(Syntax part) {
        return part.isSymbol() && Form.text(part).startsWith("#:");
    }

    private void option(Syntax[] parts) {
        Syntax name = parts[next];
        if (next + 1 >= parts.length) throw Messages.missingOption(name);
        Syntax value = parts[next + 1];
        switch (Form.text(name)) {
            case "#:type" -> type = value;
            case "#:pure" -> {
                if (!(value.content() instanceof Boolean given)) throw Messages.malformedPart(kind, "#t or #f", value);
                isPure = given;
            }
            default -> throw Messages.unknownOption(name);
        }
        next += 2;
    }

    /** Where the body begins. */
    int next() {
        return next;
    }

    /** The body with its tests, if it has any. */
    Expr apply(String name, List<Variable> required, Variable rest, Expr body) {
        if (isPure) Purity.check(body);
        if (type == null) return body;
        List<Variable> parameters = new ArrayList<>(required);
        if (rest != null) parameters.add(rest);
        Syntax[] parts = SyntaxLists.elements(type);
        boolean isProcedure = parts != null && parts.length >= 2 && parts[0].isSymbol() && Form.text(parts[0]).equals("->");
        if (!isProcedure) throw Messages.notProcedureType(type);
        if (parts.length - 2 != parameters.size()) throw Messages.wrongParameters(type, parts.length - 2, parameters.size());
        List<Expr> steps = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Variable parameter = parameters.get(i);
            Expr test = TypeTest.of(parts[i + 1], parameter, frame);
            String who = (name.isEmpty() ? "procedure" : name) + ": argument " + parameter.name();
            if (test != Code.TRUE) steps.add(new Expr.If(test, Code.UNSPECIFIED, failure(who, parts[i + 1], parameter)));
        }
        Syntax result = parts[parts.length - 1];
        boolean saysNothing = TypeTest.of(result, new Variable("result"), frame) == Code.TRUE;
        steps.add(saysNothing ? body : result(name, result, body));
        return Code.sequence(steps);
    }

    private static Expr failure(String who, Syntax type, Variable value) {
        Span span = type.span();
        return Code.call(span, "%type-error", Code.symbol(who), Code.constant(SyntaxText.of(type)), new Expr.Reference(value, span));
    }

    /** The body with a test of every value that it can have. */
    private Expr result(String name, Syntax type, Expr body) {
        return switch (body) {
            case Expr.If i -> new Expr.If(i.test(), result(name, type, i.consequent()), result(name, type, i.alternative()));
            case Expr.Sequence s -> {
                List<Expr> expressions = new ArrayList<>(s.expressions());
                expressions.add(result(name, type, expressions.removeLast()));
                yield new Expr.Sequence(expressions);
            }
            case Expr.Let let -> new Expr.Let(let.variables(), let.values(), result(name, type, let.body()));
            case Expr.Letrec letrec -> new Expr.Letrec(letrec.variables(), letrec.values(), result(name, type, letrec.body()), letrec.span());
            case Expr.Fix fix -> new Expr.Fix(fix.variables(), fix.lambdas(), result(name, type, fix.body()));
            case Expr.Call call when isCallOf(name, call) -> call;
            default -> {
                Variable value = new Variable("result");
                Expr test = TypeTest.of(type, value, frame);
                String who = (name.isEmpty() ? "procedure" : name) + ": result";
                yield Code.let(value, body, new Expr.If(test, new Expr.Reference(value, type.span()), failure(who, type, value)));
            }
        };
    }

    private boolean isCallOf(String name, Expr.Call call) {
        return switch (call.operator()) {
            case Expr.GlobalReference g -> kind == CoreForm.DEFINE && !g.global().isBuiltIn() && g.global().name().equals(name);
            case Expr.Reference r -> kind != CoreForm.LAMBDA && r.variable().name().equals(name);
            default -> false;
        };
    }
}
