package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks through an expanded unit for what is legal but probably a mistake: values that nothing uses, calls of known
 * procedures with a wrong number of arguments, and names that are not defined where they could be. Changes nothing.
 */
public final class Suspicions extends Rewriter {
    /** What is probably wrong, and where. */
    public record Suspicion(Span span, String message) {}

    /** What is known of the procedures of the shipped library. */
    public interface Library {
        boolean isDefined(String name);

        /** Whether a call with so many arguments is an error. */
        boolean refuses(String name, int arguments);
    }

    private final PrimitiveTable primitives;
    private final Library library;
    private final Consumer<Suspicion> listener;
    /** The globals of all units so far: a later form may use what an earlier one has defined. */
    private final Set<Global> defined = new HashSet<>();
    private Facts facts = new Facts();
    private String module = "";

    public Suspicions(PrimitiveTable primitives, Library library, Consumer<Suspicion> listener) {
        this.primitives = primitives;
        this.library = library;
        this.listener = listener;
    }

    public void look(Unit unit) {
        facts = new Facts();
        facts.rewrite(unit);
        module = unit.module();
        defined.addAll(facts.definitions.keySet());
        for (String name : unit.takenOver()) defined.add(new Global(module, name));
        rewrite(unit);
    }

    /** The procedures that names certainly stand for. */
    private static final class Facts extends Rewriter {
        private final Map<Variable, Expr.Lambda> locals = new HashMap<>();
        /** Null for a global that is no procedure, or not always the same. */
        private final Map<Global, Expr.Lambda> definitions = new HashMap<>();
        private final Set<Object> changed = new HashSet<>();

        @Override
        Expr rewrite(Expr expr) {
            switch (expr) {
                case Expr.Let let -> bind(let.variables(), let.values());
                case Expr.Letrec letrec -> bind(letrec.variables(), letrec.values());
                case Expr.Fix fix -> bind(fix.variables(), fix.lambdas());
                case Expr.Assign assign -> changed.add(assign.variable());
                case Expr.GlobalAssign assign -> changed.add(assign.global());
                case Expr.GlobalDefine define -> define(define);
                default -> {}
            }
            return parts(expr);
        }

        private void bind(List<Variable> variables, List<? extends Expr> values) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Expr.Lambda lambda) locals.put(variables.get(i), lambda);
            }
        }

        private void define(Expr.GlobalDefine define) {
            boolean again = definitions.containsKey(define.global());
            definitions.put(define.global(), !again && define.value() instanceof Expr.Lambda lambda ? lambda : null);
        }

        Expr.Lambda procedure(Expr operator) {
            return switch (operator) {
                case Expr.Reference r when !changed.contains(r.variable()) -> locals.get(r.variable());
                case Expr.GlobalReference g when !changed.contains(g.global()) -> definitions.get(g.global());
                case Expr.Lambda lambda -> lambda;
                default -> null;
            };
        }
    }

    @Override
    Expr rewrite(Expr expr) {
        switch (expr) {
            case Expr.Sequence sequence -> {
                for (Expr e : sequence.expressions().subList(0, sequence.expressions().size() - 1)) lookAtUnused(e);
            }
            case Expr.Call call -> lookAtCall(call);
            case Expr.GlobalReference g -> lookAtName(g.global(), g.span());
            case Expr.GlobalAssign assign -> lookAtName(assign.global(), assign.span());
            default -> {}
        }
        return parts(expr);
    }

    private void suspect(Span span, String message) {
        if (span.isKnown()) listener.accept(new Suspicion(span, message));
    }

    // Values that nothing uses. A string may be a comment on the procedure; a truth value stands for nothing in bodies that
    // macros make, (lambda () #f body ...).

    private void lookAtUnused(Expr expr) {
        switch (expr) {
            case Expr.Constant c when !isIntended(c.datum()) -> suspect(c.datum().span(), "this constant is not used");
            case Expr.Reference r -> suspect(r.span(), r.variable().name() + ": its value is not used");
            case Expr.Lambda lambda -> suspect(lambda.span(), "this procedure is not used");
            case Expr.Call call when hasNoEffect(call) -> suspect(call.span(), nameOf(call.operator()) + ": the result is not used");
            default -> {}
        }
    }

    private static boolean isIntended(Syntax datum) {
        return datum.content() instanceof String || datum.content() instanceof Boolean;
    }

    private boolean hasNoEffect(Expr.Call call) {
        if (!(call.operator() instanceof Expr.GlobalReference g) || !g.global().isBuiltIn()) return false;
        Primitive primitive = primitives.find(g.global().name(), call.operands().size());
        return primitive != null && (primitive.has(Primitive.Fact.PURE) || primitive.has(Primitive.Fact.EFFECT_FREE));
    }

    // Calls

    private void lookAtCall(Expr.Call call) {
        int given = call.operands().size();
        Expr.Lambda lambda = facts.procedure(call.operator());
        if (lambda != null) {
            if (lambda.clauses().stream().noneMatch(clause -> clause.accepts(given))) {
                suspect(call.span(), named(nameOf(call.operator()), expected(lambda) + ", given " + given));
            }
        } else if (call.operator() instanceof Expr.GlobalReference g && g.global().isBuiltIn() && isRefused(g.global().name(), given)) {
            suspect(call.span(), g.global().name() + ": cannot take " + count(given));
        }
    }

    private boolean isRefused(String name, int arguments) {
        if (primitives.find(name, arguments) != null) return false;
        return library.isDefined(name) ? library.refuses(name, arguments) : primitives.contains(name);
    }

    private static String nameOf(Expr operator) {
        return switch (operator) {
            case Expr.Reference r -> r.variable().name();
            case Expr.GlobalReference g -> g.global().name();
            default -> "";
        };
    }

    private static String named(String name, String message) {
        return name.isEmpty() ? message : name + ": " + message;
    }

    private static String expected(Expr.Lambda lambda) {
        List<String> clauses = new ArrayList<>();
        for (Clause clause : lambda.clauses()) clauses.add((clause.rest() == null ? "" : "at least ") + count(clause.required().size()));
        return "expected " + String.join(" or ", clauses);
    }

    private static String count(int arguments) {
        return arguments + (arguments == 1 ? " argument" : " arguments");
    }

    // Names

    /** A built-in name that is missing is an error of the expander; a name of a library was exported by it. */
    private void lookAtName(Global global, Span span) {
        if (global.module().equals(module) && defined.add(global)) suspect(span, global.name() + " is not defined here");
    }
}
