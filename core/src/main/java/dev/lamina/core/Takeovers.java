package dev.lamina.core;

import dev.lamina.core.cache.UnitCode;
import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.runtime.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What happens when an open module defines or assigns a built-in name. The module gets a variable of its own that
 * begins with the built-in value; and the procedures that earlier units of the module have defined, in which the
 * built-in was compiled in, are compiled again and keep their identity: {@code (set! + -)} at a prompt is seen by
 * every procedure defined there before, as R7RS 5.3.1 says. (A closure with captured variables that was made earlier
 * goes on with the code it has.)
 */
final class Takeovers {
    /** Compiles and loads a unit again. */
    interface Recompiler {
        Loaded load(Unit unit);
    }

    /** The number of a unit that was loaded again and the entries of its definitions. */
    record Loaded(int unit, Map<String, Integer> definitions) {}

    /** A unit that was loaded, and what it was made from, which is asked for when it must be compiled again. */
    private static final class Earlier {
        private final String module;
        private final Supplier<Unit> origin;
        private int id;
        private Unit unit;
        private Set<String> builtIns;

        Earlier(String module, int id, Supplier<Unit> origin) {
            this.module = module;
            this.id = id;
            this.origin = origin;
        }

        boolean uses(String builtIn) {
            if (unit == null) {
                unit = origin.get();
                builtIns = new HashSet<>();
                for (Expr form : unit.body()) collect(form, builtIns);
            }
            return builtIns.contains(builtIn);
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
    void prepare(UnitCode code) {
        for (String name : code.takenOver()) {
            if (!instance.cells().beginWith(code.module(), name, LibraryValues.value(library, name))) continue;
            earlier.removeIf(e -> !instance.isLoaded(e.id));
            for (Earlier e : List.copyOf(earlier)) {
                if (e.module.equals(code.module()) && e.uses(name)) recompile(e, name);
            }
        }
    }

    /** After a unit was loaded: remembers it if a later takeover must reach it. */
    void loaded(UnitCode code, int id, Supplier<Unit> origin) {
        if (code.reachedByTakeovers()) earlier.add(new Earlier(code.module(), id, origin));
    }

    private static Expr collect(Expr e, Set<String> builtIns) {
        if (e instanceof Expr.GlobalReference g && g.global().isBuiltIn()) builtIns.add(g.global().name());
        return Children.map(e, child -> collect(child, builtIns));
    }

    private void recompile(Earlier e, String name) {
        Global own = new Global(e.module, name);
        List<Expr> body = new ArrayList<>();
        for (Expr form : e.unit.body()) body.add(redirect(form, name, own));
        e.unit = e.unit.withBody(body);
        Loaded again = recompiler.load(e.unit);
        instance.cells().replaceCode(e.module, e.id, again.unit(), new HashMap<>(again.definitions()));
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
