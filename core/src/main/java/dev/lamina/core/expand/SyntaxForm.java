package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code syntax-case syntax quasisyntax with-syntax}: code that takes syntax apart and makes it. Patterns and templates are
 * compiled as those of {@code syntax-rules} are, and become constants that two primitives work on: {@code %syntax-match}
 * gives the matched parts as one object, which the pattern variables are numbered in, and {@code %syntax-fill} fills a
 * template. R6RS libraries 12.4.
 */
final class SyntaxForm extends Form {
    private final Frame home;

    SyntaxForm(Expressions expressions, CoreForm kind, Syntax form, Frame frame, Use use) {
        super(expressions, kind, form, frame, use);
        this.home = frame.templateHome();
        if (expressions.expander().macros() == null) throw malformed();
    }

    Expr expand() {
        return switch (kind) {
            case SYNTAX_CASE -> syntaxCase();
            case SYNTAX -> template(onlyOperand(), frame);
            case QUASISYNTAX -> quasisyntax();
            case WITH_SYNTAX -> withSyntax();
            default -> throw new AssertionError(kind);
        };
    }

    private Syntax onlyOperand() {
        Syntax[] parts = parts(2);
        if (parts.length != 2) throw malformed();
        return parts[1];
    }

    private Expr constant(Object object) {
        return new Expr.Constant(new Syntax(expressions.expander().macros().constant(object), form.span()));
    }

    private Expr reference(Variable variable) {
        return new Expr.Reference(variable, form.span());
    }

    // syntax-case

    private Expr syntaxCase() {
        Syntax[] parts = parts(3);
        Syntax[] literals = parts(parts[2], 0);
        Variable subject = new Variable("form");
        return Code.let(subject, value(parts[1]), clauses(parts, 3, literals, subject));
    }

    private Expr clauses(Syntax[] parts, int i, Syntax[] literals, Variable subject) {
        if (i == parts.length) return Code.call(form.span(), "%syntax-no-match", reference(subject));
        Syntax[] clause = parts(parts[i], 2);
        if (clause.length > 3) throw malformedAt(parts[i]);
        Clause compiled = new Clause(clause[0], literals);
        expressions.descend(parts[i]);
        Expr rest = clauses(parts, i + 1, literals, subject);
        expressions.ascend(1);
        Expr body = expressions.expand(clause[clause.length - 1], compiled.inner, use);
        if (clause.length == 2) return compiled.test(reference(subject), body, rest);
        Variable next = new Variable("next");
        Expr callNext = new Expr.Call(reference(next), List.of(), form.span());
        Expr guarded = new Expr.If(expressions.expand(clause[1], compiled.inner, Use.TEST), body, callNext);
        return Code.let(next, Code.thunk(rest, form.span()), compiled.test(reference(subject), guarded, callNext));
    }

    /** A pattern and the frame that its variables are bound in. */
    private final class Clause {
        final SyntaxPattern pattern;
        final Variable match = new Variable("match");
        final Frame inner = new Frame(frame);

        Clause(Syntax source, Syntax[] literals) {
            RuleCompiler compiler = new RuleCompiler(expressions, home, null, literals);
            pattern = compiler.clause(source);
            for (int i = 0; i < compiler.variables().size(); i++)
                inner.add(compiler.variables().get(i), new Binding.PatternVariable(match, i, compiler.depth(i)));
        }

        Expr test(Expr subject, Expr body, Expr otherwise) {
            Expr matched = Code.call(form.span(), "%syntax-match", constant(pattern), subject);
            return Code.let(match, matched, new Expr.If(reference(match), body, otherwise));
        }
    }

    // with-syntax

    private Expr withSyntax() {
        Syntax[] parts = parts(3);
        List<Syntax> patterns = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (Syntax binding : parts(parts[1], 0)) {
            Syntax[] pair = parts(binding, 2);
            if (pair.length != 2) throw malformedAt(binding);
            patterns.add(pair[0]);
            values.add(value(pair[1]));
        }
        Clause clause = new Clause(list(patterns), new Syntax[0]);
        Expr body = new Body(expressions, kind.keyword(), form, clause.inner, use).expand(parts, 2, "");
        Variable subject = new Variable("form");
        Expr noMatch = Code.call(form.span(), "%syntax-no-match", reference(subject));
        return Code.let(subject, Code.call(form.span(), "list", values), clause.test(reference(subject), body, noMatch));
    }

    private Syntax list(List<Syntax> elements) {
        return SyntaxLists.list(elements.toArray(new Syntax[0]), 0, form.span());
    }

    // Templates

    private Expr template(Syntax template, Frame scope) {
        Variables variables = new Variables(scope);
        Template compiled = new TemplateCompiler(variables).compile(template);
        int[] indices = variables.used.stream().mapToInt(Binding.PatternVariable::index).toArray();
        List<Expr> operands = new ArrayList<>();
        operands.add(constant(new SyntaxTemplate(compiled, indices, home)));
        for (Binding.PatternVariable variable : variables.used) operands.add(reference(variable.match()));
        return Code.call(form.span(), "%syntax-fill", operands);
    }

