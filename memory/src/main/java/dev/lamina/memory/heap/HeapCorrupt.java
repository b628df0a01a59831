package dev.lamina.memory.heap;

/** A broken invariant of the heap, found by the checker or the checking mode: a bug in the collector or in its user. */
public final class HeapCorrupt extends Error {
    private static final long serialVersionUID = 1;

    public HeapCorrupt(String message) {
        super(message);
    }
}
