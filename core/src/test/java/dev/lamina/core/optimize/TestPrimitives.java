package dev.lamina.core.optimize;

import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Primitive.Fact;
import dev.lamina.core.ir.PrimitiveTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A primitive table for the passes' tests: what the test interpreter has, with the facts of the real ones. */
final class TestPrimitives {
    private static final Set<Fact> TEST = EnumSet.of(Fact.PURE, Fact.FOLDABLE, Fact.TOTAL);
    private static final Set<Fact> UNCHECKED = EnumSet.of(Fact.PURE, Fact.TOTAL);
    private static final Set<Fact> ARITHMETIC = EnumSet.of(Fact.PURE, Fact.FOLDABLE);
    private static final Set<Fact> READ = EnumSet.of(Fact.EFFECT_FREE, Fact.FOLDABLE);
    private static final Set<Fact> MAKE = EnumSet.of(Fact.EFFECT_FREE, Fact.TOTAL);
    private static final Set<Fact> EFFECT = EnumSet.noneOf(Fact.class);
    private static final Set<Fact> CONTROL = EnumSet.of(Fact.CONTROL);

    static final PrimitiveTable TABLE = PrimitiveTable.of(all());

    private TestPrimitives() {}

    private static List<Primitive> all() {
        List<Primitive> all = new ArrayList<>();
        for (String name : new String[] {"null?", "pair?", "not", "symbol?", "string?", "number?", "procedure?"}) all.add(fixed(name, 1, "Z", TEST));
        for (String name : new String[] {"eq?", "eqv?", "equal?"}) all.add(fixed(name, 2, "Z", TEST));
        for (String name : new String[] {"zero?", "even?", "odd?"}) all.add(fixed(name, 1, "Z", ARITHMETIC));
        for (String name : new String[] {"<", ">", "<=", ">=", "="}) {
            all.add(fixed(name, 2, "Z", ARITHMETIC));
            all.add(rest(name, 2, "Z", ARITHMETIC));
        }
        for (String name : new String[] {"+", "*", "-"}) {
            all.add(fixed(name, 2, "J", ARITHMETIC));
            all.add(rest(name, 1, "J", ARITHMETIC));
        }
        all.add(fixed("-", 1, "J", ARITHMETIC));
        for (String name : new String[] {"quotient", "remainder"}) all.add(fixed(name, 2, "J", ARITHMETIC));
        for (String name : new String[] {"car", "cdr", "cadr", "length", "vector-length"}) all.add(fixed(name, 1, "J", READ));
        for (String name : new String[] {"vector-ref", "memq", "memv", "member"}) all.add(fixed(name, 2, "J", READ));
        all.add(fixed("cons", 2, "J", EnumSet.of(Fact.EFFECT_FREE)));
        for (String name : new String[] {"list", "vector", "values"}) all.add(rest(name, 1, "J", MAKE));
        all.add(fixed("set-car!", 2, "V", EFFECT));
        all.add(fixed("display", 1, "V", EFFECT));
        all.add(fixed("newline", 0, "V", EFFECT));
        all.add(fixed("vector-set!", 3, "V", EFFECT));
        for (String name : new String[] {"%fixnum+", "%fixnum-", "%fixnum*"}) all.add(fixed(name, 2, "J", UNCHECKED));
        for (String name : new String[] {"%fixnum<", "%fixnum>", "%fixnum<=", "%fixnum>="}) all.add(fixed(name, 2, "Z", UNCHECKED));
        for (String name : new String[] {"%flonum", "%fixnum->flonum"}) all.add(fixed(name, 1, "D", UNCHECKED));
        all.add(fixed("%fixnum-between?", 3, "Z", UNCHECKED));
        all.add(fixed("flonum?", 1, "Z", TEST));
        all.add(fixed("%box", 1, "J", MAKE));
        all.add(fixed("%unbox", 1, "J", EnumSet.of(Fact.EFFECT_FREE, Fact.TOTAL)));
        all.add(fixed("%up-to-date?", 1, "Z", EnumSet.of(Fact.EFFECT_FREE, Fact.TOTAL)));
        all.add(fixed("%successor", 2, "J", EnumSet.of(Fact.EFFECT_FREE, Fact.TOTAL)));
        all.add(fixed("%unbox-checked", 2, "J", EFFECT));
        all.add(fixed("%set-box!", 2, "V", EFFECT));
        all.add(fixed("%value-count-is?", 2, "Z", TEST));
        all.add(fixed("%value-ref", 2, "J", EnumSet.of(Fact.PURE)));
        all.add(rest("%error", 3, "J", EFFECT));
        all.add(rest("apply", 2, "J", CONTROL));
        all.add(fixed("call-with-values", 2, "J", CONTROL));
        all.add(rest("%fused", 2, "J", CONTROL));
        all.add(rest("%fused-by", 3, "J", CONTROL));
        for (String name : new String[] {"f64vector-sum", "sqrt"}) all.add(fixed(name, 1, "J", ARITHMETIC));
        all.add(fixed("call/cc", 1, "J", CONTROL));
        all.add(fixed("raise", 1, "J", CONTROL));
        return all;
    }

    private static Primitive fixed(String name, int parameters, String result, Set<Fact> facts) {
        return new Primitive(name, "test/Primitives", "p", "(" + "J".repeat(parameters) + ")" + result, parameters, false, facts, "");
    }

    private static Primitive rest(String name, int parameters, String result, Set<Fact> facts) {
        return new Primitive(name, "test/Primitives", "p", "(" + "J".repeat(parameters) + ")" + result, parameters, true, facts, "");
    }
}
