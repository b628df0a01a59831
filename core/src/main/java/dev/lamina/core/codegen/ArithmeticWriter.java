package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.COMPARE_LONGS;
import static dev.lamina.core.codegen.Descriptors.CTX;
import static dev.lamina.core.codegen.Descriptors.DOUBLE_BOX;
import static dev.lamina.core.codegen.Descriptors.FROM_DOUBLE;
import static dev.lamina.core.codegen.Descriptors.LONG_BOX;
import static dev.lamina.core.codegen.Descriptors.TO_DOUBLE;
import static dev.lamina.core.codegen.Descriptors.WORDS;

import dev.lamina.core.codegen.Slot.Rep;
import dev.lamina.core.ir.Expr;
import dev.lamina.memory.value.Words;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/**
 * Generic arithmetic, inline at every site so that each has a profile of its own: fixnums first, flonums second,
 * everything else by a call of {@code Arithmetic}. A flonum operation needs no tag test: a word that is no double is
 * a NaN, and so is the result.
 */
final class ArithmeticWriter {
    private enum Operation { ADD, SUBTRACT, MULTIPLY, DIVIDE }

    private static final Map<String, Operation> OPERATIONS = Map.of(
            "+", Operation.ADD, "-", Operation.SUBTRACT, "*", Operation.MULTIPLY, "/", Operation.DIVIDE);
    private static final Map<String, Comparison> COMPARISONS = Map.of("<", Comparison.LESS, ">", Comparison.GREATER,
            "<=", Comparison.NOT_GREATER, ">=", Comparison.NOT_LESS, "=", Comparison.EQUAL);

    private final MethodWriter m;
    private final SimpleWriter simple;
    private final CodeBuilder b;
    /** Whether what is written is an operand of an operation on a flonum. */
    private boolean flonumsFirst;

    ArithmeticWriter(MethodWriter m, SimpleWriter simple) {
        this.m = m;
        this.simple = simple;
        this.b = m.b;
    }

    static boolean isArithmetic(Expr.PrimitiveCall p) {
        return p.operands().size() == 2 && !p.primitive().rest() && OPERATIONS.containsKey(p.primitive().name()) && !dividesByExactZero(p);
    }

    /** Always an error, where flonums would give an infinity. */
    private static boolean dividesByExactZero(Expr.PrimitiveCall p) {
        return p.primitive().name().equals("/") && p.operands().getLast() instanceof Expr.Constant c && Long.valueOf(0).equals(c.datum().content());
    }

    static boolean isComparison(Expr.PrimitiveCall p) {
        return p.operands().size() == 2 && !p.primitive().rest() && COMPARISONS.containsKey(p.primitive().name());
    }

    /** Only of operands that are known to be flonums or small constants: a flonum and any number may give a complex one. */
    Rep rep(Expr.PrimitiveCall p) {
        Expr first = p.operands().get(0);
        Expr second = p.operands().get(1);
        if (!isSurelyReal(first) || !isSurelyReal(second) || isByZero(p)) return Rep.WORD;
        return simple.rep(first) == Rep.DOUBLE || simple.rep(second) == Rep.DOUBLE ? Rep.DOUBLE : Rep.WORD;
    }

    /** Division by the exact zero is an error, whatever is divided. */
    private static boolean isByZero(Expr.PrimitiveCall p) {
        return OPERATIONS.get(p.primitive().name()) == Operation.DIVIDE
            && p.operands().get(1) instanceof Expr.Constant c && c.datum().content().equals(0L);
    }

    /** Exact numbers are not combined as flonums. */
    private static boolean isOfConstants(Expr.PrimitiveCall p) {
        return p.operands().get(0) instanceof Expr.Constant && p.operands().get(1) instanceof Expr.Constant || isByZero(p);
    }

    private boolean isSurelyReal(Expr e) {
        return simple.rep(e) == Rep.DOUBLE || e instanceof Expr.Constant c && isInlineConstant(c.datum().content());
    }

    // Operands

    /** An operand that can be loaded any number of times: a constant, a slot, or a flonum that is still to be tested. */
    private record Operand(Rep rep, Slot slot, Object constant, Untested untested) {
        Operand(Slot slot) {
            this(slot.rep(), slot, null, null);
        }

        boolean isFixnum() {
            return constant instanceof Long;
        }
    }

