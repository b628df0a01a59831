package dev.lamina.core.optimize;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.read.Span;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kernel while it is made, and its text, a constant of the unit from which the run time makes the compiled kernel:
 *
 * <pre>
 *   map 2|?;#2;* 0 1|0:c 2:|x0 p0 mul:0:1 x1 p1 add:2:4|5|-
 * </pre>
 *
 * are: what to do, and with how many vectors (then {@code =} if they must be equally long); the words that are known before
 * the first element, each given by the program, a constant, a top-level variable that may have no value yet
 * ({@code @module@name}), or the value of a primitive for earlier words; which words are parameters, and what each must be
 * ({@link Need}); the values, each an input, a parameter, a literal or an operation of {@code numeric.fusion} on earlier
 * values; the number of the result; and that of the check, a condition that holds where the plain program would leave the
 * flonums. Equal values are there once.
 */
final class KernelText {
    /** What a parameter must be so that the kernel gives what the plain program gives; any real number if nothing is said. */
    enum Need {
        /** It is compared: a flonum, or a fixnum, which is one exactly. */
        COMPARED,
        /** A flonum is divided by it: no exact zero. */
        DIVISOR,
        /** A flonum. */
        FLONUM,
        /** It is a test: anything; the parameter is 1 or 0. */
        TEST;

        char letter() {
            return name().toLowerCase(Locale.ROOT).charAt(0);
        }
    }

    /** The library takes 256; the checks need some. */
    private static final int MOST_VALUES = 200;
    private static final int MOST_WORDS = 24;
    private static final int MOST_SHOWN = 160;
    /** No condition. */
    static final int NONE = -1;

    private record Parameter(int word, boolean isTest) {}

    private final List<String> values = new ArrayList<>();
    private final Map<String, Integer> valueNumbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<Object, Integer> wordNumbers = new HashMap<>();
    private final List<Expr> given = new ArrayList<>();
    private final Map<Parameter, EnumSet<Need>> parameters = new LinkedHashMap<>();
    private final List<Parameter> parameterOrder = new ArrayList<>();
    private int check = NONE;
    private boolean equalLengths;
    private boolean readsData;
    private Expr upToDate;

    // Values

    int input(int index) {
        return value("x" + index);
    }

    int literal(double number) {
        return value("=" + number);
    }

    int operation(String name, int... operands) {
        StringBuilder text = new StringBuilder(name);
        for (int operand : operands) text.append(':').append(operand);
        return value(text.toString());
    }

    private int value(String text) {
        Integer known = valueNumbers.get(text);
        if (known != null) return known;
        if (values.size() == MOST_VALUES) throw new NotFusible("it is too large", Span.NONE);
        valueNumbers.put(text, values.size());
        values.add(text);
        return values.size() - 1;
    }

    /** The number that a word holds, which must be what is needed. */
    int parameter(int word, EnumSet<Need> needs) {
        Parameter parameter = new Parameter(word, needs.contains(Need.TEST));
        EnumSet<Need> known = parameters.get(parameter);
        if (known == null) {
            parameters.put(parameter, EnumSet.copyOf(needs));
            parameterOrder.add(parameter);
        } else {
            known.addAll(needs);
        }
        return value("p" + parameterOrder.indexOf(parameter));
    }

    // Conditions; as an operand of "and", NONE is true

    int and(int a, int b) {
        return a == NONE || a == b ? b : b == NONE ? a : operation("and", a, b);
    }

    int or(int a, int b) {
        return a == b ? a : operation("or", a, b);
    }

    int not(int a) {
        String text = values.get(a);
        return text.startsWith("not:") ? Integer.parseInt(text.substring("not:".length())) : operation("not", a);
    }

    /** Notes that the kernel's result must not be used where a condition holds, if it can hold in the path to it. */
    void check(int path, int condition) {
        if (path != NONE && excludes(path, condition)) return;
        int bad = and(path, condition);
        check = check == NONE ? bad : or(check, bad);
    }

    /** Whether one condition cannot hold where the other does: NaN included. */
    private boolean excludes(int a, int b) {
        String[] parts = values.get(a).split(":");
        if (parts[0].equals("and")) return excludes(Integer.parseInt(parts[1]), b) || excludes(Integer.parseInt(parts[2]), b);
        String other = values.get(b);
        if (other.equals("not:" + a) || values.get(a).equals("not:" + b)) return true;
        if (parts.length != 3) return false;
        String turned = ":" + parts[2] + ":" + parts[1];
        return switch (parts[0]) {
            case "less" -> other.equals("less" + turned) || other.equals("lessOrEqual" + turned);
            case "lessOrEqual" -> other.equals("less" + turned);
            default -> false;
        };
    }

