package dev.lamina.core.ir;

import java.util.List;

/**
 * One clause of a lambda: required parameters, a rest parameter or null, and the body. A plain lambda has one clause,
 * a {@code case-lambda} several, tried in order.
 */
public record Clause(List<Variable> required, Variable rest, Expr body) {
    public boolean accepts(int arguments) {
        return rest == null ? arguments == required.size() : arguments >= required.size();
    }

    public Clause withBody(Expr newBody) {
        return newBody == body ? this : new Clause(required, rest, newBody);
    }
}
