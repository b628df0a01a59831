package dev.lamina.core.optimize;

import static dev.lamina.core.optimize.KernelText.NONE;

import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Primitive.Fact;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.optimize.ElementTerm.Choice;
import dev.lamina.core.optimize.ElementTerm.Constant;
import dev.lamina.core.optimize.ElementTerm.Flonum;
import dev.lamina.core.optimize.ElementTerm.Truth;
import dev.lamina.core.optimize.ElementTerm.Word;
import dev.lamina.core.optimize.KernelText.Need;
import dev.lamina.core.read.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the primitives of numbers are in a kernel. A kernel computes with flonums only, so the rule for each primitive is
 * in which cases its value is the flonum that the kernel computes: an operation on a flonum and an exact number is done in
 * flonums; one on exact numbers alone is exact, and is computed before the first element, or makes the kernel impossible;
 * where a function of a flonum is complex, the kernel's check holds.
 */
final class ElementOperations {
    private static final EnumSet<Need> NUMBER = EnumSet.noneOf(Need.class);
    private static final EnumSet<Need> COMPARED = EnumSet.of(Need.COMPARED);
    private static final EnumSet<Need> DIVISOR = EnumSet.of(Need.DIVISOR);
    private static final EnumSet<Need> FLONUM = EnumSet.of(Need.FLONUM);
    private static final EnumSet<Need> TEST = EnumSet.of(Need.TEST);

    private final KernelText kernel;
    private final PrimitiveTable primitives;
    /** Under which condition the expression being translated is evaluated, or NONE. */
    private int path = NONE;
    private Span span = Span.NONE;

    ElementOperations(KernelText kernel, PrimitiveTable primitives) {
        this.kernel = kernel;
        this.primitives = primitives;
    }

    NotFusible refusal(String reason) {
        return new NotFusible(reason, span);
    }

    // Where the program is

    /** A term made where a condition holds. */
    ElementTerm where(int condition, Supplier<ElementTerm> part) {
        int outer = path;
        path = kernel.and(path, condition);
        ElementTerm term = part.get();
        path = outer;
        return term;
    }

    private void checkThat(int bad) {
        kernel.check(path, bad);
    }

    // Values

    /** The kernel's value for a number; what is exact is converted. */
    int number(ElementTerm term, EnumSet<Need> needs) {
        return switch (term) {
            case Flonum flonum -> flonum.value();
            case Word word -> kernel.parameter(word.word(), needs);
            case Choice choice -> kernel.operation("select", choice.condition(), number(choice.then(), needs), number(choice.otherwise(), needs));
            case Constant constant -> kernel.literal(literal(constant, needs));
            case Truth truth -> throw refusal("a truth value stands where a number is expected");
        };
    }

    private double literal(Constant constant, EnumSet<Need> needs) {
        if (!constant.isReal()) throw refusal("a constant is no real number");
        if (needs.contains(Need.FLONUM) && !constant.isFlonum()) throw refusal("an exact number stands where a flonum is expected");
        if (needs.contains(Need.DIVISOR) && constant.isExactZero()) throw refusal("it divides by zero");
        if (needs.contains(Need.COMPARED) && !constant.isFlonumExactly()) throw refusal("it compares with a number that is no flonum");
        return constant.toDouble();
    }

    /** What an f64vector holds when the number was stored. */
    int stored(ElementTerm term) {
        return number(term, NUMBER);
    }

    private Flonum flonum(String operation, int... operands) {
        return new Flonum(kernel.operation(operation, operands));
    }

    /** Whether a term is true: a condition of the kernel, or the constant. */
    ElementTerm test(ElementTerm term) {
        return switch (term) {
            case Truth truth -> truth;
            case Constant constant -> new Constant(!Boolean.FALSE.equals(constant.content()));
            case Flonum flonum -> new Constant(true);
            case Word word -> new Truth(kernel.operation("notEqual", kernel.parameter(word.word(), TEST), kernel.literal(0)));
            case Choice choice -> choose(choice.condition(), test(choice.then()), test(choice.otherwise()));
        };
    }

    /** The condition in which a term is true. */
    int condition(ElementTerm term) {
        ElementTerm test = test(term);
        if (test instanceof Truth truth) return truth.condition();
        int zero = kernel.literal(0);
        return kernel.operation(Boolean.TRUE.equals(((Constant) test).content()) ? "equal" : "notEqual", zero, zero);
    }

