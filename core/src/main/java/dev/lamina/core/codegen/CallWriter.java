package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.CALLS;
import static dev.lamina.core.codegen.Descriptors.CTX;
import static dev.lamina.core.codegen.Descriptors.FRAMES;
import static dev.lamina.core.codegen.Descriptors.I;
import static dev.lamina.core.codegen.Descriptors.J;
import static dev.lamina.core.codegen.Descriptors.V;

import dev.lamina.core.codegen.Slot.Rep;
import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Words;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes calls. In non-tail position the result is compared with the sentinel; out of line behind the body the frame
 * is saved when it was one. In tail position the callee's result is simply returned, sentinel or not, while the budget
 * of Java frames lasts; a tail call of the routine itself is a jump.
 */
final class CallWriter {
    /** Words of a frame that Frames takes as parameters; more go through the context's array. */
    private static final int SEPARATE_WORDS = 4;

    private final MethodWriter m;
    private final CodeBuilder b;

    CallWriter(MethodWriter m) {
        this.m = m;
        this.b = m.b;
    }

    /** What is called: loads what comes behind the depth, invokes, and can leave the call for later. */
    private interface Callee {
        /** Pushes the words behind sp. */
        void load();

        void invoke();

        /** Leaves the call in the context for the nearest non-tail call, with the sentinel on the stack. */
        void bounce();
    }

    void call(Expr.Call call, Target target, Set<Variable> live) {
        if (target == Target.RETURN && isSelfCall(call)) {
            selfCall(call);
            return;
        }
        int mark = m.mark();
        Callee callee = callee(call, target == Target.RETURN);
        if (target == Target.RETURN) tail(callee, call.span());
        else nested(callee, call.span(), target, live);
        m.release(mark);
    }

    private Callee callee(Expr.Call call, boolean tail) {
        int n = call.operands().size();
        if (call.operator() instanceof Expr.Reference r) {
            Routine routine = m.unit.routines.of(r.variable());
            if (routine != null && routine.clauseFor(n) >= 0) return new Known(routine, r, call, tail);
        }
        if (call.operator() instanceof Expr.GlobalReference g) {
            Routine routine = m.unit.routines.of(g.global());
            if (routine != null && routine.clauseFor(n) >= 0) return new Known(routine, null, call, tail);
            if (g.global().isBuiltIn()) {
                LibraryProcedure library = m.unit.library.procedure(g.global().name());
                if (library != null && library.clauseFor(n) != null) return new BuiltIn(library, g, call, tail);
            } else if (n <= Ctx.REGISTERS && routine == null) {
                return new Global(g, call, tail);
            }
        }
        return n <= Ctx.REGISTERS ? new Unknown(call, tail) : new UnknownMany(call, tail);
    }

    boolean isSelfCall(Expr.Call call) {
        int n = call.operands().size();
        Routine callee = switch (call.operator()) {
            case Expr.Reference r -> m.unit.routines.of(r.variable());
            case Expr.GlobalReference g -> m.unit.routines.of(g.global());
            default -> null;
        };
        return callee == m.routine && callee.clauseFor(n) == m.clauseIndex && m.clause.rest() == null;
    }

    // The routine itself, in tail position

