package dev.lamina.numeric.fusion;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.lamina.numeric.fusion.Graph.Value;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a class with one loop that computes some values of an expression for every element, or for every vector of them:
 *
 * <pre>
 * run(segments, offsets, parameters, count):
 *     s0 = segments[0]; at0 = offsets[0]; …  numbers that are the same for all elements
 *     for (i = 0, offset = 0; i &lt; count / lanes; i++, offset += lanes · bytes)
 *         a = s0.get(at0 + offset); b = a · 2; …  store; note whether the check holds
 * </pre>
 *
 * Every value has a local variable: C2 keeps those in registers, and nothing else. An int counter and one offset that
 * grows by a constant are the loop that it unrolls and frees of range checks.
 */
abstract class LoopWriter {
    static final ClassDesc SEGMENT = ClassDesc.of("java.lang.foreign.MemorySegment");
    private static final ClassDesc LOOP = ClassDesc.of(FusedLoop.class.getName());
    private static final ClassDesc NAME = ClassDesc.of(FusedLoop.class.getPackageName(), "CompiledLoop");
    private static final MethodTypeDesc RUN =
            MethodTypeDesc.of(CD_boolean, SEGMENT.arrayType(), CD_long.arrayType(), CD_double.arrayType(), CD_long);

    // The parameters of run.
    private static final int SEGMENTS = 1;
    private static final int OFFSETS = 2;
    private static final int PARAMETERS = 3;
    static final int COUNT = 4;

    final Element element;
    final ElementWords words;
    private final List<Value> computed;
    /** The condition among the computed values that is noted, or null. */
    private final Value check;
    CodeBuilder b;
    /** The local variable of the byte offset of the present elements, and what the elements computed lie behind it. */
    int offset;
    long ahead;
    private final Map<Integer, Integer> segmentSlots = new HashMap<>();
    private final Map<Integer, Integer> startSlots = new HashMap<>();
    private final Map<Value, Integer> slots = new HashMap<>();

    LoopWriter(Element element, List<Value> computed, Value check) {
        this.element = element;
        this.words = ElementWords.of(element);
        this.computed = computed;
        this.check = computed.contains(check) ? check : null;
    }

    /** Elements that an iteration computes. */
    abstract int lanes();

    /** Where a value that this loop does not compute is read from. */
    abstract int source(Value value);

    /** The buffer that a computed value is stored to, or null. */
    abstract Integer target(Value value);

    /** The type of a value's local variable. */
    abstract TypeKind kind(Value value);

    /** The static fields that the loop needs. */
    abstract void writeConstants(ClassBuilder c);

    /** Sets them in the static initialiser. */
    abstract void makeConstants(CodeBuilder code);

    /** What happens once before the loop. */
    abstract void enter();

    /** Turns the number on the stack, an element or a double, into what the loop computes with. */
    abstract void spread(TypeKind from);

    /** Pushes the value's elements at the place that {@link #place} pushes. */
    abstract void read(Value value, int buffer);

    /** Stores the value's elements to the place. */
    abstract void write(Value value, int buffer);

    /** Pushes the operation's result; its operands are in local variables. */
    abstract void operate(Value value);

    /** Makes the note of the check, which says no. */
    abstract void makeNote();

    /** Makes the note say yes if the check holds here. */
    abstract void note(Value check);

    /** Pushes what the note says. */
    abstract void readNote();

