package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;

/** How a Scheme computation ends other than by a value, as the host Java program sees it. */
public abstract sealed class SchemeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SchemeException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A condition that no handler took. The message is the whole report, as STYLE shows it. */
    public static final class Uncaught extends SchemeException {
        private static final long serialVersionUID = 1L;

        public Uncaught(String report) {
            super(report, null);
        }
    }

    /** The program called {@code exit}. */
    public static final class Exit extends SchemeException {
        private static final long serialVersionUID = 1L;
        private final int code;

        public Exit(int code) {
            super("exit " + code, null);
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** Someone asked the evaluation to stop. The message is a report that says where it was. */
    public static final class Interrupted extends SchemeException {
        private static final long serialVersionUID = 1L;

        public Interrupted() {
            this("interrupted\n");
        }

        private Interrupted(String report) {
            super(report, null);
        }

        /** Where the innermost of the frames stands. */
        static Interrupted at(@Word long frames) {
            return new Interrupted(Report.at(frames, "interrupted"));
        }
    }

    /** There was no memory left even to report that there is no memory left. */
    public static final class HeapExhausted extends SchemeException {
        private static final long serialVersionUID = 1L;

        public HeapExhausted(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
