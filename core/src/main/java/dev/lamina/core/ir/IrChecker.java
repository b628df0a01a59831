package dev.lamina.core.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the invariants of {@link Expr} between passes, so that a mistake is found in the pass that made it and not in
 * the code it produced three passes later. What may still occur depends on the {@link Stage}.
 */
public final class IrChecker {
    /** How far a unit has come; each stage includes the promises of those before it. */
    public enum Stage {
        EXPANDED,
        /** No {@link Expr.Letrec}. */
        ORDERED,
        /** No {@link Expr.Assign}. */
        CONVERTED,
        /** What the generator takes: operands and tests are simple. See {@link Expr#isSimple}. */
        NORMAL
    }

    /** The representation breaks an invariant: a mistake in the compiler, never in the program. */
    public static final class BadIr extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        BadIr(String message) {
            super(message);
        }
    }

    private final Stage stage;
    private final Set<Variable> everBound = new HashSet<>();
    private final Set<Variable> inScope = new HashSet<>();

    private IrChecker(Stage stage) {
        this.stage = stage;
    }

    public static void check(Unit unit, Stage stage) {
        IrChecker checker = new IrChecker(stage);
        for (Expr form : unit.body()) checker.checkTopLevel(form);
    }

    private void checkTopLevel(Expr form) {
        switch (form) {
            case Expr.GlobalDefine define -> {
                check(define.value());
                simple(define.value(), form);
            }
            case Expr.Sequence sequence -> {
                require(sequence.expressions().size() >= 2, form, "fewer than two expressions");
                sequence.expressions().forEach(this::checkTopLevel);
            }
            case Expr.Let let -> {
                requireMatch(let.variables(), let.values());
                let.values().forEach(this::check);
                within(let.variables(), () -> checkTopLevel(let.body()));
            }
            case Expr.Fix fix -> {
                requireMatch(fix.variables(), fix.lambdas());
                within(fix.variables(), () -> {
                    fix.lambdas().forEach(this::check);
                    checkTopLevel(fix.body());
                });
            }
            default -> check(form);
        }
    }

    private void check(Expr expr) {
        switch (expr) {
            case Expr.Constant c -> require(c.datum() != null, expr, "no datum");
            case Expr.Reference r -> require(inScope.contains(r.variable()), expr, "reference outside its binding");
            case Expr.GlobalReference g -> require(g.global() != null, expr, "no global");
            case Expr.Assign a -> {
                require(stage.compareTo(Stage.CONVERTED) < 0, expr, "assignment after assignment conversion");
                require(inScope.contains(a.variable()), expr, "assignment outside its binding");
                check(a.value());
            }
            case Expr.GlobalAssign a -> {
                check(a.value());
                simple(a.value(), expr);
            }
            case Expr.GlobalDefine d -> throw new BadIr("definition not at top level: " + IrPrinter.print(expr));
            case Expr.If i -> {
                check(i.test());
                simple(i.test(), expr);
                check(i.consequent());
                check(i.alternative());
            }
            case Expr.Sequence s -> {
                require(s.expressions().size() >= 2, expr, "fewer than two expressions");
                s.expressions().forEach(this::check);
            }
            case Expr.Let let -> {
                requireMatch(let.variables(), let.values());
                let.values().forEach(this::check);
                within(let.variables(), () -> check(let.body()));
            }
            case Expr.Letrec letrec -> {
                require(stage.compareTo(Stage.ORDERED) < 0, expr, "letrec after letrec ordering");
                requireMatch(letrec.variables(), letrec.values());
                within(letrec.variables(), () -> {
                    letrec.values().forEach(this::check);
                    check(letrec.body());
                });
            }
            case Expr.Fix fix -> {
                requireMatch(fix.variables(), fix.lambdas());
                within(fix.variables(), () -> {
                    fix.lambdas().forEach(this::check);
                    check(fix.body());
                });
            }
            case Expr.Lambda lambda -> {
                require(!lambda.clauses().isEmpty(), expr, "no clause");
                lambda.clauses().forEach(this::checkClause);
            }
            case Expr.Call call -> {
                check(call.operator());
                simple(call.operator(), expr);
                checkOperands(call.operands(), expr);
            }
            case Expr.PrimitiveCall call -> {
                require(call.primitive().accepts(call.operands().size()), expr, "wrong number of operands");
                checkOperands(call.operands(), expr);
            }
        }
    }

    private void checkOperands(List<Expr> operands, Expr call) {
        for (Expr operand : operands) {
            check(operand);
            simple(operand, call);
        }
    }

    private void checkClause(Clause clause) {
        within(clause.required(), () -> {
            if (clause.rest() == null) check(clause.body());
            else within(List.of(clause.rest()), () -> check(clause.body()));
        });
    }

    private void within(List<Variable> variables, Runnable inside) {
        for (Variable variable : variables) {
            if (!everBound.add(variable)) throw new BadIr("bound twice: " + variable);
            inScope.add(variable);
        }
        inside.run();
        variables.forEach(inScope::remove);
    }

    private void simple(Expr part, Expr whole) {
        if (stage == Stage.NORMAL) require(part.isSimple(), whole, "a part is not simple");
    }

    /** Not printed: the printer relies on it. */
    private static void requireMatch(List<Variable> variables, List<? extends Expr> values) {
        if (variables.size() != values.size()) throw new BadIr("as many values as variables: " + variables + " " + values.size());
    }

    private static void require(boolean holds, Expr expr, String invariant) {
        if (!holds) throw new BadIr(invariant + ": " + IrPrinter.print(expr));
    }
}
