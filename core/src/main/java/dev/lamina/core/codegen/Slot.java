package dev.lamina.core.codegen;

import dev.lamina.core.ir.Type;

/** A local variable of a Java method. */
record Slot(int index, Rep rep) {
    /** How a value stands in a slot or on the operand stack: as a word, as an unboxed flonum, or as a fixnum without its tag. */
    enum Rep {
        WORD, DOUBLE, LONG;

        /** What a variable of this type is kept as, wherever it comes from. */
        static Rep of(Type type) {
            return type.isFlonum() ? DOUBLE : type.isFixnum() ? LONG : WORD;
        }
    }
}
