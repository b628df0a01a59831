package dev.lamina.core.expand;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The language of types in declarations ({@code docs/types.md}): what a type says becomes a test of a value, made of
 * predicates that the optimizer knows. {@code (-> …)} as the type of a value says only that it is a procedure.
 */
final class TypeTest {
    /** How many names a type may lead through; a type that needs itself has no end. */
    private static final int DEEPEST = 100;

    private static final Map<String, String> PREDICATES = Map.ofEntries(
            Map.entry("Fixnum", "fixnum?"), Map.entry("Integer", "exact-integer?"), Map.entry("Rational", "exact-rational?"),
            Map.entry("Flonum", "flonum?"), Map.entry("Real", "real?"), Map.entry("Number", "number?"), Map.entry("Boolean", "boolean?"),
            Map.entry("String", "string?"), Map.entry("Symbol", "symbol?"), Map.entry("Char", "char?"), Map.entry("Null", "null?"),
            Map.entry("Pair", "pair?"), Map.entry("List", "list?"), Map.entry("Vector", "vector?"), Map.entry("Bytevector", "bytevector?"),
            Map.entry("Procedure", "procedure?"), Map.entry("Matrix", "matrix?"), Map.entry("F64Matrix", "f64matrix?"),
            Map.entry("S8Vector", "s8vector?"), Map.entry("U8Vector", "u8vector?"), Map.entry("S16Vector", "s16vector?"),
            Map.entry("U16Vector", "u16vector?"), Map.entry("S32Vector", "s32vector?"), Map.entry("U32Vector", "u32vector?"),
            Map.entry("S64Vector", "s64vector?"), Map.entry("U64Vector", "u64vector?"), Map.entry("F32Vector", "f32vector?"),
            Map.entry("F64Vector", "f64vector?"), Map.entry("C64Vector", "c64vector?"), Map.entry("C128Vector", "c128vector?"));

    private final Frame frame;
    private final int depth;

    private TypeTest(Frame frame, int depth) {
        this.frame = frame;
        this.depth = depth;
    }

    /** Whether the variable's value has the type; the constant true for a type that says nothing. */
    static Expr of(Syntax type, Variable value, Frame frame) {
        return new TypeTest(frame, 0).test(type, new Expr.Reference(value, type.span()));
    }

    private Expr test(Syntax type, Expr value) {
        if (depth > DEEPEST) throw Messages.endlessType(type);
        return type.isSymbol() ? named(type, value) : constructed(type, value);
    }

    private Expr named(Syntax type, Expr value) {
        if (Frame.resolve(type, frame) instanceof Binding.TypeName name) return new TypeTest(name.frame(), depth + 1).test(name.type(), value);
        String name = Form.text(type);
        if (name.equals("Any") || name.equals("Void")) return Code.TRUE;
        String predicate = PREDICATES.get(name);
        if (predicate == null) throw Messages.unknownType(type, PREDICATES.keySet());
        return Code.call(type.span(), predicate, value);
    }

    private Expr constructed(Syntax type, Expr value) {
        Syntax[] parts = SyntaxLists.elements(type);
        if (parts == null || parts.length < 2 || !parts[0].isSymbol()) throw Messages.notType(type);
        return switch (Form.text(parts[0])) {
            case "->" -> Code.call(type.span(), "procedure?", value);
            case "U" -> union(parts, value);
            case "Listof" -> both("list?", type, value, elements(type, only(parts, type), value));
            case "Vectorof" -> both("vector?", type, value, elements(type, only(parts, type), Code.call(type.span(), "vector->list", value)));
            case "Pairof" -> {
                if (parts.length != 3) throw Messages.notType(type);
                Expr first = test(parts[1], Code.call(type.span(), "car", value));
                yield both("pair?", type, value, and(first, test(parts[2], Code.call(type.span(), "cdr", value))));
            }
            default -> throw Messages.notType(type);
        };
    }

    private static Syntax only(Syntax[] parts, Syntax type) {
        if (parts.length != 2) throw Messages.notType(type);
        return parts[1];
    }

    private Expr union(Syntax[] parts, Expr value) {
        Expr any = test(parts[parts.length - 1], value);
        for (int i = parts.length - 2; i > 0; i--) any = new Expr.If(test(parts[i], value), Code.TRUE, any);
        return any;
    }

    private static Expr both(String predicate, Syntax type, Expr value, Expr more) {
        return and(Code.call(type.span(), predicate, value), more);
    }

    private static Expr and(Expr first, Expr second) {
        return new Expr.If(first, second, Code.FALSE);
    }

    /** A loop over a list, which asks for each element. */
    private Expr elements(Syntax type, Syntax element, Expr list) {
        Variable loop = new Variable("elements");
        Variable rest = new Variable("rest");
        Span span = type.span();
        Function<String, Expr> of = primitive -> Code.call(span, primitive, new Expr.Reference(rest, span));
        Variable one = new Variable("element");
        Expr isGood = Code.let(one, of.apply("car"), test(element, new Expr.Reference(one, span)));
        Expr again = new Expr.Call(new Expr.Reference(loop, span), List.of(of.apply("cdr")), span);
        Expr body = new Expr.If(of.apply("null?"), Code.TRUE, and(isGood, again));
        Expr.Lambda lambda = new Expr.Lambda("elements", List.of(new Clause(List.of(rest), null, body)), span);
        return new Expr.Letrec(List.of(loop), List.of(lambda), new Expr.Call(new Expr.Reference(loop, span), List.of(list), span), span);
    }
}
