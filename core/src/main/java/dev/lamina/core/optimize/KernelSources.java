package dev.lamina.core.optimize;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * From a call over vectors to a kernel: the vectors that come from outside are its inputs; those that another call makes, one
 * element from each of its own, are values of the kernel and never exist. Beside the kernel stands the plain program for the same
 * inputs, since those are evaluated once.
 *
 * <p>Where calls are put together, what is evaluated between them must be without effects and errors, so that nobody can see that
 * the first of them has not been made yet.
 */
final class KernelSources {
    private static final int MOST_INPUTS = 4;

    private final PrimitiveTable primitives;
    private final ElementExpression.Scope scope;
    private final KernelText kernel = new KernelText();
    private final ElementExpression elements;
    private final List<Expr> inputs = new ArrayList<>();
    /** What is evaluated before the kernel, in order. */
    private final List<Variable> variables = new ArrayList<>();
    private final List<Expr> values = new ArrayList<>();
    /** Bound vectors that are never made, and their elements. */
    private final Map<Variable, ElementTerm> intermediates = new HashMap<>();
    /** Which calls could be kernels of their own: each is tried once, however deeply it is nested. */
    private final Map<Expr, Boolean> fusible;
    private boolean isInBody;
    private int producers;
    private Expr output;
    private int result;

    KernelSources(PrimitiveTable primitives, ElementExpression.Scope scope) {
        this(primitives, scope, new IdentityHashMap<>());
    }

    private KernelSources(PrimitiveTable primitives, ElementExpression.Scope scope, Map<Expr, Boolean> fusible) {
        this.primitives = primitives;
        this.scope = scope;
        this.fusible = fusible;
        this.elements = new ElementExpression(kernel, primitives, scope);
    }

    /** How many calls were put into this one. */
    int producers() {
        return producers;
    }

    /** The text of the kernel of a call that was consumed. */
    String text(VectorCall call) {
        return kernel.of(call.purpose(), inputs.size(), result);
    }

    /** The kernel of a procedure that stands by itself, for calls that get it as a value; null if it has none. */
    static String procedureText(Expr.Lambda lambda, PrimitiveTable primitives, ElementExpression.Scope scope) {
        Clause clause = lambda.clauses().getFirst();
        int inputs = clause.required().size();
        if (lambda.clauses().size() > 1 || clause.rest() != null || inputs == 0 || inputs > MOST_INPUTS) return null;
        KernelSources sources = new KernelSources(primitives, scope);
        List<ElementTerm> terms = new ArrayList<>();
        for (int i = 0; i < inputs; i++) terms.add(new ElementTerm.Flonum(sources.kernel.input(i)));
        try {
            ElementTerm term = sources.elements.apply(lambda, terms, lambda.span());
            boolean isTest = term instanceof ElementTerm.Truth;
            int result = isTest ? sources.truth(true, term) : sources.elements.operations().stored(term);
            boolean standsAlone = sources.kernel.given().isEmpty() && sources.kernel.requirement() == null;
            String gives = isTest ? "truths" : term.isFlonum() ? "flonums" : "numbers";
            return standsAlone ? sources.kernel.of(gives, inputs, result) : null;
        } catch (NotFusible refusal) {
            return null;
        }
    }

    /** The operands of a call that asks a procedure, known only when it is called, for its kernel. */
    Expr askProcedure(Expr expr, VectorCall call, Variable procedure) {
        variables.add(procedure);
        values.add(call.procedure());
        List<Expr> plain = new ArrayList<>();
        for (Expr vector : call.vectors()) plain.add(settled(vector));
        if (call.isInto()) output = plain.getFirst();
        inputs.addAll(call.operation().equals("map-into!") ? plain.subList(1, plain.size()) : plain);
        return call.withProcedure(FuseKernels.reference(procedure)).with(expr, plain, null);
    }

    /** The kernel for people. */
    String description(VectorCall call) {
        return kernel.describe(call.description(inputs.size()), result);
    }

