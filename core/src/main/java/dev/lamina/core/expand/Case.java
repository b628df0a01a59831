package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Char;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import java.util.List;

/**
 * {@code case}: the key is evaluated once and compared with each datum in turn, by {@code eq?} where that decides
 * {@code eqv?}. A clause of many data asks {@code memv}.
 */
final class Case extends Form {
    /** Up to this many data are compared one by one: each comparison is a few bytes of code, a call is more. */
    private static final int FEW = 8;
    /** Integers of fewer bits are fixnums, which eq? compares. */
    private static final int FIXNUM_BITS = 50;

    private Expr key;

    Case(Expressions expressions, CoreForm kind, Syntax form, Frame frame, Use use) {
        super(expressions, kind, form, frame, use);
    }

    Expr expand() {
        Syntax[] parts = parts(3);
        Expr keyValue = value(parts[1]);
        if (keyValue instanceof Expr.Reference) {
            key = keyValue;
            return clauses(parts);
        }
        Variable variable = new Variable("key");
        key = new Expr.Reference(variable, parts[1].span());
        return Code.let(variable, keyValue, clauses(parts));
    }

    private Expr clauses(Syntax[] parts) {
        Expr[] tests = new Expr[parts.length];
        Expr[] bodies = new Expr[parts.length];
        for (int i = 2; i < parts.length; i++) {
            Syntax[] clause = parts(parts[i], 2);
            if (!isKeyword(clause[0], CoreForm.ELSE)) tests[i] = test(clause[0]);
            else if (i != parts.length - 1) throw Messages.elseNotLast(kind, clause[0]);
            bodies[i] = body(clause);
            expressions.descend(parts[i]);
        }
        expressions.ascend(parts.length - 2);
        Expr rest = Code.UNSPECIFIED;
        for (int i = parts.length - 1; i >= 2; i--) rest = tests[i] == null ? bodies[i] : new Expr.If(tests[i], bodies[i], rest);
        return rest;
    }

    private Expr body(Syntax[] clause) {
        if (!isKeyword(clause[1], CoreForm.ARROW)) return sequence(clause, 1);
        if (clause.length != 3) throw malformedAt(clause[1]);
        return new Expr.Call(value(clause[2]), List.of(key), clause[2].span());
    }

    /** Whether the key is one of the data. */
    @Override
    Expr test(Syntax data) {
        Syntax[] elements = parts(data, 0);
        if (elements.length > FEW) return Code.call(form.span(), "memv", key, new Expr.Constant(data));
        if (elements.length == 0) return Code.FALSE;
        int last = elements.length - 1;
        Expr test = comparison(elements[last]);
        for (int i = last - 1; i >= 0; i--) test = new Expr.If(comparison(elements[i]), Code.TRUE, test);
        return test;
    }

    private Expr comparison(Syntax datum) {
        return Code.call(form.span(), isComparedByWord(datum.content()) ? "eq?" : "eqv?", key, new Expr.Constant(datum));
    }

    private static boolean isComparedByWord(Object content) {
        if (content instanceof Long number) return number == number << (64 - FIXNUM_BITS) >> (64 - FIXNUM_BITS);
        return content instanceof Symbol || content instanceof Char || content instanceof Boolean || content instanceof Syntax.Atom;
    }
}
