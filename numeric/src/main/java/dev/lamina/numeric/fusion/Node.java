package dev.lamina.numeric.fusion;

import java.util.List;

/**
 * One operation of an expression with its operands, or a leaf. Nodes are compared by identity; {@link Graph} finds equal ones.
 *
 * @param index   of an input or parameter
 * @param literal of a literal
 * @param depth   operations on the longest way to a leaf, which is bounded so that a walk needs no stack of its own
 */
record Node(Operation operation, int index, double literal, List<Node> operands, int depth) {
    static final int MOST_DEPTH = 1000;
    private static final int MOST_TEXT = 200;

    static Node leaf(Operation operation, int index, double literal) {
        if (index < 0) {
            throw new IllegalArgumentException(operation + ": expected an index from 0, got " + index);
        }
        return new Node(operation, index, literal, List.of(), 0);
    }

    static Node of(Operation operation, Node... operands) {
        assert operands.length == operation.operands() : operation;
        int depth = 0;
        for (Node operand : operands) {
            depth = Math.max(depth, operand.depth + 1);
        }
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException(operation + ": expression deeper than " + MOST_DEPTH + " operations");
        }
        return new Node(operation, 0, 0, List.of(operands), depth);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** In prefix notation, cut off where it becomes long: a node that is used often would be written as often. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        write(text);
        return text.length() < MOST_TEXT ? text.toString() : text.substring(0, MOST_TEXT) + "…";
    }

    private void write(StringBuilder text) {
        if (text.length() >= MOST_TEXT) {
            return;
        }
        switch (operation) {
            case INPUT -> text.append("x").append(index);
            case PARAMETER -> text.append("p").append(index);
            case LITERAL -> text.append(literal);
            default -> {
                text.append("(").append(operation);
                for (Node operand : operands) {
                    operand.write(text.append(' '));
                }
                text.append(')');
            }
        }
    }
}
