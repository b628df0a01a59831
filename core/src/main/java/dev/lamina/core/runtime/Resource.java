package dev.lamina.core.runtime;

import dev.lamina.core.read.Described;

/**
 * A Java object that a HOST object of the heap stands for and owns, such as a port. It is closed at the latest when its
 * heap object dies or the instance ends.
 */
public interface Resource extends Described, AutoCloseable {
    @Override
    void close();
}
