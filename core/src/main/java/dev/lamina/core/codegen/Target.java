package dev.lamina.core.codegen;

/** Where an expression's value goes. */
sealed interface Target {
    /** The method returns it: tail position. */
    record Return() implements Target {}

    /** Nobody wants it. */
    record Discard() implements Target {}

    record Store(Slot slot) implements Target {}

    Target RETURN = new Return();
    Target DISCARD = new Discard();
}