    private void selfCall(Expr.Call call) {
        int mark = m.mark();
        List<Slot> parameters = new ArrayList<>();
        for (Variable v : m.clause.required()) parameters.add(m.slot(v));
        List<Expr> operands = call.operands();
        // Evaluated in order, assigned from the right: a parameter is overwritten after its last reader.
        List<Slot> changed = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            if (isSlot(operands.get(i), parameters.get(i))) continue;
            m.simple.value(operands.get(i), parameters.get(i).rep());
            changed.add(parameters.get(i));
        }
        for (Slot slot : changed.reversed()) m.simple.store(slot);
        if (m.twin) enterHot();
        else b.goto_(m.loopHead());
        m.release(mark);
    }

    private boolean isSlot(Expr e, Slot slot) {
        return e instanceof Expr.Reference r && m.liveness.holder(r.variable()) == r.variable()
                && m.slot(r.variable()).index() == slot.index();
    }

    /** The twin has no loops: it goes on in the hot method. */
    private void enterHot() {
        b.aload(MethodWriter.CONTEXT);
        m.loadTailDepth();
        for (Slot slot : m.parameterSlots()) m.simple.load(slot);
        m.unit.invoke(b, m.routine, m.clauseIndex);
        b.lreturn();
    }

    // Both positions

    private void nested(Callee callee, Span span, Target target, Set<Variable> live) {
        Slot result = target instanceof Target.Store store ? store.slot() : m.newSlot(Rep.WORD);
        assert result.rep() == Rep.WORD : "a call's result is a word";
        m.line(span);
        m.guard(span, () -> {
            b.aload(MethodWriter.CONTEXT);
            m.loadNestedDepth();
            callee.load();
            callee.invoke();
        });
        afterCall(span, result, live);
    }

    private void afterCall(Span span, Slot result, Set<Variable> live) {
        Label left = b.newLabel();
        Label goOn = b.newLabel();
        b.lstore(result.index()).lload(result.index()).loadConstant(Words.SENTINEL).lcmp().ifeq(left);
        b.labelBinding(goOn);
        MethodWriter.CallPoint point = m.callPoint(span, live, result.index());
        m.outOfLine(() -> {
            b.labelBinding(left);
            m.guard(span, () -> leave(point, result, goOn));
            b.loadConstant(Words.SENTINEL).lreturn();
        });
    }

    /** Goes on when a bounced tail call has brought a value after all; else saves the frame. */
    private void leave(MethodWriter.CallPoint point, Slot result, Label goOn) {
        boolean many = point.live().size() > SEPARATE_WORDS;
        if (many) {
            b.aload(MethodWriter.CONTEXT);
            m.loadNestedDepth();
            b.invokestatic(FRAMES, "settleMany", MethodTypeDesc.of(J, CTX, J));
        } else {
            saveFrame("leave", point.point(), point.live(), m::loadNestedDepth);
        }
        b.lstore(result.index()).lload(result.index()).loadConstant(Words.SENTINEL).lcmp().ifne(goOn);
        if (many) {
            saveFrame("leave", point.point(), point.live(), () -> {});
            b.pop2();
        }
    }

    private void tail(Callee callee, Span span) {
        Label exhausted = b.newLabel();
        m.line(span);
        m.unlessMayTailCall(exhausted);
        m.guard(span, () -> {
            b.aload(MethodWriter.CONTEXT);
            m.loadTailDepth();
            callee.load();
            callee.invoke();
        });
        b.lreturn();
        m.outOfLine(() -> {
            b.labelBinding(exhausted);
            m.guard(span, callee::bounce);
            b.lreturn();
        });
    }

    /** Calls a method of Frames that saves the slots; leaves what it returns on the stack. */
    void saveFrame(String method, int point, List<Slot> slots, Runnable depth) {
        boolean many = slots.size() > SEPARATE_WORDS;
        if (many) layWords(slots);
        b.aload(MethodWriter.CONTEXT);
        depth.run();
        m.unit.loadUnit(b);
        b.loadConstant(point);
        if (many) b.loadConstant(slots.size());
        else for (Slot slot : slots) m.simple.load(slot);
        List<ClassDesc> parameters = new ArrayList<>(List.of(CTX));
        if (method.equals("leave") && !many) parameters.add(J);
        parameters.add(J);
        parameters.add(I);
        if (many) parameters.add(I);
        else for (int i = 0; i < slots.size(); i++) parameters.add(J);
        b.invokestatic(FRAMES, method + (many ? "Many" : slots.size()), MethodTypeDesc.of(J, parameters));
    }

    private void layWords(List<Slot> slots) {
        if (slots.size() > Ctx.MOST_WORDS) throw new TooLarge("more than " + Ctx.MOST_WORDS + " variables in use at one call");
        b.aload(MethodWriter.CONTEXT).invokevirtual(CTX, "words", MethodTypeDesc.of(J.arrayType()));
        for (int i = 0; i < slots.size(); i++) {
            b.dup().loadConstant(i);
            m.simple.load(slots.get(i));
            b.lastore();
        }
        b.pop();
    }

    // Control primitives

    void control(Expr.PrimitiveCall p, Target target, Set<Variable> live) {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(p.primitive().descriptor());
        boolean tail = target == Target.RETURN;
        Slot result = target instanceof Target.Store store ? store.slot() : m.newSlot(Rep.WORD);
        m.line(p.span());
        m.guard(p.span(), () -> {
            b.aload(MethodWriter.CONTEXT);
            if (tail) m.loadPrimitiveTailDepth();
            else m.loadNestedDepth();
            m.simple.loadOperands(p, type, 2);
            b.invokestatic(ClassDesc.ofInternalName(p.primitive().owner()), p.primitive().method(), type);
        });
        if (tail) returnRequest(p.span());
        else afterCall(p.span(), result, live);
    }

    /** Returns what is on the stack; of a request, which leaves no frame, the place is noted for its errors. */
    private void returnRequest(Span span) {
        Label requested = b.newLabel();
        b.dup2().loadConstant(Words.SENTINEL).lcmp().ifeq(requested).lreturn();
        m.outOfLine(() -> {
            b.labelBinding(requested);
            b.aload(MethodWriter.CONTEXT);
            m.unit.loadUnit(b);
            b.loadConstant(m.failurePoint(span)).invokestatic(FRAMES, "requested", MethodTypeDesc.of(V, CTX, J, I));
            b.lreturn();
        });
    }

    // The kinds of callee

    /** Operands kept in slots, so that they can be loaded again when the call must be left for later. */
    private abstract class Prepared implements Callee {
        final List<Slot> arguments = new ArrayList<>();

        /** @param keep whether they may be loaded twice */
        Prepared(List<Expr> operands, boolean keep) {
            for (Expr operand : operands) arguments.add(keep ? slotOf(operand) : null);
            this.operands = operands;
        }

        private final List<Expr> operands;

        void loadArgument(int i) {
            if (arguments.get(i) == null) m.simple.word(operands.get(i));
            else m.simple.load(arguments.get(i));
        }

        void loadArguments() {
            for (int i = 0; i < arguments.size(); i++) loadArgument(i);
        }

        /** The list of the arguments from the given one on. */
        void loadList(int from, Span span) {
            if (arguments.size() > from && arguments.get(from) == null) m.simple.list(operands.subList(from, operands.size()), span);
            else listOfSlots(arguments.subList(from, arguments.size()));
        }

        /** Bounces with the procedure (pushed by the argument) and the arguments. */
        void bounceProcedure(Runnable procedure, Span span) {
            int n = arguments.size();
            b.aload(MethodWriter.CONTEXT);
            procedure.run();
            if (n <= Ctx.REGISTERS) {
                loadArguments();
                b.invokestatic(CALLS, "bounce" + n, Descriptors.words(n + 1, CTX));
            } else {
                loadList(0, span);
                b.invokestatic(CALLS, "bounceList", Descriptors.words(2, CTX));
            }
        }
    }

    /** A slot with the value of a simple expression: the variable's own if it is one. */
    Slot slotOf(Expr e) {
        if (e instanceof Expr.Reference r && m.liveness.holder(r.variable()) == r.variable()) return m.slot(r.variable());
        Slot slot = m.newSlot(m.simple.rep(e));
        m.simple.value(e, slot.rep());
        m.simple.store(slot);
        return slot;
    }

    private void listOfSlots(List<Slot> slots) {
        Slot list = m.newSlot(Rep.WORD);
        b.loadConstant(Words.EMPTY_LIST).lstore(list.index());
        for (Slot slot : slots.reversed()) {
            b.aload(MethodWriter.CONTEXT);
            m.simple.load(slot);
            b.lload(list.index()).invokevirtual(CTX, "cons", Descriptors.words(2)).lstore(list.index());
        }
        b.lload(list.index());
    }

    /** A routine of this unit: its method is called directly. */
    private final class Known extends Prepared {
        private final Routine routine;
        private final Expr.Reference variable;
        private final int clauseIndex;
        private final Span span;

        Known(Routine routine, Expr.Reference variable, Expr.Call call, boolean tail) {
            super(call.operands(), tail);
            this.routine = routine;
            this.variable = variable;
            this.clauseIndex = routine.clauseFor(call.operands().size());
            this.span = call.span();
        }

        @Override
        public void load() {
            Clause clause = routine.clauses().get(clauseIndex);
            if (routine.takesSelf()) m.simple.word(variable);
            for (int i = 0; i < clause.required().size(); i++) loadArgument(i);
            if (clause.rest() != null) loadList(clause.required().size(), span);
            if (routine.isLifted()) for (Variable v : routine.free) m.simple.word(new Expr.Reference(v, Span.NONE));
        }

        @Override
        public void invoke() {
            m.unit.invoke(b, routine, clauseIndex);
        }

        @Override
        public void bounce() {
            if (!routine.isLifted()) {
                bounceProcedure(() -> {
                    if (variable != null) m.simple.word(variable);
                    else m.unit.loadProcedure(b, routine);
                }, span);
                return;
            }
            List<Slot> words = new ArrayList<>();
            int n = routine.words(clauseIndex);
            load();
            for (int i = 0; i < n; i++) words.add(m.newSlot(Rep.WORD));
            for (Slot slot : words.reversed()) b.lstore(slot.index());
            saveFrame("tail", routine.entryPoints[clauseIndex], words, () -> {});
        }
    }

    /** A procedure of the built-in library: its method is called directly, in another class. */
    private final class BuiltIn extends Prepared {
        private final LibraryProcedure procedure;
        private final Expr.GlobalReference reference;
        private final LibraryProcedure.LibraryClause clause;
        private final Span span;

        BuiltIn(LibraryProcedure procedure, Expr.GlobalReference reference, Expr.Call call, boolean tail) {
            super(call.operands(), tail);
            this.procedure = procedure;
            this.reference = reference;
            this.clause = procedure.clauseFor(call.operands().size());
            this.span = call.span();
        }

        @Override
        public void load() {
            for (int i = 0; i < clause.required(); i++) loadArgument(i);
            if (clause.rest()) loadList(clause.required(), span);
        }

        @Override
        public void invoke() {
            b.invokestatic(ClassDesc.ofInternalName(procedure.owner()), clause.method(),
                    Descriptors.procedure(clause.required() + (clause.rest() ? 1 : 0)));
        }

        @Override
        public void bounce() {
            bounceProcedure(() -> m.simple.word(reference), span);
        }
    }

    /** The procedure in a top-level variable: a call site that links itself to it. */
    private final class Global extends Prepared {
        private final Expr.GlobalReference global;
        private final Span span;

        Global(Expr.GlobalReference global, Expr.Call call, boolean tail) {
            super(call.operands(), tail);
            this.global = global;
            this.span = call.span();
        }

        @Override
        public void load() {
            loadArguments();
        }

        @Override
        public void invoke() {
            site("global", Descriptors.GLOBAL_BOOTSTRAP, arguments.size(), global.global().module(), global.global().name());
        }

        @Override
        public void bounce() {
            bounceProcedure(() -> m.simple.word(global), span);
        }
    }

    /** Any value: a call site with an inline cache. */
    private final class Unknown extends Prepared {
        private final Expr.Call call;
        private final Slot procedure;

        Unknown(Expr.Call call, boolean tail) {
            this.procedure = tail ? slotOf(call.operator()) : null;
            super(call.operands(), tail);
            this.call = call;
        }

        private void loadProcedure() {
            if (procedure == null) m.simple.word(call.operator());
            else m.simple.load(procedure);
        }

        @Override
        public void load() {
            loadProcedure();
            loadArguments();
        }

        @Override
        public void invoke() {
            site("closure", Descriptors.CLOSURE_BOOTSTRAP, arguments.size() + 1);
        }

        @Override
        public void bounce() {
            bounceProcedure(this::loadProcedure, call.span());
        }
    }

    /** Any value, with more arguments than travel in registers. */
    private final class UnknownMany extends Prepared {
        private final Expr.Call call;

        UnknownMany(Expr.Call call, boolean tail) {
            super(call.operands(), tail);
            this.call = call;
        }

        @Override
        public void load() {
            m.simple.word(call.operator());
            loadList(0, call.span());
        }

        @Override
        public void invoke() {
            b.invokestatic(CALLS, "apply", Descriptors.procedure(2));
        }

        @Override
        public void bounce() {
            bounceProcedure(() -> m.simple.word(call.operator()), call.span());
        }
    }

    private void site(String name, DirectMethodHandleDesc bootstrap, int words, String... arguments) {
        b.invokedynamic(DynamicCallSiteDesc.of(bootstrap, name, Descriptors.procedure(words), arguments));
    }
}