    /** The pattern variables that a template names, in the order of their first use. */
    private final class Variables implements TemplateScope {
        final Frame scope;
        final List<Binding.PatternVariable> used = new ArrayList<>();

        Variables(Frame scope) {
            this.scope = scope;
        }

        @Override
        public int variable(Syntax identifier) {
            if (!(Frame.resolve(identifier, scope) instanceof Binding.PatternVariable variable)) return -1;
            int known = used.indexOf(variable);
            if (known < 0) used.add(variable);
            return known < 0 ? used.size() - 1 : known;
        }

        @Override
        public int depth(int variable) {
            return used.get(variable).depth();
        }

        @Override
        public boolean isEllipsis(Syntax part) {
            return expressions.isKeyword(part, CoreForm.ELLIPSIS, scope);
        }

        @Override
        public void descend(Syntax part) {
            expressions.descend(part);
        }

        @Override
        public void ascend() {
            expressions.ascend(1);
        }

        @Override
        public void noteAssigned(Syntax identifier) {
            home.environment().noteAssigned(identifier);
        }
    }

    // quasisyntax: each unsyntaxed part becomes a pattern variable, whose value is the part's

    private final List<Syntax> holes = new ArrayList<>();
    private final List<Expr> fillings = new ArrayList<>();

    private Expr quasisyntax() {
        Syntax template = withHoles(onlyOperand(), 1);
        Clause clause = new Clause(list(holes), new Syntax[0]);
        Variable subject = new Variable("form");
        Expr filled = template(template, clause.inner);
        return Code.let(subject, Code.call(form.span(), "list", fillings),
            clause.test(reference(subject), filled, Code.call(form.span(), "%syntax-no-match", reference(subject))));
    }

    private Syntax withHoles(Syntax template, int level) {
        if (template.content() instanceof Syntax[] elements) {
            Syntax list = withHoles(SyntaxLists.list(elements, 0, template.span()), level);
            return new Syntax(SyntaxLists.elements(list), template.span());
        }
        if (!(template.content() instanceof SyntaxPair pair)) return template;
        expressions.descend(template);
        Syntax result = pairWithHoles(template, pair, level);
        expressions.ascend(1);
        return result;
    }

    private Syntax pairWithHoles(Syntax template, SyntaxPair pair, int level) {
        if (isKeyword(pair.car(), CoreForm.UNSYNTAX)) {
            if (level == 1) return hole(operand(template));
            return rebuilt(template, pair.car(), withHoles(pair.cdr(), level - 1));
        }
        if (isKeyword(pair.car(), CoreForm.QUASISYNTAX)) return rebuilt(template, pair.car(), withHoles(pair.cdr(), level + 1));
        boolean splices = startsWith(pair.car(), CoreForm.UNSYNTAX_SPLICING);
        boolean inserts = splices || startsWith(pair.car(), CoreForm.UNSYNTAX);
        if (inserts && level == 1) return inserted(splices, pair, template);
        Syntax first = inserts
            ? rebuilt(pair.car(), ((SyntaxPair) pair.car().content()).car(), withHoles(((SyntaxPair) pair.car().content()).cdr(), level - 1))
            : withHoles(pair.car(), level);
        return rebuilt(template, first, withHoles(pair.cdr(), level));
    }

    /** The list behind an element {@code (unsyntax expression …)} or {@code (unsyntax-splicing expression …)}, and it; evaluated from the left. */
    private Syntax inserted(boolean splices, SyntaxPair pair, Syntax template) {
        Syntax[] operands = parts(pair.car(), 1);
        Syntax[] inserted = new Syntax[operands.length];
        for (int i = 1; i < operands.length; i++) inserted[i] = splices ? repeatedHole(operands[i]) : hole(operands[i]);
        Syntax result = withHoles(pair.cdr(), 1);
        for (int i = operands.length - 1; i > 0; i--)
            result = rebuilt(template, inserted[i], splices ? rebuilt(template, ellipsis(template), result) : result);
        return result;
    }

    private static Syntax rebuilt(Syntax template, Syntax car, Syntax cdr) {
        return new Syntax(new SyntaxPair(car, cdr), template.span());
    }

    private Syntax operand(Syntax unsyntax) {
        Syntax[] parts = parts(unsyntax, 2);
        if (parts.length != 2) throw malformedAt(unsyntax);
        return parts[1];
    }

    private Syntax fresh(Syntax expression) {
        fillings.add(value(expression));
        return MacroUse.none(home).temporary();
    }

    private Syntax hole(Syntax expression) {
        holes.add(fresh(expression));
        return holes.getLast();
    }

    /** One with an ellipsis behind it in the pattern, as it must have in the template. */
    private Syntax repeatedHole(Syntax expression) {
        Syntax hole = fresh(expression);
        holes.add(list(List.of(hole, ellipsis(expression))));
        return hole;
    }

    private static Syntax ellipsis(Syntax place) {
        return new Syntax(CoreForm.ELLIPSIS_SYMBOL, place.span());
    }
}
