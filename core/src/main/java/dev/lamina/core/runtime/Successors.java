package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.List;

/**
 * Puts procedures of one unit in the place of those of another. Objects keep their identity: procedures without captured
 * variables, which are constants of the old unit, get other code; closures ask the old unit's box of successors, a
 * constant too, and pass on what they hold. All constants are pinned, so plain stores do.
 */
public final class Successors {
    private final Instance instance;
    private final int old;
    private final int fresh;

    public Successors(Instance instance, int oldUnit, int newUnit) {
        this.instance = instance;
        this.old = oldUnit;
        this.fresh = newUnit;
    }

    /** Gives the procedure of an old entry the code of a new one. */
    public void replace(int oldEntry, int newEntry) {
        long procedure = procedure(old, oldEntry);
        if (procedure == Words.FALSE) return;
        Memory.put(Words.address(procedure) + Layout.PROCEDURE_CODE, Words.ofFixnum(Units.code(fresh, newEntry)));
        instance.cells().codeChanged(procedure);
    }

    /** Has the old unit's closures go on in new entries. */
    public void fill(List<Integer> newEntries) {
        long vector = instance.heap().allocatePinned(Kind.VECTOR, newEntries.size());
        for (int i = 0; i < newEntries.size(); i++) {
            long procedure = procedure(fresh, newEntries.get(i));
            assert procedure != Words.FALSE : "a successor is no constant";
            Memory.put(vector + Layout.VECTOR_ELEMENTS + (long) i * Layout.WORD_BYTES, procedure);
        }
        for (long constant : instance.constants(old)) {
            if (isBox(constant)) Memory.put(Words.address(constant) + Layout.BOX_VALUE, Words.tagged(Words.OBJECT, vector));
        }
    }

    /** The constant of a unit that is the procedure of an entry, or #f. */
    private @Word long procedure(int unit, int entry) {
        for (long constant : instance.constants(unit)) {
            if (Words.isProcedure(constant) && Calls.code(constant) == Units.code(unit, entry)) return constant;
        }
        return Words.FALSE;
    }

    /** Boxes that hold objects for code made from data stand among the constants by their addresses, without a tag. */
    private static boolean isBox(@Word long constant) {
        return Words.isObject(constant) && Layout.kind(Memory.get(Words.address(constant))) == Kind.BOX;
    }
}
