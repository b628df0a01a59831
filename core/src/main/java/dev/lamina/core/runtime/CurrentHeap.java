package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Heap;

/**
 * The heap that the running thread works on. Only messages ask for it, to show objects that stand for Java objects:
 * an error is made where no context is at hand.
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
