package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.CHECKS;
import static dev.lamina.core.codegen.Descriptors.CLOSURES;
import static dev.lamina.core.codegen.Descriptors.CTX;
import static dev.lamina.core.codegen.Descriptors.D;
import static dev.lamina.core.codegen.Descriptors.I;
import static dev.lamina.core.codegen.Descriptors.J;
import static dev.lamina.core.codegen.Descriptors.V;
import static dev.lamina.core.codegen.Descriptors.WORDS;
import static dev.lamina.core.codegen.Descriptors.Z;

import dev.lamina.core.codegen.Slot.Rep;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes simple expressions: those that leave their value on the operand stack and cannot leave the method. A value
 * is wanted as a word, as an unboxed flonum or fixnum, as a jump, or not at all; {@link #rep} says which form costs nothing.
 */
final class SimpleWriter {
    static final Expr UNSPECIFIED = new Expr.Constant(Syntax.of(Syntax.Atom.UNSPECIFIED));

    private final MethodWriter m;
    private final CodeBuilder b;
    private final ArithmeticWriter arithmetic;
    private final FixnumWriter fixnums;

    SimpleWriter(MethodWriter m) {
        this.m = m;
        this.b = m.b;
        this.arithmetic = new ArithmeticWriter(m, this);
        this.fixnums = new FixnumWriter(b, this);
    }

    /** The form in which the expression's value comes about. */
    Rep rep(Expr e) {
        return switch (e) {
            case Expr.Constant c -> c.datum().content() instanceof Double ? Rep.DOUBLE : Rep.WORD;
            case Expr.Reference r -> isUnboxed(r.variable()) ? m.slot(r.variable()).rep() : Rep.of(r.variable().type());
            case Expr.PrimitiveCall p -> primitiveRep(p);
            case Expr.If i -> rep(i.consequent()) == rep(i.alternative()) ? rep(i.consequent()) : Rep.WORD;
            default -> Rep.WORD;
        };
    }

    boolean isUnboxed(Variable v) {
        return m.liveness.holder(v) == v && m.slot(v).rep() != Rep.WORD;
    }

    void loadUnboxed(Variable v) {
        Slot slot = m.slot(v);
        if (slot.rep() == Rep.DOUBLE) b.dload(slot.index());
        else b.lload(slot.index());
    }

    private Rep primitiveRep(Expr.PrimitiveCall p) {
        if (ArithmeticWriter.isArithmetic(p)) return arithmetic.rep(p);
        if (FixnumWriter.isArithmetic(p)) return Rep.LONG;
        return p.primitive().descriptor().endsWith(")D") ? Rep.DOUBLE : Rep.WORD;
    }

    /** The expression's value in a given form: as a word, or, of a flonum or fixnum, without a tag. */
    void value(Expr e, Rep rep) {
        switch (rep) {
            case WORD -> word(e);
            case DOUBLE -> flonum(e);
            case LONG -> fixnums.fixnum(e);
        }
    }

    void store(Slot slot) {
        if (slot.rep() == Rep.DOUBLE) b.dstore(slot.index());
        else b.lstore(slot.index());
    }

    // As a word

    void word(Expr e) {
        switch (e) {
            case Expr.Constant c -> m.unit.loadConstant(b, c.datum());
            case Expr.Reference r -> reference(r);
            case Expr.GlobalReference g -> global(g);
            case Expr.Lambda l -> closure(m.unit.routines.of(l), l.span());
            case Expr.PrimitiveCall p -> primitiveWord(p);
            case Expr.If i -> choose(i, () -> word(i.consequent()), () -> word(i.alternative()));
            case Expr.Let l -> let(l, () -> word(l.body()));
            case Expr.Sequence s -> sequence(s, () -> word(s.expressions().getLast()));
            default -> throw new AssertionError("not simple: " + e.getClass());
        }
    }

    private void reference(Expr.Reference r) {
        Variable v = r.variable();
        Routine held = m.unit.routines.of(v);
        Variable holder = m.liveness.holder(v);
        if (holder == null) {
            m.unit.loadProcedure(b, held);
        } else if (holder == v) {
            load(m.slot(v));
        } else if (held == m.routine) {
            b.lload(m.slot(Liveness.SELF).index());
        } else {
            int index = m.routine.free.indexOf(v);
            assert index >= 0 : v + " is not captured by " + m.routine.name();
            b.lload(m.slot(Liveness.SELF).index()).loadConstant(index);
            b.invokestatic(CLOSURES, "captured", MethodTypeDesc.of(J, J, I));
        }
    }

    /** A slot's value as a word. */
    void load(Slot slot) {
        switch (slot.rep()) {
            case WORD -> b.lload(slot.index());
            case DOUBLE -> b.dload(slot.index()).invokestatic(WORDS, "ofDouble", Descriptors.FROM_DOUBLE);
            case LONG -> b.lload(slot.index()).invokestatic(WORDS, "ofFixnum", Descriptors.words(1));
        }
    }

    private void global(Expr.GlobalReference g) {
        if (m.unit.routines.of(g.global()) != null) m.unit.loadProcedure(b, m.unit.routines.of(g.global()));
        else if (g.global().isBuiltIn()) m.unit.loadBuiltIn(b, g.global().name());
        else m.loadGlobal(g.global().module(), g.global().name(), g.span());
    }

    private void primitiveWord(Expr.PrimitiveCall p) {
        if (ArithmeticWriter.isArithmetic(p)) {
            arithmetic.word(p);
        } else if (FixnumWriter.isArithmetic(p)) {
            fixnums.fixnum(p);
            b.invokestatic(WORDS, "ofFixnum", Descriptors.words(1));
        } else if (isTest(p)) {
            Label no = b.newLabel();
            Label end = b.newLabel();
            jump(p, no, false);
            b.loadConstant(Words.TRUE).goto_(end).labelBinding(no).loadConstant(Words.FALSE).labelBinding(end);
        } else {
            invoke(p);
            switch (p.primitive().descriptor().charAt(p.primitive().descriptor().length() - 1)) {
                case 'J' -> {}
                case 'D' -> b.invokestatic(WORDS, "ofDouble", Descriptors.FROM_DOUBLE);
                case 'V' -> b.loadConstant(Words.UNSPECIFIED);
                default -> throw new AssertionError(p.primitive().descriptor());
            }
        }
    }

    void choose(Expr.If i, Runnable consequent, Runnable alternative) {
        Label otherwise = b.newLabel();
        Label end = b.newLabel();
        jump(i.test(), otherwise, false);
        consequent.run();
        b.goto_(end).labelBinding(otherwise);
        alternative.run();
        b.labelBinding(end);
    }

    private void let(Expr.Let l, Runnable body) {
        int mark = m.mark();
        m.bindSimple(l);
        body.run();
        m.release(mark);
    }

    private void sequence(Expr.Sequence s, Runnable last) {
        for (Expr e : s.expressions().subList(0, s.expressions().size() - 1)) effect(e);
        last.run();
    }

    // As an unboxed flonum

    /** Of an expression whose {@link #rep} is DOUBLE, or which is known to be a flonum. */
    void flonum(Expr e) {
        switch (e) {
            case Expr.Constant c -> b.loadConstant((Double) c.datum().content());
            case Expr.Reference r when isUnboxed(r.variable()) -> loadUnboxed(r.variable());
            case Expr.PrimitiveCall p when p.primitive().name().equals("%flonum") && rep(p.operands().getFirst()) == Rep.DOUBLE -> flonum(p.operands().getFirst());
            case Expr.PrimitiveCall p when p.primitive().name().equals("%fixnum->flonum") && fixnums.isFixnum(p.operands().getFirst()) -> {
                fixnums.fixnum(p.operands().getFirst());
                b.l2d();
            }
            case Expr.PrimitiveCall p when rep(p) == Rep.DOUBLE -> {
                if (ArithmeticWriter.isArithmetic(p)) arithmetic.flonum(p);
                else invoke(p);
            }
            case Expr.If i -> choose(i, () -> flonum(i.consequent()), () -> flonum(i.alternative()));
            default -> {
                word(e);
                b.invokestatic(Descriptors.DOUBLE_BOX, "longBitsToDouble", Descriptors.TO_DOUBLE);
            }
        }
    }

    // For effect

    void effect(Expr e) {
        switch (e) {
            case Expr.Constant _, Expr.Reference _, Expr.Lambda _ -> {}
            case Expr.If i -> choose(i, () -> effect(i.consequent()), () -> effect(i.alternative()));
            case Expr.Let l -> let(l, () -> effect(l.body()));
            case Expr.Sequence s -> sequence(s, () -> effect(s.expressions().getLast()));
            case Expr.PrimitiveCall p when p.primitive().descriptor().endsWith(")V") -> invoke(p);
            default -> {
                word(e);
                b.pop2();
            }
        }
    }

    // As a jump

    private static boolean isTest(Expr.PrimitiveCall p) {
        return p.primitive().descriptor().endsWith(")Z");
    }

    /** Jumps to the target when the expression is true (or false, as {@code when} says), else falls through. */
    void jump(Expr e, Label target, boolean when) {
        switch (e) {
            case Expr.Constant c -> {
                if (!Boolean.FALSE.equals(c.datum().content()) == when) b.goto_(target);
            }
            case Expr.If i -> {
                Label otherwise = b.newLabel();
                Label end = b.newLabel();
                jump(i.test(), otherwise, false);
                jump(i.consequent(), target, when);
                b.goto_(end).labelBinding(otherwise);
                jump(i.alternative(), target, when);
                b.labelBinding(end);
            }
            case Expr.Let l -> let(l, () -> jump(l.body(), target, when));
            case Expr.Sequence s -> sequence(s, () -> jump(s.expressions().getLast(), target, when));
            case Expr.PrimitiveCall p when isTest(p) -> test(p, target, when);
            default -> {
                word(e);
                b.loadConstant(Words.FALSE).lcmp();
                if (when) b.ifne(target);
                else b.ifeq(target);
            }
        }
    }

    private void test(Expr.PrimitiveCall p, Label target, boolean when) {
        Primitive primitive = p.primitive();
        if (primitive.name().equals("not")) {
            jump(p.operands().getFirst(), target, !when);
        } else if (ArithmeticWriter.isComparison(p)) {
            arithmetic.compare(p, target, when);
        } else if (fixnums.isComparison(p)) {
            fixnums.compare(p, target, when);
        } else if (INLINE_TESTS.contains(primitive.name())) {
            inlineTest(p);
            if (when) b.ifeq(target);
            else b.ifne(target);
        } else {
            invoke(p);
            if (when) b.ifne(target);
            else b.ifeq(target);
        }
    }

    /** Those that most branches of programs over lists depend on; a method would mix the profiles of all its callers. */
    private static final Set<String> INLINE_TESTS = Set.of("eq?", "null?", "pair?");

    /** Leaves an int that is 0 when the test succeeds. */
    private void inlineTest(Expr.PrimitiveCall p) {
        word(p.operands().getFirst());
        switch (p.primitive().name()) {
            case "eq?" -> {
                word(p.operands().get(1));
                b.lcmp();
            }
            case "null?" -> b.loadConstant(Words.EMPTY_LIST).lcmp();
            case "pair?" -> b.loadConstant(Words.PAIR).lxor().loadConstant(Words.TAG_SHIFT).lushr().l2i();
            default -> throw new AssertionError(p.primitive().name());
        }
    }

    // Primitives

    /** Calls the primitive's method; its result stays on the stack as its descriptor says. */
    void invoke(Expr.PrimitiveCall p) {
        if (m.views().write(p)) return;
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(p.primitive().descriptor());
        int mark = m.mark();
        Runnable load = operands(p, type);
        ClassDesc owner = ClassDesc.ofInternalName(p.primitive().owner());
        Runnable call = () -> b.invokestatic(owner, p.primitive().method(), type);
        if (!isQuick(p)) m.pollNextRound();
        load.run();
        if (p.primitive().has(Primitive.Fact.TOTAL)) call.run();
        else m.guard(p.span(), call);
        m.release(mark);
    }

    /** Whether it takes some nanoseconds and allocates nothing, whatever its operands. */
    private static boolean isQuick(Expr.PrimitiveCall p) {
        if (p.primitive().rest()) return false;
        String descriptor = p.primitive().descriptor();
        boolean isOfNumbers = descriptor.indexOf('L') < 0 && descriptor.indexOf('J') < 0;
        boolean isTotal = p.primitive().has(Primitive.Fact.PURE) && p.primitive().has(Primitive.Fact.TOTAL);
        return Element.of(p) != null || isOfNumbers || isTotal && !descriptor.startsWith("(" + CTX.descriptorString());
    }

    /** Loads context, depth if it is a control primitive (the caller has decided which), and the operands. */
    private Runnable operands(Expr.PrimitiveCall p, MethodTypeDesc type) {
        return () -> {
            int parameter = 0;
            if (type.parameterCount() > 0 && type.parameterType(0).equals(CTX)) {
                b.aload(MethodWriter.CONTEXT);
                parameter = 1;
            }
            loadOperands(p, type, parameter);
        };
    }

    /** Loads what a primitive that is not of control takes before its operands. */
    void lead(Expr.PrimitiveCall p) {
        if (p.primitive().descriptor().startsWith("(" + CTX.descriptorString())) b.aload(MethodWriter.CONTEXT);
        if (p.primitive().isTyped()) b.loadConstant(p.primitive().type());
    }

    /** Loads the type of elements, of a typed primitive, and the operands. @param parameter the Java parameter that takes the first of these */
    void loadOperands(Expr.PrimitiveCall p, MethodTypeDesc type, int parameter) {
        if (p.primitive().isTyped()) {
            b.loadConstant(p.primitive().type());
            parameter++;
        }
        List<Expr> operands = p.operands();
        int fixed = p.primitive().rest() ? p.primitive().parameters() - 1 : operands.size();
        for (int i = 0; i < fixed; i++) {
            if (type.parameterType(parameter + i).equals(D)) flonumOperand(operands.get(i), p);
            else word(operands.get(i));
        }
        if (p.primitive().rest()) list(operands.subList(fixed, operands.size()), p.span());
        else for (int i = fixed; i < p.primitive().parameters(); i++) b.loadConstant(Words.DEFAULT);
    }

    private void flonumOperand(Expr e, Expr.PrimitiveCall p) {
        if (rep(e) == Rep.DOUBLE) {
            flonum(e);
        } else {
            word(e);
            m.guard(p.span(), () -> b.loadConstant(p.primitive().name())
                    .invokestatic(CHECKS, "flonum", MethodTypeDesc.of(D, J, ConstantDescs.CD_String)));
        }
    }

    /** The list of the values of simple expressions. */
    void list(List<Expr> elements, Span span) {
        if (elements.isEmpty()) {
            b.loadConstant(Words.EMPTY_LIST);
            return;
        }
        // Evaluated from the left into slots, consed from the right.
        int mark = m.mark();
        List<Slot> slots = new ArrayList<>();
        for (Expr e : elements) {
            Slot slot = m.newSlot(Rep.WORD);
            word(e);
            b.lstore(slot.index());
            slots.add(slot);
        }
        Slot list = m.newSlot(Rep.WORD);
        b.loadConstant(Words.EMPTY_LIST).lstore(list.index());
        m.guard(span, () -> {
            for (Slot slot : slots.reversed()) {
                b.aload(MethodWriter.CONTEXT).lload(slot.index()).lload(list.index());
                b.invokevirtual(CTX, "cons", Descriptors.words(2)).lstore(list.index());
            }
        });
        b.lload(list.index());
        m.release(mark);
    }

    // Procedures as values

    private void closure(Routine routine, Span span) {
        if (routine.form == Routine.Form.STATIC) {
            m.unit.loadProcedure(b, routine);
            return;
        }
        assert routine.form == Routine.Form.CLOSURE : "a lifted routine as a value: " + routine.name();
        int mark = m.mark();
        Slot slot = m.newSlot(Rep.WORD);
        m.guard(span, () -> openClosure(routine));
        b.lstore(slot.index());
        fillClosure(routine, slot);
        b.lload(slot.index());
        m.release(mark);
    }

    /** Leaves a new procedure on the stack whose captured variables are still to be filled. */
    void openClosure(Routine routine) {
        m.pollNextRound();
        b.aload(MethodWriter.CONTEXT);
        m.unit.loadCode(b, routine.entry);
        b.loadConstant(Layout.header(Kind.PROCEDURE, routine.free.size()));
        b.loadConstant(Layout.bytes(Kind.PROCEDURE, routine.free.size()));
        b.invokestatic(CLOSURES, "open", MethodTypeDesc.of(J, CTX, J, J, J));
    }

    void fillClosure(Routine routine, Slot procedure) {
        for (int i = 0; i < routine.free.size(); i++) {
            b.lload(procedure.index()).loadConstant(i);
            reference(new Expr.Reference(routine.free.get(i), Span.NONE));
            b.invokestatic(CLOSURES, "capture", MethodTypeDesc.of(V, J, I, J));
        }
    }
}
