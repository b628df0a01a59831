package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;
import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Conditions;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Raise;
import dev.lamina.core.runtime.Report;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.heap.SymbolTable;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Locale;

/** R7RS 6.11: raising, and what can be asked of an error object. */
public final class ErrorObjects {
    private ErrorObjects() {}

    @Procedure(value = "raise", doc = "Calls the current handler with the object; an error if the handler returns.")
    public static @Word long raise(@Word long object) {
        throw new Raise(object);
    }

    @Procedure(value = "error", rest = true, doc = "Raises an error object with the message and the irritants.")
    public static @Word long error(Ctx c, @Word long message, @Word long irritants) {
        throw new Raise(Conditions.make(c, SchemeError.Kind.USER, Words.FALSE, message, irritants));
    }

    /** A value does not have the type that was declared for it. */
    @Procedure(value = "%type-error")
    public static @Word long typeError(@Word long who, @Word long type, @Word long given) {
        throw Errors.wrongType(SymbolTable.name(who), Text.string(type), given);
    }

    /** For the library: an error in the name of one of its procedures. */
    @Procedure(value = "%error", rest = true)
    public static @Word long error(Ctx c, @Word long who, @Word long message, @Word long irritants) {
        throw new Raise(Conditions.make(c, SchemeError.Kind.OTHER, who, message, irritants));
    }

    /** An error that is blamed on the place where another object was raised. */
    @Procedure(value = "%error-at", rest = true)
    public static @Word long errorAt(Ctx c, @Word long trace, @Word long who, @Word long message, @Word long irritants) {
        long condition = Conditions.make(c, SchemeError.Kind.OTHER, who, message, irritants);
        Conditions.setTrace(c, condition, trace);
        throw new Raise(condition);
    }

    @Procedure(value = "error-object?", facts = {PURE, TOTAL})
    public static boolean isErrorObject(@Word long object) {
        return Conditions.isCondition(object);
    }

    @Procedure("error-object-message")
    public static @Word long message(@Word long error) {
        return Conditions.message(check("error-object-message", error));
    }

    @Procedure("error-object-irritants")
    public static @Word long irritants(@Word long error) {
        return Conditions.irritants(check("error-object-irritants", error));
    }

    @Procedure(value = "error-kind", doc = "What kind of error it is: a symbol such as wrong-type, out-of-range, unbound, user.")
    public static @Word long kind(Ctx c, @Word long error) {
        String name = Conditions.kind(check("error-kind", error)).name();
        return Text.symbol(c, name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Procedure(value = "error-position", facts = EFFECT_FREE,
            doc = "Where the error was raised, as in \"file.scm:12:3\"; #f if it was not raised, or no text of the program stands there.")
    public static @Word long position(Ctx c, @Word long error) {
        String position = Report.position(Conditions.trace(check("error-position", error)));
        return position == null ? Words.FALSE : Text.makeString(c, position);
    }

    @Procedure(value = "read-error?", facts = {PURE, TOTAL})
    public static boolean isReadError(@Word long object) {
        return Conditions.isCondition(object) && Conditions.kind(object) == SchemeError.Kind.READ;
    }

    @Procedure(value = "file-error?", facts = {PURE, TOTAL})
    public static boolean isFileError(@Word long object) {
        return Conditions.isCondition(object) && Conditions.kind(object) == SchemeError.Kind.FILE;
    }

    @Procedure(value = "condition/report-string", facts = EFFECT_FREE, doc = "What an uncaught error prints: place, message, the line with a caret, the frames.")
    public static @Word long reportString(Ctx c, @Word long error) {
        return Text.makeString(c, Report.of(check("condition/report-string", error), Words.EMPTY_LIST).stripTrailing());
    }

    /** No handler is left: the whole evaluation ends. The trace is empty if the object was raised by a call like any other. */
    @Procedure(value = "%uncaught", facts = CONTROL)
    public static @Word long uncaught(Ctx c, long sp, @Word long object, @Word long trace) {
        Handle kept = c.heap().handle(object);
        Handle frames = c.heap().handle(trace);
        return c.request(context -> {
            try (kept; frames) {
                @Word long place = frames.get() == Words.EMPTY_LIST ? context.frames() : frames.get();
                throw new SchemeException.Uncaught(Report.of(kept.get(), place));
            }
        });
    }

    private static @Word long check(String who, @Word long object) {
        if (!Conditions.isCondition(object)) throw Errors.wrongType(who, "an error object", object);
        return object;
    }
}