    /** The one term where the condition holds, the other where it does not. */
    ElementTerm choose(int condition, ElementTerm then, ElementTerm otherwise) {
        if (then.equals(otherwise)) return then;
        if (then.isFlonum() && otherwise.isFlonum()) return flonum("select", condition, number(then, NUMBER), number(otherwise, NUMBER));
        if (isTruth(then) && isTruth(otherwise)) return new Truth(eitherTruth(condition, then, otherwise));
        if (isTruth(then) || isTruth(otherwise)) throw refusal("it gives a number or a truth value");
        return new Choice(condition, then, otherwise);
    }

    private static boolean isTruth(ElementTerm term) {
        return term instanceof Truth || term instanceof Constant constant && constant.content() instanceof Boolean;
    }

    private int eitherTruth(int condition, ElementTerm then, ElementTerm otherwise) {
        if (then instanceof Constant constant)
            return Boolean.TRUE.equals(constant.content()) ? or(condition, otherwise) : and(kernel.not(condition), otherwise);
        if (otherwise instanceof Constant constant)
            return Boolean.TRUE.equals(constant.content()) ? or(kernel.not(condition), then) : and(condition, then);
        return kernel.or(and(condition, then), and(kernel.not(condition), otherwise));
    }

    private int and(int condition, ElementTerm truth) {
        return truth instanceof Truth t ? kernel.and(condition, t.condition()) : condition;
    }

    private int or(int condition, ElementTerm truth) {
        return truth instanceof Truth t ? kernel.or(condition, t.condition()) : condition;
    }

    // Calls

    ElementTerm call(Primitive primitive, List<ElementTerm> operands, Span place) {
        Span outer = span;
        span = place;
        ElementTerm term = areInvariant(operands) ? invariant(primitive, operands) : varying(primitive.name(), operands);
        span = outer;
        return term;
    }

    private static boolean areInvariant(List<ElementTerm> operands) {
        for (ElementTerm operand : operands) if (!operand.isInvariant()) return false;
        return true;
    }

    /** The same for all elements: computed by the primitive itself. */
    private ElementTerm invariant(Primitive primitive, List<ElementTerm> operands) {
        boolean isRead = isRead(primitive.name());
        if (!primitive.has(Fact.PURE) && !isRead || primitive.has(Fact.CONTROL) || primitive.rest()) throw unknown(primitive.name());
        if (isRead) kernel.readsData();
        List<Integer> words = new ArrayList<>();
        for (ElementTerm operand : operands) words.add(operand instanceof Word word ? word.word() : kernel.constant(((Constant) operand).content()));
        return new Word(kernel.call(primitive, words));
    }

    /** It gives a part of data, which stays the same while nothing is written. */
    private static boolean isRead(String name) {
        return switch (name) {
            case "car", "cdr", "cadr", "unbox", "vector-ref", "f64vector-ref", "f32vector-ref", "matrix-ref", "%unbox", "%unbox-checked" -> true;
            default -> false;
        };
    }

    NotFusible unknown(String name) {
        return refusal("it calls " + name + ", which kernels do not have");
    }

    private ElementTerm varying(String name, List<ElementTerm> operands) {
        return switch (operands.size()) {
            case 1 -> unary(name, operands.getFirst());
            case 2 -> binary(name, operands.getFirst(), operands.getLast());
            default -> several(name, operands);
        };
    }

    /** Of three or more operands: from left to right, or each with the next. */
    private ElementTerm several(String name, List<ElementTerm> operands) {
        switch (name) {
            case "+", "-", "*", "/", "max", "min", "fl+", "fl-", "fl*", "fl/" -> {
                ElementTerm result = operands.getFirst();
                for (ElementTerm operand : operands.subList(1, operands.size())) result = binaryOfAny(name, result, operand);
                return result;
            }
            case "<", ">", "<=", ">=", "=", "fl<?", "fl>?", "fl<=?", "fl>=?", "fl=?" -> {
                int all = NONE;
                for (int i = 1; i < operands.size(); i++) all = kernel.and(all, condition(binaryOfAny(name, operands.get(i - 1), operands.get(i))));
                return new Truth(all);
            }
            case "fl+*" -> {
                return flonum("fma", number(operands.get(0), FLONUM), number(operands.get(1), FLONUM), number(operands.get(2), FLONUM));
            }
            default -> throw unknown(name);
        }
    }

