package dev.lamina.core.ir;

import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the intermediate representation directly, so that the expander and every pass can be tested by what programs
 * answer. Values are plain Java objects (Long, BigInteger, Double, Boolean, String, Symbol, Char, {@link Pair},
 * Object[] for vectors, {@link Procedure}); tail calls are loops; continuations only escape. It believes nothing: a
 * variable read before it has a value, or outside its binding, is an error of the test.
 */
public final class IrInterpreter {
    /** A cell of the environment; environments are linked lists, newest binding first. */
    private static final class Cell {
        final Variable variable;
        final Cell next;
        Object value;

        Cell(Variable variable, Object value, Cell next) {
            this.variable = variable;
            this.value = value;
            this.next = next;
        }
    }

    /** A pair of the interpreted program. */
    public static final class Pair {
        public Object car;
        public Object cdr;

        public Pair(Object car, Object cdr) {
            this.car = car;
            this.cdr = cdr;
        }
    }

    /** Something that can be called. */
    public sealed interface Procedure permits Closure, BuiltIn {}

    private record Closure(Expr.Lambda lambda, Cell environment) implements Procedure {}

    /** A built-in procedure: given the interpreter, for calling back, and the arguments. */
    public non-sealed interface BuiltIn extends Procedure {
        Object apply(IrInterpreter interpreter, Object[] arguments);
    }

    /** An object raised by the program, or by a built-in procedure as a message. */
    public static final class Raised extends RuntimeException {
        private static final long serialVersionUID = 1L;
        public final transient Object payload;

        public Raised(Object payload) {
            super(IrBuiltIns.written(payload));
            this.payload = payload;
        }
    }

    private static final Object UNASSIGNED = new Object();

    private final Map<Global, Object> globals = new HashMap<>();
    /** What the program displayed. */
    public final StringBuilder output = new StringBuilder();

    /** Runs a unit; the value of its last form. */
    public Object run(Unit unit) {
        for (String name : unit.takenOver())
            globals.putIfAbsent(new Global(unit.module(), name), global(new Global(Global.BUILT_IN, name)));
        Object value = Syntax.Atom.UNSPECIFIED;
        for (Expr form : unit.body()) value = evaluate(form, null);
        return value;
    }

    /** Calls a procedure of the program. */
    public Object apply(Object procedure, Object... arguments) {
        if (procedure instanceof BuiltIn builtIn) return builtIn.apply(this, arguments);
        Closure closure = closure(procedure);
        Clause clause = clause(closure, arguments.length);
        return evaluate(clause.body(), bind(clause, arguments, closure.environment));
    }

    private Object evaluate(Expr start, Cell environment) {
        Expr expr = start;
        while (true) {
            switch (expr) {
                case Expr.Constant c -> { return datum(c.datum()); }
                case Expr.Reference r -> { return value(r.variable(), environment); }
                case Expr.GlobalReference g -> { return global(g.global()); }
                case Expr.Lambda lambda -> { return new Closure(lambda, environment); }
                case Expr.PrimitiveCall p -> { return primitive(p, environment); }
                case Expr.Assign a -> {
                    Object value = evaluate(a.value(), environment);
                    cell(a.variable(), environment).value = value;
                    return Syntax.Atom.UNSPECIFIED;
                }
                case Expr.GlobalAssign a -> {
                    Object value = evaluate(a.value(), environment);
                    global(a.global());
                    globals.put(a.global(), value);
                    return Syntax.Atom.UNSPECIFIED;
                }
                case Expr.GlobalDefine d -> {
                    globals.put(d.global(), evaluate(d.value(), environment));
                    return Syntax.Atom.UNSPECIFIED;
                }
                case Expr.If i ->
                    expr = Boolean.FALSE.equals(evaluate(i.test(), environment)) ? i.alternative() : i.consequent();
                case Expr.Sequence s -> expr = allButLast(s.expressions(), environment);
                case Expr.Let let -> {
                    Object[] values = evaluateAll(let.values(), environment);
                    for (int i = 0; i < values.length; i++)
                        environment = new Cell(let.variables().get(i), values[i], environment);
                    expr = let.body();
                }
                case Expr.Letrec letrec -> {
                    environment = recursive(letrec.variables(), letrec.values(), environment);
                    expr = letrec.body();
                }
                case Expr.Fix fix -> {
                    environment = recursive(fix.variables(), fix.lambdas(), environment);
                    expr = fix.body();
                }
                case Expr.Call call -> {
                    boolean isLinked = call.operator() instanceof Expr.GlobalReference;
                    Object operator = isLinked ? null : evaluate(call.operator(), environment);
                    Object[] operands = evaluateAll(call.operands(), environment);
                    if (isLinked) operator = evaluate(call.operator(), environment);
                    if (operator instanceof BuiltIn builtIn) return builtIn.apply(this, operands);
                    Closure closure = closure(operator);
                    Clause clause = clause(closure, operands.length);
                    environment = bind(clause, operands, closure.environment);
                    expr = clause.body();
                }
            }
        }
    }

