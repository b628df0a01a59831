package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;

/** What compiles at run time: the procedures {@code eval} and {@code load} ask it. */
public interface Evaluator {
    /** A procedure without parameters that evaluates the datum in the environment. Throws {@link SchemeError} if it does not compile. */
    @Word long compile(Ctx c, @Word long datum, @Word long environment);
}