    private ElementTerm binaryOfAny(String name, ElementTerm a, ElementTerm b) {
        return a.isInvariant() && b.isInvariant() ? invariant(primitives.require(name, 2), List.of(a, b)) : binary(name, a, b);
    }

    // One operand

    private ElementTerm unary(String name, ElementTerm a) {
        return switch (name) {
            case "+", "*", "max", "min" -> a.isFlonum() ? a : throwUnknown(name);
            case "-" -> function(name, a, x -> flonum("neg", x));
            case "/" -> function(name, a, x -> flonum("reciprocal", x));
            case "abs", "magnitude" -> function(name, a, x -> flonum("abs", x));
            case "square" -> function(name, a, x -> flonum("square", x));
            case "exp", "sin", "cos", "tan", "atan" -> function(name, a, x -> flonum(name, x));
            case "floor", "round", "truncate" -> function(name, a, x -> flonum(name, x));
            case "ceiling" -> function(name, a, x -> flonum("ceil", x));
            case "sqrt" -> function(name, a, x -> checked(kernel.less(x, kernel.literal(0)), flonum("sqrt", x)));
            case "log" -> function(name, a, x -> checked(kernel.lessOrEqual(x, kernel.literal(0)), flonum("log", x)));
            case "asin", "acos" -> function(name, a, x -> checked(kernel.less(kernel.literal(1), kernel.operation("abs", x)), flonum(name, x)));
            case "inexact", "exact->inexact" -> new Flonum(number(a, NUMBER));
            case "zero?" -> new Truth(kernel.operation("equal", number(a, COMPARED), kernel.literal(0)));
            case "positive?" -> new Truth(kernel.less(kernel.literal(0), number(a, COMPARED)));
            case "negative?" -> new Truth(kernel.less(number(a, COMPARED), kernel.literal(0)));
            case "nan?" -> isNaN(number(a, NUMBER));
            case "infinite?" -> isInfinite(a, NUMBER);
            case "finite?" -> isFinite(a, NUMBER);
            case "number?", "complex?", "real?", "inexact?", "flonum?" -> a.isFlonum() ? new Constant(true) : throwUnknown(name);
            case "exact?" -> a.isFlonum() ? new Constant(false) : throwUnknown(name);
            case "not" -> not(a);
            default -> ofFlonum(name, a);
        };
    }

    private interface Function {
        ElementTerm of(int value);
    }

    /** A function of a flonum; of a choice with exact numbers, a choice of its values. */
    private ElementTerm function(String name, ElementTerm a, Function function) {
        if (a.isFlonum()) return function.of(number(a, NUMBER));
        return choice(a, part -> part.isInvariant() ? invariant(primitives.require(name, 1), List.of(part)) : function(name, part, function));
    }

    /** A choice with an operation done on both of its parts. */
    private ElementTerm choice(ElementTerm term, UnaryOperator<ElementTerm> operation) {
        if (!(term instanceof Choice choice)) throw refusal("a truth value stands where a number is expected");
        ElementTerm then = where(choice.condition(), () -> operation.apply(choice.then()));
        ElementTerm otherwise = where(kernel.not(choice.condition()), () -> operation.apply(choice.otherwise()));
        return choose(choice.condition(), then, otherwise);
    }

    private ElementTerm throwUnknown(String name) {
        throw unknown(name);
    }

    private ElementTerm checked(int bad, ElementTerm term) {
        checkThat(bad);
        return term;
    }

    private ElementTerm not(ElementTerm a) {
        return switch (test(a)) {
            case Truth truth -> new Truth(kernel.not(truth.condition()));
            case Constant constant -> new Constant(Boolean.FALSE.equals(constant.content()));
            default -> throw new AssertionError(a);
        };
    }

    private Truth isNaN(int x) {
        return new Truth(kernel.operation("notEqual", x, x));
    }

    private Truth isInfinite(ElementTerm a, EnumSet<Need> needs) {
        return new Truth(kernel.operation("equal", kernel.operation("abs", number(a, needs)), kernel.literal(Double.POSITIVE_INFINITY)));
    }

