package dev.lamina.numeric.fusion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * An expression as a list of values, operands before their users, each different value once. One of them is the result, and one
 * may be the check: a condition that is noted if it holds for any element.
 */
final class Graph {
    /** So many values that the scalar loop stays below the size that HotSpot compiles. */
    static final int MOST_VALUES = 256;

    /** @param id the position in the list; that of the operands is less */
    record Value(int id, Operation operation, int index, double literal, List<Value> operands) {
        boolean isLeaf() {
            return operation.kind() == Operation.Kind.LEAF;
        }

        boolean isInput() {
            return operation == Operation.INPUT;
        }

        boolean isCondition() {
            return operation.kind() == Operation.Kind.CONDITION;
        }

        boolean isFunction() {
            return operation.kind() == Operation.Kind.FUNCTION;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /**
     * What makes two values the same: NaN is like itself, 0 and −0 differ. It has the methods that a record would get from
     * the JDK's bootstraps, which take longer than the rest of a first run.
     */
    private record Key(Operation operation, int index, long literal, List<Value> operands) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && operation == key.operation && index == key.index && literal == key.literal
                    && operands.equals(key.operands);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * operation.hashCode() + index) + Long.hashCode(literal)) + operands.hashCode();
        }
    }

    private final List<Value> values = new ArrayList<>();
    private final Map<Node, Value> seen = new IdentityHashMap<>();
    private final Map<Key, Value> known = new HashMap<>();
    private final Value result;
    private final Value check;
    private final int inputs;
    private final int parameters;

    /**
     * @param check  a condition, or null
     * @param inputs how many arrays there are, which the expression need not all read
     */
    Graph(Node root, Node check, int inputs) {
        this.result = add(root);
        this.check = check == null ? null : add(check);
        this.inputs = inputs;
        if (greatestIndex(Operation.INPUT) >= inputs) {
            throw new IllegalArgumentException("kernel: the expression reads input " + greatestIndex(Operation.INPUT) + ", there are " + inputs);
        }
        parameters = 1 + greatestIndex(Operation.PARAMETER);
    }

    private Value add(Node node) {
        Value value = seen.get(node);
        if (value == null) {
            List<Value> operands = new ArrayList<>();
            for (Node operand : node.operands()) {
                operands.add(add(operand));
            }
            var key = new Key(node.operation(), node.index(), Double.doubleToRawLongBits(node.literal()), operands);
            value = known.get(key);
            if (value == null) {
                value = newValue(node, operands);
                known.put(key, value);
            }
            seen.put(node, value);
        }
        return value;
    }

    private Value newValue(Node node, List<Value> operands) {
        if (values.size() == MOST_VALUES) {
            throw new IllegalArgumentException("kernel: an expression of more than " + MOST_VALUES + " different values");
        }
        Value value = new Value(values.size(), node.operation(), node.index(), node.literal(), List.copyOf(operands));
        values.add(value);
        return value;
    }

    private int greatestIndex(Operation operation) {
        int greatest = -1;
        for (Value value : values) {
            greatest = value.operation() == operation ? Math.max(greatest, value.index()) : greatest;
        }
        return greatest;
    }

    List<Value> values() {
        return values;
    }

    Value result() {
        return result;
    }

    /** The condition that is noted, or null. */
    Value check() {
        return check;
    }

    int inputs() {
        return inputs;
    }

    int parameters() {
        return parameters;
    }
}
