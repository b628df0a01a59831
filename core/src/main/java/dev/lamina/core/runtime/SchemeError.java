package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;

/**
 * An error that a primitive raises, on its way to the compiled method that called it, which turns it into an unwinding
 * with a condition object. It carries words, because no collection can happen on that way. It has no stack trace:
 * the Scheme frames are exact, and are recorded when the stack is unwound.
 */
public final class SchemeError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, as programs can ask: {@code (error-kind e)} is the name in lower case with hyphens. */
    public enum Kind {
        /** Raised by the procedure {@code error}. */
        USER, WRONG_TYPE, OUT_OF_RANGE, DIVISION_BY_ZERO, WRONG_ARITY, NOT_A_PROCEDURE, UNBOUND, HEAP_EXHAUSTED, READ, FILE, SYNTAX, CLOSED, OTHER;

        private static final Kind[] ALL = values();

        static Kind of(int ordinal) {
            return ALL[ordinal];
        }
    }

    private final Kind kind;
    private final String who;
    private final transient @Word long[] irritants;

    /** @param who the procedure that complains, or null */
    public SchemeError(Kind kind, String who, String message, @Word long... irritants) {
        super(message, null, false, false);
        this.kind = kind;
        this.who = who;
        this.irritants = irritants;
    }

    public Kind kind() {
        return kind;
    }

    public String who() {
        return who;
    }

    /** The offending values, for {@code error-object-irritants}; the message already shows them. */
    public @Word long[] irritants() {
        return irritants;
    }
}