    private Expr allButLast(List<Expr> expressions, Cell environment) {
        for (Expr expression : expressions.subList(0, expressions.size() - 1)) evaluate(expression, environment);
        return expressions.getLast();
    }

    private Object[] evaluateAll(List<? extends Expr> expressions, Cell environment) {
        Object[] values = new Object[expressions.size()];
        for (int i = 0; i < values.length; i++) values[i] = evaluate(expressions.get(i), environment);
        return values;
    }

    private Cell recursive(List<Variable> variables, List<? extends Expr> values, Cell environment) {
        for (Variable variable : variables) environment = new Cell(variable, UNASSIGNED, environment);
        for (int i = 0; i < variables.size(); i++)
            cell(variables.get(i), environment).value = evaluate(values.get(i), environment);
        return environment;
    }

    private Object primitive(Expr.PrimitiveCall call, Cell environment) {
        Object[] operands = evaluateAll(call.operands(), environment);
        return apply(global(new Global(Global.BUILT_IN, call.primitive().name())), operands);
    }

    private static Closure closure(Object value) {
        if (value instanceof Closure closure) return closure;
        throw new Raised("not a procedure: " + IrBuiltIns.written(value));
    }

    private static Clause clause(Closure closure, int arguments) {
        for (Clause clause : closure.lambda.clauses()) if (clause.accepts(arguments)) return clause;
        throw new Raised("wrong number of arguments: " + closure.lambda.name() + " " + arguments);
    }

    private static Cell bind(Clause clause, Object[] arguments, Cell environment) {
        int required = clause.required().size();
        for (int i = 0; i < required; i++) environment = new Cell(clause.required().get(i), arguments[i], environment);
        if (clause.rest() == null) return environment;
        Object rest = Syntax.Atom.EMPTY;
        for (int i = arguments.length; i > required; i--) rest = new Pair(arguments[i - 1], rest);
        return new Cell(clause.rest(), rest, environment);
    }

    private static Cell cell(Variable variable, Cell environment) {
        for (Cell cell = environment; cell != null; cell = cell.next) if (cell.variable == variable) return cell;
        throw new AssertionError("not in scope: " + variable);
    }

    private static Object value(Variable variable, Cell environment) {
        Object value = cell(variable, environment).value;
        if (value == UNASSIGNED || value == Syntax.Atom.UNBOUND) throw new Raised("used before it has a value: " + variable.name());
        return value;
    }

    private Object global(Global global) {
        Object value = globals.get(global);
        if (value == null && global.isBuiltIn()) value = IrBuiltIns.TABLE.get(global.name());
        if (value == null) throw new Raised("unbound variable: " + global.name());
        return value;
    }

    /** The value of a constant: pairs and vectors become this interpreter's. */
    static Object datum(Syntax syntax) {
        if (syntax.content() instanceof Syntax[] elements) {
            Object[] vector = new Object[elements.length];
            for (int i = 0; i < vector.length; i++) vector[i] = datum(elements[i]);
            return vector;
        }
        if (!syntax.isPair()) return syntax.content();
        List<Object> cars = new ArrayList<>();
        Syntax rest = syntax;
        for (; rest.content() instanceof SyntaxPair pair; rest = pair.cdr()) cars.add(datum(pair.car()));
        Object list = datum(rest);
        for (Object car : cars.reversed()) list = new Pair(car, list);
        return list;
    }
}
