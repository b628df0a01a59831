package dev.lamina.numeric.fusion;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.lamina.numeric.fusion.Graph.Value;
import dev.lamina.numeric.kernel.KernelChoice;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * The loop of one stage as Vector API calls, of the width that {@link KernelChoice} tells. The species is a constant of the
 * class and every vector a local variable. A truth value that crosses stages is stored as 1 or 0.
 */
class VectorLoopWriter extends LoopWriter {
    static final ClassDesc VECTOR = ClassDesc.of("jdk.incubator.vector.Vector");
    private static final ClassDesc MASK = ClassDesc.of("jdk.incubator.vector.VectorMask");
    static final ClassDesc SPECIES = ClassDesc.of("jdk.incubator.vector.VectorSpecies");
    private static final ClassDesc SHAPE = ClassDesc.of("jdk.incubator.vector.VectorShape");
    private static final ClassDesc OPERATORS = ClassDesc.of("jdk.incubator.vector.VectorOperators");
    private static final ClassDesc COMPARISON = ClassDesc.of("jdk.incubator.vector.VectorOperators$Comparison");
    static final ClassDesc ORDER = ClassDesc.of("java.nio.ByteOrder");
    static final ClassDesc LAYOUT = ClassDesc.of("java.lang.foreign.ValueLayout");
    private static final ClassDesc BYTE_LAYOUT = ClassDesc.of("java.lang.foreign.ValueLayout$OfByte");

    private final Plan plan;
    private final int bits = KernelChoice.current().vectorBits();
    /** A vector with 1 in the lanes where the check has held, else 0: a number is kept in a register where a mask may not be. */
    private int noted;

    VectorLoopWriter(Element element, Plan plan, Plan.Stage stage) {
        super(element, stage.computed, plan.check());
        this.plan = plan;
    }

    @Override
    int lanes() {
        return lanes(element, bits);
    }

    static int lanes(Element element, int bits) {
        return bits / Byte.SIZE / element.bytes;
    }

    @Override
    int source(Value value) {
        return plan.source(value);
    }

    @Override
    Integer target(Value value) {
        return plan.target(value);
    }

    @Override
    TypeKind kind(Value value) {
        return TypeKind.REFERENCE;
    }

