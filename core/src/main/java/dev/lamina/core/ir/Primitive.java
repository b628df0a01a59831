package dev.lamina.core.ir;

import java.util.Set;

/**
 * An entry of the primitive table: one Java method that compiled code calls directly. Several entries may share a
 * Scheme name; they differ in the number of parameters.
 *
 * @param name       the Scheme name
 * @param owner      internal name of the Java class, {@code dev/lamina/core/primitive/Pairs}
 * @param method     the Java method's name
 * @param descriptor its descriptor. A leading {@code Ctx} parameter, and for a control primitive a depth {@code long}
 *                   behind it, are supplied by the generator; then {@code J} takes any word, {@code D} a flonum (checked
 *                   by the generator); the result is {@code J} a word, {@code D} a flonum, {@code Z} a boolean or {@code V}
 *                   unspecified
 * @param parameters the number of Scheme parameters; the last takes the list of further arguments if {@code rest}
 * @param optional   how many of the last parameters may be left out; the method takes {@code Words.DEFAULT} for each
 * @param rest       whether it accepts any number of further arguments
 * @param facts      what the optimizer may rely on
 * @param type       of a primitive on typed vectors that is written once for several types of elements: the constant that the
 *                   method's parameter {@code int} behind context and depth takes; otherwise {@link #UNTYPED}
 * @param documentation a line of usage, then a description if there is one
 */
public record Primitive(String name, String owner, String method, String descriptor, int parameters, int optional, boolean rest,
                        Set<Fact> facts, int type, String documentation) {
    public static final int UNTYPED = -1;

    public Primitive(String name, String owner, String method, String descriptor, int parameters, boolean rest,
                     Set<Fact> facts, String documentation) {
        this(name, owner, method, descriptor, parameters, 0, rest, facts, UNTYPED, documentation);
    }

    public enum Fact {
        /** No effect, does not depend on mutable state, may be dropped when unused once its operands are known good. */
        PURE,
        /** Given constants it may be evaluated at compile time. */
        FOLDABLE,
        /** Never raises an error, whatever the operands. */
        TOTAL,
        /** Allocates or reads mutable state but has no effect: may be dropped, not moved. */
        EFFECT_FREE,
        /** May call Scheme, capture or wait: takes the depth, may return the sentinel. */
        CONTROL
    }

    /** What the method gives. */
    public enum Result {
        WORD, FLONUM, BOOLEAN, NOTHING
    }

    public Result result() {
        return switch (descriptor.charAt(descriptor.length() - 1)) {
            case 'D' -> Result.FLONUM;
            case 'Z' -> Result.BOOLEAN;
            case 'V' -> Result.NOTHING;
            default -> Result.WORD;
        };
    }

    public boolean has(Fact fact) {
        return facts.contains(fact);
    }

    /** The least number of arguments. */
    public int required() {
        return parameters - (rest ? 1 : optional);
    }

    public boolean accepts(int arguments) {
        return arguments >= required() && (rest || arguments <= parameters);
    }

    public boolean isTyped() {
        return type != UNTYPED;
    }

    /** How it is called, {@code (vector-copy vector [start] [end])}: the first line of the documentation. */
    public String usage() {
        return documentation.lines().findFirst().orElse("");
    }

    /** What it does, in a sentence; empty if nobody has said it. */
    public String description() {
        int line = documentation.indexOf('\n');
        return line < 0 ? "" : documentation.substring(line + 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
