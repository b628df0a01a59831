package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * A captured continuation is the chain of frames and the dynamic state, nothing is copied. It is kept in a vector of
 * two; the control library makes the procedure around it, which runs the winders on the way.
 */
public final class Continuations {
    private Continuations() {}

    private static final int FRAMES = Layout.VECTOR_ELEMENTS;
    private static final int DYNAMIC = Layout.VECTOR_ELEMENTS + Layout.WORD_BYTES;

    static @Word long make(Ctx c) {
        long captured = c.allocate(Kind.VECTOR, 2);
        Memory.put(captured + FRAMES, c.continuation);
        Memory.put(captured + DYNAMIC, c.dynamic);
        return Words.tagged(Words.OBJECT, captured);
    }

    public static @Word long dynamic(@Word long captured) {
        return Memory.get(Words.address(captured) + DYNAMIC);
    }

    /** Continues with the captured frames, in their dynamic state; the winders have been run. */
    public static @Word long enter(Ctx c, @Word long captured, @Word long value) {
        long address = Words.address(captured);
        return c.reinstate(Memory.get(address + FRAMES), Memory.get(address + DYNAMIC), value);
    }
}
