package dev.lamina.core.expand;

import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Syntax;
import java.util.List;

/**
 * What runs code at expansion time, the transformers of procedural macros. The expander itself holds no Scheme values:
 * it is given objects to keep.
 */
public interface MacroProcedures {
    /**
     * Runs units in order.
     *
     * @param name the macro's name
     * @return stands for the procedure that is the last one's value
     * @throws SyntaxException if running fails or gives no procedure
     */
    Object evaluate(String name, List<Unit> units, Syntax transformer);

    /**
     * Runs units in order, for what they define.
     *
     * @throws SyntaxException if running fails
     */
    void run(String name, List<Unit> units, Syntax form);

    /** Whether it was made by {@code make-variable-transformer}, and is given assignments too. */
    boolean isAssignable(Object procedure);

    /** What the procedure makes of the use of the macro. */
    Syntax apply(Object procedure, String name, Syntax use, MacroUse macroUse);

    /** The content of a constant that is the object, for primitives that work on it. */
    Object constant(Object object);
}
