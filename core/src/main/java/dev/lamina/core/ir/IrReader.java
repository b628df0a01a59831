package dev.lamina.core.ir;

import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the text that {@link IrPrinter} writes. Every binding makes a fresh {@link Variable}, so one text can be read
 * into a program many times; nodes have no position. The text is trusted to be well-formed as far as its shape goes ({@link IrChecker} checks
 * the rest); an unknown primitive or a malformed form is an {@link IllegalArgumentException}.
 */
public final class IrReader {
    private final PrimitiveTable primitives;
    private final Map<String, Variable> scope = new HashMap<>();

    private IrReader(PrimitiveTable primitives) {
        this.primitives = primitives;
    }

    public static Unit unit(Syntax text, PrimitiveTable primitives) {
        List<Syntax> parts = parts(text);
        List<String> takenOver = parts(parts.get(4)).stream().map(IrReader::name).toList();
        IrReader reader = new IrReader(primitives);
        String state = name(parts.get(3));
        Unit unit = new Unit(string(parts.get(1)), string(parts.get(2)), state.equals("closed"), takenOver, reader.all(parts, 5));
        return state.equals("outlived") ? unit.toBeOutlived() : unit;
    }

    public static Expr expr(Syntax text, PrimitiveTable primitives) {
        return new IrReader(primitives).expr(text);
    }

    private Expr expr(Syntax text) {
        if (text.isSymbol()) return reference(name(text));
        if (!text.isPair()) return new Expr.Constant(text);
        List<Syntax> parts = parts(text);
        String head = name(parts.getFirst());
        return switch (head) {
            case "quote" -> new Expr.Constant(parts.get(1));
            case "atom" -> new Expr.Constant(Syntax.of(Syntax.Atom.valueOf(name(parts.get(1)).toUpperCase(Locale.ROOT))));
            case "if" -> new Expr.If(expr(parts.get(1)), expr(parts.get(2)), expr(parts.get(3)));
            case "begin" -> new Expr.Sequence(all(parts, 1));
            case "let", "letrec*", "fix" -> binding(head, parts);
            case "lambda" -> lambda(parts, false);
            case "case-lambda" -> lambda(parts, true);
            case "set!" -> assignment(parts);
            case "define" -> new Expr.GlobalDefine(global(parts.get(1)), expr(parts.get(2)), Span.NONE);
            case "global" -> new Expr.GlobalReference(global(text), Span.NONE);
            case "call" -> new Expr.Call(expr(parts.get(1)), all(parts, 2), Span.NONE);
            default -> new Expr.PrimitiveCall(primitives.require(head, parts.size() - 1), all(parts, 1), Span.NONE);
        };
    }

    private List<Expr> all(List<Syntax> parts, int from) {
        List<Expr> read = new ArrayList<>();
        for (Syntax part : parts.subList(from, parts.size())) read.add(expr(part));
        return read;
    }

    private Expr reference(String name) {
        Variable variable = scope.get(name);
        return variable != null ? new Expr.Reference(variable, Span.NONE) : new Expr.GlobalReference(globalNamed(name), Span.NONE);
    }

    private Expr assignment(List<Syntax> parts) {
        Variable variable = parts.get(1).isSymbol() ? scope.get(name(parts.get(1))) : null;
        Expr value = expr(parts.get(2));
        return variable != null ? new Expr.Assign(variable, value, Span.NONE) : new Expr.GlobalAssign(global(parts.get(1)), value, Span.NONE);
    }

    private static Global global(Syntax text) {
        if (text.isSymbol()) return globalNamed(name(text));
        List<Syntax> parts = parts(text);
        return new Global(string(parts.get(1)), string(parts.get(2)));
    }

    private static Global globalNamed(String text) {
        int mark = text.indexOf('#');
        return mark <= 0 ? new Global(Global.BUILT_IN, text) : new Global(text.substring(0, mark), text.substring(mark + 1));
    }

