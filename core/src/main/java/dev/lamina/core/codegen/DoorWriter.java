package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.ARGUMENTS;
import static dev.lamina.core.codegen.Descriptors.CALLS;
import static dev.lamina.core.codegen.Descriptors.COMPILED_UNIT;
import static dev.lamina.core.codegen.Descriptors.CTX;
import static dev.lamina.core.codegen.Descriptors.I;
import static dev.lamina.core.codegen.Descriptors.J;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.runtime.Ctx;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes the doors of a unit: {@code call0} to {@code call6} and {@code callList} switch on the entry, {@code resume} on the
 * point. A door with many arms is split into methods of a size that HotSpot compiles.
 */
final class DoorWriter {
    static final Set<String> METHODS = Set.of("call0", "call1", "call2", "call3", "call4", "call5", "call6", "callList",
            "resume", "description", "lookup", "info", "id");
    /** (Ctx c, long sp, long frame, long value, int point) long */
    static final MethodTypeDesc TWIN = MethodTypeDesc.of(J, CTX, J, J, J, I);
    private static final MethodTypeDesc RESUME = MethodTypeDesc.of(J, I, CTX, J, J, J);
    /** Arms of one switch; an arm takes up to about 40 bytes. */
    private static final int ARMS = 150;

    private final UnitWriter unit;
    private final ClassBuilder c;

    DoorWriter(UnitWriter unit, ClassBuilder c) {
        this.unit = unit;
        this.c = c;
    }

    void write() {
        for (int n = 0; n <= Ctx.REGISTERS; n++) writeCall(n);
        writeCallList();
        writeResume();
    }

    /** One arm of a door: taken for an index of the switch. */
    private record Arm(int index, Runnable body) {}

    // A door's Java parameters: this, entry, Ctx, sp, self, arguments …
    private static final int ENTRY = 1;
    private static final int CONTEXT = 2;
    private static final int SP = 3;
    private static final int SELF = 5;
    private static final int FIRST_ARGUMENT = 7;

    private CodeBuilder b;

    private void writeCall(int n) {
        List<Arm> arms = new ArrayList<>();
        for (Routine r : unit.routines.all()) {
            int clause = r.isLifted() ? -1 : r.clauseFor(n);
            if (clause >= 0 && r.clauses().get(clause).rest() == null) arms.add(new Arm(r.entry, () -> call(r, clause, n)));
        }
        if (arms.isEmpty()) return;
        MethodTypeDesc type = MethodTypeDesc.of(J, parameters(n));
        door("call" + n, type, arms, () -> {
            loadParameters(n);
            b.invokespecial(COMPILED_UNIT, "call" + n, type).lreturn();
        });
    }

    private static List<ClassDesc> parameters(int arguments) {
        List<ClassDesc> parameters = new ArrayList<>(List.of(I, CTX, J, J));
        for (int i = 0; i < arguments; i++) parameters.add(J);
        return parameters;
    }

    private void loadParameters(int arguments) {
        b.aload(0).iload(ENTRY).aload(CONTEXT).lload(SP).lload(SELF);
        for (int i = 0; i < arguments; i++) b.lload(FIRST_ARGUMENT + 2 * i);
    }

    private void call(Routine r, int clause, int n) {
        b.aload(CONTEXT).lload(SP);
        if (r.takesSelf()) b.lload(SELF);
        for (int i = 0; i < n; i++) b.lload(FIRST_ARGUMENT + 2 * i);
        unit.invoke(b, r, clause);
        b.lreturn();
    }

    private void writeCallList() {
        List<Arm> arms = new ArrayList<>();
        for (Routine r : unit.routines.all()) if (!r.isLifted()) arms.add(new Arm(r.entry, () -> callList(r)));
        door("callList", MethodTypeDesc.of(J, parameters(1)), arms, this::unknown);
    }

