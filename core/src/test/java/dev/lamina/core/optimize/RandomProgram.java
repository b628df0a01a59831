package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small random programs as the expander would make them, full of effects, assignments, closures, recursion, several
 * values and escapes. Expressions are made by type, so that most programs run to the end; a few operands are of the
 * wrong type or number on purpose. Recursive procedures count down, so every program ends.
 */
final class RandomProgram {
    private enum Type { INTEGER, BOOLEAN, PAIR, PROCEDURE_1, PROCEDURE_2 }

    private record Local(Variable variable, Type type, boolean isCounter) {}

    private record Top(Global global, Type type) {}

    private static final int MAXIMUM_DEPTH = 4;
    private static final String MODULE = "test";

    private final Random random;
    private final List<Local> scope = new ArrayList<>();
    private final List<Top> globals = new ArrayList<>();
    private int names;

    private RandomProgram(Random random) {
        this.random = random;
    }

    static Unit unit(Random random) {
        RandomProgram program = new RandomProgram(random);
        List<Expr> body = new ArrayList<>();
        int forms = 2 + random.nextInt(5);
        for (int i = 0; i < forms; i++) body.add(program.form());
        body.add(program.expr(Type.INTEGER, 0));
        return new Unit("random", MODULE, random.nextBoolean(), List.of(), body);
    }

    private Expr form() {
        return switch (random.nextInt(5)) {
            case 0 -> call("display", expr(Type.INTEGER, 0));
            case 1 -> define(Type.INTEGER, integer());
            default -> {
                Type type = random.nextBoolean() ? Type.PROCEDURE_1 : random.nextInt(3) == 0 ? Type.INTEGER : Type.PROCEDURE_2;
                yield define(type, expr(type, 1));
            }
        };
    }

    private Expr define(Type type, Expr value) {
        Global global = new Global(MODULE, "g" + names++);
        globals.add(new Top(global, type));
        return new Expr.GlobalDefine(global, value, Span.NONE);
    }

    /** An expression that usually has a value of the type. */
    private Expr expr(Type type, int depth) {
        if (random.nextInt(150) == 0) return expr(Type.values()[random.nextInt(Type.values().length)], depth + 1);
        if (depth >= MAXIMUM_DEPTH) return leaf(type);
        return switch (random.nextInt(12)) {
            case 0, 1 -> leaf(type);
            case 2 -> new Expr.If(expr(Type.BOOLEAN, depth + 1), expr(type, depth + 1), expr(type, depth + 1));
            case 3 -> new Expr.Sequence(List.of(effect(depth + 1), expr(type, depth + 1)));
            case 4, 5 -> let(type, depth + 1);
            case 6 -> letrec(type, depth + 1);
            case 7 -> values(type, depth + 1);
            default -> special(type, depth + 1);
        };
    }

    private Expr special(Type type, int depth) {
        return switch (type) {
            case INTEGER -> ofInteger(depth);
            case BOOLEAN -> switch (random.nextInt(5)) {
                case 0 -> call("not", expr(Type.BOOLEAN, depth));
                case 1 -> call("pair?", expr(random.nextBoolean() ? Type.PAIR : Type.INTEGER, depth));
                case 2 -> call("<", expr(Type.INTEGER, depth), expr(Type.INTEGER, depth), expr(Type.INTEGER, depth));
                case 3 -> call("memv", expr(Type.INTEGER, depth), Texts.expr("(quote (0 1 2))"));
                default -> call(random.nextBoolean() ? "=" : "eqv?", expr(Type.INTEGER, depth), expr(Type.INTEGER, depth));
            };
            case PAIR -> random.nextInt(4) == 0
                ? call("map", expr(Type.PROCEDURE_1, depth), call("list", expr(Type.INTEGER, depth), expr(Type.INTEGER, depth)))
                : call("cons", expr(Type.INTEGER, depth), expr(Type.INTEGER, depth));
            case PROCEDURE_1 -> lambda(1, depth);
            case PROCEDURE_2 -> random.nextInt(4) == 0 ? caseLambda(depth) : lambda(2, depth);
        };
    }

    private Expr ofInteger(int depth) {
        return switch (random.nextInt(10)) {
            case 0 -> call(random.nextBoolean() ? "car" : "cdr", expr(Type.PAIR, depth));
            case 1, 2 -> new Expr.Call(expr(Type.PROCEDURE_1, depth), List.of(expr(Type.INTEGER, depth)), Span.NONE);
            case 3 -> new Expr.Call(expr(Type.PROCEDURE_2, depth), List.of(expr(Type.INTEGER, depth), expr(Type.INTEGER, depth)), Span.NONE);
            case 4 -> call("apply", expr(Type.PROCEDURE_2, depth), expr(Type.INTEGER, depth), call("list", expr(Type.INTEGER, depth)));
            case 5 -> escape(depth);
            case 8 -> sum(depth);
            case 6 -> call(random.nextBoolean() ? "quotient" : "remainder", expr(Type.INTEGER, depth), expr(Type.INTEGER, depth));
            case 7 -> call("+", expr(Type.INTEGER, depth), expr(Type.INTEGER, depth), expr(Type.INTEGER, depth));
            default -> call(random.nextBoolean() ? "+" : "-", expr(Type.INTEGER, depth), expr(Type.INTEGER, depth));
        };
    }

