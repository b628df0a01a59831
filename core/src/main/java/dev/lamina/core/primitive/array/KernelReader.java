package dev.lamina.core.primitive.array;

import dev.lamina.numeric.fusion.CheckedKernel;
import dev.lamina.numeric.fusion.Condition;
import dev.lamina.numeric.fusion.Expression;
import dev.lamina.numeric.fusion.Operation;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the values of a kernel's text into an expression of the numeric library: {@code x0} an input, {@code p0} a parameter,
 * {@code =2.5} a literal, {@code add:0:1} the library's operation of that name on earlier values.
 */
final class KernelReader {
    private static final Map<String, Operation> OPERATIONS = new HashMap<>();

    static {
        for (Operation operation : Operation.values()) OPERATIONS.put(operation.toString(), operation);
    }

    /** By the number of the value; each is one or the other. */
    private final Expression[] numbers;
    private final Condition[] conditions;

    private KernelReader(int size) {
        numbers = new Expression[size];
        conditions = new Condition[size];
    }

    /**
     * @param values separated by spaces
     * @param result the number of the kernel's value
     * @param check  the number of its check, or {@code -}
     */
    static CheckedKernel kernel(int inputs, String values, String result, String check) {
        String[] texts = values.split(" ");
        KernelReader reader = new KernelReader(texts.length);
        for (int i = 0; i < texts.length; i++) reader.read(i, texts[i]);
        Condition condition = check.equals("-") ? null : reader.conditions[Integer.parseInt(check)];
        return new CheckedKernel(inputs, reader.numbers[Integer.parseInt(result)], condition);
    }

    private void read(int index, String text) {
        switch (text.charAt(0)) {
            case '=' -> numbers[index] = Expression.literal(Double.parseDouble(text.substring(1)));
            case 'x' -> numbers[index] = Expression.input(Integer.parseInt(text.substring(1)));
            default -> {
                String[] parts = text.split(":");
                if (parts.length == 1) numbers[index] = Expression.parameter(Integer.parseInt(text.substring(1)));
                else operation(index, parts);
            }
        }
    }

    private void operation(int index, String[] parts) {
        String name = parts[0];
        switch (name) {
            case "and" -> conditions[index] = condition(parts, 1).and(condition(parts, 2));
            case "or" -> conditions[index] = condition(parts, 1).or(condition(parts, 2));
            case "not" -> conditions[index] = condition(parts, 1).not();
            case "less" -> conditions[index] = number(parts, 1).less(number(parts, 2));
            case "lessOrEqual" -> conditions[index] = number(parts, 1).lessOrEqual(number(parts, 2));
            case "equal" -> conditions[index] = number(parts, 1).equal(number(parts, 2));
            case "notEqual" -> conditions[index] = number(parts, 1).notEqual(number(parts, 2));
            case "select" -> numbers[index] = condition(parts, 1).select(number(parts, 2), number(parts, 3));
            default -> numbers[index] = arithmetic(parts);
        }
    }

    private Expression arithmetic(String[] parts) {
        Expression[] operands = new Expression[parts.length - 1];
        for (int i = 0; i < operands.length; i++) operands[i] = number(parts, i + 1);
        Operation operation = OPERATIONS.get(parts[0]);
        assert operation != null : parts[0];
        return Expression.of(operation, operands);
    }

    private Expression number(String[] parts, int i) {
        return numbers[Integer.parseInt(parts[i])];
    }

    private Condition condition(String[] parts, int i) {
        return conditions[Integer.parseInt(parts[i])];
    }
}
