package dev.lamina.core;

import dev.lamina.memory.heap.Handle;

/**
 * A Scheme value that has no Java counterpart: a procedure, record, port, cyclic list. It keeps the value alive until
 * it is closed or its instance is.
 */
public final class SchemeValue implements AutoCloseable {
    private final Handle handle;
    private final String text;

    SchemeValue(Handle handle, String text) {
        this.handle = handle;
        this.text = text;
    }

    Handle handle() {
        return handle;
    }

    @Override
    public void close() {
        handle.close();
    }

    @Override
    public String toString() {
        return text;
    }
}
