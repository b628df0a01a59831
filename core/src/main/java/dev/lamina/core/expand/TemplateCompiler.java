package dev.lamina.core.expand;

import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles the template of one scope. The question is which pattern variables drive each ellipsis. A variable under as
 * many ellipses as in the pattern drives all of them. One under more (an extension, SRFI 149) drives the outermost ones,
 * unless that leaves an inner ellipsis with nothing to repeat: then it drives the innermost.
 */
final class TemplateCompiler {
    private final TemplateScope scope;
    /** The ellipses around the place being compiled, outermost first. */
    private final List<Ellipsis> around = new ArrayList<>();
    private final List<Ellipsis> all = new ArrayList<>();
    private final List<Excess> excesses = new ArrayList<>();
    /** Whether an ellipsis is an ordinary identifier here: inside (... template). */
    private boolean escaped;

    /** One ellipsis of the template and the variables found to drive it. */
    private static final class Ellipsis {
        final Syntax template;
        final List<Integer> drivers = new ArrayList<>();

        Ellipsis(Syntax template) {
            this.template = template;
        }
    }

    /** A variable under more ellipses than it has. */
    private record Excess(int variable, List<Ellipsis> around) {}

    TemplateCompiler(TemplateScope scope) {
        this.scope = scope;
    }

    Template compile(Syntax template) {
        Template compiled = template(template);
        for (Excess excess : excesses) settle(excess);
        for (Ellipsis ellipsis : all) if (ellipsis.drivers.isEmpty()) throw Messages.nothingToRepeat(ellipsis.template);
        return compiled;
    }

    private Template template(Syntax template) {
        if (template.isSymbol()) return identifier(template);
        if (!template.isPair() && !(template.content() instanceof Syntax[])) return new Template.Datum(template);
        scope.descend(template);
        Template compiled = template.content() instanceof Syntax[] elements
            ? new Template.Vector(sequence(SyntaxLists.list(elements, 0, template.span())))
            : list(template);
        scope.ascend();
        return compiled;
    }

    private Template identifier(Syntax identifier) {
        int variable = scope.variable(identifier);
        if (variable < 0) {
            if (isEllipsis(identifier)) throw Messages.strayEllipsis(identifier);
            return new Template.Introduced(identifier);
        }
        int depth = scope.depth(variable);
        if (depth > around.size()) throw Messages.tooFewEllipses(identifier);
        if (depth == around.size()) drive(variable, around);
        else if (depth > 0) excesses.add(new Excess(variable, new ArrayList<>(around)));
        return new Template.Variable(variable);
    }

    /** {@code (... template)} or a list. */
    private Template list(Syntax template) {
        SyntaxPair pair = (SyntaxPair) template.content();
        if (!isEllipsis(pair.car())) return sequence(template);
        if (!(pair.cdr().content() instanceof SyntaxPair quoted) || !quoted.cdr().isEmpty())
            throw Messages.strayEllipsis(pair.car());
        escaped = true;
        Template compiled = template(quoted.car());
        escaped = false;
        return compiled;
    }

    private Template.Sequence sequence(Syntax list) {
        if (SyntaxLists.pairs(list) < 0) throw Messages.malformedPart(CoreForm.SYNTAX_RULES, "a template", list);
        List<Template> elements = new ArrayList<>();
        Syntax rest = list;
        while (rest.content() instanceof SyntaxPair pair) {
            rest = pair.cdr();
            int ellipses = 0;
            for (; rest.content() instanceof SyntaxPair next && isEllipsis(next.car()); rest = next.cdr()) ellipses++;
            elements.add(repeated(pair.car(), ellipses));
        }
        noteAssignment(elements);
        return new Template.Sequence(elements.toArray(new Template[0]), template(rest));
    }

    /** {@code (set! variable …)} with an introduced variable may assign a variable of the macro's module. */
    private void noteAssignment(List<Template> elements) {
        boolean assigns = elements.size() > 1 && elements.getFirst() instanceof Template.Introduced head
            && Form.text(head.identifier()).equals(CoreForm.SET.keyword());
        if (assigns && elements.get(1) instanceof Template.Introduced target) scope.noteAssigned(target.identifier());
    }

    private Template repeated(Syntax element, int ellipses) {
        if (ellipses == 0) return template(element);
        Ellipsis ellipsis = new Ellipsis(element);
        all.add(ellipsis);
        around.add(ellipsis);
        Template inner = repeated(element, ellipses - 1);
        around.removeLast();
        return new Template.Repeat(inner, ellipsis.drivers);
    }

    private boolean isEllipsis(Syntax part) {
        return !escaped && part.content() instanceof Symbol && scope.isEllipsis(part);
    }

    private static void drive(int variable, List<Ellipsis> ellipses) {
        for (Ellipsis ellipsis : ellipses) if (!ellipsis.drivers.contains(variable)) ellipsis.drivers.add(variable);
    }

    private void settle(Excess excess) {
        List<Ellipsis> around = excess.around;
        int depth = scope.depth(excess.variable);
        for (Ellipsis ellipsis : around) if (ellipsis.drivers.contains(excess.variable)) depth--;
        if (depth <= 0) return;
        boolean innerIsDriven = true;
        for (Ellipsis ellipsis : around.subList(depth, around.size())) innerIsDriven &= !ellipsis.drivers.isEmpty();
        drive(excess.variable, innerIsDriven ? around.subList(0, depth) : around.subList(around.size() - depth, around.size()));
    }
}