    /** What the flonum is if it is NaN: the result of this operation. */
    private record Untested(Expr.PrimitiveCall operation, Operand x, Operand y) {}

    private Operand operand(Expr e) {
        if (e instanceof Expr.Constant c && isInlineConstant(c.datum().content())) {
            Object value = c.datum().content();
            return new Operand(value instanceof Double ? Rep.DOUBLE : Rep.WORD, null, value, null);
        }
        Rep rep = simple.rep(e) == Rep.DOUBLE ? Rep.DOUBLE : Rep.WORD;
        if (e instanceof Expr.Reference r && m.liveness.holder(r.variable()) == r.variable() && m.slot(r.variable()).rep() == rep) {
            return new Operand(m.slot(r.variable()));
        }
        Slot slot = m.newSlot(rep);
        boolean around = flonumsFirst;
        flonumsFirst &= e instanceof Expr.PrimitiveCall p && isArithmetic(p);
        simple.value(e, slot.rep());
        flonumsFirst = around;
        simple.store(slot);
        return new Operand(slot);
    }

    /**
     * The last operand of an operation on flonums. An operation that it is itself needs no test of its own: a NaN makes the result one,
     * and behind that test everything is computed again by the primitives, in order.
     */
    private Operand lastOperand(Expr e) {
        boolean isUntested = flonumsFirst && e instanceof Expr.PrimitiveCall p && isArithmetic(p) && rep(p) == Rep.WORD && !isOfConstants(p);
        if (!isUntested) return operand(e);
        Expr.PrimitiveCall operation = (Expr.PrimitiveCall) e;
        Slot flonum = m.newSlot(Rep.DOUBLE);
        Operand x = operand(operation.operands().get(0));
        Operand y = lastOperand(operation.operands().get(1));
        loadDouble(x);
        loadDouble(y);
        flonumInstruction(OPERATIONS.get(operation.primitive().name()));
        b.dstore(flonum.index());
        return new Operand(Rep.WORD, flonum, null, new Untested(operation, x, y));
    }

    private static boolean isInlineConstant(Object value) {
        return value instanceof Double || value instanceof Long n && Words.fitsFixnum(n);
    }

    private void loadWord(Operand o) {
        if (o.untested != null) primitive(o.untested.operation, o.untested.x, o.untested.y);
        else if (o.slot != null) simple.load(o.slot);
        else if (o.constant instanceof Long n) b.loadConstant(Words.ofFixnum(n));
        else b.loadConstant(Words.ofDouble((Double) o.constant));
    }

    /** The operand as a double; NaN when it is a word that is no flonum. */
    private void loadDouble(Operand o) {
        if (o.constant instanceof Double d) b.loadConstant(d);
        else if (o.constant instanceof Long n) b.loadConstant((double) n);
        else if (o.slot.rep() == Rep.DOUBLE) b.dload(o.slot.index());
        else b.lload(o.slot.index()).invokestatic(DOUBLE_BOX, "longBitsToDouble", TO_DOUBLE);
    }

    // Operations

    void word(Expr.PrimitiveCall p) {
        if (rep(p) == Rep.DOUBLE) {
            flonum(p);
            b.invokestatic(WORDS, "ofDouble", FROM_DOUBLE);
            return;
        }
        int mark = m.mark();
        boolean around = flonumsFirst;
        flonumsFirst |= simple.rep(p.operands().get(0)) == Rep.DOUBLE || simple.rep(p.operands().get(1)) == Rep.DOUBLE;
        Operand x = operand(p.operands().get(0));
        Operand y = simple.rep(p.operands().get(0)) == Rep.DOUBLE ? lastOperand(p.operands().get(1)) : operand(p.operands().get(1));
        if (flonumsFirst && x.rep == Rep.WORD && y.rep == Rep.WORD && x.constant == null && y.constant == null) flonumsFirst(p, x, y);
        else fixnumsFirst(p, x, y);
        flonumsFirst = around;
        m.release(mark);
    }

