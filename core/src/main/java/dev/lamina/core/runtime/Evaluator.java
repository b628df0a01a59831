package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;

/** What compiles at run time: {@code eval}, {@code load} and {@code environment} ask it. All throw {@link SchemeError}. */
public interface Evaluator {
    /** A procedure without parameters that evaluates the datum in the environment. */
    @Word long compile(Ctx c, @Word long datum, @Word long environment);

    /** A procedure without parameters that runs a file's forms in the environment. */
    @Word long compileFile(Ctx c, String path, @Word long environment);

    /** A name that can be used and is spelt much like this one, or null. */
    String closeName(String name);

    @Word long interactionEnvironment(Ctx c);

    /** The environment of a list of import sets. */
    @Word long environment(Ctx c, @Word long importSets);
}
