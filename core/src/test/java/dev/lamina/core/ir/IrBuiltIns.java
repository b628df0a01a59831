package dev.lamina.core.ir;

import dev.lamina.core.ir.IrInterpreter.BuiltIn;
import dev.lamina.core.ir.IrInterpreter.Pair;
import dev.lamina.core.ir.IrInterpreter.Raised;
import dev.lamina.core.read.Char;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax.Atom;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The procedures that programs of {@link IrInterpreter} may call: enough of R7RS for tests, and the {@code %} names
 * that derived forms expand into.
 */
public final class IrBuiltIns {
    /** By Scheme name. */
    public static final Map<String, BuiltIn> TABLE = new HashMap<>();

    private record Values(Object[] objects) {}

    private record RecordType(String name, int fields) {}

    private record Rec(RecordType type, Object[] fields) {}

    private static final class Parameter implements BuiltIn {
        private Object value;

        @Override
        public Object apply(IrInterpreter interpreter, Object[] arguments) {
            return value;
        }
    }

    private static final class Box {
        private Object value;
    }

    private static final class Escape extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private transient Object value;

        Escape() {
            super(null, null, false, false);
        }
    }

    /** An object that {@code error} raised. */
    public record Condition(Object message, Object irritants) {}

    static {
        numbers();
        pairs();
        others();
        control();
        internal();
    }

    private IrBuiltIns() {}

    private static void numbers() {
        fold("+", 0L, BigInteger::add, Double::sum);
        fold("*", 1L, BigInteger::multiply, (a, b) -> a * b);
        define("-", a -> a.length == 1 ? a[0] instanceof Double d ? (Object) (-d) : subtract(0L, a[0]) : Arrays.stream(a).skip(1).reduce(a[0], IrBuiltIns::subtract));
        define("quotient", a -> normal(big(a[0]).divide(big(a[1]))));
        define("remainder", a -> normal(big(a[0]).remainder(big(a[1]))));
        compare("=", order -> order == 0);
        compare("<", order -> order < 0);
        compare(">", order -> order > 0);
        compare("<=", order -> order <= 0);
        compare(">=", order -> order >= 0);
        define("zero?", a -> compare(a[0], 0L) == 0);
        unchecked();
        define("number?", a -> a[0] instanceof Number);
        define("even?", a -> !big(a[0]).testBit(0));
        define("odd?", a -> big(a[0]).testBit(0));
    }

    /** What the compiler puts in for proved types: here the proof is checked. */
    private static void unchecked() {
        define("%fixnum+", a -> fixnum(fixnum(a[0]) + fixnum(a[1])));
        define("%fixnum-", a -> fixnum(fixnum(a[0]) - fixnum(a[1])));
        define("%fixnum*", a -> fixnum(Math.multiplyExact(fixnum(a[0]), fixnum(a[1]))));
        define("%fixnum<", a -> fixnum(a[0]) < fixnum(a[1]));
        define("%fixnum>", a -> fixnum(a[0]) > fixnum(a[1]));
        define("%fixnum<=", a -> fixnum(a[0]) <= fixnum(a[1]));
        define("%fixnum>=", a -> fixnum(a[0]) >= fixnum(a[1]));
        define("%fixnum->flonum", a -> (double) fixnum(a[0]));
        define("%flonum", a -> flonum(a[0]));
        define("%fixnum-between?", a -> a[0] instanceof Long n && n >= fixnum(a[1]) && n <= fixnum(a[2]));
        define("flonum?", a -> a[0] instanceof Double);
    }

    private static long fixnum(Object value) {
        if (value instanceof Long n && n >= Type.MIN_FIXNUM && n <= Type.MAX_FIXNUM) return n;
        throw new AssertionError("not a fixnum: " + written(value));
    }

    private static double flonum(Object value) {
        if (value instanceof Double d) return d;
        throw new AssertionError("not a flonum: " + written(value));
    }

    private static void pairs() {
        define("cons", a -> new Pair(a[0], a[1]));
        define("car", a -> pair("car", a[0]).car);
        define("cdr", a -> pair("cdr", a[0]).cdr);
        define("cadr", a -> pair("cadr", pair("cadr", a[0]).cdr).car);
        define("set-car!", a -> { pair("set-car!", a[0]).car = a[1]; return Atom.UNSPECIFIED; });
        define("pair?", a -> a[0] instanceof Pair);
        define("null?", a -> a[0] == Atom.EMPTY);
        define("list", a -> list(Arrays.asList(a)));
        define("cons*", a -> improper(Arrays.asList(a).subList(0, a.length - 1), a[a.length - 1]));
        define("length", a -> (long) elements(a[0]).size());
        define("reverse", a -> list(elements(a[0]).reversed()));
        define("append", a -> {
            if (a.length == 0) return Atom.EMPTY;
            Object tail = a[a.length - 1];
            for (int i = a.length - 2; i >= 0; i--) tail = improper(elements(a[i]), tail);
            return tail;
        });
        member("memv", IrBuiltIns::isEqv);
        member("memq", IrBuiltIns::isEqv);
        member("member", IrBuiltIns::isEqual);
        TABLE.put("map", (i, a) -> {
            List<Object> results = new ArrayList<>();
            for (Object element : elements(a[1])) results.add(i.apply(a[0], element));
            return list(results);
        });
        TABLE.put("for-each", (i, a) -> {
            for (Object element : elements(a[1])) i.apply(a[0], element);
            return Atom.UNSPECIFIED;
        });
    }

    private static void others() {
        define("not", a -> Boolean.FALSE.equals(a[0]));
        define("eq?", a -> isEqv(a[0], a[1]));
        define("eqv?", a -> isEqv(a[0], a[1]));
        define("equal?", a -> isEqual(a[0], a[1]));
        define("symbol?", a -> a[0] instanceof Symbol);
        define("string?", a -> a[0] instanceof String);
        define("procedure?", a -> a[0] instanceof IrInterpreter.Procedure);
        define("symbol->string", a -> ((Symbol) a[0]).name());
        define("string-append", a -> String.join("", Arrays.copyOf(a, a.length, String[].class)));
        define("vector", a -> a.clone());
        define("make-vector", a -> {
            Object[] vector = new Object[((Long) a[0]).intValue()];
            Arrays.fill(vector, a.length > 1 ? a[1] : 0L);
            return vector;
        });
        define("vector-ref", a -> {
            boolean isGood = a[0] instanceof Object[] vector && a[1] instanceof Long index && index >= 0 && index < vector.length;
            if (!isGood) throw new Raised("vector-ref: " + written(a[1]));
            return ((Object[]) a[0])[((Long) a[1]).intValue()];
        });
        define("vector-set!", a -> { ((Object[]) a[0])[((Long) a[1]).intValue()] = a[2]; return Atom.UNSPECIFIED; });
        define("vector-length", a -> (long) ((Object[]) a[0]).length);
        define("list->vector", a -> elements(a[0]).toArray());
        define("vector->list", a -> list(Arrays.asList((Object[]) a[0])));
        TABLE.put("display", (i, a) -> { i.output.append(a[0] instanceof String s ? s : written(a[0])); return Atom.UNSPECIFIED; });
        TABLE.put("newline", (i, a) -> { i.output.append('\n'); return Atom.UNSPECIFIED; });
        define("make-parameter", a -> { Parameter p = new Parameter(); p.value = a[0]; return p; });
    }

    private static void control() {
        define("values", a -> a.length == 1 ? a[0] : new Values(a));
        TABLE.put("apply", (i, a) -> {
            List<Object> arguments = new ArrayList<>(Arrays.asList(a).subList(1, a.length - 1));
            arguments.addAll(elements(a[a.length - 1]));
            return i.apply(a[0], arguments.toArray());
        });
        TABLE.put("call-with-values", (i, a) -> {
            Object produced = i.apply(a[0]);
            return produced instanceof Values values ? i.apply(a[1], values.objects) : i.apply(a[1], produced);
        });
        TABLE.put("call/cc", (i, a) -> {
            Escape escape = new Escape();
            BuiltIn continuation = (inner, values) -> {
                escape.value = values.length == 1 ? values[0] : new Values(values);
                throw escape;
            };
            try {
                return i.apply(a[0], continuation);
            } catch (Escape thrown) {
                if (thrown != escape) throw thrown;
                return escape.value;
            }
        });
        TABLE.put("call-with-current-continuation", TABLE.get("call/cc"));
        TABLE.put("dynamic-wind", (i, a) -> {
            i.apply(a[0]);
            try {
                return i.apply(a[1]);
            } finally {
                i.apply(a[2]);
            }
        });
        define("raise", a -> { throw new Raised(a[0]); });
        define("error", a -> { throw new Raised(new Condition(a[0], list(Arrays.asList(a).subList(1, a.length)))); });
        define("error-object-message", a -> ((Condition) a[0]).message);
        TABLE.put("force", (i, a) -> a[0] instanceof Box promise ? force(i, promise) : a[0]);
    }

    private static void internal() {
        define("%box", a -> { Box box = new Box(); box.value = a[0]; return box; });
        define("%unbox", a -> ((Box) a[0]).value);
        define("%set-box!", a -> { ((Box) a[0]).value = a[1]; return Atom.UNSPECIFIED; });
        define("%up-to-date?", a -> true);
        define("%unbox-checked", a -> {
            if (((Box) a[0]).value == Atom.UNBOUND) throw new Raised("used before it has a value: " + a[1]);
            return ((Box) a[0]).value;
        });
        define("%value-count-is?", a -> a[0] instanceof Values values ? values.objects.length == (Long) a[1] : 1 == (Long) a[1]);
        define("%value-ref", a -> a[0] instanceof Values values ? values.objects[((Long) a[1]).intValue()] : a[0]);
        define("%delay", a -> { Box promise = new Box(); promise.value = a[0]; return promise; });
        TABLE.put("%delay-force", TABLE.get("%delay"));
        define("%make-record-type", a -> new RecordType(a[0].toString(), ((Object[]) a[1]).length));
        define("%record", a -> {
            RecordType type = (RecordType) a[0];
            assert a.length - 1 == type.fields;
            return new Rec(type, Arrays.copyOfRange(a, 1, a.length));
        });
        define("%record-is?", a -> a[0] instanceof Rec rec && rec.type == a[1]);
        define("%record-ref", a -> rec(a[0], a[1], a[3]).fields[((Long) a[2]).intValue()]);
        define("%record-set!", a -> {
            rec(a[0], a[1], a[4]).fields[((Long) a[2]).intValue()] = a[3];
            return Atom.UNSPECIFIED;
        });
        TABLE.put("%guard", (i, a) -> {
            try {
                return i.apply(a[1]);
            } catch (Raised raised) {
                return i.apply(a[0], raised.payload, (BuiltIn) (inner, none) -> { throw raised; });
            }
        });
        TABLE.put("%parameterize", (i, a) -> {
            List<Object> bindings = elements(a[0]);
            Object[] before = new Object[bindings.size()];
            for (int k = 0; k < before.length; k++) before[k] = exchange((Pair) bindings.get(k), ((Pair) bindings.get(k)).cdr);
            try {
                return i.apply(a[1]);
            } finally {
                for (int k = 0; k < before.length; k++) exchange((Pair) bindings.get(k), before[k]);
            }
        });
    }

    private static Object exchange(Pair binding, Object value) {
        Parameter parameter = (Parameter) binding.car;
        Object before = parameter.value;
        parameter.value = value;
        return before;
    }

    private static Rec rec(Object object, Object type, Object who) {
        if (object instanceof Rec rec && rec.type == type) return rec;
        throw new Raised(who + ": wrong type: " + written(object));
    }

    private static Object force(IrInterpreter interpreter, Box promise) {
        while (promise.value instanceof IrInterpreter.Procedure thunk) {
            Object value = interpreter.apply(thunk);
            if (promise.value == thunk) promise.value = value instanceof Box inner ? inner.value : value;
        }
        return promise.value;
    }

    private static void define(String name, Function<Object[], Object> body) {
        TABLE.put(name, (interpreter, arguments) -> body.apply(arguments));
    }

    private static void fold(String name, Long start, BiFunction<BigInteger, BigInteger, BigInteger> exact, BiFunction<Double, Double, Double> inexact) {
        define(name, a -> {
            Object sum = start;
            for (Object x : a)
                sum = isDouble(sum, x) ? (Object) inexact.apply(number(sum).doubleValue(), number(x).doubleValue()) : normal(exact.apply(big(sum), big(x)));
            return sum;
        });
    }

    private static Object subtract(Object a, Object b) {
        if (isDouble(a, b)) return number(a).doubleValue() - number(b).doubleValue();
        return normal(big(a).subtract(big(b)));
    }

    private static void compare(String name, Function<Integer, Boolean> accepts) {
        define(name, a -> {
            boolean ordered = true;
            for (int i = 1; i < a.length; i++) ordered &= accepts.apply(compare(a[i - 1], a[i]));
            return ordered;
        });
    }

    private static int compare(Object a, Object b) {
        if (isDouble(a, b)) {
            double x = number(a).doubleValue();
            double y = number(b).doubleValue();
            return x < y ? -1 : x > y ? 1 : 0;
        }
        return big(a).compareTo(big(b));
    }

    private static boolean isDouble(Object a, Object b) {
        return a instanceof Double || b instanceof Double;
    }

    private static Number number(Object x) {
        if (x instanceof Number number) return number;
        throw new Raised("not a number: " + written(x));
    }

    private static BigInteger big(Object x) {
        return x instanceof BigInteger big ? big : BigInteger.valueOf(number(x).longValue());
    }

    private static Object normal(BigInteger x) {
        return x.bitLength() < 64 ? (Object) x.longValue() : x;
    }

    private static void member(String name, BiFunction<Object, Object, Boolean> same) {
        define(name, a -> {
            for (Object rest = a[1]; rest instanceof Pair pair; rest = pair.cdr) if (same.apply(a[0], pair.car)) return rest;
            return false;
        });
    }

    private static Pair pair(String who, Object x) {
        if (x instanceof Pair pair) return pair;
        throw new Raised(who + ": not a pair: " + written(x));
    }

    private static Object list(List<Object> elements) {
        return improper(elements, Atom.EMPTY);
    }

    private static Object improper(List<Object> elements, Object tail) {
        for (Object element : elements.reversed()) tail = new Pair(element, tail);
        return tail;
    }

    private static List<Object> elements(Object list) {
        List<Object> elements = new ArrayList<>();
        for (Object rest = list; rest != Atom.EMPTY; rest = pair("list", rest).cdr) elements.add(((Pair) rest).car);
        return elements;
    }

    private static boolean isEqv(Object a, Object b) {
        return a == b || (a instanceof Number || a instanceof Symbol || a instanceof Char || a instanceof Boolean) && Objects.equals(a, b);
    }

    private static boolean isEqual(Object a, Object b) {
        if (a instanceof Pair p && b instanceof Pair q) return isEqual(p.car, q.car) && isEqual(p.cdr, q.cdr);
        if (a instanceof Object[] p && b instanceof Object[] q)
            return p.length == q.length && isEqual(list(Arrays.asList(p)), list(Arrays.asList(q)));
        return isEqv(a, b) || a instanceof String && a.equals(b);
    }

    /** A value as {@code write} shows it. */
    public static String written(Object value) {
        return switch (value) {
            case Boolean b -> b ? "#t" : "#f";
            case String s -> '"' + s.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case Char c -> "#\\" + Character.toString(c.codePoint());
            case Atom atom -> atom == Atom.EMPTY ? "()" : "#!" + atom.name().toLowerCase();
            case Pair pair -> "(" + inner(pair) + ")";
            case Object[] vector -> "#" + written(list(Arrays.asList(vector)));
            case Rec rec -> "#<" + rec.type.name + " " + inner(list(Arrays.asList(rec.fields))) + ">";
            case Condition condition -> "#<error " + written(condition.message) + " " + inner(condition.irritants) + ">";
            case Values values -> "#<values " + inner(list(Arrays.asList(values.objects))) + ">";
            case IrInterpreter.Procedure procedure -> "#<procedure>";
            default -> value.toString();
        };
    }

    private static String inner(Object list) {
        StringBuilder text = new StringBuilder();
        Object rest = list;
        for (; rest instanceof Pair pair; rest = pair.cdr) text.append(text.isEmpty() ? "" : " ").append(written(pair.car));
        if (rest != Atom.EMPTY) text.append(" . ").append(written(rest));
        return text.toString();
    }
}