    /** In an expression that adds up to a flonum: fixnums are left to the call too. */
    private void flonumsFirst(Expr.PrimitiveCall p, Operand x, Operand y) {
        Slot flonum = m.newSlot(Rep.DOUBLE);
        Slot result = m.newSlot(Rep.WORD);
        Label slow = b.newLabel();
        Label done = b.newLabel();
        loadDouble(x);
        loadDouble(y);
        flonumInstruction(OPERATIONS.get(p.primitive().name()));
        b.dstore(flonum.index()).dload(flonum.index()).dload(flonum.index()).dcmpl().ifne(slow);
        b.dload(flonum.index()).invokestatic(DOUBLE_BOX, "doubleToRawLongBits", FROM_DOUBLE).lstore(result.index()).goto_(done);
        slowOperation(p, x, y, slow, result);
        b.labelBinding(done).lload(result.index());
    }

    private void fixnumsFirst(Expr.PrimitiveCall p, Operand x, Operand y) {
        Slot result = m.newSlot(Rep.WORD);
        Slot flonum = m.newSlot(Rep.DOUBLE);
        Label notFixnums = b.newLabel();
        Label slow = b.newLabel();
        Label done = b.newLabel();
        Operation operation = OPERATIONS.get(p.primitive().name());
        if (x.isFixnum() && y.isFixnum() || isByZero(p)) {
            b.goto_(slow);
        } else if (operation != Operation.DIVIDE && x.rep == Rep.WORD && y.rep == Rep.WORD) {
            unlessFixnums(x, y, notFixnums);
            fixnumResult(operation, x, y, result);
            jumpIfFixnum(operation, result, done);
            b.goto_(slow).labelBinding(notFixnums);
        }
        loadDouble(x);
        loadDouble(y);
        flonumInstruction(operation);
        b.dstore(flonum.index()).dload(flonum.index()).dload(flonum.index()).dcmpl().ifne(slow);
        b.dload(flonum.index()).invokestatic(DOUBLE_BOX, "doubleToRawLongBits", FROM_DOUBLE).lstore(result.index()).goto_(done);
        slowOperation(p, x, y, slow, result);
        b.labelBinding(done).lload(result.index());
    }

    /** Of an operation whose {@link #rep} is DOUBLE. */
    void flonum(Expr.PrimitiveCall p) {
        int mark = m.mark();
        Operand x = operand(p.operands().get(0));
        Operand y = operand(p.operands().get(1));
        loadDouble(x);
        loadDouble(y);
        flonumInstruction(OPERATIONS.get(p.primitive().name()));
        m.release(mark);
    }

    private static boolean isSurelyNumber(Operand o) {
        return o.rep == Rep.DOUBLE || o.constant != null;
    }

    /**
     * In its place and not behind the body: a jump back is a loop to HotSpot, which counts it, and cannot replace the running method
     * by a compiled one there while operands are on the stack.
     */
    private void slowOperation(Expr.PrimitiveCall p, Operand x, Operand y, Label slow, Slot result) {
        b.labelBinding(slow);
        primitive(p, x, y);
        b.lstore(result.index());
    }

    private void unlessFixnums(Operand x, Operand y, Label otherwise) {
        if (x.isFixnum()) loadWord(y);
        else if (y.isFixnum()) loadWord(x);
        else {
            loadWord(x);
            loadWord(y);
            b.land();
        }
        compareWithFixnums();
        b.iflt(otherwise);
    }

    /** Leaves the encoded result in the slot; outside the fixnum range it is no fixnum, or SENTINEL for a product. */
    private void fixnumResult(Operation operation, Operand x, Operand y, Slot result) {
        switch (operation) {
            case ADD -> {
                if (x.constant instanceof Long n) {
                    loadWord(y);
                    b.loadConstant(n).ladd();
                } else if (y.constant instanceof Long n) {
                    loadWord(x);
                    b.loadConstant(n).ladd();
                } else {
                    loadWord(x);
                    loadWord(y);
                    b.ladd().loadConstant(Words.FIXNUM_BIAS).ladd();
                }
            }
            case SUBTRACT -> {
                loadWord(x);
                if (y.constant instanceof Long n) {
                    b.loadConstant(n).lsub();
                } else {
                    loadWord(y);
                    b.lsub().loadConstant(Words.FIXNUM_BIAS).lsub();
                }
            }
            case MULTIPLY -> {
                loadWord(x);
                loadWord(y);
                b.invokestatic(Descriptors.CHECKS, "multiplyFixnums", Descriptors.words(2));
            }
            case DIVIDE -> throw new AssertionError("division has no fixnum path");
        }
        b.lstore(result.index());
    }