    private Expr leaf(Type type) {
        List<Expr> candidates = new ArrayList<>();
        for (Local local : scope) if (local.type == type) candidates.add(new Expr.Reference(local.variable, Span.NONE));
        for (Top top : globals) if (top.type == type) candidates.add(new Expr.GlobalReference(top.global, Span.NONE));
        if (!candidates.isEmpty() && random.nextInt(4) > 0) return candidates.get(random.nextInt(candidates.size()));
        return switch (type) {
            case INTEGER -> integer();
            case BOOLEAN -> Constants.of(random.nextBoolean());
            case PAIR -> call("cons", integer(), integer());
            case PROCEDURE_1 -> constantProcedure();
            case PROCEDURE_2 -> global(random.nextBoolean() ? "+" : "-");
        };
    }

    private Expr integer() {
        return Constants.of((long) random.nextInt(5));
    }

    private Expr effect(int depth) {
        List<Variable> assignable = new ArrayList<>();
        for (Local local : scope) if (local.type == Type.INTEGER && !local.isCounter) assignable.add(local.variable);
        switch (random.nextInt(6)) {
            case 5 -> {
                return call("for-each", expr(Type.PROCEDURE_1, depth), call("list", expr(Type.INTEGER, depth), expr(Type.INTEGER, depth)));
            }
            case 0, 1 -> {
                if (!assignable.isEmpty())
                    return new Expr.Assign(assignable.get(random.nextInt(assignable.size())), expr(Type.INTEGER, depth), Span.NONE);
            }
            case 2 -> {
                if (!globals.isEmpty()) return assignment(globals.get(random.nextInt(globals.size())), depth);
            }
            case 3 -> {
                return call("set-car!", expr(Type.PAIR, depth), expr(Type.INTEGER, depth));
            }
            default -> {}
        }
        return call("display", expr(random.nextBoolean() ? Type.INTEGER : Type.PAIR, depth));
    }

    /** A global procedure becomes one that calls no other, so that every program still ends. */
    private Expr assignment(Top top, int depth) {
        Expr value = switch (top.type) {
            case INTEGER, BOOLEAN, PAIR -> expr(top.type, depth);
            case PROCEDURE_1 -> constantProcedure();
            case PROCEDURE_2 -> global(random.nextBoolean() ? "+" : "-");
        };
        return new Expr.GlobalAssign(top.global, value, Span.NONE);
    }

    private Expr constantProcedure() {
        return new Expr.Lambda("k" + names++, List.of(new Clause(List.of(new Variable("u")), null, integer())), Span.NONE);
    }

