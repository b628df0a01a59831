package dev.lamina.core;

import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.runtime.Instance;
import dev.lamina.memory.value.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens when an open module defines or assigns a built-in name. The module gets a variable of its own that
 * begins with the built-in value; and the procedures that earlier units of the module have defined, in which the
 * built-in was compiled in, are compiled again and keep their identity: {@code (set! + -)} at a prompt is seen by
 * every procedure defined there before, as R7RS 5.3.1 says. (A closure with captured variables that was made earlier
 * goes on with the code it has.)
 */
final class Takeovers {
    /** Compiles and loads a unit again; the number of the new one and the entries of its definitions. */
    interface Recompiler {
        Loaded load(Unit unit);
    }

    /** A unit that was loaded. */
    record Loaded(@Word long main, int unit, Map<String, Integer> definitions) {}

    private static final class Earlier {
        private Unit unit;
        private final Set<String> builtIns;
        private int id;

        Earlier(Unit unit, Set<String> builtIns, int id) {
            this.unit = unit;
            this.builtIns = builtIns;
            this.id = id;
        }
    }

    private final Instance instance;
    private final LibraryIndex library;
    private final Recompiler recompiler;
    private final List<Earlier> earlier = new ArrayList<>();

    Takeovers(Instance instance, LibraryIndex library, Recompiler recompiler) {
        this.instance = instance;
        this.library = library;
        this.recompiler = recompiler;
    }

    /** Before a unit is loaded: gives its module the variables that it takes over. */
    void prepare(Unit unit) {
        for (String name : unit.takenOver()) {
            if (!instance.cells().beginWith(unit.module(), name, LibraryValues.value(library, name))) continue;
            earlier.removeIf(e -> !instance.isLoaded(e.id));
            for (Earlier e : List.copyOf(earlier)) {
                if (e.unit.module().equals(unit.module()) && e.builtIns.contains(name)) recompile(e, name);
            }
        }
    }

    /** After a unit was loaded: remembers it if it defined procedures that use built-in names. */
    void loaded(Unit unit, Loaded loaded) {
        if (unit.closed() || loaded.definitions().isEmpty()) return;
        Set<String> builtIns = new HashSet<>();
        for (Expr form : unit.body()) collect(form, builtIns);
        if (!builtIns.isEmpty()) earlier.add(new Earlier(unit, builtIns, loaded.unit()));
    }

    private static Expr collect(Expr e, Set<String> builtIns) {
        if (e instanceof Expr.GlobalReference g && g.global().isBuiltIn()) builtIns.add(g.global().name());
        return Children.map(e, child -> collect(child, builtIns));
    }

    private void recompile(Earlier e, String name) {
        Global own = new Global(e.unit.module(), name);
        List<Expr> body = new ArrayList<>();
        for (Expr form : e.unit.body()) body.add(redirect(form, name, own));
        e.unit = e.unit.withBody(body);
        Loaded again = recompiler.load(e.unit);
        instance.cells().replaceCode(e.unit.module(), e.id, again.unit(), new HashMap<>(again.definitions()));
        e.id = again.unit();
    }

    /** The expression with another variable for a built-in one. */
    private static Expr redirect(Expr e, String name, Global own) {
        if (e instanceof Expr.GlobalReference g && g.global().isBuiltIn() && g.global().name().equals(name)) {
            return new Expr.GlobalReference(own, g.span());
        }
        return Children.map(e, child -> redirect(child, name, own));
    }
}
