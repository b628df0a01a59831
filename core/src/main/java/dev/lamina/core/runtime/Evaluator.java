package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import java.util.List;

/** What compiles at run time: {@code eval}, {@code load} and {@code environment} ask it. All throw {@link SchemeError}. */
public interface Evaluator {
    /** A list of procedures without parameters that, called in order, evaluate the datum in the environment. */
    @Word long compile(Ctx c, @Word long datum, @Word long environment);

    /** The same for a file's forms. */
    @Word long compileFile(Ctx c, String path, @Word long environment);

    /** A way out for whoever has used the name, which is unbound in these modules: text to stand behind the message, or null. */
    String suggestion(List<String> modules, String name);

    /** Whether it is the name of a procedure that is built in. */
    boolean isBuiltIn(String name);

    /** Writes the session's variables, data, procedures and macros to a file. */
    void saveImage(Ctx c, String path);

    @Word long interactionEnvironment(Ctx c);

    /** A new environment in which nothing is bound but what an import form binds. */
    @Word long emptyEnvironment(Ctx c);
}