    @Override
    void writeConstants(ClassBuilder c) {
        c.withField("SPECIES", SPECIES, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
    }

    @Override
    void makeConstants(CodeBuilder code) {
        code.getstatic(element == Element.F64 ? ConstantDescs.CD_Double : ConstantDescs.CD_Float, "TYPE", CD_Class);
        code.loadConstant(bits).invokestatic(SHAPE, "forBitSize", MethodTypeDesc.of(SHAPE, CD_int));
        code.invokestatic(SPECIES, "of", MethodTypeDesc.of(SPECIES, CD_Class, SHAPE), true);
        code.putstatic(ownName(), "SPECIES", SPECIES);
    }

    /** One scalar read of each buffer, as in every SIMD kernel: without it a truncated mapped file would end the JVM. */
    @Override
    void enter() {
        for (int buffer : buffers()) {
            segment(buffer);
            b.getstatic(LAYOUT, "JAVA_BYTE", BYTE_LAYOUT);
            start(buffer);
            b.invokeinterface(SEGMENT, "get", MethodTypeDesc.of(CD_byte, BYTE_LAYOUT, CD_long)).pop();
        }
    }

    @Override
    void spread(TypeKind from) {
        b.conversion(from, words.kind());
        int number = b.allocateLocal(words.kind());
        b.storeLocal(words.kind(), number);
        species();
        b.loadLocal(words.kind(), number);
        b.invokestatic(words.vector(), "broadcast", MethodTypeDesc.of(words.vector(), SPECIES, words.type()));
    }

    private void species() {
        b.getstatic(ownName(), "SPECIES", SPECIES);
    }

    @Override
    void read(Value value, int buffer) {
        species();
        segment(buffer);
        place(buffer);
        order();
        b.invokestatic(words.vector(), "fromMemorySegment", MethodTypeDesc.of(words.vector(), SPECIES, SEGMENT, CD_long, ORDER));
        if (value.isCondition()) {
            b.getstatic(OPERATORS, "NE", COMPARISON);
            zero();
            compare();
        }
    }

    @Override
    void write(Value value, int buffer) {
        if (value.isCondition()) {
            zero();
            one();
            load(value);
            b.checkcast(MASK).invokevirtual(words.vector(), "blend", MethodTypeDesc.of(words.vector(), VECTOR, MASK));
        } else {
            load(value);
        }
        segment(buffer);
        place(buffer);
        order();
        b.invokevirtual(words.vector(), "intoMemorySegment", MethodTypeDesc.of(CD_void, SEGMENT, CD_long, ORDER));
    }

    @Override
    void makeNote() {
        noted = b.allocateLocal(TypeKind.REFERENCE);
        zero();
        b.astore(noted);
    }

    @Override
    void note(Value check) {
        b.aload(noted);
        one();
        load(check);
        b.checkcast(MASK).invokevirtual(words.vector(), "blend", MethodTypeDesc.of(words.vector(), VECTOR, MASK)).astore(noted);
    }

    @Override
    void readNote() {
        b.aload(noted).getstatic(OPERATORS, "NE", COMPARISON);
        zero();
        compare();
        b.invokevirtual(MASK, "anyTrue", MethodTypeDesc.of(CD_boolean));
    }

    private void one() {
        b.loadConstant(1.0);
        spread(TypeKind.DOUBLE);
    }

    private void zero() {
        b.loadConstant(0.0);
        spread(TypeKind.DOUBLE);
    }

    final void order() {
        b.invokestatic(ORDER, "nativeOrder", MethodTypeDesc.of(ORDER));
    }

    private void compare() {
        b.invokevirtual(words.vector(), "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
    }

    @Override
    void operate(Value value) {
        switch (value.operation()) {
            case NEG, ABS, SQRT -> method(value, 0);
            case ADD, SUB, MUL, DIV, MIN, MAX -> method(value, 1);
            case FMA -> method(value, 2);
            case SQUARE -> {
                loadOperand(value, 0);
                loadOperand(value, 0);
                call("mul", 1);
            }
            case RECIPROCAL -> {
                one();
                loadOperand(value, 0);
                call("div", 1);
            }
            case SELECT -> {
                loadOperand(value, 2);
                loadOperand(value, 1);
                loadOperand(value, 0);
                b.invokevirtual(words.vector(), "blend", MethodTypeDesc.of(words.vector(), VECTOR, MASK));
            }
            case LESS -> comparison(value, "LT");
            case LESS_OR_EQUAL -> comparison(value, "LE");
            case GREATER -> comparison(value, "GT");
            case GREATER_OR_EQUAL -> comparison(value, "GE");
            case EQUAL -> comparison(value, "EQ");
            case NOT_EQUAL -> comparison(value, "NE");
            case AND, OR -> {
                loadOperand(value, 0);
                loadOperand(value, 1);
                b.invokevirtual(MASK, value.operation().toString(), MethodTypeDesc.of(MASK, MASK));
            }
            case NOT -> {
                loadOperand(value, 0);
                b.invokevirtual(MASK, "not", MethodTypeDesc.of(MASK));
            }
            default -> throw new AssertionError("no vector form of " + value.operation());
        }
    }

    /** The vector's method of the operation's name, with so many further vectors. */
    private void method(Value value, int arguments) {
        for (int i = 0; i <= arguments; i++) {
            loadOperand(value, i);
        }
        call(value.operation().toString(), arguments);
    }

    final void call(String method, int arguments) {
        ClassDesc[] parameters = new ClassDesc[arguments];
        java.util.Arrays.fill(parameters, VECTOR);
        b.invokevirtual(words.vector(), method, MethodTypeDesc.of(words.vector(), parameters));
    }

    private void comparison(Value value, String operator) {
        loadOperand(value, 0);
        b.getstatic(OPERATORS, operator, COMPARISON);
        loadOperand(value, 1);
        compare();
    }
}