    FusedLoop compile() {
        byte[] bytes = ClassFile.of().build(NAME, c -> {
            c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withInterfaceSymbols(LOOP);
            writeConstants(c);
            c.withMethodBody("<clinit>", MethodTypeDesc.of(CD_void), ClassFile.ACC_STATIC, code -> {
                makeConstants(code);
                code.return_();
            });
            c.withMethodBody("<init>", MethodTypeDesc.of(CD_void), 0,
                    code -> code.aload(0).invokespecial(CD_Object, "<init>", MethodTypeDesc.of(CD_void)).return_());
            c.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> {
                b = code;
                writeRun();
            });
        });
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return (FusedLoop) hidden.findConstructor(hidden.lookupClass(), java.lang.invoke.MethodType.methodType(void.class)).invoke();
        } catch (Throwable e) {
            throw new AssertionError("the compiled loop does not link", e);
        }
    }

    private void writeRun() {
        loadBuffers();
        enter();
        for (Value value : outside()) {
            if (value.isLeaf() && !value.isInput()) {
                number(value);
                keep(value);
            }
        }
        if (check != null) {
            makeNote();
        }
        loops();
        if (check != null) {
            readNote();
        } else {
            b.iconst_0();
        }
        b.ireturn();
    }

    /** The loop over all elements, and where they begin. */
    void loops() {
        b.lconst_0().lstore(offset);
        int limit = b.allocateLocal(TypeKind.INT);
        b.lload(COUNT).loadConstant((long) lanes()).ldiv().l2i().istore(limit);
        loop(limit, (long) lanes() * element.bytes, this::iteration);
    }

    /** So many times the body, after which the offset grows. */
    final void loop(int limit, long step, Runnable body) {
        int counter = b.allocateLocal(TypeKind.INT);
        b.iconst_0().istore(counter);
        Label test = b.newLabel();
        Label end = b.newLabel();
        b.labelBinding(test).iload(counter).iload(limit).if_icmpge(end);
        body.run();
        b.lload(offset).loadConstant(step).ladd().lstore(offset);
        b.iinc(counter, 1).goto_(test).labelBinding(end);
    }

    private void loadBuffers() {
        Set<Integer> buffers = new LinkedHashSet<>();
        for (Value value : outside()) {
            if (!value.isLeaf() || value.isInput()) {
                buffers.add(source(value));
            }
        }
        buffers.addAll(written());
        for (int buffer : buffers) {
            segmentSlots.put(buffer, b.allocateLocal(TypeKind.REFERENCE));
            startSlots.put(buffer, b.allocateLocal(TypeKind.LONG));
            b.aload(SEGMENTS).loadConstant(buffer).aaload().astore(segmentSlots.get(buffer));
            b.aload(OFFSETS).loadConstant(buffer).laload().lstore(startSlots.get(buffer));
        }
        offset = b.allocateLocal(TypeKind.LONG);
    }

    /** The buffers that the loop stores to. */
    Set<Integer> written() {
        Set<Integer> written = new LinkedHashSet<>();
        for (Value value : computed) {
            if (target(value) != null) {
                written.add(target(value));
            }
        }
        return written;
    }

    /** What the computed values need and the loop does not compute, leaves among the computed ones included. */
    private Set<Value> outside() {
        Set<Value> outside = new LinkedHashSet<>();
        for (Value value : computed) {
            if (value.isLeaf()) {
                outside.add(value);
            }
            for (Value operand : value.operands()) {
                if (operand.isLeaf() || !computed.contains(operand)) {
                    outside.add(operand);
                }
            }
        }
        return outside;
    }

    final void iteration() {
        for (Value value : outside()) {
            if (!value.isLeaf() || value.isInput()) {
                read(value, source(value));
                keep(value);
            }
        }
        for (Value value : computed) {
            if (!value.isLeaf()) {
                operate(value);
                keep(value);
            }
            if (target(value) != null) {
                write(value, target(value));
            }
            if (value == check) {
                note(value);
            }
        }
    }

    /** A literal or parameter. */
    private void number(Value value) {
        if (value.operation() == Operation.LITERAL) {
            b.loadConstant(value.literal());
        } else {
            b.aload(PARAMETERS).loadConstant(value.index()).daload();
        }
        spread(TypeKind.DOUBLE);
    }

    private void keep(Value value) {
        int slot = slots.computeIfAbsent(value, v -> b.allocateLocal(kind(v)));
        b.storeLocal(kind(value), slot);
    }

    // For the two kinds of loop

    final void load(Value value) {
        b.loadLocal(kind(value), slots.get(value));
    }

    final void loadOperand(Value value, int i) {
        load(value.operands().get(i));
    }

    /** Pushes the segment. */
    final void segment(int buffer) {
        b.aload(segmentSlots.get(buffer));
    }

    /** Pushes the byte offset of the present elements in the buffer. */
    final void place(int buffer) {
        b.lload(startSlots.get(buffer)).lload(offset).ladd();
        if (ahead != 0) {
            b.loadConstant(ahead).ladd();
        }
    }

    final void start(int buffer) {
        b.lload(startSlots.get(buffer));
    }

    final Set<Integer> buffers() {
        return segmentSlots.keySet();
    }

    static ClassDesc ownName() {
        return NAME;
    }
}
