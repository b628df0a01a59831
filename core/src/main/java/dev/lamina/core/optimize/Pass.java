package dev.lamina.core.optimize;

import dev.lamina.core.ir.IrChecker.Stage;
import java.util.Locale;

/**
 * The passes, in the order in which they run. A pass that is not required can be switched off by its name; programs
 * then mean the same and run slower. A new pass is one file, one line here and one in {@link Optimizer}.
 */
public enum Pass {
    ORDER_LETREC(Stage.ORDERED, true),
    CONVERT_ASSIGNMENTS(Stage.CONVERTED, true),
    PREPARE_TAKEOVERS(Stage.CONVERTED, true),
    RESOLVE_PRIMITIVES(Stage.CONVERTED, false),
    SIMPLIFY(Stage.CONVERTED, false),
    KNOWN_GLOBALS(Stage.CONVERTED, false),
    FUSE_KERNELS(Stage.CONVERTED, false),
    INLINE_LIBRARY(Stage.CONVERTED, false),
    SIMPLIFY_AGAIN(Stage.CONVERTED, false),
    ELIMINATE_DEAD_CODE(Stage.CONVERTED, false),
    NORMALIZE(Stage.NORMAL, true),
    CARRY_ASSIGNMENTS(Stage.NORMAL, false),
    SPECIALIZE_LOOPS(Stage.NORMAL, false),
    INFER_TYPES(Stage.NORMAL, false);

    /** What holds after this pass. */
    public final Stage stage;
    /** The generator needs what this pass does. */
    public final boolean isRequired;

    Pass(Stage stage, boolean isRequired) {
        this.stage = stage;
        this.isRequired = isRequired;
    }

    /** The name for options and dumps, {@code resolve-primitives}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The pass with this name, or null. */
    public static Pass named(String label) {
        for (Pass pass : values()) if (pass.label().equals(label)) return pass;
        return null;
    }
}
