package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Heap;

/**
 * The heap that the running thread works on. Those ask for it that meet objects which stand for Java objects where no
 * context is at hand: messages that show them, and bytevectors whose bytes belong to one.
 */
public final class CurrentHeap {
    private CurrentHeap() {}

    private static final ThreadLocal<Heap> HEAP = new ThreadLocal<>();

    /** Called when a thread begins to run Scheme; null when it ends. */
    public static void set(Heap heap) {
        if (heap == null) HEAP.remove();
        else HEAP.set(heap);
    }

    /** Null outside of Scheme. */
    static Heap get() {
        return HEAP.get();
    }
}
