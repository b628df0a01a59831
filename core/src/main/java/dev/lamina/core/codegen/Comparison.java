package dev.lamina.core.codegen;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;

/** A comparison of two numbers, as a branch on the int that stands for their order: below zero where the first is less. */
enum Comparison {
    LESS(Opcode.IFLT, Opcode.IFGE),
    GREATER(Opcode.IFGT, Opcode.IFLE),
    NOT_GREATER(Opcode.IFLE, Opcode.IFGT),
    NOT_LESS(Opcode.IFGE, Opcode.IFLT),
    EQUAL(Opcode.IFEQ, Opcode.IFNE);

    private final Opcode whenTrue;
    private final Opcode whenFalse;

    Comparison(Opcode whenTrue, Opcode whenFalse) {
        this.whenTrue = whenTrue;
        this.whenFalse = whenFalse;
    }

    /** Jumps to the target when the comparison is true (or false, as {@code when} says), else falls through. */
    void jump(CodeBuilder b, Label target, boolean when) {
        b.branch(when ? whenTrue : whenFalse, target);
    }
}
