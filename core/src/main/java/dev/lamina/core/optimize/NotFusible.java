package dev.lamina.core.optimize;

import dev.lamina.core.read.Span;

/** Why a call cannot become a kernel: ends the attempt. */
final class NotFusible extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What stands in the way, or no position. */
    final transient Span span;

    NotFusible(String reason, Span span) {
        super(reason, null, false, false);
        this.span = span;
    }
}
