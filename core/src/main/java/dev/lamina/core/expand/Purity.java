package dev.lamina.core.expand;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks for effects in the body of a procedure that says {@code #:pure #t}: an assignment of a variable from outside, a
 * built-in procedure that changes its argument or talks to the world. What the procedure has made itself it may change. What
 * procedures of the program do that it calls is not seen.
 */
final class Purity {
    private static final Set<String> TALKING = Set.of("display", "write", "write-shared", "write-simple", "newline", "write-string", "write-char",
            "write-u8", "write-bytevector", "print", "read", "read-line", "read-char", "read-u8", "read-string", "read-bytevector", "load", "exit",
            "emergency-exit", "delete-file", "rename-file", "open-input-file", "open-output-file", "current-jiffy", "current-second", "random-real",
            "random-integer", "sleep");

    private final Set<Variable> own = new HashSet<>();
    /** Variables that hold something made inside. */
    private final Set<Variable> fresh = new HashSet<>();

    private Purity() {}

    static void check(Expr body) {
        Purity purity = new Purity();
        purity.collect(body);
        purity.visit(body);
    }

    private Expr collect(Expr expr) {
        switch (expr) {
            case Expr.Let let -> {
                own.addAll(let.variables());
                for (int i = 0; i < let.variables().size(); i++) if (isMade(let.values().get(i))) fresh.add(let.variables().get(i));
            }
            case Expr.Letrec letrec -> {
                own.addAll(letrec.variables());
                for (int i = 0; i < letrec.variables().size(); i++) if (isMade(letrec.values().get(i))) fresh.add(letrec.variables().get(i));
            }
            case Expr.Fix fix -> own.addAll(fix.variables());
            case Expr.Lambda lambda -> lambda.clauses().forEach(clause -> {
                own.addAll(clause.required());
                if (clause.rest() != null) own.add(clause.rest());
            });
            default -> {}
        }
        Children.map(expr, this::collect);
        return expr;
    }

    private static boolean isMade(Expr value) {
        String name = calledBuiltIn(value);
        return name != null && (name.startsWith("make-") || name.endsWith("vector") || name.endsWith("-copy") || name.equals("list") || name.equals("cons"));
    }

    /** The name of the built-in procedure that the expression calls, or null. */
    private static String calledBuiltIn(Expr expr) {
        return expr instanceof Expr.Call call && call.operator() instanceof Expr.GlobalReference g && g.global().isBuiltIn() ? g.global().name() : null;
    }

    private Expr visit(Expr expr) {
        switch (expr) {
            case Expr.Assign a when !own.contains(a.variable()) -> throw Messages.impure("assigns " + a.variable().name(), a.span());
            case Expr.GlobalAssign a -> throw Messages.impure("assigns " + a.global().name(), a.span());
            case Expr.Call call when calledBuiltIn(call) != null -> call(calledBuiltIn(call), call, call.span());
            default -> {}
        }
        Children.map(expr, this::visit);
        return expr;
    }

    private void call(String name, Expr.Call call, Span span) {
        boolean changes = name.endsWith("!") && !(call.operands().size() > 0 && isFresh(call.operands().getFirst()));
        if (changes || TALKING.contains(name)) throw Messages.impure("calls " + name, span);
    }

    private boolean isFresh(Expr operand) {
        return operand instanceof Expr.Reference r && fresh.contains(r.variable());
    }
}