    private Expr binding(String keyword, List<Syntax> parts) {
        List<List<Syntax>> bindings = parts(parts.get(1)).stream().map(IrReader::parts).toList();
        List<String> names = bindings.stream().map(binding -> name(binding.getFirst())).toList();
        List<Expr> values = new ArrayList<>();
        if (keyword.equals("let")) for (List<Syntax> binding : bindings) values.add(expr(binding.get(1)));
        List<Variable> outer = outer(names);
        List<Variable> variables = new ArrayList<>();
        for (String name : names) variables.add(bind(name));
        if (!keyword.equals("let")) for (List<Syntax> binding : bindings) values.add(expr(binding.get(1)));
        Expr body = expr(parts.get(2));
        leave(names, outer);
        return switch (keyword) {
            case "let" -> new Expr.Let(variables, values, body);
            case "fix" -> new Expr.Fix(variables, values.stream().map(Expr.Lambda.class::cast).toList(), body);
            default -> new Expr.Letrec(variables, values, body, Span.NONE);
        };
    }

    private Expr.Lambda lambda(List<Syntax> parts, boolean several) {
        boolean named = parts.get(1).content() instanceof String;
        List<Syntax> rest = parts.subList(named ? 2 : 1, parts.size());
        List<Clause> clauses = new ArrayList<>();
        if (!several) clauses.add(clause(rest));
        else for (Syntax clause : rest) clauses.add(clause(parts(clause)));
        return new Expr.Lambda(named ? string(parts.get(1)) : "", clauses, Span.NONE);
    }

    private Clause clause(List<Syntax> parts) {
        List<String> names = new ArrayList<>();
        Syntax formals = parts.getFirst();
        for (; formals.content() instanceof SyntaxPair pair; formals = pair.cdr()) names.add(name(pair.car()));
        boolean hasRest = !formals.isEmpty();
        if (hasRest) names.add(name(formals));
        List<Variable> outer = outer(names);
        List<Variable> variables = new ArrayList<>();
        for (String name : names) variables.add(bind(name));
        Variable rest = hasRest ? variables.removeLast() : null;
        Clause clause = new Clause(variables, rest, expr(parts.get(1)));
        leave(names, outer);
        return clause;
    }

    private Variable bind(String name) {
        int mark = name.lastIndexOf(':');
        Type type = plain(name).length() < name.length() ? Type.labelled(name.substring(mark + 1)) : Type.ANY;
        Variable variable = new Variable(plain(name).replaceFirst("\\.\\d+$", ""), type);
        scope.put(plain(name), variable);
        return variable;
    }

    /** The name of a variable as it stands where it is used: without its type. */
    private static String plain(String bound) {
        return bound.replaceFirst("(\\.\\d+):[a-z+\\d]+$", "$1");
    }

    /** What the names mean now, null for one that is not a local variable. */
    private List<Variable> outer(List<String> names) {
        List<Variable> outer = new ArrayList<>();
        for (String name : names) outer.add(scope.get(plain(name)));
        return outer;
    }

    private void leave(List<String> names, List<Variable> outer) {
        for (int i = 0; i < outer.size(); i++) {
            if (outer.get(i) != null) scope.put(plain(names.get(i)), outer.get(i));
            else scope.remove(plain(names.get(i)));
        }
    }

    private static List<Syntax> parts(Syntax list) {
        List<Syntax> parts = new ArrayList<>();
        for (Syntax rest = list; !rest.isEmpty(); rest = pair(rest).cdr()) parts.add(pair(rest).car());
        return parts;
    }

    private static SyntaxPair pair(Syntax text) {
        if (text.content() instanceof SyntaxPair pair) return pair;
        throw new IllegalArgumentException(text.span() + ": a list was expected");
    }

    private static String name(Syntax text) {
        if (text.content() instanceof Symbol symbol) return symbol.name();
        throw new IllegalArgumentException(text.span() + ": a name was expected");
    }

    private static String string(Syntax text) {
        if (text.content() instanceof String string) return string;
        throw new IllegalArgumentException(text.span() + ": a text was expected");
    }
}
