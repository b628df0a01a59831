package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.CELLS;
import static dev.lamina.core.codegen.Descriptors.CELL_TO_WORD;
import static dev.lamina.core.codegen.Descriptors.CTX;
import static dev.lamina.core.codegen.Descriptors.DEPTH;
import static dev.lamina.core.codegen.Descriptors.J;
import static dev.lamina.core.codegen.Descriptors.V;

import dev.lamina.core.codegen.Slot.Rep;
import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.runtime.Depth;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes one clause of a routine as a Java method, twice. The <b>hot</b> method is what calls enter. The <b>twin</b> is
 * entered by the driver to continue a saved frame: the same code behind a switch that reloads the live slots and jumps
 * to the place where the frame was left. Both are written by the same code in the same order, so slots and points agree;
 * the twin has no loops (it goes back to the hot method), so its entries do not spoil them.
 *
 * <p>Operands are simple (they cannot leave the method), so the operand stack is empty wherever a frame can be left.
 */
final class MethodWriter {
    /** A loop's rounds without a poll, at most, if they only compute inline: some microseconds. */
    private static final int ROUNDS = 256;
    /** So estimated, half of the stack's margin was enough under C1 alone, where without it all of the stack was not. */
    private static final int CODE_BYTES_PER_WORD = 8;

    /** A place where the hot method can be left: its point, the slots its frame holds, and where the result goes. */
    record CallPoint(int point, List<Slot> live, int result) {}

    final UnitWriter unit;
    final Routine routine;
    final int clauseIndex;
    final Clause clause;
    final boolean twin;
    final CodeBuilder b;
    final Liveness liveness;
    final SimpleWriter simple;
    final CallWriter calls;

    private final Map<Variable, Slot> slots = new HashMap<>();
    /** Where everything that the method takes is kept, in order. */
    private final List<Slot> parameters = new ArrayList<>();
    private final List<Runnable> outOfLine = new ArrayList<>();
    private final Map<Span, Integer> failurePoints = new HashMap<>();
    private final List<CallPoint> callPoints;
    private final List<Label> resumeLabels = new ArrayList<>();
    private int nextSlot;
    private int slotCount;
    private int nextPoint;
    /** The depth for callees in non-tail position; −1 when the method has no such call. */
    private int baseSlot = -1;
    /**
     * Holds the point of the guarded instructions that run. One handler for the whole body reads it: a handler for each
     * place would describe all slots each time, and the class file would grow with the square of the body.
     */
    private final int placeSlot;
    private Label guardedFrom;
    private boolean guards;
    private Label loopHead;
    /** Counts the loop's rounds down to the next poll; −1 when each round polls. */
    private int roundsSlot = -1;
    private HoistedViews views;
    private boolean leavesFrames;
    /** The estimate of the frame, when it has been made. */
    private long frameEstimate;

    MethodWriter(UnitWriter unit, Routine routine, int clauseIndex, CodeBuilder b, List<CallPoint> pointsOfHot) {
        this.unit = unit;
        this.routine = routine;
        this.clauseIndex = clauseIndex;
        this.clause = routine.clauses().get(clauseIndex);
        this.twin = pointsOfHot != null;
        this.callPoints = twin ? pointsOfHot : new ArrayList<>();
        this.b = b;
        this.liveness = new Liveness(unit.routines, routine);
        this.simple = new SimpleWriter(this);
        this.calls = new CallWriter(this);
        assignParameters();
        placeSlot = newSlot(Rep.WORD).index();
    }

    // Slots: 0 the context, 1 sp, 3 … the method's words

    static final int CONTEXT = 0;
    static final int SP = 1;
    static final int FIRST_WORD = 3;

