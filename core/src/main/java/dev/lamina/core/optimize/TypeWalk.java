package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Type;
import dev.lamina.core.ir.Type.Kind;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.optimize.KnownProcedures.Known;
import java.util.ArrayList;
import java.util.List;

/**
 * One walk of {@link InferTypes} over a unit in normal form, in the order of evaluation. {@link #visit} leaves the type of
 * an expression in {@link #type}; NONE means that evaluation does not come to its end, and what would follow is not walked. The
 * walk that rewrites also returns the expression with what is known put to use.
 */
final class TypeWalk {
    private final KnownProcedures procedures;
    private final PathTypes path;
    /** Null in a walk that only finds types. */
    private final TypedCode code;
    /** The procedures around the place. */
    private final List<Known> inside = new ArrayList<>();
    private Type type;

    TypeWalk(KnownProcedures procedures, TypedCode code) {
        this.procedures = procedures;
        this.path = new PathTypes(procedures.types);
        this.code = code;
    }

    /** A form at top level; what it found out on its way holds for it alone. */
    Expr form(Expr form) {
        int mark = path.mark();
        Expr walked = visit(form);
        path.forget(mark);
        return walked;
    }

    private Expr visit(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> of(c, ConstantTypes.of(c.datum()));
            case Expr.Reference r -> reference(r);
            case Expr.GlobalReference g -> of(g, Type.ANY);
            case Expr.Lambda lambda -> {
                Expr.Lambda walked = lambda(lambda, null);
                yield of(walked, Type.of(Kind.PROCEDURE));
            }
            case Expr.GlobalDefine d -> {
                Expr value = d.value() instanceof Expr.Lambda lambda ? lambda(lambda, procedures.of(d.global())) : visit(d.value());
                yield of(new Expr.GlobalDefine(d.global(), value, d.span()), Type.ANY);
            }
            case Expr.GlobalAssign a -> of(new Expr.GlobalAssign(a.global(), visit(a.value()), a.span()), Type.ANY);
            case Expr.If i -> conditional(i);
            case Expr.Sequence s -> sequence(s);
            case Expr.Let let -> let(let);
            case Expr.Fix fix -> fix(fix);
            case Expr.Call call -> call(call);
            case Expr.PrimitiveCall call -> primitive(call);
            case Expr.Assign _, Expr.Letrec _ -> throw new IllegalStateException("not in normal form: " + expr.getClass());
        };
    }

    private Expr of(Expr expr, Type itsType) {
        type = itsType;
        return expr;
    }

    private Expr reference(Expr.Reference r) {
        type = procedures.of(r.variable()) != null ? Type.of(Kind.PROCEDURE) : path.of(r.variable());
        return code == null ? r : code.reference(r);
    }

    /** Code that is not reached: only its variables get their new names. */
    private Expr dead(Expr expr) {
        return code == null ? expr : code.renamed(expr);
    }

    private List<Expr> allDead(List<Expr> expressions, int from, List<Expr> into) {
        for (Expr e : expressions.subList(from, expressions.size())) into.add(dead(e));
        return into;
    }

    // Control

    private Expr conditional(Expr.If i) {
        Expr test = visit(i.test());
        Type answer = type;
        boolean mayHold = !answer.without(Type.of(Kind.FALSE)).isNone();
        boolean mayFail = answer.has(Kind.FALSE);
        int mark = path.mark();
        Expr consequent = branch(i, true, mayHold);
        Type first = type;
        path.forget(mark);
        Expr alternative = branch(i, false, mayFail);
        Type second = type;
        path.forget(mark);
        if (first.isNone() && !second.isNone()) path.assume(i.test(), false);
        if (second.isNone() && !first.isNone()) path.assume(i.test(), true);
        type = first.join(second);
        if (mayHold != mayFail && Effects.isDroppable(test)) return mayHold ? consequent : alternative;
        return new Expr.If(test, consequent, alternative);
    }

    private Expr branch(Expr.If i, boolean outcome, boolean isReached) {
        Expr part = outcome ? i.consequent() : i.alternative();
        if (!isReached) return of(dead(part), Type.NONE);
        path.assume(i.test(), outcome);
        if (!outcome && !inside.isEmpty()) countTo(i.test());
        return visit(part);
    }

    /** Behind the failed test of a counting loop. */
    private void countTo(Expr test) {
        Known loop = inside.getLast();
        if (loop == null || loop.counter == null || loop.counter.test() != test) return;
        Expr.Reference index = loop.counter.index();
        Type end = lengthType(loop.counter.end());
        Type entry = loop.group.entry(loop.counter.place());
        boolean counts = path.of(index.variable()).isFixnum() && Counter.isBelow(entry, end);
        if (counts) path.narrow(index, Type.range(Type.MIN_FIXNUM, end.high() - 1));
    }

    private Type lengthType(Expr end) {
        return switch (end) {
            case Expr.Constant c -> ConstantTypes.of(c.datum());
            case Expr.Reference r -> path.of(r.variable());
            default -> Type.INDEX;
        };
    }

    private Expr sequence(Expr.Sequence sequence) {
        List<Expr> walked = new ArrayList<>();
        List<Expr> expressions = sequence.expressions();
        for (int i = 0; i < expressions.size(); i++) {
            walked.add(visit(expressions.get(i)));
            if (type.isNone()) return of(new Expr.Sequence(allDead(expressions, i + 1, walked)), Type.NONE);
        }
        return new Expr.Sequence(walked);
    }

    // Bindings

    private Expr let(Expr.Let let) {
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < let.values().size(); i++) {
            Variable variable = let.variables().get(i);
            Expr value = let.values().get(i);
            if (value instanceof Expr.Lambda lambda) {
                procedures.bind(List.of(variable), List.of(lambda));
                Known known = procedures.of(variable);
                values.add(isReached(known) ? lambda(lambda, known) : dead(lambda));
                continue;
            }
            values.add(visit(value));
            if (type.isNone()) {
                allDead(let.values(), i + 1, values);
                return of(new Expr.Let(bound(let.variables()), values, dead(let.body())), Type.NONE);
            }
            procedures.types.put(variable, type);
        }
        List<Variable> variables = bound(let.variables());
        return new Expr.Let(variables, values, visit(let.body()));
    }

    private List<Variable> bound(List<Variable> variables) {
        return code == null ? variables : code.bind(variables, procedures);
    }

    /** The body first, because its calls say what the procedures are given. */
    private Expr fix(Expr.Fix fix) {
        procedures.bind(fix.variables(), fix.lambdas());
        int mark = path.mark();
        Expr body = visit(fix.body());
        Type result = type;
        path.forget(mark);
        List<Expr.Lambda> lambdas = new ArrayList<>();
        for (int i = 0; i < fix.variables().size(); i++) {
            Known known = procedures.of(fix.variables().get(i));
            lambdas.add(isReached(known) ? lambda(fix.lambdas().get(i), known) : (Expr.Lambda) dead(fix.lambdas().get(i)));
        }
        return of(new Expr.Fix(fix.variables(), lambdas, body), result);
    }

    private static boolean isReached(Known known) {
        return known.isOpen || known.isCalled;
    }

    /** @param known who notes its results; or null */
    private Expr.Lambda lambda(Expr.Lambda lambda, Known known) {
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : lambda.clauses()) clauses.add(clause(clause, known));
        return new Expr.Lambda(lambda.name(), clauses, lambda.span());
    }

    private Clause clause(Clause clause, Known known) {
        boolean isOpen = known == null || known.isOpen;
        if (isOpen) for (Variable v : clause.required()) procedures.types.put(v, Type.ANY);
        if (clause.rest() != null) procedures.types.put(clause.rest(), Type.LIST);
        List<Variable> required = bound(clause.required());
        Variable rest = clause.rest() == null ? null : bound(List.of(clause.rest())).getFirst();
        int mark = path.mark();
        inside.add(known);
        Expr body = isEntered(clause) ? visit(clause.body()) : of(dead(clause.body()), Type.NONE);
        inside.removeLast();
        path.forget(mark);
        if (known != null) procedures.returns(known, type);
        return new Clause(required, rest, body);
    }

    /** Whether some call gives every parameter a value. */
    private boolean isEntered(Clause clause) {
        for (Variable v : clause.required()) if (procedures.types.getOrDefault(v, Type.NONE).isNone()) return false;
        return true;
    }

    // Calls

    private Expr call(Expr.Call call) {
        Known known = switch (call.operator()) {
            case Expr.Reference r -> procedures.of(r.variable());
            case Expr.GlobalReference g -> procedures.of(g.global());
            default -> null;
        };
        Expr operator = visit(call.operator());
        List<Type> types = new ArrayList<>();
        List<Expr> operands = operands(call.operands(), types);
        Expr walked = Application.rebuilt(call, operator, operands);
        if (types.size() < operands.size()) return of(walked, Type.NONE);
        if (known == null) return of(walked, Type.ANY);
        enter(known, types);
        return of(walked, known.result);
    }

    private void enter(Known known, List<Type> operands) {
        procedures.called(known);
        if (!isInsideGroup(known)) known.group.enter(operands);
        for (Clause clause : known.lambda.clauses()) {
            if (!clause.accepts(operands.size())) continue;
            for (int i = 0; i < clause.required().size() && !known.isOpen; i++) procedures.join(clause.required().get(i), operands.get(i));
            return;
        }
    }

    private boolean isInsideGroup(Known known) {
        for (Known around : inside) if (around != null && around.group == known.group) return true;
        return false;
    }

    /** Adds the operands' types; fewer than operands if one of them does not come to its end. */
    private List<Expr> operands(List<Expr> operands, List<Type> types) {
        List<Expr> walked = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            walked.add(visit(operands.get(i)));
            if (type.isNone()) return allDead(operands, i + 1, walked);
            types.add(type);
        }
        return walked;
    }

    private Expr primitive(Expr.PrimitiveCall call) {
        List<Type> types = new ArrayList<>();
        List<Expr> operands = operands(call.operands(), types);
        if (types.size() < operands.size()) return of(new Expr.PrimitiveCall(call.primitive(), operands, call.span()), Type.NONE);
        Type result = resultOf(call.primitive(), types);
        for (int i = 0; i < operands.size() && !call.primitive().rest(); i++) path.narrow(call.operands().get(i), PrimitiveTypes.accepted(call.primitive(), i));
        return of(code == null ? call : code.primitive(call, operands, types, result), result);
    }

    /** A predicate's answer may be known. */
    private static Type resultOf(Primitive primitive, List<Type> operands) {
        Type tested = operands.size() == 1 ? PrimitiveTypes.tested(primitive.name()) : null;
        if (tested == null) return PrimitiveTypes.result(primitive, operands);
        if (operands.getFirst().isIn(tested)) return Type.of(Kind.TRUE);
        return operands.getFirst().meets(tested) ? Type.BOOLEAN : Type.of(Kind.FALSE);
    }
}
