package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.IrPrinter;
import dev.lamina.core.ir.IrReader;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.ShippedFile;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The library procedures that {@link InlineLibrary} opens, as a text that ships with their classes: entries
 * {@code (name (lambda …))} or {@code (name other-name)}. A procedure is shipped if it is small, calls one of its
 * parameters, does not call itself by its global name, and holds no constant that is an object (there must not be a second
 * one), the texts of errors excepted. Of a procedure with several clauses only the first ones that fulfil this are there,
 * since clauses are tried in order.
 */
public final class LibraryText implements LibraryCode {
    /** Where the build writes the text. */
    public static final String FILE = "dev/lamina/core/optimize/library.ir";
    /** Most loops over one list or vector are below 60 nodes. */
    private static final int MAXIMUM_SIZE = 120;

    private final PrimitiveTable primitives;
    /** Each entry begins on a new line. Null until something is asked for, which few short programs do. */
    private String text;
    private final Map<String, Expr.Lambda> read = new HashMap<>();

    public LibraryText(String text, PrimitiveTable primitives) {
        this.text = text;
        this.primitives = primitives;
    }

    /** The procedures that this build of Lamina ships. */
    public static LibraryText shipped(PrimitiveTable primitives) {
        return new LibraryText(null, primitives);
    }

    @Override
    public synchronized Expr.Lambda procedure(String name) {
        if (!read.containsKey(name)) read.put(name, find(name));
        return read.get(name);
    }

    private Expr.Lambda find(String name) {
        if (text == null) text = new String(ShippedFile.get(FILE), StandardCharsets.UTF_8);
        int start = text.indexOf("\n(" + IrPrinter.symbol(name) + " ");
        if (start < 0) return null;
        int end = text.indexOf("\n(", start + 1);
        String entry = text.substring(start, end < 0 ? text.length() : end);
        Syntax datum = SourceReader.readAll(Source.ofString(FILE, entry)).getFirst();
        SyntaxPair rest = (SyntaxPair) ((SyntaxPair) datum.content()).cdr().content();
        return rest.car().content() instanceof Symbol other ? procedure(other.name()) : (Expr.Lambda) IrReader.expr(rest.car(), primitives);
    }

    /**
     * The text for the library's units, optimized up to the elimination of dead code.
     *
     * @param aliases names that are other names of procedures
     */
    public static String of(Collection<Unit> units, Map<String, String> aliases) {
        StringBuilder text = new StringBuilder();
        aliases.forEach((alias, name) -> text.append("\n(").append(IrPrinter.symbol(alias)).append(' ').append(IrPrinter.symbol(name)).append(')'));
        for (Unit unit : units) {
            for (Expr form : unit.body()) {
                if (!(form instanceof Expr.GlobalDefine define) || !(define.value() instanceof Expr.Lambda lambda)) continue;
                Expr.Lambda shipped = shipped(lambda, define.global());
                if (shipped != null) text.append(entry(define.global().name(), shipped));
            }
        }
        return text.toString();
    }

    private static String entry(String name, Expr.Lambda lambda) {
        return "\n(" + IrPrinter.symbol(name) + " \n" + IrPrinter.print(lambda).indent(2) + " )";
    }

    private static Expr.Lambda shipped(Expr.Lambda lambda, Global self) {
        int count = 0;
        while (count < lambda.clauses().size() && isShipped(lambda.clauses().get(count), self)) count++;
        return count == 0 ? null : new Expr.Lambda(lambda.name(), lambda.clauses().subList(0, count), lambda.span());
    }

    private static boolean isShipped(Clause clause, Global self) {
        if (!Size.isAtMost(clause.body(), MAXIMUM_SIZE) || Mentions.global(clause.body(), self)) return false;
        Scan scan = new Scan(clause.required());
        scan.rewrite(clause.body());
        return scan.callsParameter && !scan.hasObject;
    }

    /** Looks for calls of parameters and for constants that are objects. */
    private static final class Scan extends Rewriter {
        private final Set<Variable> parameters;
        private boolean callsParameter;
        private boolean hasObject;

        Scan(List<Variable> parameters) {
            this.parameters = new HashSet<>(parameters);
        }

        @Override
        Expr rewrite(Expr expr) {
            if (expr instanceof Expr.PrimitiveCall call && call.primitive().name().equals("%error")) return expr;
            callsParameter |= expr instanceof Expr.Call call && call.operator() instanceof Expr.Reference r && parameters.contains(r.variable());
            hasObject |= expr instanceof Expr.Constant && !Constants.isImmediate(expr);
            return parts(expr);
        }
    }
}
