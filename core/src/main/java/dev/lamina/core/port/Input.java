package dev.lamina.core.port;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A port to read from. Reading never waits unless asked to: where a terminal or a pipe has nothing yet, operations
 * answer {@link #WOULD_WAIT}, and the driver calls {@link #await} when no Scheme frame is on the Java stack.
 */
public sealed interface Input extends Port permits TextInput, BinaryInput {
    /** There is nothing more. */
    int END = -1;
    /** There is nothing now. */
    int WOULD_WAIT = -2;

    /** Held by whoever uses the port, also while waiting: several threads may read from it. */
    ReentrantLock lock();

    /** Waits until there is more to read, or the end. */
    void await();
}
