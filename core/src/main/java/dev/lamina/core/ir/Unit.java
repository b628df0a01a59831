package dev.lamina.core.ir;

import java.util.List;

/**
 * What is compiled together: a program, a library, or one form typed at a prompt.
 *
 * @param name     for class names and dumps
 * @param module   the module whose globals its definitions are
 * @param closed   true for a program or a library: nothing outside can assign its globals, so a definition that is
 *                 not assigned inside is known
 * @param takenOver built-in names that this unit defines or assigns in an open module: from now on the module has its
 *                 own variable of that name, which starts with the built-in value
 * @param body     top-level forms in order; the value of the last one is the unit's value
 * @param notes    what the compiler has to say about it
 * @param kernels  of procedures of numbers that it defines
 * @param shipped  the library whose class, made when Lamina was built, is this unit compiled; else null
 * @param isOutlived whether its open module may take over a built-in name after the unit has been compiled, so that the
 *                 closures that it makes must be able to go on in other code
 */
public record Unit(String name, String module, boolean closed, List<String> takenOver, List<Expr> body, List<Note> notes,
                   List<ProcedureKernel> kernels, String shipped, boolean isOutlived) {
    public Unit(String name, String module, boolean closed, List<String> takenOver, List<Expr> body) {
        this(name, module, closed, takenOver, body, List.of(), List.of(), null, false);
    }

    /** A library that ships compiled. */
    public static Unit shipped(String library) {
        return new Unit(library, library, true, List.of(), List.of(), List.of(), List.of(), library, false);
    }

    public Unit withBody(List<Expr> newBody) {
        return new Unit(name, module, closed, takenOver, newBody, notes, kernels, shipped, isOutlived);
    }

    public Unit withNotes(List<Note> newNotes, List<ProcedureKernel> newKernels) {
        return new Unit(name, module, closed, takenOver, body, newNotes, newKernels, shipped, isOutlived);
    }

    /** Whether all that defines and assigns its globals stands in it: it is closed, or alone in its open module. */
    public boolean isWhole() {
        return closed || !isOutlived;
    }

    /** The same unit of a module that goes on; a closed one is over when it is compiled. */
    public Unit toBeOutlived() {
        return closed || isOutlived ? this : new Unit(name, module, false, takenOver, body, notes, kernels, shipped, true);
    }
}
