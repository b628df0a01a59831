package dev.lamina.core;

import dev.lamina.core.cache.UnitCode;
import dev.lamina.core.codegen.Generator;
import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.optimize.PrepareTakeovers;
import dev.lamina.core.runtime.Calls;
import dev.lamina.core.runtime.Instance;
import dev.lamina.core.runtime.Successors;
import dev.lamina.core.runtime.Units;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What happens when an open module defines or assigns a built-in name. The module gets a variable of its own that
 * begins with the built-in value; and all procedures that earlier units of the module have made, or will make, and in which
 * the built-in was compiled in, are compiled again and keep their identity: {@code (set! + -)} at a prompt is seen by
 * every procedure from there, as R7RS 5.3.1 says, wherever it is held ({@link PrepareTakeovers}). What takes the place of a
 * unit is a unit like others, so the next takeover finds it.
 */
final class Takeovers {
    /** A unit that was loaded, and what it was made from, which is asked for when it must be compiled again. */
    private static final class Earlier {
        private final String module;
        private final int id;
        private final Map<String, Integer> procedures;
        private final Supplier<Unit> origin;
        private Unit unit;
        private Set<String> builtIns;

        Earlier(String module, int id, Map<String, Integer> procedures, Supplier<Unit> origin) {
            this.module = module;
            this.id = id;
            this.procedures = procedures;
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

        private static void collect(Expr e, Set<String> builtIns) {
            if (e instanceof Expr.GlobalReference g && g.global().isBuiltIn()) builtIns.add(g.global().name());
            Children.forEach(e, part -> collect(part, builtIns));
        }
    }

    private static final int MOST_DEAD = 1000;

    private final Instance instance;
    private final LibraryIndex library;
    private final Supplier<FrontEnd> frontEnd;
    private List<Earlier> earlier = new ArrayList<>();
    /** How many there may be before the dead ones are looked for. */
    private int limit = MOST_DEAD;

    Takeovers(Instance instance, LibraryIndex library, Supplier<FrontEnd> frontEnd) {
        this.instance = instance;
        this.library = library;
        this.frontEnd = frontEnd;
    }

    /** Before a unit is loaded: gives its module the variables that it takes over. */
    void prepare(UnitCode code) {
        for (String name : code.takenOver()) {
            if (!instance.cells().beginWith(code.module(), name, LibraryValues.value(library, name))) continue;
            forgetDead();
            List<Earlier> after = new ArrayList<>();
            for (Earlier e : earlier) after.add(e.module.equals(code.module()) && e.uses(name) ? replaced(e, name) : e);
            earlier = after;
        }
    }

    /** After a unit was loaded: remembers it if a later takeover must reach it. */
    void loaded(UnitCode code, int id, Supplier<Unit> origin) {
        if (!code.isReached()) return;
        if (earlier.size() >= limit) {
            forgetDead();
            limit = MOST_DEAD + 2 * earlier.size();
        }
        earlier.add(new Earlier(code.module(), id, code.procedures(), origin));
    }

    private void forgetDead() {
        earlier.removeIf(e -> !instance.isLoaded(e.id));
    }

    /** Puts new procedures in the place of a unit's; from now on they stand for it. */
    private Earlier replaced(Earlier e, String name) {
        Unit unit = frontEnd.get().successors(e.unit, new Global(e.module, name));
        Generator.Result result = frontEnd.get().compile(unit);
        int id = Units.unit(Calls.code(instance.load(result.className(), result.bytes(), result.objects())));
        Map<String, Integer> entries = result.definitions();
        Successors successors = new Successors(instance, e.id, id);
        e.procedures.forEach((procedure, entry) -> {
            Integer next = entries.get(PrepareTakeovers.TOP_LEVEL + procedure);
            if (next != null) successors.replace(entry, next);
        });
        List<Integer> closures = new ArrayList<>();
        for (Integer entry = entries.get("0"); entry != null; entry = entries.get(String.valueOf(closures.size()))) closures.add(entry);
        successors.fill(closures);
        return new Earlier(e.module, id, Map.of(), () -> unit);
    }
}
