package dev.lamina.numeric.fusion;

/** A truth value in an expression: what a comparison makes and a selection takes. */
public final class Condition {
    final Node node;

    Condition(Node node) {
        this.node = node;
    }

    /** Whether both hold. */
    public Condition and(Condition other) {
        return new Condition(Node.of(Operation.AND, node, other.node));
    }

    /** Whether one of the two holds, or both. */
    public Condition or(Condition other) {
        return new Condition(Node.of(Operation.OR, node, other.node));
    }

    /** Whether this does not hold. */
    public Condition not() {
        return new Condition(Node.of(Operation.NOT, node));
    }

    /** The first number where this holds, else the second. Both are computed. */
    public Expression select(Expression then, Expression otherwise) {
        return new Expression(Node.of(Operation.SELECT, node, then.node, otherwise.node));
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