    /** What must be true for the kernel to run, or null. */
    Expr requirement() {
        return kernel.requirement();
    }

    /** The operands of the fused call behind those that say what is computed. */
    List<Expr> operands() {
        List<Expr> operands = new ArrayList<>();
        if (output != null) operands.add(output);
        operands.addAll(inputs);
        operands.addAll(kernel.given());
        return operands;
    }

    /** The expression with what it needs evaluated before it. */
    Expr bind(Expr expr, UnaryOperator<Expr> rewriter) {
        return variables.isEmpty() ? expr : new Expr.Let(variables, values.stream().map(rewriter).toList(), expr);
    }

    // The last call of a chain, and the bindings around it

    /** Makes the kernel. Returns the plain program for the inputs, which does the same. */
    Expr consume(Expr expr) {
        Expr plain = expr instanceof Expr.Let let ? chain(let) : last(expr, VectorCall.of(expr));
        for (Expr word : kernel.given()) if (word instanceof Expr.Reference r) requireOutside(r);
        return plain;
    }

    /** A procedure of elements must not look at a vector that is never made. */
    private void requireOutside(Expr.Reference reference) {
        if (intermediates.containsKey(reference.variable())) throw new NotFusible("its procedure uses a whole vector", reference.span());
    }

    private Expr chain(Expr.Let let) {
        List<Expr> plain = new ArrayList<>();
        for (int i = 0; i < let.values().size(); i++) {
            Element element = element(let.values().get(i));
            intermediates.put(let.variables().get(i), element.term());
            plain.add(element.plain());
        }
        isInBody = true;
        return new Expr.Let(let.variables(), plain, let.body() instanceof Expr.Let inner ? chain(inner) : last(let.body(), VectorCall.of(let.body())));
    }

    private Expr last(Expr expr, VectorCall call) {
        if (call.isInto()) return into(expr, call);
        Element combined = combine(expr, call);
        result = call.isTest() ? truth(!call.operation().equals("every"), answer(call, combined.term())) : stored(call, combined.term());
        return combined.plain();
    }

    /** Only a truth value can be the result of a search for one: the kernel gives an index, and no number that stood for true. */
    private static ElementTerm answer(VectorCall call, ElementTerm term) {
        if (call.givesTruth() && !(term instanceof ElementTerm.Truth)) throw new NotFusible("its procedure gives more than a truth value", call.span());
        return term;
    }

    private int stored(VectorCall call, ElementTerm term) {
        if (!call.container().converts() && !term.isFlonum()) throw new NotFusible("its procedure may give an exact number", call.span());
        return elements.operations().stored(term);
    }

    /** 1 where the term is what is wanted, 0 elsewhere. */
    private int truth(boolean isWanted, ElementTerm term) {
        int condition = elements.operations().condition(term);
        return kernel.operation("select", condition, kernel.literal(isWanted ? 1 : 0), kernel.literal(isWanted ? 0 : 1));
    }

    /** The output may be an input, so all vectors come from outside: a call that made one of them could not be made again. */
    private Expr into(Expr expr, VectorCall call) {
        List<Expr> plain = new ArrayList<>();
        List<ElementTerm> terms = new ArrayList<>();
        for (int i = 0; i < call.vectors().size(); i++) {
            Expr vector = settled(call.vectors().get(i));
            plain.add(vector);
            if (i == 0) output = vector;
            if (i > 0 || call.operation().equals("map!")) terms.add(input(vector, call.span()));
        }
        result = elements.operations().stored(elements.apply(call.procedure(), terms, call.span()));
        if (kernel.hasRead()) throw new NotFusible("it reads data while it writes", call.span());
        return call.with(expr, plain, null);
    }

    // Vectors

    /** The element of a vector, and the vector as the plain program makes it. */
    private record Element(ElementTerm term, Expr plain) {}

