package dev.lamina.core.optimize;

import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.IrChecker;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import java.util.Set;

/**
 * From what the expander made to what the generator takes: the list of {@link Pass}es over a unit. Evaluation order,
 * effects, errors, tail calls and the identity of objects are kept by every one of them.
 */
public final class Optimizer {
    /** Told after each pass, for dumps, times and sizes. */
    public interface Listener {
        void passed(Pass pass, Unit before, Unit after, long nanos);
    }

    private static final boolean ASSERTIONS = Optimizer.class.desiredAssertionStatus();

    private final PrimitiveTable primitives;
    private final LibraryCode library;
    private Set<Pass> switchedOff = Set.of();
    private boolean checks = ASSERTIONS;
    private Listener listener;

    public Optimizer(PrimitiveTable primitives, LibraryCode library) {
        this.primitives = primitives;
        this.library = library;
    }

    /** Leaves passes out; those that are required run all the same. */
    public Optimizer without(Set<Pass> passes) {
        switchedOff = Set.copyOf(passes);
        return this;
    }

    /** Checks the representation after each pass. Always so when assertions are on. */
    public Optimizer checked() {
        checks = true;
        return this;
    }

    public Optimizer listenedBy(Listener newListener) {
        listener = newListener;
        return this;
    }

    /** The unit in normal form. */
    public Unit optimize(Unit unit) {
        return optimize(unit, Pass.INFER_TYPES);
    }

    /** The unit as it stands after a pass. */
    public Unit optimize(Unit unit, Pass last) {
        if (checks) IrChecker.check(unit, IrChecker.Stage.EXPANDED);
        Unit current = unit;
        for (Pass pass : Pass.values()) {
            if (pass.isRequired || !switchedOff.contains(pass)) current = step(pass, current);
            if (pass == last) break;
        }
        return current;
    }

    /**
     * What takes the place of the unit's procedures when its module takes over a built-in name; a unit that has not been
     * optimized yet.
     *
     * @param own the module's own variable of that name
     */
    public Unit successors(Unit unit, Global own) {
        return new PrepareTakeovers(primitives).successors(optimize(unit, Pass.CONVERT_ASSIGNMENTS), own);
    }

    private Unit step(Pass pass, Unit before) {
        long start = System.nanoTime();
        Unit after = run(pass, before);
        if (listener != null) listener.passed(pass, before, after, System.nanoTime() - start);
        if (checks) IrChecker.check(after, pass.stage);
        return after;
    }

    /** One pass alone. */
    Unit run(Pass pass, Unit unit) {
        return switch (pass) {
            case ORDER_LETREC -> new OrderLetrec(primitives).rewrite(unit);
            case CONVERT_ASSIGNMENTS -> new ConvertAssignments(primitives).rewrite(unit);
            case PREPARE_TAKEOVERS -> unit.isOutlived() ? new PrepareTakeovers(primitives).rewrite(unit) : unit;
            case RESOLVE_PRIMITIVES -> new ResolvePrimitives(primitives).rewrite(unit);
            case SIMPLIFY, SIMPLIFY_AGAIN -> Simplify.run(unit, primitives);
            case KNOWN_GLOBALS -> new KnownGlobals().rewrite(unit);
            case FUSE_KERNELS -> new FuseKernels(primitives).rewrite(unit);
            case INLINE_LIBRARY -> new InlineLibrary(library).rewrite(unit);
            case ELIMINATE_DEAD_CODE -> EliminateDeadCode.run(unit);
            case NORMALIZE -> new Normalize(primitives).rewrite(unit);
            case CARRY_ASSIGNMENTS -> new CarryAssignments(primitives).rewrite(unit);
            case SPECIALIZE_LOOPS -> new SpecializeLoops(primitives).rewrite(unit);
            case INFER_TYPES -> InferTypes.run(unit, primitives);
        };
    }
}
