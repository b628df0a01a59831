package dev.lamina.core.ir;

import java.util.List;

/**
 * What is compiled together: a program, a library, or one form typed at a prompt.
 *
 * @param name     for class names and dumps
 * @param module   the module whose globals its definitions are
 * @param closed   true for a program or a library: nothing outside can assign its globals, so a definition that is
 *                 not assigned inside is known
 * @param body     top-level forms in order; the value of the last one is the unit's value
 */
public record Unit(String name, String module, boolean closed, List<Expr> body) {
    public Unit withBody(List<Expr> newBody) {
        return new Unit(name, module, closed, newBody);
    }
}
