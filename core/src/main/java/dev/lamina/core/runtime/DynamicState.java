package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * What a computation carries besides its frames: the winders of {@code dynamic-wind}, the exception handlers, and the
 * bindings of {@code parameterize}; three lists, innermost first, in an immutable vector. The context holds the present
 * one; continuations and threads keep theirs. {@code #f} stands for three empty lists.
 */
public final class DynamicState {
    private DynamicState() {}

    private static final int WINDERS = 0;
    private static final int HANDLERS = 1;
    private static final int PARAMETERS = 2;

    public static @Word long make(Ctx c, @Word long winders, @Word long handlers, @Word long parameters) {
        long state = c.allocate(Kind.VECTOR, 3);
        Memory.put(slot(state, WINDERS), winders);
        Memory.put(slot(state, HANDLERS), handlers);
        Memory.put(slot(state, PARAMETERS), parameters);
        return Words.tagged(Words.OBJECT, state);
    }

    public static @Word long winders(@Word long state) {
        return part(state, WINDERS);
    }

    public static @Word long handlers(@Word long state) {
        return part(state, HANDLERS);
    }

    /** An association list from parameter keys to values. */
    public static @Word long parameters(@Word long state) {
        return part(state, PARAMETERS);
    }

    /** The innermost binding that {@code parameterize} has made of a key, a pair of both, or SENTINEL. */
    public static @Word long binding(Ctx c, @Word long key) {
        for (long l = parameters(c.dynamic()); Words.isPair(l); l = Arguments.rest(l)) {
            if (Arguments.first(Arguments.first(l)) == key) return Arguments.first(l);
        }
        return Words.SENTINEL;
    }

    private static @Word long part(@Word long state, int index) {
        return state == Words.FALSE ? Words.EMPTY_LIST : Memory.get(slot(Words.address(state), index));
    }

    private static long slot(long address, int index) {
        return address + Layout.VECTOR_ELEMENTS + (long) index * Layout.WORD_BYTES;
    }
}
