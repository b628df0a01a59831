package dev.lamina.core.primitive.system;

import dev.lamina.core.expand.Features;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The process around the program, R7RS 6.14: its arguments, environment variables and the features of this Scheme. */
public final class ProcessContext {
    private ProcessContext() {}

    @Procedure(value = "command-line", doc = "A list of strings: the program's name and its arguments.")
    public static @Word long commandLine(Ctx c) {
        List<String> arguments = c.instance().commandLine();
        long list = Words.EMPTY_LIST;
        for (String argument : arguments.reversed()) list = c.cons(Text.makeString(c, argument), list);
        return list;
    }

    @Procedure(value = "script-directory", doc = "The folder of the program's file with a slash behind it, or the empty string where that is the current one.")
    public static @Word long scriptDirectory(Ctx c) {
        Path folder = Path.of(c.instance().commandLine().getFirst()).getParent();
        return Text.makeString(c, folder == null ? "" : folder + "/");
    }

    @Procedure(value = "get-environment-variable", doc = "The value of an environment variable as a string, or #f.")
    public static @Word long variable(Ctx c, @Word long name) {
        if (!Words.isString(name)) throw Errors.wrongType("get-environment-variable", "a string", name);
        String value = System.getenv(Text.string(name));
        return value == null ? Words.FALSE : Text.makeString(c, value);
    }

    @Procedure(value = "get-environment-variables", doc = "An association list of all environment variables, strings both.")
    public static @Word long variables(Ctx c) {
        long list = Words.EMPTY_LIST;
        for (Map.Entry<String, String> entry : System.getenv().entrySet()) {
            list = c.cons(c.cons(Text.makeString(c, entry.getKey()), Text.makeString(c, entry.getValue())), list);
        }
        return list;
    }

    @Procedure(value = "features", doc = "A list of the symbols that cond-expand knows.")
    public static @Word long features(Ctx c) {
        long list = Words.EMPTY_LIST;
        for (String feature : Features.names().reversed()) list = c.cons(Text.symbol(c, feature), list);
        return list;
    }
}