    /** Counts the arguments, then tries the clauses in order. */
    private void callList(Routine r) {
        int most = 0;
        for (Clause clause : r.clauses()) most = Math.max(most, clause.required().size());
        int count = FIRST_ARGUMENT + 2;
        b.lload(FIRST_ARGUMENT).loadConstant(most).invokestatic(ARGUMENTS, "count", MethodTypeDesc.of(I, J, I)).istore(count);
        for (int i = 0; i < r.clauses().size(); i++) {
            Clause clause = r.clauses().get(i);
            Label next = b.newLabel();
            b.iload(count).loadConstant(clause.required().size());
            if (clause.rest() == null) b.if_icmpne(next);
            else b.if_icmplt(next);
            unpack(r, i, clause);
            b.labelBinding(next);
        }
        b.lload(SELF).lload(FIRST_ARGUMENT).invokestatic(CALLS, "wrongArity", Descriptors.words(2)).lreturn();
    }

    private void unpack(Routine r, int index, Clause clause) {
        b.aload(CONTEXT).lload(SP);
        if (r.takesSelf()) b.lload(SELF);
        for (int i = 0; i < clause.required().size(); i++) {
            b.lload(FIRST_ARGUMENT).loadConstant(i).invokestatic(ARGUMENTS, "get", MethodTypeDesc.of(J, J, I));
        }
        if (clause.rest() != null) {
            b.lload(FIRST_ARGUMENT).loadConstant(clause.required().size());
            b.invokestatic(ARGUMENTS, "tail", MethodTypeDesc.of(J, J, I));
        }
        unit.invoke(b, r, index);
        b.lreturn();
    }

    private void writeResume() {
        List<Arm> arms = new ArrayList<>();
        List<Points.Point> points = unit.points.all();
        for (int i = 0; i < points.size(); i++) {
            Points.Point point = points.get(i);
            if (point.resumable() && unit.hasTwin(point.routine(), point.clause())) arms.add(new Arm(i, () -> resume(point)));
        }
        door("resume", RESUME, arms, this::unknown);
    }

    private void unknown() {
        b.invokestatic(CALLS, "unknownEntry", MethodTypeDesc.of(J)).lreturn();
    }

    /** Parameters: this, point, Ctx, sp, frame, value. */
    private void resume(Points.Point point) {
        b.aload(CONTEXT).lload(SP).lload(SELF).lload(FIRST_ARGUMENT).iload(ENTRY);
        b.invokestatic(unit.name(), UnitWriter.twin(point.routine(), point.clause()), TWIN).lreturn();
    }

    /** A method that switches on its first int parameter; beyond {@link #ARMS} the rest goes to a further method. */
    private void door(String method, MethodTypeDesc type, List<Arm> arms, Runnable otherwise) {
        List<Arm> mine = arms.subList(0, Math.min(ARMS, arms.size()));
        List<Arm> rest = arms.subList(mine.size(), arms.size());
        c.withMethodBody(method, type, ClassFile.ACC_PUBLIC, builder -> {
            b = builder;
            Label none = b.newLabel();
            List<SwitchCase> cases = new ArrayList<>();
            for (Arm arm : mine) cases.add(SwitchCase.of(arm.index(), b.newLabel()));
            b.iload(ENTRY).lookupswitch(none, cases);
            for (int i = 0; i < mine.size(); i++) {
                b.labelBinding(cases.get(i).target());
                mine.get(i).body().run();
            }
            b.labelBinding(none);
            if (rest.isEmpty()) otherwise.run();
            else nextDoor(method + "$", type);
        });
        if (!rest.isEmpty()) door(method + "$", type, rest, otherwise);
    }

    private void nextDoor(String method, MethodTypeDesc type) {
        b.aload(0);
        int slot = 1;
        for (ClassDesc parameter : type.parameterList()) {
            if (parameter.equals(J)) {
                b.lload(slot);
                slot += 2;
            } else {
                if (parameter.equals(I)) b.iload(slot);
                else b.aload(slot);
                slot++;
            }
        }
        b.invokevirtual(unit.name(), method, type).lreturn();
    }
}
