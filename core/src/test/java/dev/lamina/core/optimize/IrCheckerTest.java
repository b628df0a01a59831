package dev.lamina.core.optimize;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.IrChecker;
import dev.lamina.core.ir.IrChecker.BadIr;
import dev.lamina.core.ir.IrChecker.Stage;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class IrCheckerTest {
    private static final Variable X = new Variable("x");
    private static final Expr REFERENCE = new Expr.Reference(X, Span.NONE);

    private static void refused(String why, Stage stage, Expr expr) {
        Unit unit = new Unit("t", "user", false, List.of(), List.of(expr));
        String message = assertThrows(BadIr.class, () -> IrChecker.check(unit, stage)).getMessage();
        assertTrue(message.startsWith(why), message);
    }

    private static void refused(String why, Stage stage, String text) {
        refused(why, stage, Texts.expr(text));
    }

    @Test
    void referencesStandInsideTheirBinding() {
        refused("reference outside its binding", Stage.EXPANDED, REFERENCE);
        Expr let = new Expr.Let(List.of(X), List.of(Constants.TRUE), REFERENCE);
        refused("reference outside its binding", Stage.EXPANDED, new Expr.Sequence(List.of(let, REFERENCE)));
    }

    @Test
    void variablesAreBoundOnce() {
        Expr let = new Expr.Let(List.of(X), List.of(Constants.TRUE), REFERENCE);
        refused("bound twice", Stage.EXPANDED, new Expr.Sequence(List.of(let, let)));
    }

    @Test
    void stagesKeepTheirPromises() {
        refused("letrec after", Stage.ORDERED, "(letrec* ((f (lambda () 1))) (call f))");
        refused("assignment after", Stage.CONVERTED, "(let ((x 1)) (set! x 2))");
        refused("a part is not simple", Stage.NORMAL, "(car (call f))");
        refused("a part is not simple", Stage.NORMAL, "(if (call f) 1 2)");
        refused("a part is not simple", Stage.NORMAL, "(define user#x (call f))");
    }

    @Test
    void definitionsStandAtTopLevel() {
        refused("definition not at top level", Stage.EXPANDED, "(lambda () (define user#x 1))");
    }

    @Test
    void numbersOfPartsFit() {
        Expr car = new Expr.PrimitiveCall(TestPrimitives.TABLE.require("car", 1), List.of(), Span.NONE);
        refused("wrong number of operands", Stage.EXPANDED, car);
        refused("fewer than two", Stage.EXPANDED, new Expr.Sequence(List.of(Constants.TRUE)));
        refused("as many values", Stage.EXPANDED, new Expr.Let(List.of(X), List.of(), Constants.TRUE));
    }
}
