package dev.lamina.core;

import dev.lamina.core.codegen.Generator;
import dev.lamina.core.codegen.TooLarge;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.optimize.LibraryText;
import dev.lamina.core.optimize.Optimizer;
import dev.lamina.core.runtime.SchemeError;

/** From an expanded unit to a class file: optimizer, then generator. */
final class Compiler {
    private final Optimizer optimizer;
    private final LibraryIndex library;
    private final CompilerObserver observer;
    private int units;

    Compiler(LibraryIndex library, Options options) {
        this.library = library;
        this.observer = options.observer();
        PrimitiveTable primitives = PrimitiveTable.load();
        this.optimizer = new Optimizer(primitives, LibraryText.shipped(primitives)).without(options.switchedOff()).listenedBy(observer);
    }

    /**
     * Throws {@link SchemeError} when the unit exceeds what a class file can hold.
     *
     * @param evaluated whether the unit's last form is a tail call
     */
    Generator.Result compile(Unit unit, boolean evaluated) {
        try {
            Unit optimized = optimizer.optimize(unit);
            long start = System.nanoTime();
            String name = className(unit);
            Generator.Result result = evaluated ? Generator.generate(optimized, library, name) : Generator.generateProgram(optimized, library, name);
            observer.generated(unit, result.bytes(), System.nanoTime() - start);
            return result;
        } catch (TooLarge e) {
            throw new SchemeError(SchemeError.Kind.SYNTAX, null, unit.name() + ": the program is too large: " + e.getMessage());
        }
    }

    /** See {@link Optimizer#successors}. */
    Unit successors(Unit unit, Global own) {
        return optimizer.successors(unit, own);
    }

    /** As profilers will show it: letters and digits of the unit's name. */
    private String className(Unit unit) {
        StringBuilder name = new StringBuilder("scheme/");
        unit.name().codePoints().forEach(c -> name.appendCodePoint(Character.isLetterOrDigit(c) ? c : '_'));
        return name.append('_').append(++units).toString();
    }
}
