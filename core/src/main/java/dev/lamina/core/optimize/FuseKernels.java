package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Note;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.ProcedureKernel;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls of {@code f64vector-map} and its relatives with a procedure of arithmetic, and compositions of them, become one call
 * of {@code %fused} with the text of a kernel ({@link KernelText}), which computes everything in one pass over the
 * vectors. The plain call stays behind it, for what the kernel does not take: short vectors, a captured value that is no real
 * number, an element whose value is no flonum in plain Scheme.
 *
 * <pre>
 *   (f64vector-sum (f64vector-map f v))  ⇒  (let ((r (%fused "sum …" v))) (if r r (f64vector-sum (f64vector-map f v))))
 * </pre>
 *
 * <p>This is right because the procedure is pure: what the kernel has computed before it gives up can be computed again. Source: short-cut
 * fusion of stream transducers, as in Coutts, Leshchinskiy and Stewart, "Stream fusion", 2007, for the few producers that there are.
 */
final class FuseKernels extends Rewriter implements ElementExpression.Scope {
    private static final String FUSED = "%fused";
    private static final String FUSED_BY = "%fused-by";

    private final PrimitiveTable primitives;
    private final Map<Variable, Expr.Lambda> procedures = new HashMap<>();
    /** The lambdas that clauses belong to, and those around the place of the walk. */
    private final Map<Clause, Expr.Lambda> owners = new IdentityHashMap<>();
    private final Deque<Span> around = new ArrayDeque<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<ProcedureKernel> kernels = new ArrayList<>();
    /** Of those that calls over arrays get. */
    private final Map<Expr.Lambda, ProcedureKernel> asked = new IdentityHashMap<>();
    private boolean isOpen;
    private Definitions definitions;
    private int place;

    FuseKernels(PrimitiveTable primitives) {
        this.primitives = primitives;
    }

    @Override
    Unit rewrite(Unit unit) {
        if (primitives.find(FUSED, 1) == null) return unit;
        definitions = Definitions.of(unit);
        isOpen = !unit.isWhole();
        List<Expr> body = new ArrayList<>();
        boolean changed = false;
        for (Expr form : unit.body()) {
            Expr rewritten = rewrite(form);
            place += Definitions.places(form);
            changed |= rewritten != form;
            body.add(rewritten);
        }
        asked.forEach((lambda, kernel) -> {
            if (standsOnce(lambda)) kernels.add(kernel);
        });
        Unit after = changed ? unit.withBody(body) : unit;
        return notes.isEmpty() && kernels.isEmpty() ? after : after.withNotes(notes, kernels);
    }

    @Override
    Expr rewrite(Expr expr) {
        switch (expr) {
            case Expr.Lambda lambda -> own(lambda);
            case Expr.Fix fix -> {
                for (int i = 0; i < fix.variables().size(); i++) procedures.put(fix.variables().get(i), fix.lambdas().get(i));
                fix.lambdas().forEach(this::own);
            }
            case Expr.Let let -> {
                for (int i = 0; i < let.variables().size(); i++)
                    if (let.values().get(i) instanceof Expr.Lambda lambda) procedures.put(let.variables().get(i), lambda);
            }
            case Expr.GlobalDefine define when isOpen && define.value() instanceof Expr.Lambda lambda -> keepKernel(lambda);
            case Expr.Call call when UnfusedCalls.isOverArrays(call) -> call.operands().forEach(this::ask);
            default -> {}
        }
        Expr fused = attempt(expr);
        return fused != null ? fused : parts(expr);
    }

    /** A procedure of an open unit may change, so that calls of it cannot be fused here, but they can ask it. */
    private void keepKernel(Expr.Lambda lambda) {
        ProcedureKernel kernel = kernelOf(lambda);
        if (kernel != null) kernels.add(kernel);
    }

    private ProcedureKernel kernelOf(Expr.Lambda lambda) {
        String text = lambda.span().isKnown() ? KernelSources.procedureText(lambda, primitives, this) : null;
        return text == null ? null : new ProcedureKernel(lambda.span(), lambda.name(), text);
    }

    /** Array-map and its kin ask the procedures that they get. */
    private void ask(Expr operand) {
        Expr.Lambda lambda = known(operand);
        ProcedureKernel kernel = lambda == null || asked.containsKey(lambda) ? null : kernelOf(lambda);
        if (kernel != null) asked.put(lambda, kernel);
    }

    /** A kernel is found by the place of its procedure in the text, which copies share that were made with other constants. */
    private boolean standsOnce(Expr.Lambda lambda) {
        for (Expr.Lambda other : owners.values()) if (other != lambda && isSamePlace(other.span(), lambda.span())) return false;
        return true;
    }

    private static boolean isSamePlace(Span a, Span b) {
        return a.source() == b.source() && a.start() == b.start();
    }

    private void own(Expr.Lambda lambda) {
        for (Clause clause : lambda.clauses()) owners.put(clause, lambda);
    }

    @Override
    Clause rewriteClause(Clause clause) {
        around.push(owners.get(clause).span());
        Clause rewritten = super.rewriteClause(clause);
        around.pop();
        return rewritten;
    }

    // What is known of names

    @Override
    public Expr.Lambda procedure(Variable variable) {
        return procedures.get(variable);
    }

    @Override
    public Expr.Lambda procedure(Global global) {
        Definitions.Definition definition = definitions.at(global, place);
        return definition != null && definition.value() instanceof Expr.Lambda lambda ? lambda : null;
    }

    @Override
    public boolean isDefined(Global global) {
        return definitions.at(global, place) != null;
    }

    // Attempts

