package dev.lamina.core.runtime;

import dev.lamina.core.read.Span;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * The text of an uncaught error: position, who complains and the message; the source line with a caret; then the
 * Scheme frames.
 */
public final class Report {
    private Report() {}

    /** Without position: {@code who: message irritant …}. @param place where the program stood, or null */
    private static String message(@Word long condition, Backtrace.Place place) {
        StringBuilder text = new StringBuilder();
        String who = complainer(condition, place);
        if (who != null) text.append(who).append(": ");
        long message = Conditions.message(condition);
        long irritants = Conditions.unshownIrritants(condition);
        if (Words.isSymbol(message) && Words.isPair(irritants) && Words.isString(Arguments.first(irritants))) {
            // As R6RS and older systems have it: (error 'who "message" irritant …).
            text.append(display(message)).append(": ");
            message = Arguments.first(irritants);
            irritants = Arguments.rest(irritants);
        }
        text.append(display(message));
        for (long l = irritants; Words.isPair(l); l = Arguments.rest(l)) {
            text.append(' ').append(Printer.brief(Arguments.first(l)));
        }
        return text.toString();
    }

    /**
     * The procedure of a library that the program called, whichever that called in its turn. A procedure that the program
     * handed to it is named itself; so are those that built-in ones call, most of which are handed procedures. Where nothing
     * says who complains, of lost or missing memory, it is the built-in procedure that the program called.
     */
    private static String complainer(@Word long condition, Backtrace.Place place) {
        String who = Conditions.who(condition) == Words.FALSE ? null : display(Conditions.who(condition));
        if (place == null || who != null && place.hasOperand(who)) return who;
        String blamed = place.library() == null ? who : place.library();
        return switch (Conditions.kind(condition)) {
            case WRONG_TYPE, OUT_OF_RANGE, DIVISION_BY_ZERO, NOT_A_PROCEDURE, CLOSED, OTHER -> blamed;
            case FILE -> who != null ? who : blamed != null ? blamed : place.builtIn();
            case HEAP_EXHAUSTED -> blamed != null ? blamed : place.builtIn();
            case USER, WRONG_ARITY, UNBOUND, READ, SYNTAX -> who;
        };
    }

    /** Of any object that was raised, and the frames it was raised on; a condition knows its own. */
    public static String of(@Word long object, @Word long trace) {
        boolean isCondition = Conditions.isCondition(object);
        boolean knows = isCondition && Conditions.trace(object) != Words.EMPTY_LIST;
        Backtrace backtrace = Backtrace.of(knows ? Conditions.trace(object) : trace);
        return at(backtrace, isCondition ? message(object, backtrace.innermost()) : "uncaught object: " + Printer.brief(object));
    }

    /** Where the frames begin, as {@code file:line:column}, or null. */
    public static String position(@Word long trace) {
        Backtrace.Place place = Backtrace.of(trace).innermost();
        return place == null ? null : place.position();
    }

    /** A message about the place where the frames begin. */
    static String at(@Word long trace, String message) {
        return at(Backtrace.of(trace), message);
    }

    private static String at(Backtrace backtrace, String message) {
        StringBuilder text = new StringBuilder();
        Backtrace.Place place = backtrace.innermost();
        if (place != null) text.append(place.position()).append(": ");
        text.append(message).append('\n');
        if (place != null) SourceLines.appendCaret(text, place.source(), place.line(), place.column());
        backtrace.append(text);
        return text.toString();
    }

    /** Of a text that cannot be read or expanded. */
    public static String of(Span span, String who, String message) {
        StringBuilder text = new StringBuilder();
        if (span.isKnown()) text.append(span).append(": ");
        if (who != null) text.append(who).append(": ");
        text.append(message).append('\n');
        if (span.isKnown()) {
            SourceLines.remember(span.source());
            SourceLines.appendCaret(text, span.source().name(), span.line(), span.column());
        }
        return text.toString();
    }

    private static String display(@Word long value) {
        return Words.isString(value) ? Text.string(value) : Printer.brief(value);
    }
}
