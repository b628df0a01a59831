package dev.lamina.core.codegen;

/** A local variable of a Java method. */
record Slot(int index, Rep rep) {
    /** How a value stands in a slot or on the operand stack: as a word, or as an unboxed flonum. */
    enum Rep { WORD, DOUBLE }
}
