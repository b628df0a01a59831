package dev.lamina.core.codegen;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import dev.lamina.memory.heap.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The last stage: a unit in normal form becomes one class. The unit's body is made a procedure without parameters,
 * entry 0; a long body is cut into procedures of its own, so that no method outgrows what HotSpot compiles.
 */
public final class Generator {
    private Generator() {}

    /** How the JVM's limits are met by a unit that {@link CodeSize} misjudges, as when each of many calls saves many variables. */
    private static final int FINER = 8;
    private static final int FINEST = 64;

    /** The class file, the heap objects in code made from data, and, for a library unit, how others refer to its definitions; the entry of each lambda that a global is defined as. */
    public record Result(String className, byte[] bytes, List<Handle> objects, List<Export> exports,
                         Map<String, Integer> definitions) {}

    public record Export(String name, LibraryProcedure procedure) {}

    /** @param className internal name of the class to make */
    public static Result generate(Unit unit, Library library, String className) {
        return generateFiner(unit, library, className);
    }

    /**
     * The same for the text of a program: its last form is no tail call, so that errors show where the program stood. (What
     * {@code eval} evaluates is a tail call, R7RS 3.5.)
     */
    public static Result generateProgram(Unit unit, Library library, String className) {
        List<Expr> body = new ArrayList<>(unit.body());
        if (!body.isEmpty() && !(body.getLast() instanceof Expr.GlobalDefine)) body.add(held(body.removeLast()));
        return generateFiner(unit.withBody(body), library, className);
    }

    private static Expr held(Expr last) {
        Variable value = new Variable("value");
        return new Expr.Let(List.of(value), List.of(last), new Expr.Reference(value, Span.NONE));
    }

    private static Result generateFiner(Unit unit, Library library, String className) {
        int fineness = 1;
        while (true) {
            try {
                return generate(unit, library, className, fineness);
            } catch (IllegalArgumentException e) {
                if (fineness == FINEST) throw new TooLarge(e.getMessage());
                fineness *= FINER;
            }
        }
    }

    private static Result generate(Unit unit, Library library, String className, int fineness) {
        Unit cut = SplitLarge.split(unit, fineness);
        Routines routines = Routines.of(cut, main(cut));
        UnitWriter writer = new UnitWriter(cut, routines, library, className);
        return new Result(className, writer.write(), writer.objects(), writer.exports(), routines.definitions());
    }

    private static Expr.Lambda main(Unit unit) {
        Expr body = switch (unit.body().size()) {
            case 0 -> new Expr.Constant(Syntax.of(Syntax.Atom.UNSPECIFIED));
            case 1 -> unit.body().getFirst();
            default -> new Expr.Sequence(unit.body());
        };
        return new Expr.Lambda(unit.name(), List.of(new Clause(List.<Variable>of(), null, body)), Span.NONE);
    }
}
