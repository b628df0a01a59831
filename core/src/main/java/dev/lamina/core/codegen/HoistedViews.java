package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.CTX;
import static dev.lamina.core.codegen.Descriptors.I;
import static dev.lamina.core.codegen.Descriptors.J;
import static dev.lamina.core.codegen.Descriptors.V;

import dev.lamina.core.codegen.Slot.Rep;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Accesses to elements of vectors that a loop does not change: before the loop, where the elements lie and how many they
 * are is loaded into slots ({@code Views}), whatever the value is; in the loop an access is one unsigned comparison of
 * the index, and a load. An index that is no fixnum is a huge number, a value that is no vector has no elements: both
 * go out of line to the primitive. The slots hold addresses, so they are never saved: a frame that is left goes on in the
 * twin, which calls the primitives.
 */
final class HoistedViews {
    private static final ClassDesc VIEWS = ClassDesc.of("dev.lamina.core.runtime.Views");
    private static final ClassDesc MEMORY = ClassDesc.of("dev.lamina.memory.heap.Memory");
    private static final ClassDesc LONG = ClassDesc.of("java.lang.Long");

    private record View(Variable vector, Element element, Slot base, Slot count) {}

    private final MethodWriter m;
    private final CodeBuilder b;
    private final List<View> views = new ArrayList<>();

    /** Finds the accesses and reserves the slots; both methods of a clause do, so that their slots agree. */
    HoistedViews(MethodWriter m, MethodFacts facts) {
        this.m = m;
        this.b = m.b;
        for (Expr.PrimitiveCall access : facts.accesses()) {
            Variable vector = ((Expr.Reference) access.operands().getFirst()).variable();
            Element element = Element.of(access);
            if (view(vector, element) == null) views.add(new View(vector, element, m.newSlot(Rep.WORD), m.newSlot(Rep.WORD)));
        }
    }

    private View view(Variable vector, Element element) {
        for (View view : views) if (view.vector == vector && view.element == element) return view;
        return null;
    }

    int slots() {
        return 2 * views.size();
    }

    /** Writes the loads before the loop. */
    void load() {
        for (View view : views) {
            long headerTop = Layout.headerTop(view.element.kind);
            b.lload(m.slot(view.vector).index()).loadConstant(headerTop);
            b.invokestatic(VIEWS, "count", MethodTypeDesc.of(J, J, J)).lstore(view.count.index());
            b.lload(m.slot(view.vector).index()).loadConstant(headerTop);
            b.invokestatic(VIEWS, "base", MethodTypeDesc.of(J, J, J)).lstore(view.base.index());
        }
    }

    /** Writes the access, if its vector is one of these; its result is left as the primitive's descriptor says. */
    boolean write(Expr.PrimitiveCall p) {
        Element element = m.twin || views.isEmpty() ? null : Element.of(p);
        if (element == null || !(p.operands().getFirst() instanceof Expr.Reference vector)) return false;
        View view = view(vector.variable(), element);
        if (view == null) return false;
        int mark = m.mark();
        if (element.isRead(p)) read(p, view);
        else write(p, view);
        m.release(mark);
        return true;
    }

    private void read(Expr.PrimitiveCall p, View view) {
        Slot index = index(p.operands().get(1));
        Label general = b.newLabel();
        Label done = b.newLabel();
        unlessIndex(index, view, general);
        loadAddress(index, view);
        b.invokestatic(MEMORY, view.element.load(), view.element.loadType()).labelBinding(done);
        m.outOfLine(() -> {
            b.labelBinding(general);
            m.pollNextRound();
            m.simple.lead(p);
            m.simple.load(m.slot(view.vector));
            loadWord(index);
            m.guard(p.span(), () -> invoke(p));
            b.goto_(done);
        });
    }

