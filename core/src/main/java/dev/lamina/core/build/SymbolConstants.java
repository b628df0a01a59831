package dev.lamina.core.build;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.List;
import java.util.Set;

/** Finds the symbols in the quoted data of the library. */
final class SymbolConstants {
    private SymbolConstants() {}

    static void collect(List<? extends Expr> expressions, Set<String> into) {
        for (Expr e : expressions) collect(e, into);
    }

    private static void collect(Expr e, Set<String> into) {
        switch (e) {
            case Expr.Constant c -> datum(c.datum(), into);
            case Expr.Reference _, Expr.GlobalReference _ -> {}
            case Expr.Assign a -> collect(a.value(), into);
            case Expr.GlobalAssign a -> collect(a.value(), into);
            case Expr.GlobalDefine d -> collect(d.value(), into);
            case Expr.If i -> collect(List.of(i.test(), i.consequent(), i.alternative()), into);
            case Expr.Sequence s -> collect(s.expressions(), into);
            case Expr.Let l -> {
                collect(l.values(), into);
                collect(l.body(), into);
            }
            case Expr.Letrec l -> {
                collect(l.values(), into);
                collect(l.body(), into);
            }
            case Expr.Fix f -> {
                collect(f.lambdas(), into);
                collect(f.body(), into);
            }
            case Expr.Lambda l -> {
                for (Clause clause : l.clauses()) collect(clause.body(), into);
            }
            case Expr.Call c -> {
                collect(c.operator(), into);
                collect(c.operands(), into);
            }
            case Expr.PrimitiveCall p -> collect(p.operands(), into);
        }
    }

    /** Library data are small: recursion is safe here. */
    private static void datum(Syntax datum, Set<String> into) {
        switch (datum.content()) {
            case Symbol symbol -> into.add(symbol.name());
            case SyntaxPair pair -> {
                datum(pair.car(), into);
                datum(pair.cdr(), into);
            }
            case Syntax[] elements -> {
                for (Syntax element : elements) datum(element, into);
            }
            default -> {}
        }
    }
}