    private Element element(Expr expr) {
        if (expr instanceof Expr.Reference r && intermediates.containsKey(r.variable())) {
            producers++;
            return new Element(intermediates.get(r.variable()), expr);
        }
        VectorCall call = VectorCall.of(expr);
        if (call != null && call.isProducer() && isFusible(expr)) {
            Element combined = combine(expr, call);
            producers++;
            return new Element(new ElementTerm.Flonum(elements.operations().stored(combined.term())), combined.plain());
        }
        return whole(expr);
    }

    /** Of a vector from outside. */
    private Element whole(Expr expr) {
        Expr vector = settled(expr);
        return new Element(input(vector, Span.NONE), vector);
    }

    private boolean isFusible(Expr expr) {
        Boolean known = fusible.get(expr);
        if (known != null) return known;
        boolean found = canBeKernel(expr);
        fusible.put(expr, found);
        return found;
    }

    private boolean canBeKernel(Expr expr) {
        KernelSources trial = new KernelSources(primitives, scope, fusible);
        trial.intermediates.putAll(intermediates);
        try {
            trial.last(expr, VectorCall.of(expr));
            return true;
        } catch (NotFusible refusal) {
            return false;
        }
    }

    /** The element that a call computes, whatever becomes of it. */
    private Element combine(Expr expr, VectorCall call) {
        List<Expr> plain = new ArrayList<>();
        List<ElementTerm> terms = new ArrayList<>();
        for (Expr vector : call.vectors()) {
            Element element = call.container() == VectorCall.Container.F64 ? element(vector) : whole(vector);
            plain.add(element.plain());
            terms.add(element.term());
        }
        if (call.isStrict()) kernel.requireEqualLengths();
        Expr factor = call.factor() == null ? null : settled(call.factor());
        return new Element(combine(call, terms, factor), call.with(expr, plain, factor));
    }

    private ElementTerm combine(VectorCall call, List<ElementTerm> terms, Expr factor) {
        if (call.procedure() != null) return elements.apply(call.procedure(), terms, call.span());
        return switch (call.operation()) {
            case "add", "sub", "mul", "div" -> operation(call.operation(), terms);
            case "dot" -> operation("mul", terms);
            case "sum-of-squares" -> operation("square", terms);
            case "scale" -> operation("mul", List.of(terms.getFirst(), elements.value(factor)));
            default -> terms.getFirst();
        };
    }

    private ElementTerm operation(String name, List<ElementTerm> terms) {
        int[] numbers = new int[terms.size()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = elements.operations().stored(terms.get(i));
        return new ElementTerm.Flonum(kernel.operation(name, numbers));
    }

    private ElementTerm input(Expr vector, Span span) {
        for (int i = 0; i < inputs.size(); i++) if (isSame(inputs.get(i), vector)) return new ElementTerm.Flonum(kernel.input(i));
        if (inputs.size() == MOST_INPUTS) throw new NotFusible("it reads more than " + MOST_INPUTS + " vectors", span);
        inputs.add(vector);
        return new ElementTerm.Flonum(kernel.input(inputs.size() - 1));
    }

    private static boolean isSame(Expr a, Expr b) {
        return switch (a) {
            case Expr.Reference r -> b instanceof Expr.Reference s && r.variable() == s.variable();
            case Expr.GlobalReference g -> b instanceof Expr.GlobalReference h && g.global().equals(h.global());
            default -> false;
        };
    }

    /** An expression that can be evaluated any number of times: a variable or a constant, or a new variable for it. */
    private Expr settled(Expr expr) {
        boolean isFixed = expr instanceof Expr.GlobalReference g && scope.isDefined(g.global());
        if (expr instanceof Expr.Reference || expr instanceof Expr.Constant || isFixed) return expr;
        boolean isQuiet = expr instanceof Expr.GlobalReference || Effects.isDroppable(expr);
        if (isInBody || producers > 0 && !isQuiet) throw new NotFusible("something is computed between the calls", Span.NONE);
        Variable variable = new Variable("v");
        variables.add(variable);
        values.add(expr);
        return FuseKernels.reference(variable);
    }
}