    /** Whether a is less than b. All orders are written with this and {@link #lessOrEqual}, so that equal ones look equal. */
    int less(int a, int b) {
        return operation("less", a, b);
    }

    int lessOrEqual(int a, int b) {
        return operation("lessOrEqual", a, b);
    }

    void requireEqualLengths() {
        equalLengths = true;
    }

    void readsData() {
        readsData = true;
    }

    /** Whether a word is an element of data, which must not be written meanwhile. */
    boolean hasRead() {
        return readsData;
    }

    /** Notes a test that the program makes when it enters a closure: whether the code is still that of its module. */
    void require(Expr isUpToDate) {
        upToDate = isUpToDate;
    }

    /** The test that must be true for the kernel to run, or null. */
    Expr requirement() {
        return upToDate;
    }

    // Words

    /** A word that the program gives: a variable or a constant. */
    int given(Expr expr) {
        Object key = switch (expr) {
            case Expr.Reference r -> r.variable();
            case Expr.GlobalReference g -> g.global();
            case Expr.Constant c when Constants.isImmediate(c) -> c.datum().content();
            default -> expr;
        };
        Integer known = wordNumbers.get(key);
        if (known != null) return known;
        given.add(expr);
        return word(key, "?");
    }

    int constant(Object content) {
        boolean isText = content instanceof Double || content instanceof Long n && Words.fitsFixnum(n);
        if (!isText) return given(Constants.of(content));
        String text = "#" + content;
        Integer known = wordNumbers.get(text);
        return known != null ? known : word(text, text);
    }

    /** The value of a top-level variable, read by the run time. */
    int global(Global global) {
        String text = "@" + escaped(global.module()) + "@" + escaped(global.name());
        Integer known = wordNumbers.get(text);
        return known != null ? known : word(text, text);
    }

    /** Without the characters that have a meaning in the text. */
    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c > ' ' && c < 0x7F && "@|;%".indexOf(c) < 0) text.append(c);
            else text.append('%').append(Integer.toHexString(0x10000 | c).substring(1));
        }
        return text.toString();
    }

    /** The value of a primitive for words. */
    int call(Primitive primitive, List<Integer> operands) {
        StringBuilder text = new StringBuilder(primitive.name());
        for (int operand : operands) text.append(' ').append(operand);
        Integer known = wordNumbers.get(text.toString());
        return known != null ? known : word(text.toString(), text.toString());
    }

    private int word(Object key, String text) {
        if (words.size() == MOST_WORDS) throw new NotFusible("it uses too many values from outside", Span.NONE);
        wordNumbers.put(key, words.size());
        words.add(text);
        return words.size() - 1;
    }

    /** What the program gives, in order. */
    List<Expr> given() {
        return given;
    }

    // The text

    /** @param purpose what the run time does with the values */
    String of(String purpose, int inputs, int result) {
        return purpose + " " + inputs + (equalLengths ? "=" : "") + "|" + String.join(";", words) + "|" + parameterTexts() + "|"
            + String.join(" ", values) + "|" + result + "|" + (check == NONE ? "-" : Integer.toString(check));
    }

    /** For people: {@code sum over 2 vectors of (add (mul p0 x0) x1)}, where x stands for vectors and p for what is the same for all elements. */
    String describe(String what, int result) {
        StringBuilder text = new StringBuilder(what).append(" of ");
        write(result, text);
        if (check != NONE) {
            text.append(", unless ");
            write(check, text);
        }
        return text.length() <= MOST_SHOWN ? text.toString() : text.substring(0, MOST_SHOWN) + "…";
    }

    private void write(int value, StringBuilder text) {
        if (text.length() > MOST_SHOWN) return;
        String[] parts = values.get(value).split(":");
        if (parts.length == 1) {
            text.append(parts[0].startsWith("=") ? parts[0].substring(1) : parts[0]);
            return;
        }
        text.append('(').append(parts[0]);
        for (int i = 1; i < parts.length; i++) write(Integer.parseInt(parts[i]), text.append(' '));
        text.append(')');
    }

    private String parameterTexts() {
        StringBuilder text = new StringBuilder();
        for (Parameter parameter : parameterOrder) {
            if (!text.isEmpty()) text.append(' ');
            text.append(parameter.word()).append(':');
            for (Need need : parameters.get(parameter)) text.append(need.letter());
        }
        return text.toString();
    }
}
