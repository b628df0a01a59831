package dev.lamina.memory.heap;

import dev.lamina.memory.value.Word;

/**
 * A root held by host Java code: keeps an object alive, and follows it when it moves, until it is closed. To be used by
 * threads that are attached to the heap and not parked.
 */
public final class Handle implements AutoCloseable {
    private final HandleTable table;
    @Word long word;
    /** Its place in the table, −1 once closed. */
    int index;

    Handle(HandleTable table, @Word long word, int index) {
        this.table = table;
        this.word = word;
        this.index = index;
    }

    public @Word long get() {
        if (index < 0) throw new IllegalStateException("the handle or its heap is closed");
        return word;
    }

    public void set(@Word long word) {
        if (index < 0) throw new IllegalStateException("the handle or its heap is closed");
        this.word = word;
    }

    @Override
    public void close() {
        table.remove(this);
    }
}
