package dev.lamina.core.port;

import dev.lamina.core.runtime.Resource;

/**
 * What the heap object of a port stands for (R7RS 6.13). A port is textual or binary, and reads or writes; the class
 * says which. Ports know nothing of Scheme values: the primitives turn their bytes into data and back.
 */
public sealed interface Port extends Resource permits Input, Output {
    /** The file's path, or what stands for it in messages. */
    String name();

    boolean isOpen();

    /** Writes what is buffered, and gives the file back. Closing again does nothing. */
    @Override
    void close();
}