    private void jumpIfFixnum(Operation operation, Slot result, Label done) {
        b.lload(result.index());
        if (operation == Operation.MULTIPLY) {
            b.loadConstant(Words.SENTINEL).lcmp().ifne(done);
        } else {
            compareWithFixnums();
            b.ifge(done);
        }
    }

    /** With a word, or two words joined by and, on the stack: leaves a negative int unless it is a fixnum, or both are. */
    private void compareWithFixnums() {
        b.loadConstant(Words.FIXNUM_BITS).invokestatic(LONG_BOX, "compareUnsigned", COMPARE_LONGS);
    }

    private void flonumInstruction(Operation operation) {
        switch (operation) {
            case ADD -> b.dadd();
            case SUBTRACT -> b.dsub();
            case MULTIPLY -> b.dmul();
            case DIVIDE -> b.ddiv();
        }
    }

    // Comparisons

    void compare(Expr.PrimitiveCall p, Label target, boolean when) {
        int mark = m.mark();
        Operand x = operand(p.operands().get(0));
        Operand y = operand(p.operands().get(1));
        Comparison comparison = COMPARISONS.get(p.primitive().name());
        Label end = b.newLabel();
        if (x.rep == Rep.WORD && y.rep == Rep.WORD) {
            Label notFixnums = b.newLabel();
            unlessFixnums(x, y, notFixnums);
            loadWord(x);
            loadWord(y);
            b.lcmp();
            comparison.jump(b, target, when);
            b.goto_(end).labelBinding(notFixnums);
        }
        if (isSurelyNumber(x) && isSurelyNumber(y)) {
            if (when) jumpWhen(comparison, x, y, target);
            else jumpUnless(comparison, x, y, target);
        } else {
            compareMaybeFlonums(p, comparison, x, y, when ? target : end, when ? end : target);
        }
        b.labelBinding(end);
        m.release(mark);
    }

    /** A false comparison is not a "no", because a word that is no flonum is a NaN: "no" is a comparison of its own. */
    private void compareMaybeFlonums(Expr.PrimitiveCall p, Comparison comparison, Operand x, Operand y, Label yes, Label no) {
        jumpWhen(comparison, x, y, yes);
        switch (comparison) {
            case LESS -> jumpWhen(Comparison.NOT_LESS, x, y, no);
            case NOT_LESS -> jumpWhen(Comparison.LESS, x, y, no);
            case GREATER -> jumpWhen(Comparison.NOT_GREATER, x, y, no);
            case NOT_GREATER -> jumpWhen(Comparison.GREATER, x, y, no);
            case EQUAL -> {
                jumpWhen(Comparison.LESS, x, y, no);
                jumpWhen(Comparison.GREATER, x, y, no);
            }
        }
        primitive(p, x, y);
        b.ifeq(no).goto_(yes);
    }

    /** Calls the primitive itself: every combination that is not inline. */
    private void primitive(Expr.PrimitiveCall p, Operand x, Operand y) {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(p.primitive().descriptor());
        m.pollNextRound();
        if (type.parameterType(0).equals(CTX)) b.aload(MethodWriter.CONTEXT);
        loadWord(x);
        loadWord(y);
        m.guard(p.span(), () -> b.invokestatic(ClassDesc.ofInternalName(p.primitive().owner()), p.primitive().method(), type));
    }

    /** Jumps when the comparison of two doubles is true; not when one is NaN. */
    private void jumpWhen(Comparison comparison, Operand x, Operand y, Label target) {
        compareDoubles(comparison, x, y);
        comparison.jump(b, target, true);
    }

    /** Jumps when the comparison of two doubles is false, as it is when one is NaN. */
    private void jumpUnless(Comparison comparison, Operand x, Operand y, Label target) {
        compareDoubles(comparison, x, y);
        comparison.jump(b, target, false);
    }

    /** Leaves an int ordered against 0 as x is against y; a NaN makes the comparison false. */
    private void compareDoubles(Comparison comparison, Operand x, Operand y) {
        loadDouble(x);
        loadDouble(y);
        if (comparison == Comparison.LESS || comparison == Comparison.NOT_GREATER) b.dcmpg();
        else b.dcmpl();
    }
}
