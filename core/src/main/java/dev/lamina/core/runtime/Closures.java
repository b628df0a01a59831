package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Procedure objects as compiled code makes and reads them. */
public final class Closures {
    private Closures() {}

    /**
     * A procedure with room for captured variables, which the caller fills before the next poll. Header and size are
     * constants of the code that makes it.
     */
    public static @Word long open(Ctx c, @Word long code, long header, long bytes) {
        long address = c.allocateKnown(header, bytes);
        Memory.put(address + Layout.PROCEDURE_CODE, code);
        return address ^ Words.PROCEDURE;
    }

    public static void capture(@Word long procedure, int i, @Word long value) {
        Memory.put(slot(procedure, i), value);
    }

    public static @Word long captured(@Word long procedure, int i) {
        return Memory.get(slot(procedure, i));
    }

    private static long slot(@Word long procedure, int i) {
        return (procedure ^ Words.PROCEDURE) + Layout.PROCEDURE_CAPTURED + (long) i * Layout.WORD_BYTES;
    }
}
