package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Named {@code let} and {@code do}: one procedure, called with the initial values and then by itself for each turn. */
final class Loop extends Form {
    private final List<Variable> variables = new ArrayList<>();
    private final List<Expr> initialValues = new ArrayList<>();

    Loop(Expressions expressions, CoreForm kind, Syntax form, Frame frame, Use use) {
        super(expressions, kind, form, frame, use);
    }

    /** {@code (let name ((variable expression) …) body …)}. The initial values do not see the name. */
    Expr named(Syntax[] parts) {
        if (parts.length < 4) throw malformed();
        Variable loop = new Variable(text(parts[1]));
        Frame outer = new Frame(frame);
        outer.add(parts[1], new Binding.Local(loop));
        Frame inner = new Frame(outer);
        for (Syntax binding : parts(parts[2], 0)) bind(specification(binding, 2, "(variable expression)"), inner);
        Declarations declarations = Declarations.read(kind, form, frame, parts, 3);
        Expr inside = new Body(expressions, kind.keyword(), form, inner, Use.VALUE).expand(parts, declarations.next(), "");
        Expr body = declarations.apply(loop.name(), variables, null, inside);
        Expr.Lambda procedure = Code.lambda(loop.name(), variables, body, form.span());
        return new Expr.Letrec(List.of(loop), List.of(procedure), call(loop, initialValues), form.span());
    }

    /** {@code do}. Each turn binds the variables afresh; one without a step keeps its value. */
    Expr expand() {
        Syntax[] parts = parts(3);
        Variable loop = new Variable("do");
        Frame inner = new Frame(frame);
        List<Syntax[]> specifications = new ArrayList<>();
        for (Syntax part : parts(parts[1], 0)) {
            specifications.add(specification(part, 3, "(variable init [step])"));
            bind(specifications.getLast(), inner);
        }
        Syntax[] exit = parts(parts[2], 1);
        Form scope = new BasicForm(expressions, kind, form, inner, Use.VALUE);
        Expr test = scope.test(exit[0]);
        Expr result = exit.length == 1 ? Code.UNSPECIFIED : scope.sequence(exit, 1);
        List<Expr> turn = new ArrayList<>();
        for (int i = 3; i < parts.length; i++) turn.add(expressions.expand(parts[i], inner, Use.EFFECT));
        turn.add(call(loop, steps(specifications, inner)));
        Expr body = new Expr.If(test, result, Code.sequence(turn));
        Expr.Lambda procedure = Code.lambda(loop.name(), variables, body, form.span());
        return new Expr.Fix(List.of(loop), List.of(procedure), call(loop, initialValues));
    }

    private List<Expr> steps(List<Syntax[]> specifications, Frame inner) {
        List<Expr> steps = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Syntax[] specification = specifications.get(i);
            steps.add(specification.length == 2
                ? new Expr.Reference(variables.get(i), specification[0].span())
                : expressions.expand(specification[2], inner, Use.VALUE));
        }
        return steps;
    }

    private Expr call(Variable loop, List<Expr> operands) {
        return new Expr.Call(new Expr.Reference(loop, form.span()), operands, form.span());
    }

    private Syntax[] specification(Syntax part, int atMost, String expected) {
        Syntax[] specification = SyntaxLists.elements(part);
        if (specification == null || specification.length < 2 || specification.length > atMost)
            throw Messages.malformedPart(kind, expected, part);
        identifier(specification[0]);
        return specification;
    }

    private void bind(Syntax[] specification, Frame inner) {
        Variable variable = new Variable(text(specification[0]));
        initialValues.add(expressions.named(variable.name(), specification[1], frame, Use.VALUE));
        variables.add(variable);
        if (!inner.add(specification[0], new Binding.Local(variable))) throw Messages.duplicate(kind, specification[0]);
    }
}
