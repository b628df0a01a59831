package dev.lamina.numeric.fusion;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.lamina.numeric.fusion.Graph.Value;
import dev.lamina.numeric.math.Functions;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * The whole expression for one element at a time: for the elements that are left over when the vector loops have run.
 * It needs no module but java.base.
 */
final class ScalarLoopWriter extends LoopWriter {
    private static final ClassDesc LAYOUT = ClassDesc.of("java.lang.foreign.ValueLayout");
    private static final ClassDesc FUNCTIONS = ClassDesc.of(Functions.class.getName());
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");

    private final Graph graph;
    private int noted;

    ScalarLoopWriter(Element element, Graph graph) {
        super(element, graph.values(), graph.check());
        this.graph = graph;
    }

    @Override
    int lanes() {
        return 1;
    }

    @Override
    int source(Value value) {
        return value.index();
    }

    @Override
    Integer target(Value value) {
        return value == graph.result() ? (Integer) graph.inputs() : null;
    }

    @Override
    TypeKind kind(Value value) {
        return value.isCondition() ? TypeKind.INT : words.kind();
    }

    @Override
    void writeConstants(ClassBuilder c) {}

    @Override
    void makeConstants(CodeBuilder code) {}

    @Override
    void enter() {}

    @Override
    void spread(TypeKind from) {
        b.conversion(from, words.kind());
    }

    @Override
    void read(Value value, int buffer) {
        segment(buffer);
        b.getstatic(LAYOUT, words.layout(), words.layoutType());
        place(buffer);
        b.invokeinterface(SEGMENT, "get", MethodTypeDesc.of(words.type(), words.layoutType(), CD_long));
    }

    @Override
    void write(Value value, int buffer) {
        segment(buffer);
        b.getstatic(LAYOUT, words.layout(), words.layoutType());
        place(buffer);
        load(value);
        b.invokeinterface(SEGMENT, "set", MethodTypeDesc.of(CD_void, words.layoutType(), CD_long, words.type()));
    }

    @Override
    void operate(Value value) {
        Operation operation = value.operation();
        if (operation == Operation.SELECT) {
            select(value);
            return;
        }
        if (operation == Operation.RECIPROCAL) {
            b.loadConstant(1.0);
            spread(TypeKind.DOUBLE);
        }
        for (int i = 0; i < value.operands().size(); i++) {
            loadOperand(value, i);
            if (value.isFunction() || operation == Operation.SQRT) {
                b.conversion(words.kind(), TypeKind.DOUBLE);
            }
        }
        switch (operation.kind()) {
            case FUNCTION -> inDoubles(FUNCTIONS, operation);
            case CONDITION -> condition(operation);
            default -> arithmetic(value);
        }
    }

    @Override
    void makeNote() {
        noted = b.allocateLocal(TypeKind.INT);
        b.iconst_0().istore(noted);
    }

    @Override
    void note(Value check) {
        b.iload(noted);
        load(check);
        b.ior().istore(noted);
    }

    @Override
    void readNote() {
        b.iload(noted);
    }

    private void arithmetic(Value value) {
        boolean wide = element == Element.F64;
        switch (value.operation()) {
            case NEG -> b.with(instruction(wide ? Opcode.DNEG : Opcode.FNEG));
            case ADD -> b.with(instruction(wide ? Opcode.DADD : Opcode.FADD));
            case SUB -> b.with(instruction(wide ? Opcode.DSUB : Opcode.FSUB));
            case MUL -> b.with(instruction(wide ? Opcode.DMUL : Opcode.FMUL));
            case DIV, RECIPROCAL -> b.with(instruction(wide ? Opcode.DDIV : Opcode.FDIV));
            case SQUARE -> {
                loadOperand(value, 0);
                b.with(instruction(wide ? Opcode.DMUL : Opcode.FMUL));
            }
            case ABS, MIN, MAX, FMA -> {
                ClassDesc[] parameters = new ClassDesc[value.operands().size()];
                java.util.Arrays.fill(parameters, words.type());
                b.invokestatic(MATH, value.operation().toString(), MethodTypeDesc.of(words.type(), parameters));
            }
            case SQRT -> inDoubles(MATH, Operation.SQRT);
            default -> throw new AssertionError("no scalar form of " + value.operation());
        }
    }

    private static java.lang.classfile.instruction.OperatorInstruction instruction(Opcode opcode) {
        return java.lang.classfile.instruction.OperatorInstruction.of(opcode);
    }

    /** A static method of the operation's name on doubles, whose result is rounded to the element. */
    private void inDoubles(ClassDesc owner, Operation operation) {
        ClassDesc[] parameters = new ClassDesc[operation.operands()];
        java.util.Arrays.fill(parameters, CD_double);
        b.invokestatic(owner, operation.toString(), MethodTypeDesc.of(CD_double, parameters));
        b.conversion(TypeKind.DOUBLE, words.kind());
    }

    /** NaN must make every comparison false but notEqual: the compare that puts it on the other side is chosen. */
    private void condition(Operation operation) {
        switch (operation) {
            case AND -> b.iand();
            case OR -> b.ior();
            case NOT -> b.iconst_1().ixor();
            default -> {
                boolean upward = operation == Operation.LESS || operation == Operation.LESS_OR_EQUAL;
                if (element == Element.F64) {
                    b.with(instruction(upward ? Opcode.DCMPG : Opcode.DCMPL));
                } else {
                    b.with(instruction(upward ? Opcode.FCMPG : Opcode.FCMPL));
                }
                truth(switch (operation) {
                    case LESS -> Opcode.IFLT;
                    case LESS_OR_EQUAL -> Opcode.IFLE;
                    case GREATER -> Opcode.IFGT;
                    case GREATER_OR_EQUAL -> Opcode.IFGE;
                    case EQUAL -> Opcode.IFEQ;
                    case NOT_EQUAL -> Opcode.IFNE;
                    default -> throw new AssertionError("no scalar form of " + operation);
                });
            }
        }
    }

    private void truth(Opcode test) {
        Label yes = b.newLabel();
        Label end = b.newLabel();
        b.branch(test, yes).iconst_0().goto_(end).labelBinding(yes).iconst_1().labelBinding(end);
    }

    private void select(Value value) {
        Label otherwise = b.newLabel();
        Label end = b.newLabel();
        loadOperand(value, 0);
        b.ifeq(otherwise);
        loadOperand(value, 1);
        b.goto_(end).labelBinding(otherwise);
        loadOperand(value, 2);
        b.labelBinding(end);
    }
}
