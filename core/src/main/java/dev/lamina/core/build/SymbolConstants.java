package dev.lamina.core.build;

import dev.lamina.core.ir.Children;
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
        if (e instanceof Expr.Constant constant) datum(constant.datum(), into);
        Children.forEach(e, part -> collect(part, into));
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
