package dev.lamina.core;

import dev.lamina.core.ir.Unit;
import dev.lamina.core.runtime.Cells;
import dev.lamina.core.runtime.Instance;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;

/**
 * What happens when an open module defines or assigns a built-in name: it gets a variable of its own that begins with
 * the built-in value.
 */
final class Takeovers {
    private Takeovers() {}

    static void prepare(Instance instance, LibraryIndex library, Unit unit) {
        for (String name : unit.takenOver()) {
            long cell = instance.cells().cell(unit.module(), name);
            if (Cells.value(cell) == Words.UNBOUND) {
                Memory.put(cell + Layout.CELL_VALUE, LibraryValues.procedure(library, name));
            }
        }
    }
}
