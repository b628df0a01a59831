package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.WORDS;

import dev.lamina.core.codegen.Slot.Rep;
import dev.lamina.core.ir.Expr;
import dev.lamina.memory.value.Words;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Arithmetic on what is known to be fixnums, as plain longs. {@code InferTypes} has put its operations there, and a variable that is
 * surely a fixnum stands in its slot without its tag: so the product of two indices is one multiplication, and HotSpot
 * sees a counter that counts by one from zero, which it unrolls. Words come about where one is wanted.
 */
final class FixnumWriter {
    private static final MethodTypeDesc OF_TWO = Descriptors.words(2);

    private final SimpleWriter simple;
    private final CodeBuilder b;

    FixnumWriter(CodeBuilder b, SimpleWriter simple) {
        this.b = b;
        this.simple = simple;
    }

    /** The method of {@code Unchecked} that computes with longs as the primitive does with words, or null. */
    private static String method(Expr.PrimitiveCall p) {
        return switch (p.primitive().name()) {
            case "%fixnum+" -> "sum";
            case "%fixnum-" -> "difference";
            case "%fixnum*" -> "product";
            default -> null;
        };
    }

    static boolean isArithmetic(Expr.PrimitiveCall p) {
        return method(p) != null;
    }

    /** What the primitive compares, or null; {@code eq?} compares only what are surely fixnums. */
    private Comparison comparison(Expr.PrimitiveCall p) {
        return switch (p.primitive().name()) {
            case "%fixnum<" -> Comparison.LESS;
            case "%fixnum>" -> Comparison.GREATER;
            case "%fixnum<=" -> Comparison.NOT_GREATER;
            case "%fixnum>=" -> Comparison.NOT_LESS;
            case "eq?" -> isFixnum(p.operands().get(0)) && isFixnum(p.operands().get(1)) ? Comparison.EQUAL : null;
            default -> null;
        };
    }

    /** Whether the test compares what costs nothing to have as longs. */
    boolean isComparison(Expr.PrimitiveCall p) {
        return comparison(p) != null;
    }

    /** Whether it comes about as a long, or is a constant that can. */
    boolean isFixnum(Expr e) {
        return simple.rep(e) == Rep.LONG || e instanceof Expr.Constant c && c.datum().content() instanceof Long n && Words.fitsFixnum(n);
    }

    /** Leaves the value of an expression that is surely a fixnum. */
    void fixnum(Expr e) {
        switch (e) {
            case Expr.Constant c -> b.loadConstant((Long) c.datum().content());
            case Expr.Reference r when simple.isUnboxed(r.variable()) -> simple.loadUnboxed(r.variable());
            case Expr.PrimitiveCall p when isArithmetic(p) -> {
                fixnum(p.operands().get(0));
                fixnum(p.operands().get(1));
                b.invokestatic(ClassDesc.ofInternalName(p.primitive().owner()), method(p), OF_TWO);
            }
            case Expr.If i when simple.rep(i) == Rep.LONG -> simple.choose(i, () -> fixnum(i.consequent()), () -> fixnum(i.alternative()));
            default -> {
                simple.word(e);
                b.invokestatic(WORDS, "fixnum", Descriptors.words(1));
            }
        }
    }

    /** Jumps to the target when the comparison is true (or false, as {@code when} says), else falls through. */
    void compare(Expr.PrimitiveCall p, Label target, boolean when) {
        fixnum(p.operands().get(0));
        fixnum(p.operands().get(1));
        b.lcmp();
        comparison(p).jump(b, target, when);
    }
}
