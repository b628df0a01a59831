package dev.lamina.core.primitive.system;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Arguments;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.function.Function;

/** What ends or interrupts the whole evaluation, and what compiles at run time: R7RS 6.12 and 6.14. */
public final class Processes {
    private Processes() {}

    /** Calls a function of the host program, outside of all Scheme frames: it may call Scheme again. */
    @Procedure(value = "%call-host", facts = CONTROL)
    @SuppressWarnings("unchecked")
    public static @Word long callHost(Ctx c, long sp, @Word long host, @Word long arguments) {
        Function<long[], Long> function = (Function<long[], Long>) c.heap().hostOf(host);
        Handle kept = c.heap().handle(arguments);
        return c.request(context -> {
            try (kept) {
                return function.apply(Arguments.array(kept.get()));
            }
        });
    }

    /** Ends the evaluation without running winders; {@code exit} has run them. */
    @Procedure(value = "emergency-exit", optional = 1, facts = CONTROL, doc = "Ends the process at once; nothing that dynamic-wind has to do is done.")
    public static @Word long emergencyExit(Ctx c, long sp, @Word long object) {
        int code = exitCode(object);
        return c.request(context -> {
            throw new SchemeException.Exit(code);
        });
    }

    /** R7RS 6.14: true is success, false failure; integers are taken modulo 256 as the system does. */
    private static int exitCode(@Word long object) {
        if (object == Words.TRUE || object == Words.DEFAULT) return 0;
        if (object == Words.FALSE) return 1;
        if (!Words.isFixnum(object)) throw Errors.wrongType("exit", "an exit code (an integer or a boolean)", object);
        return (int) Words.fixnum(object) & 0xFF;
    }

    @Procedure(value = "collect-garbage", facts = CONTROL, doc = "Collects the whole heap now.")
    public static @Word long collectGarbage(Ctx c, long sp) {
        return c.request(context -> {
            context.heap().collect(context, true);
            return Words.UNSPECIFIED;
        });
    }

    // Compilation is left to the driver, since procedural macros run Scheme.

    /** The procedures without parameters that together evaluate the expression or definition in the environment. */
    @Procedure(value = "%compile", facts = CONTROL)
    public static @Word long compile(Ctx c, long sp, @Word long datum, @Word long environment) {
        Handle code = c.heap().handle(datum);
        Handle place = c.heap().handle(environment);
        return c.request(context -> {
            try (code; place) {
                return c.instance().evaluator().compile(context, code.get(), place.get());
            }
        });
    }

    /** The procedures without parameters that together run the forms of a file in the environment. */
    @Procedure(value = "%compile-file", facts = CONTROL)
    public static @Word long compileFile(Ctx c, long sp, @Word long name, @Word long environment) {
        if (!Words.isString(name)) throw Errors.wrongType("load", "a file name (a string)", name);
        String path = Text.string(name);
        Handle place = c.heap().handle(environment);
        return c.request(context -> {
            try (place) {
                return c.instance().evaluator().compileFile(context, path, place.get());
            }
        });
    }

    @Procedure(value = "save-image", facts = CONTROL, doc = "Saves all variables, their data and procedures, and all macros in a file for lamina --image.")
    public static @Word long saveImage(Ctx c, long sp, @Word long name) {
        if (!Words.isString(name)) throw Errors.wrongType("save-image", "a file name (a string)", name);
        String path = Text.string(name);
        return c.request(context -> {
            c.instance().evaluator().saveImage(context, path);
            return Words.UNSPECIFIED;
        });
    }

    @Procedure("interaction-environment")
    public static @Word long interactionEnvironment(Ctx c) {
        return c.instance().evaluator().interactionEnvironment(c);
    }

    @Procedure("%empty-environment")
    public static @Word long emptyEnvironment(Ctx c) {
        return c.instance().evaluator().emptyEnvironment(c);
    }
}
