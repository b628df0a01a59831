package dev.lamina.core.expand;

/** What becomes of an expression's value; forms that need not make it say less. */
enum Use {
    VALUE,
    /** Only whether it is {@code #f}. */
    TEST,
    /** Nothing. */
    EFFECT
}
