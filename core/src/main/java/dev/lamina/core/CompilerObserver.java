package dev.lamina.core;

import dev.lamina.core.ir.Unit;
import dev.lamina.core.optimize.Optimizer;
import dev.lamina.core.optimize.Pass;

/** Sees a unit after each stage of its compilation. */
public interface CompilerObserver extends Optimizer.Listener {
    CompilerObserver NONE = new CompilerObserver() {};

    default void expanded(Unit unit, long nanos) {}

    @Override
    default void passed(Pass pass, Unit before, Unit after, long nanos) {}

    default void generated(Unit unit, byte[] classFile, long nanos) {}
}