    /** The fused form of a call, or of a chain of calls whose results are bound between them; null if there is none. */
    private Expr attempt(Expr expr) {
        VectorCall call = VectorCall.of(lastOf(expr));
        if (call == null) return explained(expr);
        KernelSources sources = new KernelSources(primitives, this);
        try {
            Expr plain = sources.consume(expr);
            if (call.procedure() == null && sources.producers() == 0) return null;
            String text = sources.text(call);
            note(call, "fused: " + sources.description(call));
            List<Expr> operands = new ArrayList<>(List.of(Constants.of(text)));
            operands.addAll(sources.operands());
            Expr fused = new Expr.PrimitiveCall(primitives.require(FUSED, operands.size()), operands, call.span());
            if (call.container() == VectorCall.Container.VECTOR) fused = new Expr.If(areFlonums(sources.operands().getFirst()), fused, Constants.FALSE);
            if (sources.requirement() != null) fused = new Expr.If(sources.requirement(), fused, call.isInto() ? Constants.of(0L) : Constants.FALSE);
            return sources.bind(choose(call, fused, plain), this::rewrite);
        } catch (NotFusible refusal) {
            if (call.procedure() == null || expr instanceof Expr.Let) return null;
            if (isUnknown(call.procedure()) && mayAsk(call)) return ask(expr, call);
            note(call, "not fused: " + reason(refusal, call));
            return null;
        }
    }

    /** Nothing is made of the call, but it can be told why. */
    private Expr explained(Expr expr) {
        String explanation = UnfusedCalls.explain(expr);
        if (explanation != null) notes.add(new Note(((Expr.Call) expr).span(), explanation, new ArrayList<>(around)));
        return null;
    }

    /** Whether a vector looks as if a kernel paid: vectors of all kinds are mapped, most of them short or without flonums. */
    private Expr areFlonums(Expr vector) {
        return new Expr.PrimitiveCall(primitives.require("%many-flonums?", 1), List.of(vector), Span.NONE);
    }

    /** A search for all asks for the opposite; maps of plain vectors are too many to ask each time. */
    private static boolean mayAsk(VectorCall call) {
        return !call.operation().equals("every") && call.container() != VectorCall.Container.VECTOR;
    }

    /** Whether a procedure of elements is known only when the call is made. */
    private boolean isUnknown(Expr procedure) {
        return switch (procedure) {
            case Expr.Reference r -> procedure(r.variable()) == null;
            case Expr.GlobalReference g -> !g.global().isBuiltIn() && procedure(g.global()) == null;
            default -> false;
        };
    }

    private Expr ask(Expr expr, VectorCall call) {
        KernelSources sources = new KernelSources(primitives, this);
        Variable procedure = new Variable("procedure");
        Expr plain = sources.askProcedure(expr, call, procedure);
        note(call, "fused if its procedure is one of arithmetic without variables of its own");
        List<Expr> operands = new ArrayList<>(List.of(reference(procedure), Constants.of(call.purpose())));
        operands.addAll(sources.operands());
        Expr fused = new Expr.PrimitiveCall(primitives.require(FUSED_BY, operands.size()), operands, call.span());
        return sources.bind(choose(call, fused, plain), this::rewrite);
    }

    private void note(VectorCall call, String text) {
        List<Span> about = new ArrayList<>(around);
        Expr.Lambda lambda = known(call.procedure());
        if (lambda != null) about.add(lambda.span());
        notes.add(new Note(call.span(), call.name() + ": " + text, about));
    }

    /** The lambda that an expression stands for, or null. */
    private Expr.Lambda known(Expr procedure) {
        return switch (procedure) {
            case Expr.Lambda l -> l;
            case Expr.Reference r -> procedure(r.variable());
            case Expr.GlobalReference g -> procedure(g.global());
            case null, default -> null;
        };
    }

    private static String reason(NotFusible refusal, VectorCall call) {
        boolean isElsewhere = refusal.span.isKnown() && !refusal.span.equals(call.span());
        return refusal.getMessage() + (isElsewhere ? " (" + refusal.span + ")" : "");
    }

    /** The last call of a chain: what stands in the innermost of bindings of vectors. */
    private static Expr lastOf(Expr expr) {
        if (!(expr instanceof Expr.Let let)) return expr;
        for (Expr value : let.values()) {
            VectorCall call = VectorCall.of(value);
            if (call == null || !call.isProducer()) return Constants.FALSE;
        }
        return lastOf(let.body());
    }

    // The fused call with the plain one behind it

    private Expr choose(VectorCall call, Expr fused, Expr plain) {
        if (call.isInto()) return goOn(call, fused, (Expr.Call) plain);
        Variable result = new Variable("result");
        Expr value = call.isSearch() ? answer(call, result) : reference(result);
        return new Expr.Let(List.of(result), List.of(fused), new Expr.If(reference(result), value, plain));
    }

    /** The kernel gives the index of the first element that it has not written. */
    private static Expr goOn(VectorCall call, Expr start, Expr.Call plain) {
        List<Expr> operands = new ArrayList<>(List.of(start));
        operands.addAll(call.intoOperands(plain.operands()));
        return new Expr.Call(new Expr.GlobalReference(call.restOfMap(), plain.span()), operands, plain.span());
    }

    /** What the program gets for the index of the first element that fulfils the condition, −1 if there is none. */
    private Expr answer(VectorCall call, Variable index) {
        Primitive less = primitives.require("<", 2);
        Expr isNone = new Expr.PrimitiveCall(less, List.of(reference(index), Constants.of(0L)), Span.NONE);
        return switch (call.operation()) {
            case "any" -> new Expr.If(isNone, Constants.FALSE, Constants.TRUE);
            case "every" -> new Expr.If(isNone, Constants.TRUE, Constants.FALSE);
            default -> new Expr.If(isNone, Constants.FALSE, reference(index));
        };
    }

    static Expr reference(Variable variable) {
        return new Expr.Reference(variable, Span.NONE);
    }
}
