//# types F64
package dev.lamina.numeric.fusion;

/** What a node of an expression does. The elementwise operations are those of the kernels: same names, same bits. */
public enum Operation {
    /** An array's element. */
    INPUT(Kind.LEAF, 0, "input"),
    /** A number given with each run. */
    PARAMETER(Kind.LEAF, 0, "parameter"),
    /** A number that is part of the expression. */
    LITERAL(Kind.LEAF, 0, "literal"),
    //# each unary
    /** @doc@. */
    @NAME@(Kind.ARITHMETIC, 1, "@name@"),
    //# end
    //# each binary
    /** @doc@. */
    @NAME@(Kind.ARITHMETIC, 2, "@name@"),
    //# end
    //# each ternary
    /** @doc@. */
    @NAME@(Kind.ARITHMETIC, 3, "@name@"),
    //# end
    //# each comparison
    /** @doc@. */
    @NAME@(Kind.CONDITION, 2, "@name@"),
    //# end
    /** Both conditions hold. */
    AND(Kind.CONDITION, 2, "and"),
    /** One of the conditions holds, or both. */
    OR(Kind.CONDITION, 2, "or"),
    /** The condition does not hold. */
    NOT(Kind.CONDITION, 1, "not"),
    /** The second operand where the condition holds, else the third. */
    SELECT(Kind.ARITHMETIC, 3, "select"),
    //# each function plainUnary
    /** @doc@. */
    @NAME@(Kind.FUNCTION, 1, "@name@"),
    //# end
    //# each binaryFunction plainBinary
    /** @doc@. */
    @NAME@(Kind.FUNCTION, 2, "@name@"),
    //# end
    ;

    /** How an operation is compiled. */
    enum Kind {
        /** A value from outside. */
        LEAF,
        /** Some instructions in the loop, on numbers. */
        ARITHMETIC,
        /** Some instructions in the loop that make a truth value. */
        CONDITION,
        /** A kernel of its own, on a block of elements. */
        FUNCTION
    }

    private final Kind kind;
    private final int operands;
    private final String label;

    Operation(Kind kind, int operands, String label) {
        this.kind = kind;
        this.operands = operands;
        this.label = label;
    }

    Kind kind() {
        return kind;
    }

    /** How many operands it takes. */
    public int operands() {
        return operands;
    }

    /** The name of the kernel and of the method of {@link Expression}. */
    @Override
    public String toString() {
        return label;
    }
}
