//# types F64
package dev.lamina.numeric.fusion;

/**
 * A number computed from the elements of up to four arrays at one index: the body of a fused kernel. Expressions are
 * immutable; one that is used twice in another is computed once. Every operation is rounded as the kernel of its name
 * rounds it, so that a fused kernel and a chain of single ones give the same bits.
 */
public final class Expression {
    final Node node;

    Expression(Node node) {
        this.node = node;
    }

    /** The element of the array with this number, counted from 0. */
    public static Expression input(int index) {
        return new Expression(Node.leaf(Operation.INPUT, index, 0));
    }

    /** The number with this index among those that are bound to the kernel, counted from 0. */
    public static Expression parameter(int index) {
        return new Expression(Node.leaf(Operation.PARAMETER, index, 0));
    }

    public static Expression literal(double value) {
        return new Expression(Node.leaf(Operation.LITERAL, 0, value));
    }

    /**
     * Any operation on numbers, for compilers.
     *
     * @throws IllegalArgumentException if it takes or makes truth values, or another number of operands
     */
    public static Expression of(Operation operation, Expression... operands) {
        boolean numeric = operation.kind() == Operation.Kind.ARITHMETIC || operation.kind() == Operation.Kind.FUNCTION;
        if (!numeric || operation == Operation.SELECT || operands.length != operation.operands()) {
            throw new IllegalArgumentException(operation + ": not an operation on " + operands.length + " numbers");
        }
        Node[] nodes = new Node[operands.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = operands[i].node;
        }
        return new Expression(Node.of(operation, nodes));
    }
    //# each unary function plainUnary

    /** @doc@, a being this. */
    public Expression @name@() {
        return new Expression(Node.of(Operation.@NAME@, node));
    }
    //# end
    //# each binary binaryFunction plainBinary

    /** @doc@, a being this. */
    public Expression @name@(Expression b) {
        return new Expression(Node.of(Operation.@NAME@, node, b.node));
    }

    /** @doc@, a being this. */
    public Expression @name@(double b) {
        return @name@(literal(b));
    }
    //# end
    //# each ternary

    /** @doc@, a being this. */
    public Expression @name@(Expression b, Expression c) {
        return new Expression(Node.of(Operation.@NAME@, node, b.node, c.node));
    }
    //# end
    //# each comparison

    /** Whether @doc@, a being this. */
    public Condition @name@(Expression b) {
        return new Condition(Node.of(Operation.@NAME@, node, b.node));
    }

    /** Whether @doc@, a being this. */
    public Condition @name@(double b) {
        return @name@(literal(b));
    }
    //# end

    @Override
    public String toString() {
        return node.toString();
    }
}
