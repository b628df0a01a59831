package dev.lamina.core.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.IrPrinter;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of the intermediate representation: what is printed reads back as the same. */
class IrTextTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "5", "-0.5", "+inf.0", "\"a\\\"b\\x7;\"", "#\\a", "#\\x0", "(quote |a b|)", "(quote |+1|)", "(quote (1 (2 . a) #(3 \"x\")))", "#u8(1 255)",
        "#f64(1.0 -2.5)", "(atom unspecified)", "(quote ())", "123456789012345678901234567890", "(quote #0=(1 #0#))", "(quote (#0=(1) #0#))",
        "(lambda (x.0) x.0)", "(lambda \"f\" x.0 x.0)", "(case-lambda ((x.0) x.0) ((x.1 . y.2) (cons x.1 y.2)))",
        "(let ((x.0 1)) (set! x.0 (call |(my lib)#f| x.0)))", "(global \"a#b\" \"c\")", "(letrec* ((|+.0| (lambda () |+.0|))) (call |+.0|))",
    })
    void textReadsBack(String text) {
        assertEquals(text + "\n", IrPrinter.print(Texts.expr(text)));
    }

    @Test
    void randomProgramsReadBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Unit program = RandomProgram.unit(random);
            String text = IrPrinter.print(program);
            assertEquals(text, IrPrinter.print(Texts.unit(text)), () -> "seed " + seed);
        }
    }

    @Test
    void variablesOfEqualNameStayApart() {
        assertEquals("(let ((x.0 1)) (let ((x.1 x.0)) (cons x.1 x.1)))\n", IrPrinter.print(Texts.expr("(let ((x 1)) (let ((x x)) (cons x x)))")));
    }

    @Test
    void everyReadingMakesVariablesOfItsOwn() {
        Expr.Let first = (Expr.Let) Texts.expr("(let ((x 1)) x)");
        Expr.Let second = (Expr.Let) Texts.expr("(let ((x 1)) x)");
        assertFalse(first.variables().getFirst().equals(second.variables().getFirst()));
    }

    @Test
    void deepConstantsArePrinted() {
        Syntax deep = Syntax.of(Syntax.Atom.EMPTY);
        for (int i = 0; i < 1_000_000; i++) deep = Syntax.of(new SyntaxPair(deep, Syntax.of(Syntax.Atom.EMPTY)));
        assertEquals(2_000_011, IrPrinter.print(new Expr.Constant(deep)).length());
    }

    @Test
    void unknownPrimitivesAreRefused() {
        assertThrows(NoSuchElementException.class, () -> Texts.expr("(no-such-primitive 1)"));
    }

    @Test
    void malformedFormsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Texts.expr("(1 2)"));
        assertThrows(IllegalArgumentException.class, () -> Texts.expr("(let (x) x)"));
    }

    @Test
    void globalsOfModulesShowTheirModule() {
        Expr reference = new Expr.GlobalReference(new Global("user", "x"), Span.NONE);
        assertEquals("user#x\n", IrPrinter.print(reference));
    }
}
