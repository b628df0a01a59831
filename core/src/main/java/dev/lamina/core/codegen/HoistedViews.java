package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.CTX;
import static dev.lamina.core.codegen.Descriptors.I;
import static dev.lamina.core.codegen.Descriptors.J;
import static dev.lamina.core.codegen.Descriptors.V;

import dev.lamina.core.codegen.Slot.Rep;
import dev.lamina.core.ir.Expr;
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
 * the index, and a load. So are rows, elements of such vectors at an index that does not change, if no round can
 * change an element. An index that is no fixnum is a huge number, a value that is no vector has no elements: both
 * go out of line to the primitive. The slots hold addresses, so they are never saved: a frame that is left goes on in the
 * twin, which calls the primitives.
 */
final class HoistedViews {
    private static final ClassDesc VIEWS = ClassDesc.of("dev.lamina.core.runtime.Views");
    private static final ClassDesc MEMORY = ClassDesc.of("dev.lamina.memory.heap.Memory");
    private static final ClassDesc LONG = ClassDesc.of("java.lang.Long");

    /** @param path the variable that is the vector; or that of which the vector is an element, and the index */
    private record View(List<Expr> path, Slot vector, Element element, Slot base, Slot count) {
        boolean isRow() {
            return path.size() == 2;
        }
    }

    private final MethodWriter m;
    private final CodeBuilder b;
    private final List<View> views = new ArrayList<>();

    /** Finds the accesses and reserves the slots; both methods of a clause do, so that their slots agree. */
    HoistedViews(MethodWriter m, MethodFacts facts) {
        this.m = m;
        this.b = m.b;
        for (Expr.PrimitiveCall access : facts.accesses()) {
            if (view(access) == null) add(access, m.slot(((Expr.Reference) access.operands().getFirst()).variable()));
        }
        for (Expr.PrimitiveCall read : facts.rowReads()) if (view(read) == null) add(read, m.newSlot(Rep.WORD));
    }

    private void add(Expr.PrimitiveCall access, Slot vector) {
        views.add(new View(path(access.operands().getFirst()), vector, Element.of(access), m.newSlot(Rep.WORD), m.newSlot(Rep.WORD)));
    }

    private static List<Expr> path(Expr vector) {
        boolean isRow = vector instanceof Expr.PrimitiveCall p && Element.of(p) == Element.WORD && Element.WORD.isRead(p);
        return isRow ? ((Expr.PrimitiveCall) vector).operands() : List.of(vector);
    }

    /** Whether two accesses are to elements of the same variable's value, or of the same row of it. */
    static boolean areOfOneVector(Expr.PrimitiveCall a, Expr.PrimitiveCall b) {
        return areSame(path(a.operands().getFirst()), path(b.operands().getFirst()));
    }

    /** The view through which the access goes, or null. */
    private View view(Expr.PrimitiveCall access) {
        List<Expr> path = path(access.operands().getFirst());
        for (View view : views) if (view.element == Element.of(access) && areSame(view.path, path)) return view;
        return null;
    }

    private static boolean areSame(List<Expr> a, List<Expr> b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) same = isSame(a.get(i), b.get(i));
        return same;
    }

    private static boolean isSame(Expr a, Expr b) {
        if (a instanceof Expr.Constant x && b instanceof Expr.Constant y) return x.datum().content().equals(y.datum().content());
        return a instanceof Expr.Reference x && b instanceof Expr.Reference y && x.variable() == y.variable();
    }

    int slots() {
        return 3 * views.size();
    }

    /** Writes the loads before the loop. */
    void load() {
        for (View view : views) {
            if (view.isRow()) loadRow(view);
            loadPlace(view);
        }
    }

    /** Writes them again for rows, behind a poll: another thread may have put another row into the vector. */
    void loadRows() {
        for (View view : views) {
            if (!view.isRow()) continue;
            loadRow(view);
            loadPlace(view);
        }
    }

    private void loadRow(View view) {
        m.simple.word(view.path.get(0));
        m.simple.word(view.path.get(1));
        b.invokestatic(VIEWS, "row", Descriptors.words(2)).lstore(view.vector.index());
    }

    private void loadPlace(View view) {
        long headerTop = Layout.headerTop(view.element.kind);
        b.lload(view.vector.index()).loadConstant(headerTop);
        b.invokestatic(VIEWS, "count", MethodTypeDesc.of(J, J, J)).lstore(view.count.index());
        b.lload(view.vector.index()).loadConstant(headerTop);
        b.invokestatic(VIEWS, "base", MethodTypeDesc.of(J, J, J)).lstore(view.base.index());
    }

    /** Writes the access, if its vector is one of these; its result is left as the primitive's descriptor says. */
    boolean write(Expr.PrimitiveCall p) {
        Element element = m.twin || views.isEmpty() ? null : Element.of(p);
        View view = element == null ? null : view(p);
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
            m.simple.word(p.operands().getFirst());
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
            m.simple.load(view.vector);
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
        m.simple.load(view.vector);
        b.loadConstant(Words.OBJECT).lsub();
        loadAddress(index, view);
        m.simple.load(view.vector);
        b.loadConstant(Words.OBJECT).lsub().lsub();
        m.simple.load(value);
        b.invokevirtual(CTX, "write", MethodTypeDesc.of(V, J, J, J));
    }
}