    private Truth isFinite(ElementTerm a, EnumSet<Need> needs) {
        return new Truth(kernel.less(kernel.operation("abs", number(a, needs)), kernel.literal(Double.POSITIVE_INFINITY)));
    }

    /** SRFI 144. */
    private ElementTerm ofFlonum(String name, ElementTerm a) {
        return switch (name) {
            case "flzero?" -> new Truth(kernel.operation("equal", number(a, FLONUM), kernel.literal(0)));
            case "flpositive?" -> new Truth(kernel.less(kernel.literal(0), number(a, FLONUM)));
            case "flnegative?" -> new Truth(kernel.less(number(a, FLONUM), kernel.literal(0)));
            case "flnan?" -> isNaN(number(a, FLONUM));
            case "flinfinite?" -> isInfinite(a, FLONUM);
            case "flfinite?" -> isFinite(a, FLONUM);
            case "fl+", "fl*" -> new Flonum(number(a, FLONUM));
            default -> flonum(functionOfFlonum(name), number(a, FLONUM));
        };
    }

    private String functionOfFlonum(String name) {
        return switch (name) {
            case "fl-" -> "neg";
            case "fl/" -> "reciprocal";
            case "flabs" -> "abs";
            case "flsquare" -> "square";
            case "flsqrt" -> "sqrt";
            case "flcbrt" -> "cbrt";
            case "flfloor" -> "floor";
            case "flceiling" -> "ceil";
            case "flround" -> "round";
            case "fltruncate" -> "truncate";
            case "flexp2" -> "exp2";
            case "flexp" -> "exp";
            case "flexp-1" -> "expm1";
            case "fllog" -> "log";
            case "fllog1+" -> "log1p";
            case "fllog2" -> "log2";
            case "fllog10" -> "log10";
            case "flsin" -> "sin";
            case "flcos" -> "cos";
            case "fltan" -> "tan";
            case "flasin" -> "asin";
            case "flacos" -> "acos";
            case "flatan" -> "atan";
            case "flsinh" -> "sinh";
            case "flcosh" -> "cosh";
            case "fltanh" -> "tanh";
            default -> throw unknown(name);
        };
    }

    // Two operands

    private ElementTerm binary(String name, ElementTerm a, ElementTerm b) {
        return switch (name) {
            case "+" -> arithmetic(name, "add", a, b);
            case "-" -> arithmetic(name, "sub", a, b);
            case "*" -> arithmetic(name, "mul", a, b);
            case "/" -> arithmetic(name, "div", a, b);
            case "max" -> greatest(name, a, b);
            case "min" -> greatest(name, a, b);
            case "<" -> comparison("less", a, b, COMPARED);
            case ">" -> comparison("less", b, a, COMPARED);
            case "<=" -> comparison("lessOrEqual", a, b, COMPARED);
            case ">=" -> comparison("lessOrEqual", b, a, COMPARED);
            case "=" -> comparison("equal", a, b, COMPARED);
            case "expt" -> power(a, b);
            case "atan" -> angle(a, b);
            case "log" -> logarithm(a, b);
            default -> ofFlonums(name, a, b);
        };
    }

    private ElementTerm arithmetic(String name, String operation, ElementTerm a, ElementTerm b) {
        if (!a.isFlonum() && !b.isFlonum()) return ofExact(name, a, b);
        EnumSet<Need> second = name.equals("/") ? DIVISOR : NUMBER;
        return flonum(operation, number(a, NUMBER), number(b, second));
    }

    /** Of two operands that may both be exact: in each case of a choice by itself. */
    private ElementTerm ofExact(String name, ElementTerm a, ElementTerm b) {
        if (a instanceof Choice) return choice(a, part -> binaryOfAny(name, part, b));
        return choice(b, part -> binaryOfAny(name, a, part));
    }

    private Truth comparison(String operation, ElementTerm a, ElementTerm b, EnumSet<Need> needs) {
        return new Truth(kernel.operation(operation, number(a, needs), number(b, needs)));
    }

    /** As the primitives choose: NaN if there is one, the first of two that are equal. */
    private ElementTerm greatest(String name, ElementTerm a, ElementTerm b) {
        if (!a.isFlonum() && !b.isFlonum()) return ofExact(name, a, b);
        int x = number(a, COMPARED);
        int y = number(b, COMPARED);
        int isBest = name.equals("max") ? kernel.lessOrEqual(y, x) : kernel.lessOrEqual(x, y);
        return flonum("select", kernel.or(isBest, isNaN(x).condition()), x, y);
    }