    private void assignParameters() {
        nextSlot = FIRST_WORD;
        if (routine.takesSelf()) slots.put(Liveness.SELF, newSlot(Rep.WORD));
        List<Variable> variables = new ArrayList<>(clause.required());
        if (clause.rest() != null) variables.add(clause.rest());
        if (routine.isLifted()) variables.addAll(routine.free);
        for (Variable v : variables) slots.put(v, newSlot(Rep.WORD));
        if (routine.takesSelf()) parameters.add(slots.get(Liveness.SELF));
        for (Variable v : variables) {
            if (Rep.of(v.type()) != Rep.WORD) slots.put(v, newSlot(Rep.of(v.type())));
            parameters.add(slots.get(v));
        }
    }

    /** Takes the parameters that are flonums or fixnums out of the words in which they came. */
    private void unboxParameters() {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).rep() != Rep.WORD) unbox(new Slot(FIRST_WORD + 2 * i, Rep.WORD), parameters.get(i));
        }
    }

    private void unbox(Slot word, Slot slot) {
        b.lload(word.index());
        unbox(slot.rep());
        simple.store(slot);
    }

    /** Makes the word on the stack what stands in slots of this form. */
    void unbox(Rep rep) {
        switch (rep) {
            case WORD -> {}
            case DOUBLE -> b.invokestatic(Descriptors.WORDS, "toDouble", Descriptors.TO_DOUBLE);
            case LONG -> b.invokestatic(Descriptors.WORDS, "shiftedFixnum", Descriptors.words(1));
        }
    }

    Slot newSlot(Rep rep) {
        Slot slot = new Slot(nextSlot, rep);
        nextSlot += 2;
        slotCount = Math.max(slotCount, nextSlot);
        return slot;
    }

    /** Slots made after this are given back by {@link #release}. */
    int mark() {
        return nextSlot;
    }

    void release(int mark) {
        nextSlot = mark;
    }

    Slot slot(Variable v) {
        Slot slot = slots.get(v);
        assert slot != null : v + " has no slot in " + routine.name();
        return slot;
    }

    /** Whether the variable comes as a word of its own. */
    boolean isParameter(Variable v) {
        return clause.required().contains(v) || routine.isLifted() && routine.free.contains(v);
    }

    HoistedViews views() {
        return views;
    }

    int slotCount() {
        return slotCount;
    }

    /** Whether a frame of this method can come to stand in the heap, so that a twin is needed. */
    boolean leavesFrames() {
        return leavesFrames;
    }

    List<CallPoint> callPoints() {
        return callPoints;
    }

    /**
     * The estimate of this method's frame. The interpreter's follows from the variables; C1 gives each value that is needed
     * behind a call a place of its own, and the paths that are rarely run are calls, so its frame grows with the code.
     */
    private long frame() {
        if (frameEstimate == 0) {
            int variables = Math.min(routine.bound.size() + routine.free.size() + unboxed() + views.slots(), 200);
            frameEstimate = Depth.frame(24 + 2 * variables + CodeSize.of(clause.body()) / CODE_BYTES_PER_WORD);
        }
        return frameEstimate;
    }

    /** Variables that also come as words. */
    private int unboxed() {
        int unboxed = 0;
        for (Variable v : routine.bound) if (Rep.of(v.type()) != Rep.WORD) unboxed++;
        for (Variable v : routine.free) if (Rep.of(v.type()) != Rep.WORD) unboxed++;
        return unboxed;
    }

    // The two methods

    void writeHot() {
        MethodFacts facts = MethodFacts.of(this, clause.body());
        leavesFrames = facts.leaves() || routine.isLifted();
        unboxParameters();
        beginGuarding();
        if (facts.leaves()) {
            loadSp();
            pollWhenAbove();
        }
        views = new HoistedViews(this, facts);
        if (facts.callsNested()) computeBase();
        views.load();
        if (facts.loops()) {
            Label body = b.newLabel();
            loopHead = b.newLabel();
            if (!facts.callsNested()) countRounds();
            b.goto_(body);
            b.labelBinding(loopHead);
            if (roundsSlot >= 0) b.iinc(roundsSlot, -1).iload(roundsSlot).ifge(body);
            // Without the mark that this activation was resumed: only the poll at the entry is to be skipped.
            loadSp();
            b.loadConstant(Depth.FRAME_MASK).land();
            pollWhenAbove();
            if (roundsSlot >= 0) b.loadConstant(ROUNDS).istore(roundsSlot);
            views.loadRows();
            b.labelBinding(body);
        }
        general(clause.body(), Target.RETURN, Set.of());
        finish();
    }

    /** @param hotSlots the hot method's slots, above which the twin keeps its own parameters */
    void writeTwin(int hotSlots) {
        int frame = Math.max(hotSlots, TWIN_POINT + 1);
        int value = frame + 2;
        b.lload(TWIN_FRAME).lstore(frame).lload(TWIN_VALUE).lstore(value).iload(TWIN_POINT).istore(value + 2);
        beginGuarding();
        views = new HoistedViews(this, MethodFacts.of(this, clause.body()));
        if (!callPoints.isEmpty()) computeBase();
        Resumption.write(this, frame, value, value + 2, resumeLabels());
        if (!callPoints.isEmpty()) general(clause.body(), Target.RETURN, Set.of());
        assert nextPoint == callPoints.size() : "the twin of " + routine.name() + " differs from its hot method";
        finish();
    }

    // The twin's parameters as they come: (Ctx c, long sp, long frame, long value, int point)
    private static final int TWIN_FRAME = 3;
    private static final int TWIN_VALUE = 5;
    private static final int TWIN_POINT = 7;

    private List<Label> resumeLabels() {
        for (int i = 0; i < callPoints.size(); i++) resumeLabels.add(b.newLabel());
        return resumeLabels;
    }

    private void countRounds() {
        roundsSlot = newSlot(Rep.WORD).index();
        b.loadConstant(ROUNDS).istore(roundsSlot);
    }

    /** Written where a round does more than compute inline: the next one polls, so that what such rounds allocate or wait is bounded. */
    void pollNextRound() {
        if (roundsSlot >= 0) b.iconst_0().istore(roundsSlot);
    }

    private void computeBase() {
        baseSlot = newSlot(Rep.WORD).index();
        loadSp();
        b.loadConstant(Depth.FRAME_MASK).land().loadConstant(frame()).ladd().lstore(baseSlot);
    }

    /** With a depth on the stack: leaves for the driver when it is above the limit. */
    private void pollWhenAbove() {
        Label poll = b.newLabel();
        b.aload(CONTEXT).invokevirtual(CTX, "limit", MethodTypeDesc.of(J)).lcmp().ifgt(poll);
        outOfLine(() -> {
            b.labelBinding(poll);
            calls.saveFrame("poll", routine.entryPoints[clauseIndex], parameterSlots(), () -> {});
            b.lreturn();
        });
    }

    List<Slot> parameterSlots() {
        return parameters;
    }

    Label loopHead() {
        return loopHead;
    }

    private void finish() {
        for (int i = 0; i < outOfLine.size(); i++) outOfLine.get(i).run();
        if (guards) writeHandler();
    }

    /** Code that is rarely run, written behind the body. The slots in use here keep their values in it. */
    void outOfLine(Runnable writer) {
        int inUse = nextSlot;
        outOfLine.add(() -> {
            nextSlot = inUse;
            writer.run();
        });
    }

    // Depths

    void loadSp() {
        b.lload(SP);
    }

    void loadNestedDepth() {
        assert baseSlot >= 0;
        b.lload(baseSlot);
    }

    void loadTailDepth() {
        b.lload(SP).loadConstant(Depth.tail(0, frame())).ladd();
    }

    /** The depth for a control primitive in tail position, which makes its own tail call. */
    void loadPrimitiveTailDepth() {
        b.lload(SP).loadConstant(frame()).ladd();
    }

    /** Jumps when the tail budget is used up. */
    void unlessMayTailCall(Label exhausted) {
        loadSp();
        b.invokestatic(DEPTH, "mayTailCall", MethodTypeDesc.of(Descriptors.Z, J)).ifeq(exhausted);
    }

    // Points

    /** Notes the line of the instructions that follow, for profilers. */
    void line(Span span) {
        if (span.isKnown() && span.source() == unit.mainSource()) b.lineNumber(span.line());
    }

    /** Notes the place of a non-tail call whose result was just stored; the twin's switch jumps here. */
    CallPoint callPoint(Span span, Set<Variable> live, int result) {
        if (twin) {
            b.labelBinding(resumeLabels.get(nextPoint));
            return callPoints.get(nextPoint++);
        }
        CallPoint point = new CallPoint(unit.points.call(routine, clauseIndex, span), slotsOf(live), result);
        callPoints.add(point);
        return point;
    }

    private List<Slot> slotsOf(Set<Variable> variables) {
        List<Slot> live = new ArrayList<>();
        for (Variable v : variables) live.add(slot(v));
        live.sort((x, y) -> Integer.compare(x.index(), y.index()));
        return live;
    }

    /** Until the body notes a place of its own, errors stand at its entry. */
    private void beginGuarding() {
        b.loadConstant(routine.entryPoints[clauseIndex]).istore(placeSlot);
        guardedFrom = b.newBoundLabel();
    }

    /** Writes instructions that may throw an error of the program at this place. */
    void guard(Span span, Runnable instructions) {
        b.loadConstant(failurePoint(span)).istore(placeSlot);
        instructions.run();
        guards = true;
    }

    /** The point that stands for a place where no frame can be left. */
    int failurePoint(Span span) {
        return failurePoints.computeIfAbsent(span, s -> unit.points.failure(routine, clauseIndex, s));
    }

    private void writeHandler() {
        Label handler = b.newBoundLabel();
        b.exceptionCatchAll(guardedFrom, handler, handler);
        b.iload(placeSlot).aload(CONTEXT);
        unit.loadUnit(b);
        b.invokestatic(Descriptors.FRAMES, "fail", MethodTypeDesc.of(J, Descriptors.THROWABLE, Descriptors.I, CTX, J));
        b.lreturn();
    }

    // General expressions

    /** @param live the slots that are read after this expression */
    void general(Expr e, Target target, Set<Variable> live) {
        switch (e) {
            case Expr.Let let -> let(let, target, live);
            case Expr.Fix fix -> {
                int mark = mark();
                bindProcedures(fix.variables(), fix.lambdas());
                general(fix.body(), target, live);
                release(mark);
            }
            case Expr.Sequence sequence -> sequence(sequence.expressions(), target, live);
            case Expr.If conditional -> conditional(conditional, target, live);
            case Expr.Call call -> calls.call(call, target, live);
            case Expr.PrimitiveCall p when p.primitive().has(Primitive.Fact.CONTROL) -> calls.control(p, target, live);
            case Expr.GlobalDefine define -> {
                define(define);
                unspecified(target);
            }
            case Expr.GlobalAssign assign -> {
                assign(assign);
                unspecified(target);
            }
            default -> deliver(e, target);
        }
    }

    private void deliver(Expr e, Target target) {
        switch (target) {
            case Target.Return _ -> {
                simple.word(e);
                b.lreturn();
            }
            case Target.Discard _ -> simple.effect(e);
            case Target.Store store -> {
                simple.value(e, store.slot().rep());
                simple.store(store.slot());
            }
        }
    }

    private void unspecified(Target target) {
        if (target != Target.DISCARD) deliver(SimpleWriter.UNSPECIFIED, target);
    }

    private void let(Expr.Let let, Target target, Set<Variable> live) {
        int mark = mark();
        Set<Variable> afterValues = LiveSets.union(liveness.of(let.body()), live);
        for (int i = 0; i < let.variables().size(); i++) {
            Variable v = let.variables().get(i);
            Expr value = let.values().get(i);
            if (value instanceof Expr.Lambda l && unit.routines.of(l).form != Routine.Form.CLOSURE) continue;
            Slot slot = newSlot(simple.rep(value));
            Set<Variable> after = LiveSets.union(afterValues, liveness.ofAll(let.values(), i + 1));
            for (int j = i; j < let.variables().size(); j++) after.remove(let.variables().get(j));
            general(value, new Target.Store(slot), after);
            slots.put(v, unboxed(slot, Rep.of(v.type())));
        }
        general(let.body(), target, live);
        release(mark);
    }

    /** A flonum or fixnum that has come as a word, as the result of a call does, in a slot of its own. */
    private Slot unboxed(Slot slot, Rep rep) {
        if (rep == Rep.WORD || slot.rep() == rep) return slot;
        Slot unboxed = newSlot(rep);
        unbox(slot, unboxed);
        return unboxed;
    }

    /** Binds the variables of a Let that is part of a simple expression. */
    void bindSimple(Expr.Let let) {
        for (int i = 0; i < let.variables().size(); i++) {
            Expr value = let.values().get(i);
            if (value instanceof Expr.Lambda l && unit.routines.of(l).form != Routine.Form.CLOSURE) continue;
            Slot slot = newSlot(Rep.of(let.variables().get(i).type()) == Rep.WORD ? simple.rep(value) : Rep.of(let.variables().get(i).type()));
            deliver(value, new Target.Store(slot));
            slots.put(let.variables().get(i), slot);
        }
    }

    private void sequence(List<Expr> expressions, Target target, Set<Variable> live) {
        int last = expressions.size() - 1;
        for (int i = 0; i < last; i++) {
            general(expressions.get(i), Target.DISCARD, LiveSets.union(liveness.ofAll(expressions, i + 1), live));
        }
        general(expressions.get(last), target, live);
    }

    private void conditional(Expr.If e, Target target, Set<Variable> live) {
        Label otherwise = b.newLabel();
        Label end = b.newLabel();
        simple.jump(e.test(), otherwise, false);
        general(e.consequent(), target, live);
        if (target != Target.RETURN) b.goto_(end);
        b.labelBinding(otherwise);
        general(e.alternative(), target, live);
        b.labelBinding(end);
    }

    /** Makes the closures of a group that may refer to each other: all objects first, then what they capture. */
    void bindProcedures(List<Variable> variables, List<Expr.Lambda> lambdas) {
        for (int i = 0; i < lambdas.size(); i++) {
            Routine made = unit.routines.of(lambdas.get(i));
            if (made.form != Routine.Form.CLOSURE) continue;
            Slot slot = newSlot(Rep.WORD);
            simple.openClosure(made);
            b.lstore(slot.index());
            slots.put(variables.get(i), slot);
        }
        for (int i = 0; i < lambdas.size(); i++) {
            Routine made = unit.routines.of(lambdas.get(i));
            if (made.form != Routine.Form.CLOSURE) continue;
            simple.fillClosure(made, slot(variables.get(i)));
        }
    }

    // Top-level variables

    private void define(Expr.GlobalDefine define) {
        if (unit.isBuiltIn()) {
            assert unit.routines.of(define.global()) != null : define.global() + " in the library is no procedure";
            return;
        }
        store("define", define.global().module(), define.global().name(), define.value(), define.span());
    }

    private void assign(Expr.GlobalAssign assign) {
        store("assign", assign.global().module(), assign.global().name(), assign.value(), assign.span());
    }

    private void store(String method, String module, String name, Expr value, Span span) {
        int mark = mark();
        Slot slot = newSlot(Rep.WORD);
        simple.word(value);
        b.lstore(slot.index());
        guard(span, () -> {
            b.aload(CONTEXT);
            unit.loadCell(b, module, name);
            b.lload(slot.index()).invokestatic(CELLS, method, MethodTypeDesc.of(V, CTX, J, J));
        });
        release(mark);
    }

    void loadGlobal(String module, String name, Span span) {
        guard(span, () -> {
            unit.loadCell(b, module, name);
            b.invokestatic(CELLS, "get", CELL_TO_WORD);
        });
    }
}
