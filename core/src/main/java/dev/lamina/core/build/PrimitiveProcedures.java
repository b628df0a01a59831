package dev.lamina.core.build;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Primitives as procedures, for when one is passed as a value: each becomes a library procedure with a clause for
 * every number of arguments it takes. One unit per Java class of primitives, and of typed primitives per type of elements,
 * so that only what is used is loaded.
 */
final class PrimitiveProcedures {
    private PrimitiveProcedures() {}

    record PrimitiveUnit(Unit unit, String className) {}

    static List<PrimitiveUnit> units(PrimitiveTable table, String classPrefix) {
        Map<String, List<Expr>> byName = new TreeMap<>();
        for (String name : table.names().stream().sorted().toList()) {
            List<Primitive> primitives = table.named(name);
            byName.computeIfAbsent(unitName(primitives.getFirst()), key -> new ArrayList<>()).add(definition(name, primitives));
        }
        List<PrimitiveUnit> units = new ArrayList<>();
        byName.forEach((name, body) -> units.add(new PrimitiveUnit(new Unit(name, Global.BUILT_IN, true, List.of(), body), classPrefix + name)));
        return units;
    }

    private static String unitName(Primitive primitive) {
        String owner = primitive.owner().substring(primitive.owner().lastIndexOf('/') + 1);
        return primitive.isTyped() ? owner + ElementTypes.tag(primitive.type()).toUpperCase(Locale.ROOT) : owner;
    }

    private static Expr definition(String name, List<Primitive> primitives) {
        List<Primitive> inOrder = new ArrayList<>(primitives);
        inOrder.sort(Comparator.comparing(Primitive::rest).thenComparing(Primitive::parameters));
        List<Clause> clauses = new ArrayList<>();
        for (Primitive primitive : inOrder)
            for (int count = primitive.parameters() - primitive.optional(); count <= primitive.parameters(); count++) clauses.add(clause(primitive, count));
        Expr.Lambda lambda = new Expr.Lambda(name, clauses, Span.NONE);
        return new Expr.GlobalDefine(new Global(Global.BUILT_IN, name), lambda, Span.NONE);
    }

    /**
     * Passes its parameters on; the list of further arguments as it came. Such a call is not one that a program can write,
     * so it has a name of its own, and no rule that knows a primitive by name and number of operands takes it for another.
     */
    private static Clause clause(Primitive primitive, int count) {
        List<Variable> parameters = new ArrayList<>();
        List<Expr> operands = new ArrayList<>();
        // (name parameter …): those names stand in messages about wrong numbers of arguments.
        String[] usage = primitive.usage().replaceAll("[()\\[\\]]", "").split(" ");
        for (int i = 0; i < count; i++) {
            Variable v = new Variable(usage[i + 1]);
            parameters.add(v);
            operands.add(new Expr.Reference(v, Span.NONE));
        }
        String name = primitive.rest() ? primitive.name() + " of a list" : primitive.name();
        Primitive whole = new Primitive(name, primitive.owner(), primitive.method(), primitive.descriptor(),
                primitive.parameters(), primitive.optional(), false, primitive.facts(), primitive.type(), primitive.documentation());
        Expr body = new Expr.PrimitiveCall(whole, operands, Span.NONE);
        Variable rest = primitive.rest() ? parameters.removeLast() : null;
        return new Clause(parameters, rest, body);
    }
}