    private ElementTerm power(ElementTerm base, ElementTerm exponent) {
        if (exponent instanceof Constant constant && constant.isExactZero()) return new Constant(1L);
        boolean isSure = base.isFlonum() || exponent.isFlonum();
        if (!isSure) return ofExact("expt", base, exponent);
        int x = number(base, NUMBER);
        int y = number(exponent, DIVISOR);
        if (!isRealPower(base, exponent)) checkThat(kernel.less(x, kernel.literal(0)));
        return flonum("pow", x, y);
    }

    /** Whether it cannot be complex: the base is positive or the exponent an integer. */
    private static boolean isRealPower(ElementTerm base, ElementTerm exponent) {
        if (base instanceof Constant constant && constant.isReal() && constant.toDouble() > 0) return true;
        return exponent instanceof Constant constant && constant.isReal() && constant.toDouble() == Math.rint(constant.toDouble());
    }

    private ElementTerm angle(ElementTerm y, ElementTerm x) {
        if (!x.isFlonum() && !y.isFlonum()) return ofExact("atan", y, x);
        return flonum("atan2", number(y, NUMBER), number(x, DIVISOR));
    }

    /** To base 2 and 10, as the primitive does it; other bases need a division of logarithms there too. */
    private ElementTerm logarithm(ElementTerm a, ElementTerm base) {
        boolean isDecimal = base instanceof Constant constant && constant.isReal() && constant.toDouble() == 10;
        boolean isBinary = base instanceof Constant constant && constant.isReal() && constant.toDouble() == 2;
        if (!a.isFlonum() || !isDecimal && !isBinary) throw unknown("log to this base");
        int x = number(a, NUMBER);
        checkThat(kernel.lessOrEqual(x, kernel.literal(0)));
        if (isDecimal) checkThat(kernel.operation("equal", x, kernel.literal(Double.POSITIVE_INFINITY)));
        return flonum(isBinary ? "log2" : "log10", x);
    }

    /** SRFI 144. */
    private ElementTerm ofFlonums(String name, ElementTerm a, ElementTerm b) {
        return switch (name) {
            case "fl<?" -> comparison("less", a, b, FLONUM);
            case "fl>?" -> comparison("less", b, a, FLONUM);
            case "fl<=?" -> comparison("lessOrEqual", a, b, FLONUM);
            case "fl>=?" -> comparison("lessOrEqual", b, a, FLONUM);
            case "fl=?" -> comparison("equal", a, b, FLONUM);
            case "flunordered?" -> new Truth(kernel.or(isNaN(number(a, FLONUM)).condition(), isNaN(number(b, FLONUM)).condition()));
            case "flmin" -> flonumOfTwo("min", number(a, FLONUM), number(b, FLONUM));
            case "flmax" -> flonumOfTwo("max", number(a, FLONUM), number(b, FLONUM));
            case "flabsdiff" -> flonum("abs", kernel.operation("sub", number(a, FLONUM), number(b, FLONUM)));
            case "flposdiff" -> positiveDifference(number(a, FLONUM), number(b, FLONUM));
            default -> flonum(functionOfFlonums(name), number(a, FLONUM), number(b, FLONUM));
        };
    }

    private String functionOfFlonums(String name) {
        return switch (name) {
            case "fl+" -> "add";
            case "fl-" -> "sub";
            case "fl*" -> "mul";
            case "fl/" -> "div";
            case "flexpt" -> "pow";
            case "flatan" -> "atan2";
            case "flhypot" -> "hypot";
            default -> throw unknown(name);
        };
    }

    /** The kernel's operation gives NaN if there is one; these primitives give the other number. */
    private ElementTerm flonumOfTwo(String operation, int x, int y) {
        int rest = kernel.operation("select", isNaN(y).condition(), x, kernel.operation(operation, x, y));
        return flonum("select", isNaN(x).condition(), y, rest);
    }

    private ElementTerm positiveDifference(int x, int y) {
        return flonum("select", kernel.lessOrEqual(x, y), kernel.literal(0), kernel.operation("sub", x, y));
    }
}
