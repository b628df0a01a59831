package dev.lamina.core.optimize;

import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;

/**
 * Copy and constant propagation, constant folding, choice of branches, removal of what is unused, and opening of calls,
 * all in one walk ({@link Simplifier}), because each makes occasions for the others. The walk is repeated with fresh
 * counts of the uses until it changes nothing, a few times at most. Sources: Waddell and Dybvig, "Fast and effective
 * procedure inlining", 1997 (cp0); Peyton Jones and Marlow, "Secrets of the Glasgow Haskell Compiler inliner", 2002.
 */
final class Simplify {
    /** Nearly all units are done after two; the rest gain little. */
    private static final int MAXIMUM_ROUNDS = 4;

    private Simplify() {}

    static Unit run(Unit unit, PrimitiveTable primitives) {
        Unit current = unit;
        for (int round = 0; round < MAXIMUM_ROUNDS; round++) {
            Simplifier simplifier = new Simplifier(primitives, current);
            Unit after = simplifier.run(current);
            if (!simplifier.changed) break;
            current = after;
        }
        return current;
    }
}
