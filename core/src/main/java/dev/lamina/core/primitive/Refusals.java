package dev.lamina.core.primitive;

import dev.lamina.core.runtime.Errors;
import java.util.function.Supplier;

/** What the numeric library refuses, as errors under a Scheme name. */
public final class Refusals {
    private Refusals() {}

    /** What the library computes, or its refusal as an error of the procedure. */
    public static <T> T named(String who, Supplier<T> computation) {
        try {
            return computation.get();
        } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException refusal) {
            throw Errors.numeric(who, refusal);
        }
    }
}
