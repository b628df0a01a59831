package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.IrReader;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;

/** Programs of the tests, from text. */
final class Texts {
    private Texts() {}

    static Unit unit(String text) {
        return IrReader.unit(SourceReader.readAll(Source.ofString("test", text)).getFirst(), TestPrimitives.TABLE);
    }

    static Expr expr(String text) {
        return IrReader.expr(SourceReader.readAll(Source.ofString("test", text)).getFirst(), TestPrimitives.TABLE);
    }
}