    private Expr let(Type type, int depth) {
        int count = 1 + random.nextInt(3);
        List<Variable> variables = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        List<Local> bound = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Type of = Type.values()[random.nextInt(Type.values().length)];
            variables.add(new Variable("x"));
            values.add(expr(of, depth));
            bound.add(new Local(variables.getLast(), of, false));
        }
        return new Expr.Let(variables, values, within(bound, type, depth));
    }

    /** A procedure that counts down, another that it may call, and a value between them. */
    private Expr letrec(Type type, int depth) {
        Variable loop = new Variable("loop");
        Variable value = new Variable("v");
        Variable counter = new Variable("n");
        Expr step = call("-", new Expr.Reference(counter, Span.NONE), Constants.of(1L));
        Expr again = new Expr.Call(new Expr.Reference(loop, Span.NONE), List.of(step), Span.NONE);
        Expr inside = within(List.of(new Local(counter, Type.INTEGER, true), new Local(value, Type.INTEGER, false)), Type.INTEGER, depth + 1);
        Expr body = new Expr.If(call("<", new Expr.Reference(counter, Span.NONE), Constants.of(1L)), integer(), call("+", inside, again));
        Expr lambda = new Expr.Lambda("loop", List.of(new Clause(List.of(counter), null, body)), Span.NONE);
        List<Expr> values = List.of(lambda, expr(Type.INTEGER, depth));
        List<Local> bound = List.of(new Local(loop, Type.PROCEDURE_1, true), new Local(value, Type.INTEGER, false));
        return new Expr.Letrec(List.of(loop, value), values, within(bound, type, depth), Span.NONE);
    }

    /** A loop over a vector of exact and inexact numbers, as {@code SpecializeLoops} and {@code InferTypes} look for. */
    private Expr sum(int depth) {
        Variable loop = new Variable("sum");
        Variable index = new Variable("i");
        Variable total = new Variable("s");
        Variable end = new Variable("end");
        Variable vector = new Variable("v");
        Expr i = new Expr.Reference(index, Span.NONE);
        Expr s = new Expr.Reference(total, Span.NONE);
        Expr element = call("vector-ref", new Expr.Reference(vector, Span.NONE), i);
        Expr term = random.nextBoolean() ? element : call("*", element, random.nextBoolean() ? i : new Expr.Reference(end, Span.NONE));
        Expr next = call(random.nextBoolean() ? "+" : "-", s, term);
        Expr again = new Expr.Call(new Expr.Reference(loop, Span.NONE), List.of(call("+", i, Constants.of(1L)), next), Span.NONE);
        Expr ended = random.nextBoolean() ? call("=", i, new Expr.Reference(end, Span.NONE)) : call(">=", i, new Expr.Reference(end, Span.NONE));
        Expr.Lambda lambda = new Expr.Lambda("sum", List.of(new Clause(List.of(index, total), null, new Expr.If(ended, s, again))), Span.NONE);
        Expr start = random.nextInt(3) == 0 ? expr(Type.INTEGER, depth) : random.nextBoolean() ? Constants.of(0L) : Constants.of(0.0);
        Expr entry = new Expr.Call(new Expr.Reference(loop, Span.NONE), List.of(Constants.of((long) random.nextInt(2)), start), Span.NONE);
        Expr whole = new Expr.Letrec(List.of(loop), List.of(lambda), call("<", entry, Constants.of(3L)), Span.NONE);
        Expr length = random.nextInt(4) == 0 ? expr(Type.INTEGER, depth) : Constants.of((long) random.nextInt(5));
        Expr numbers = call("vector", number(), number(), number());
        return new Expr.If(new Expr.Let(List.of(end, vector), List.of(length, numbers), whole), integer(), integer());
    }

    private Expr number() {
        return random.nextBoolean() ? integer() : Constants.of(random.nextInt(8) / 2.0);
    }

    private Expr values(Type type, int depth) {
        Variable a = new Variable("a");
        Variable b = new Variable("b");
        Expr produced = call("values", expr(Type.INTEGER, depth), expr(Type.INTEGER, depth));
        if (random.nextInt(3) == 0) produced = new Expr.If(expr(Type.BOOLEAN, depth), produced, call("values", integer(), integer()));
        if (random.nextInt(8) == 0) produced = expr(Type.INTEGER, depth);
        if (random.nextInt(4) == 0) produced = new Expr.Sequence(List.of(effect(depth), produced));
        Expr body = within(List.of(new Local(a, Type.INTEGER, false), new Local(b, Type.INTEGER, false)), type, depth);
        Expr.Lambda consumer = new Expr.Lambda("consumer", List.of(new Clause(List.of(a, b), null, body)), Span.NONE);
        return call("call-with-values", new Expr.Lambda("", List.of(new Clause(List.of(), null, produced)), Span.NONE), consumer);
    }

    private Expr escape(int depth) {
        Variable k = new Variable("k");
        Expr body = within(List.of(new Local(k, Type.PROCEDURE_1, true)), Type.INTEGER, depth);
        return call("call/cc", new Expr.Lambda("", List.of(new Clause(List.of(k), null, body)), Span.NONE));
    }

    private Expr.Lambda lambda(int parameters, int depth) {
        return new Expr.Lambda("p" + names++, List.of(clause(parameters, depth)), Span.NONE);
    }

    private Clause clause(int parameters, int depth) {
        List<Variable> variables = new ArrayList<>();
        List<Local> bound = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            variables.add(new Variable("y"));
            bound.add(new Local(variables.getLast(), Type.INTEGER, false));
        }
        return new Clause(variables, null, within(bound, Type.INTEGER, depth + 1));
    }

    private Expr caseLambda(int depth) {
        Variable first = new Variable("z");
        Variable rest = new Variable("rest");
        Expr body = call("+", new Expr.Reference(first, Span.NONE), call("length", new Expr.Reference(rest, Span.NONE)));
        return new Expr.Lambda("c" + names++, List.of(clause(1, depth), clause(3, depth), new Clause(List.of(first), rest, body)), Span.NONE);
    }

    private Expr within(List<Local> bound, Type type, int depth) {
        scope.addAll(bound);
        Expr body = expr(type, depth);
        scope.subList(scope.size() - bound.size(), scope.size()).clear();
        return body;
    }

    private static Expr global(String name) {
        return new Expr.GlobalReference(new Global(Global.BUILT_IN, name), Span.NONE);
    }

    /** A call of a built-in procedure, with one operand too many once in a while. */
    private Expr call(String name, Expr... operands) {
        List<Expr> all = new ArrayList<>(List.of(operands));
        if (random.nextInt(300) == 0) all.add(new Expr.Constant(Syntax.of(new Symbol("extra"))));
        return new Expr.Call(global(name), all, Span.NONE);
    }
}
