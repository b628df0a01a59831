package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;

/**
 * Work that a primitive leaves to the driver because it may block, run long or run Scheme in a driver of its own. It
 * runs when no Scheme frame is on the Java stack. What it keeps from the primitive must be Java data or handles, since
 * other threads may collect while it waits.
 */
@FunctionalInterface
public interface Request {
    /** The result, as the primitive would have returned it. Throws {@link SchemeError} as a primitive would. */
    @Word long perform(Ctx c) throws InterruptedException;
}
