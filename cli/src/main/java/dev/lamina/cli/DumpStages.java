package dev.lamina.cli;

import dev.lamina.core.optimize.Pass;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The stages of the compiler after which units are printed. */
record DumpStages(boolean expanded, Set<Pass> passes, boolean classes) {
    static final DumpStages NONE = new DumpStages(false, Set.of(), false);

    /** Throws {@link BadUsage} for a stage that does not exist. */
    static DumpStages of(List<String> names) {
        boolean expanded = false;
        boolean classes = false;
        Set<Pass> passes = EnumSet.noneOf(Pass.class);
        for (String name : names) {
            switch (name) {
                case "expand" -> expanded = true;
                case "ir" -> passes.add(Pass.NORMALIZE);
                case "bytecode" -> classes = true;
                default -> passes.add(Setup.pass("dump: neither expand, ir nor bytecode", name));
            }
        }
        return new DumpStages(expanded, passes, classes);
    }
}
