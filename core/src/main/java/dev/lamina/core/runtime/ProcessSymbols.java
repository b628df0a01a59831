package dev.lamina.core.runtime;

import dev.lamina.memory.heap.StaticSpace;
import dev.lamina.memory.value.Word;
import java.util.List;

/**
 * The symbols that Java code holds for the whole process. All are made at once, before any heap has symbols of its own,
 * because a name that a heap has interned first can no longer become process-wide.
 */
public final class ProcessSymbols {
    private ProcessSymbols() {}

    public static final String CONDITION = "condition";
    public static final String CURRENT_INPUT = "%current-input";
    public static final String CURRENT_OUTPUT = "%current-output";
    public static final String CURRENT_ERROR = "%current-error";
    /** What parameterize asks a parameter for its key with. */
    public static final String KEY = "%key";

    private static final List<String> ALL = List.of(CONDITION, CURRENT_INPUT, CURRENT_OUTPUT, CURRENT_ERROR, KEY);

    public static void internAll() {
        for (String name : ALL) StaticSpace.symbols().intern(name);
    }

    public static @Word long symbol(String name) {
        assert ALL.contains(name) : name;
        return StaticSpace.symbols().intern(name);
    }
}
