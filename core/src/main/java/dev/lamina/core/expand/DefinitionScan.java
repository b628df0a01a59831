package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.read.Syntax;

/**
 * The question whether a {@code let-syntax} holds only definitions. Its macros decide that, so its forms are scanned as they
 * would be if it did, with a frame that is then forgotten.
 */
final class DefinitionScan extends Definitions {
    DefinitionScan(Expressions expressions, Frame outer) {
        super(expressions, new Frame(outer));
        definitionsOnly = true;
    }

    boolean passes(Syntax form) {
        scan(new Syntax[] {form}, 0);
        for (Item item : items) if (item.kind() == null) return false;
        return true;
    }

    @Override
    void keyword(Syntax identifier, Binding meaning) {
        frame.add(identifier, meaning);
    }

    @Override
    void define(Binding target, Expr value, Item item) {
        throw new AssertionError();
    }

    @Override
    void defineElements(Item item, Expr vector) {
        throw new AssertionError();
    }
}
