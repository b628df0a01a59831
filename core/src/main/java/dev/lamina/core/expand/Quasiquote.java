package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code quasiquote}: what has no unquoted part stays one constant, and shares the template's tail; the rest becomes
 * {@code cons}, {@code list}, {@code append}, {@code vector} and {@code list->vector}. Recursion is on the depth of
 * lists in lists, which is counted as nesting of expressions is; lists may be long. An element {@code (unquote expression …)}
 * may have any number of expressions, as in R6RS 11.17.
 */
final class Quasiquote extends Form {
    /** Up to this many elements before a tail are a chain of cons; more are a list that is appended to it. */
    private static final int SHORT = 4;

    Quasiquote(Expressions expressions, CoreForm kind, Syntax form, Frame frame) {
        super(expressions, kind, form, frame, Use.VALUE);
    }

    /**
     * An element of a list.
     *
     * @param from the template's pairs from this element on
     * @param value null if the element is constant
     */
    private record Element(Syntax from, Expr value, boolean spliced) {
        Expr expression() {
            return value == null ? new Expr.Constant(((SyntaxPair) from.content()).car()) : value;
        }
    }

    Expr expand() {
        Syntax[] parts = parts(2);
        if (parts.length != 2) throw malformed();
        Expr value = template(parts[1], 1);
        return value == null ? new Expr.Constant(parts[1]) : value;
    }

    /** The value of a template inside {@code level} quasiquotes, or null if it is the template itself. */
    private Expr template(Syntax template, int level) {
        expressions.descend(template);
        Expr value = null;
        if (template.isPair()) value = list(template, level);
        else if (template.content() instanceof Syntax[] elements) value = vector(template, elements, level);
        expressions.ascend(1);
        return value;
    }

    private Expr list(Syntax template, int level) {
        if (isUnquote(template)) return level == 1 ? value(SyntaxLists.elements(template)[1]) : quoted(template, level - 1);
        if (isUnary(template) && startsWith(template, CoreForm.QUASIQUOTE)) return quoted(template, level + 1);
        if (SyntaxLists.pairs(template) < 0) return null;
        List<Element> elements = new ArrayList<>();
        Syntax rest = template;
        do {
            addElement(elements, rest, level);
            rest = ((SyntaxPair) rest.content()).cdr();
        } while (rest.isPair() && !isQuotation(rest));
        return build(elements, rest, template(rest, level));
    }

    /** {@code (keyword operand)}, an inner quasiquote or unquote, whose operand is inside {@code level} quasiquotes. */
    private Expr quoted(Syntax template, int level) {
        SyntaxPair pair = (SyntaxPair) template.content();
        Expr value = list(pair.cdr(), level);
        return value == null ? null : cons(new Expr.Constant(pair.car()), value);
    }

    /** Adds the element at the head of {@code from}: several if it is unquoted and has several expressions. */
    private void addElement(List<Element> elements, Syntax from, int level) {
        Syntax template = ((SyntaxPair) from.content()).car();
        boolean splices = startsWith(template, CoreForm.UNQUOTE_SPLICING);
        Syntax[] parts = splices || startsWith(template, CoreForm.UNQUOTE) ? SyntaxLists.elements(template) : null;
        boolean isUnquote = parts != null && parts.length > 1;
        if (!isUnquote && !splices) {
            elements.add(new Element(from, template(template, level), false));
        } else if (level == 1) {
            if (!isUnquote) throw Messages.malformedPart(kind, "(unquote-splicing expression …)", template);
            for (int i = 1; i < parts.length; i++) elements.add(new Element(from, value(parts[i]), splices));
        } else {
            expressions.descend(template);
            elements.add(new Element(from, quoted(template, level - 1), false));
            expressions.ascend(1);
        }
    }

    private boolean isUnquote(Syntax template) {
        return isUnary(template) && startsWith(template, CoreForm.UNQUOTE);
    }

    /** A tail that is itself a quotation, as in {@code (a . ,b)}. */
    private boolean isQuotation(Syntax tail) {
        return isUnquote(tail) || isUnary(tail) && startsWith(tail, CoreForm.QUASIQUOTE);
    }

    private static boolean isUnary(Syntax template) {
        return ((SyntaxPair) template.content()).cdr().content() instanceof SyntaxPair pair && pair.cdr().isEmpty();
    }

    /** From the end to the front: constant tail, then runs of elements and splices. */
    private Expr build(List<Element> elements, Syntax end, Expr endValue) {
        int constantFrom = elements.size();
        if (endValue == null) while (constantFrom > 0 && elements.get(constantFrom - 1).value == null) constantFrom--;
        if (constantFrom == 0 && endValue == null) return null;
        Syntax constantTail = constantFrom == elements.size() ? end : elements.get(constantFrom).from;
        Expr result = endValue != null ? endValue : new Expr.Constant(constantTail);
        int i = constantFrom;
        while (i > 0) {
            if (elements.get(i - 1).spliced) {
                result = append(elements.get(--i).value, result);
                continue;
            }
            int runEnd = i;
            while (i > 0 && !elements.get(i - 1).spliced) i--;
            result = prepend(elements.subList(i, runEnd), result);
        }
        return result;
    }

    private Expr prepend(List<Element> run, Expr tail) {
        boolean ends = isEmptyList(tail);
        if (!ends && run.size() <= SHORT) {
            Expr result = tail;
            for (int i = run.size() - 1; i >= 0; i--) result = cons(run.get(i).expression(), result);
            return result;
        }
        List<Expr> values = new ArrayList<>();
        for (Element element : run) values.add(element.expression());
        Expr list = Code.call(form.span(), "list", values);
        return ends ? list : append(list, tail);
    }

    private Expr append(Expr list, Expr tail) {
        return isEmptyList(tail) ? list : Code.call(form.span(), "append", list, tail);
    }

    private Expr cons(Expr car, Expr cdr) {
        return Code.call(form.span(), "cons", car, cdr);
    }

    private static boolean isEmptyList(Expr expression) {
        return expression instanceof Expr.Constant constant && constant.datum().isEmpty();
    }

    private Expr vector(Syntax template, Syntax[] templates, int level) {
        List<Element> elements = new ArrayList<>();
        boolean constant = true;
        boolean spliced = false;
        Syntax list = SyntaxLists.list(templates, 0, template.span());
        for (Syntax rest = list; rest.isPair(); rest = ((SyntaxPair) rest.content()).cdr()) addElement(elements, rest, level);
        for (Element element : elements) {
            constant &= element.value == null;
            spliced |= element.spliced;
        }
        if (constant) return null;
        if (spliced) return Code.call(form.span(), "list->vector", build(elements, new Syntax(Syntax.Atom.EMPTY, template.span()), null));
        List<Expr> values = new ArrayList<>();
        for (Element element : elements) values.add(element.expression());
        return Code.call(form.span(), "vector", values);
    }
}
