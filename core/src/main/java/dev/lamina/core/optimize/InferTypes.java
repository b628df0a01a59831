package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the types of variables and uses them. The unit is walked ({@link TypeWalk}) as if it ran, with types in place of
 * values, until the parameters and results of all known procedures have settled: they begin as {@code NONE} and only
 * grow, so what is found holds for every run (Cousot and Cousot 1977). The last walk writes what was found into the unit:
 * variables get their types, so that the generator keeps a flonum in a {@code double}, and arithmetic on operands of known
 * types becomes the operation on these ({@link TypedCode}).
 */
final class InferTypes {
    /** Walks after which what has not settled is given up. */
    private static final int PATIENCE = 12;

    private InferTypes() {}

    static Unit run(Unit unit, PrimitiveTable primitives) {
        return hasProcedures(unit) ? walk(unit, new TypeWalk(settle(unit), new TypedCode(primitives))) : unit;
    }

    /** What runs once and in a line is not worth the walks. */
    static boolean hasProcedures(Unit unit) {
        boolean[] found = new boolean[1];
        new Rewriter() {
            @Override
            Clause rewriteClause(Clause clause) {
                found[0] = true;
                return clause;
            }
        }.rewrite(unit);
        return found[0];
    }

    /** The types that hold everywhere in the unit. */
    static KnownProcedures settle(Unit unit) {
        KnownProcedures procedures = new KnownProcedures(unit);
        List<Expr> restless = unit.body();
        for (int walks = 1; !restless.isEmpty(); walks++) {
            restless = restless(restless, procedures);
            if (procedures.takeGlobalChange()) restless = unit.body();
            if (walks == PATIENCE && !restless.isEmpty()) {
                procedures.giveUp();
                restless = unit.body();
            }
        }
        return procedures;
    }

    /** Walks forms, and returns those where something was learnt: variables belong to one form, and only globals to all. */
    private static List<Expr> restless(List<Expr> forms, KnownProcedures procedures) {
        TypeWalk walk = new TypeWalk(procedures, null);
        List<Expr> restless = new ArrayList<>();
        for (Expr form : forms) {
            procedures.changed = false;
            walk.form(form);
            if (procedures.changed) restless.add(form);
        }
        return restless;
    }

    private static Unit walk(Unit unit, TypeWalk walk) {
        List<Expr> body = new ArrayList<>(unit.body().size());
        for (Expr form : unit.body()) body.add(walk.form(form));
        return unit.withBody(body);
    }
}
