package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a whole unit knows about its globals: those that are defined once and never assigned keep the value of their
 * definition. But a program may use a global before its definition has run, which is an error that must stay one. So a
 * use counts as known only where the definition has certainly run: in a later form; or in a form before it, or in the
 * definition itself, when nothing from that form up to the definition runs any procedure (as in the usual file, which
 * begins with definitions of procedures).
 */
public final class Definitions {
    /** @param place the position of the form among the top-level forms, those of a sequence counted one by one */
    public record Definition(Global global, Expr value, int place) {}

    private final Map<Global, Definition> known = new HashMap<>();
    private final Set<Global> changing = new HashSet<>();
    private final Set<Global> builtInBefore = new HashSet<>();
    /** For each form, the first form of the stretch of forms up to it that run no procedure; itself + 1 if it runs one. */
    private final List<Integer> quietSince = new ArrayList<>();

    private Definitions() {}

    public static Definitions of(Unit unit) {
        Definitions definitions = new Definitions();
        if (!unit.isWhole()) return definitions;
        for (String name : unit.takenOver()) definitions.builtInBefore.add(new Global(unit.module(), name));
        for (Expr form : unit.body()) definitions.addForm(form);
        definitions.known.keySet().removeAll(definitions.changing);
        return definitions;
    }

    /** The only definition of a global that never changes and is undefined before it, or null. */
    public Definition of(Global global) {
        return builtInBefore.contains(global) ? null : known.get(global);
    }

    /** The definition, if it has certainly run when code in the form at a place runs; or null. */
    public Definition at(Global global, int place) {
        Definition definition = known.get(global);
        if (definition == null) return null;
        return place > definition.place || place >= quietSince.get(definition.place) ? definition : null;
    }

    /** How many places a top-level form takes. */
    static int places(Expr form) {
        if (!(form instanceof Expr.Sequence sequence)) return 1;
        int places = 0;
        for (Expr part : sequence.expressions()) places += places(part);
        return places;
    }

    private void addForm(Expr form) {
        if (form instanceof Expr.Sequence sequence) {
            sequence.expressions().forEach(this::addForm);
            return;
        }
        int place = quietSince.size();
        if (form instanceof Expr.GlobalDefine define) {
            if (known.put(define.global(), new Definition(define.global(), define.value(), place)) != null) changing.add(define.global());
            findChanges(define.value());
        } else {
            findChanges(form);
        }
        boolean isQuiet = Effects.isDroppable(form instanceof Expr.GlobalDefine define ? define.value() : form);
        boolean continues = isQuiet && place > 0 && quietSince.get(place - 1) < place;
        quietSince.add(!isQuiet ? place + 1 : continues ? quietSince.get(place - 1) : (Integer) place);
    }

    private void findChanges(Expr expr) {
        new Rewriter() {
            @Override
            Expr rewrite(Expr part) {
                if (part instanceof Expr.GlobalAssign assign) changing.add(assign.global());
                if (part instanceof Expr.GlobalDefine define) changing.add(define.global());
                return parts(part);
            }
        }.rewrite(expr);
    }
}