    private void write(Expr.PrimitiveCall p, View view) {
        Slot index = index(p.operands().get(1));
        Slot value = value(p.operands().get(2));
        Label general = b.newLabel();
        Label done = b.newLabel();
        unlessIndex(index, view, general);
        if (view.element.rep == Rep.DOUBLE) storeDouble(index, value, view, general);
        else storeWord(index, value, view);
        b.labelBinding(done);
        m.outOfLine(() -> {
            b.labelBinding(general);
            m.pollNextRound();
            m.simple.lead(p);
            m.simple.load(m.slot(view.vector));
            loadWord(index);
            m.simple.load(value);
            m.guard(p.span(), () -> invoke(p));
            b.goto_(done);
        });
    }

    /** As a fixnum without its tag, whatever it is: any other word becomes a number that no vector is as long as. */
    private Slot index(Expr e) {
        if (m.simple.rep(e) == Rep.LONG) return m.calls.slotOf(e);
        Slot index = m.newSlot(Rep.LONG);
        m.simple.word(e);
        b.loadConstant(Words.FIXNUM_BIAS).ladd().lstore(index.index());
        return index;
    }

    /** The word that became the index. */
    private void loadWord(Slot index) {
        b.lload(index.index()).loadConstant(Words.FIXNUM_BIAS).lsub();
    }

    /** As a flonum if it comes about as one, else as a word. */
    private Slot value(Expr e) {
        Slot slot = m.calls.slotOf(e);
        if (slot.rep() != Rep.LONG) return slot;
        Slot word = m.newSlot(Rep.WORD);
        m.simple.load(slot);
        b.lstore(word.index());
        return word;
    }

    private void invoke(Expr.PrimitiveCall p) {
        b.invokestatic(ClassDesc.ofInternalName(p.primitive().owner()), p.primitive().method(), MethodTypeDesc.ofDescriptor(p.primitive().descriptor()));
    }

    private void unlessIndex(Slot index, View view, Label general) {
        b.lload(index.index()).lload(view.count.index());
        b.invokestatic(LONG, "compareUnsigned", MethodTypeDesc.of(I, J, J)).ifge(general);
    }

    private void loadAddress(Slot index, View view) {
        b.lload(view.base.index()).lload(index.index()).loadConstant(view.element.shift).lshl().ladd();
    }

    /** A word that is no flonum is a NaN, and goes the general way with the NaN itself. */
    private void storeDouble(Slot index, Slot value, View view, Label general) {
        Slot flonum = value;
        if (value.rep() == Rep.WORD) {
            flonum = m.newSlot(Rep.DOUBLE);
            b.lload(value.index()).invokestatic(Descriptors.DOUBLE_BOX, "longBitsToDouble", Descriptors.TO_DOUBLE).dstore(flonum.index());
            b.dload(flonum.index()).dload(flonum.index()).dcmpl().ifne(general);
        }
        loadAddress(index, view);
        b.dload(flonum.index()).invokestatic(MEMORY, view.element.store(), view.element.storeType());
    }

    /** What is no pointer is only stored; a pointer goes through the heap's barrier. */
    private void storeWord(Slot index, Slot value, View view) {
        Label pointer = b.newLabel();
        Label done = b.newLabel();
        if (value.rep() == Rep.WORD) b.lload(value.index()).loadConstant(Words.SYMBOL).lcmp().ifge(pointer);
        loadAddress(index, view);
        m.simple.load(value);
        b.invokestatic(MEMORY, view.element.store(), view.element.storeType());
        if (value.rep() == Rep.WORD) {
            b.goto_(done).labelBinding(pointer);
            storePointer(index, value, view);
        }
        b.labelBinding(done);
    }

    private void storePointer(Slot index, Slot value, View view) {
        b.aload(MethodWriter.CONTEXT);
        m.simple.load(m.slot(view.vector));
        b.loadConstant(Words.OBJECT).lsub();
        loadAddress(index, view);
        m.simple.load(m.slot(view.vector));
        b.loadConstant(Words.OBJECT).lsub().lsub();
        m.simple.load(value);
        b.invokevirtual(CTX, "write", MethodTypeDesc.of(V, J, J, J));
    }
}
