package dev.lamina.core.primitive.array;

import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.runtime.Cells;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A call of a primitive by name, for values that a kernel needs before its first element. The usual ones are called here; the others
 * through the table of primitives, as method handles, whose making takes some milliseconds.
 */
interface WordCall {
    /** The value, where the operands are earlier ones of the given values. */
    @Word long value(Ctx c, @Word long[] values);

    /** From a text such as {@code * 0 1}, {@code #2} or {@code @module@name}; null for {@code ?}, a value that is given. */
    static WordCall of(String text) {
        if (text.equals("?")) return null;
        if (text.startsWith("#")) return constant(text.substring(1));
        if (text.startsWith("@")) return global(text);
        String[] parts = text.split(" ");
        int[] operands = new int[parts.length - 1];
        for (int i = 0; i < operands.length; i++) operands[i] = Integer.parseInt(parts[i + 1]);
        WordCall usual = operands.length == 2 ? usual(parts[0], operands[0], operands[1]) : null;
        return usual != null ? usual : other(parts[0], operands);
    }

    private static WordCall constant(String text) {
        boolean isInteger = text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        @Word long word = isInteger ? Words.ofFixnum(Long.parseLong(text)) : Words.ofDouble(Double.parseDouble(text));
        return (c, values) -> word;
    }

    private static WordCall global(String text) {
        int second = text.indexOf('@', 1);
        String module = plain(text.substring(1, second));
        String name = plain(text.substring(second + 1));
        return (c, values) -> {
            @Word long value = Cells.value(c.instance().cells().cell(module, name));
            if (value == Words.UNBOUND) throw Errors.unbound(name, Words.FALSE);
            return value;
        };
    }

    /** Undoes the escapes of four hexadecimal digits. */
    private static String plain(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                text.append((char) Integer.parseInt(escaped.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static WordCall usual(String name, int a, int b) {
        return switch (name) {
            case "+" -> (c, values) -> Arithmetic.add(c, values[a], values[b]);
            case "-" -> (c, values) -> Arithmetic.subtract(c, values[a], values[b]);
            case "*" -> (c, values) -> Arithmetic.multiply(c, values[a], values[b]);
            case "/" -> (c, values) -> Arithmetic.divide(c, values[a], values[b]);
            default -> null;
        };
    }

    private static WordCall other(String name, int[] operands) {
        MethodHandle method = method(PrimitiveTable.load().require(name, operands.length), operands.length);
        return (c, values) -> {
            @Word long[] arguments = new long[operands.length];
            for (int i = 0; i < arguments.length; i++) arguments[i] = values[operands[i]];
            return call(method, c, arguments);
        };
    }

    private static @Word long call(MethodHandle method, Ctx c, @Word long[] arguments) {
        try {
            return (long) method.invokeExact(c, arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a primitive throws a checked exception", e);
        }
    }

    /** The primitive's method as one that takes the context and words, and gives a word. */
    private static MethodHandle method(Primitive primitive, int operands) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            Class<?> owner = Class.forName(primitive.owner().replace('/', '.'));
            MethodType type = MethodType.fromMethodDescriptorString(primitive.descriptor(), owner.getClassLoader());
            MethodHandle method = lookup.findStatic(owner, primitive.method(), type);
            if (type.parameterCount() == 0 || type.parameterType(0) != Ctx.class) method = MethodHandles.dropArguments(method, 0, Ctx.class);
            if (primitive.type() != Primitive.UNTYPED) method = MethodHandles.insertArguments(method, 1, primitive.type());
            MethodHandle flonum = lookup.findStatic(WordCall.class, "flonum", MethodType.methodType(double.class, long.class));
            for (int i = 1; i < method.type().parameterCount(); i++)
                if (method.type().parameterType(i) == double.class) method = MethodHandles.filterArguments(method, i, flonum);
            assert method.type().parameterCount() - 1 == operands : primitive + " has optional parameters, which no kernel calls";
            return result(lookup, method).asSpreader(long[].class, operands);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a primitive of the table does not exist: " + primitive, e);
        }
    }

    private static MethodHandle result(MethodHandles.Lookup lookup, MethodHandle method) throws ReflectiveOperationException {
        Class<?> type = method.type().returnType();
        if (type == long.class) return method;
        if (type == double.class)
            return MethodHandles.filterReturnValue(method, lookup.findStatic(Words.class, "ofDouble", MethodType.methodType(long.class, double.class)));
        return MethodHandles.filterReturnValue(method, lookup.findStatic(WordCall.class, "truth", MethodType.methodType(long.class, boolean.class)));
    }

    private static @Word long truth(boolean value) {
        return value ? Words.TRUE : Words.FALSE;
    }

    private static double flonum(@Word long value) {
        if (!Words.isFlonum(value)) throw Errors.wrongType("%fused", "a flonum", value);
        return Words.toDouble(value);
    }
}
