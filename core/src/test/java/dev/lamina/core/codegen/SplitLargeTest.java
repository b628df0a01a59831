package dev.lamina.core.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Span;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitLargeTest {
    /** The call of a part is estimated to be larger than a part may be. */
    @Test
    void theFinestPartsOfALongSequenceAreFoundInTheEnd() {
        Expr call = new Expr.Call(new Expr.GlobalReference(new Global("program", "f"), Span.NONE), List.of(), Span.NONE);
        Unit unit = new Unit("unit", "program", false, List.of(), Collections.nCopies(1000, call));
        assertEquals(1, SplitLarge.split(unit, 64).body().size());
    }
}
