package dev.lamina.core.codegen;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a twin: a switch on the point whose arms reload the slots that the frame holds and jump to where
 * it was left. A frame left at the entry holds the method's arguments, and the hot method is called with them.
 */
final class Resumption {
    private final MethodWriter m;
    private final CodeBuilder b;
    private final int frame;
    private final int value;

    private Resumption(MethodWriter m, int frame, int value) {
        this.m = m;
        this.b = m.b;
        this.frame = frame;
        this.value = value;
    }

    /** @param labels where the body goes on, one per call point of the method */
    static void write(MethodWriter m, int frame, int value, int point, List<Label> labels) {
        new Resumption(m, frame, value).write(point, labels);
    }

    private void write(int point, List<Label> labels) {
        Label entry = b.newLabel();
        List<SwitchCase> cases = new ArrayList<>();
        List<Label> arms = new ArrayList<>();
        for (MethodWriter.CallPoint callPoint : m.callPoints()) {
            Label arm = b.newLabel();
            arms.add(arm);
            cases.add(SwitchCase.of(callPoint.point(), arm));
        }
        b.iload(point);
        b.lookupswitch(entry, cases);
        b.labelBinding(entry);
        enterHot();
        for (int i = 0; i < arms.size(); i++) {
            b.labelBinding(arms.get(i));
            reload(m.callPoints().get(i).live());
            b.lload(value).lstore(m.callPoints().get(i).result());
            b.goto_(labels.get(i));
        }
    }

    private void reload(List<Slot> slots) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            loadWord(i);
            m.unbox(slot.rep());
            m.simple.store(slot);
        }
    }

    private void loadWord(int i) {
        b.lload(frame).loadConstant(i);
        b.invokestatic(Descriptors.FRAMES, "word", MethodTypeDesc.of(Descriptors.J, Descriptors.J, Descriptors.I));
    }

    private void enterHot() {
        b.aload(MethodWriter.CONTEXT).lload(MethodWriter.SP);
        int words = m.routine.words(m.clauseIndex);
        for (int i = 0; i < words; i++) loadWord(i);
        m.unit.invoke(b, m.routine, m.clauseIndex);
        b.lreturn();
    }
}
