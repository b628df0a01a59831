package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.QuotedPair;
import dev.lamina.core.read.Syntax;
import java.util.Arrays;

/** The small forms: {@code quote if set! begin and or when unless}, macro scopes, and {@code syntax-error}. */
final class BasicForm extends Form {
    BasicForm(Expressions expressions, CoreForm kind, Syntax form, Frame frame, Use use) {
        super(expressions, kind, form, frame, use);
    }

    Expr expand(String name) {
        return switch (kind) {
            case QUOTE -> quote();
            case IF -> conditional();
            case SET -> assignment();
            case BEGIN -> sequence(parts(2), 1, name);
            case AND -> and(parts(1));
            case OR -> or(parts(1));
            case WHEN -> when();
            case UNLESS -> unless();
            case LET_SYNTAX, LETREC_SYNTAX -> macroScope(name);
            case SYNTAX_ERROR -> throw syntaxError();
            default -> throw new AssertionError(kind);
        };
    }

    private Expr quote() {
        Syntax[] parts = parts(2);
        if (parts.length != 2) throw malformed();
        Syntax datum = parts[1];
        return new Expr.Constant(datum.content() instanceof QuotedPair pair ? new Syntax(pair.object(), datum.span()) : datum);
    }

    private Expr conditional() {
        Syntax[] parts = parts(3);
        if (parts.length > 4) throw malformed();
        Expr test = test(parts[1]);
        Expr consequent = expressions.expand(parts[2], frame, use);
        Expr alternative = parts.length == 4 ? expressions.expand(parts[3], frame, use) : Code.UNSPECIFIED;
        return new Expr.If(test, consequent, alternative);
    }

    private Expr assignment() {
        Syntax[] parts = parts(3);
        if (parts.length != 3) throw malformed();
        Syntax variable = identifier(parts[1]);
        if (Frame.resolve(variable, frame) instanceof Macro macro && macro.isAssignable())
            return expressions.expand(expressions.transcribe(macro, form, frame), frame, use);
        Expr value = expressions.named(text(variable), parts[2], frame, Use.VALUE);
        return expressions.assignment(variable, value, frame, form);
    }

    private Expr and(Syntax[] parts) {
        if (parts.length == 1) return Code.TRUE;
        int last = parts.length - 1;
        Expr[] tests = testsBefore(last, parts);
        Expr and = expressions.expand(parts[last], frame, use);
        expressions.ascend(last - 1);
        for (int i = last - 1; i > 0; i--) and = new Expr.If(tests[i], and, Code.FALSE);
        return and;
    }

    private Expr or(Syntax[] parts) {
        if (parts.length == 1) return Code.FALSE;
        int last = parts.length - 1;
        Expr[] tests = testsBefore(last, parts);
        Expr or = expressions.expand(parts[last], frame, use);
        expressions.ascend(last - 1);
        for (int i = last - 1; i > 0; i--) or = either(tests[i], or);
        return or;
    }

    /** Each part is one level deeper than the one before it. */
    private Expr[] testsBefore(int last, Syntax[] parts) {
        Use testUse = kind == CoreForm.OR && use == Use.VALUE ? Use.VALUE : Use.TEST;
        Expr[] tests = new Expr[last];
        for (int i = 1; i < last; i++) {
            tests[i] = expressions.expand(parts[i], frame, testUse);
            expressions.descend(parts[i]);
        }
        return tests;
    }

    /** The first value if it is true; a temporary is needed only if that value itself is wanted. */
    private Expr either(Expr first, Expr second) {
        if (use != Use.VALUE) return new Expr.If(first, Code.TRUE, second);
        Variable value = new Variable("or");
        Expr reference = new Expr.Reference(value, form.span());
        return Code.let(value, first, new Expr.If(reference, reference, second));
    }

    private Expr when() {
        Syntax[] parts = parts(3);
        return new Expr.If(test(parts[1]), sequence(parts, 2), Code.UNSPECIFIED);
    }

    private Expr unless() {
        Syntax[] parts = parts(3);
        Expr test = test(parts[1]);
        return new Expr.If(test, Code.UNSPECIFIED, sequence(parts, 2));
    }

    private Expr macroScope(String name) {
        Syntax[] parts = parts(3);
        Frame inner = new MacroScope(expressions, kind, form, frame).bind();
        return new Body(expressions, kind.keyword(), form, inner, use).expand(parts, 2, name);
    }

    private SyntaxException syntaxError() {
        Syntax[] parts = parts(2);
        if (!(parts[1].content() instanceof String message)) return malformed();
        return Messages.byProgram(message, Arrays.copyOfRange(parts, 2, parts.length), form.span());
    }
}
