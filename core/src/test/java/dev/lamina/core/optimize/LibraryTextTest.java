package dev.lamina.core.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.IrPrinter;
import dev.lamina.core.ir.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryTextTest {
    private static final Unit LIBRARY = Texts.unit("""
        (unit "lists" "lamina" closed ()
          (define each (lambda "each" (f l) (fix ((loop (lambda (r) (if (pair? r) (begin (call f (car r)) (call loop (cdr r))) '())))) (call loop l))))
          (define both (case-lambda "both" ((f x) (call f x x)) ((f . r) (call f "an object"))))
          (define second (lambda "second" (l) (car (cdr l))))
          (define again (lambda "again" (f n) (if (zero? n) n (begin (call f n) (call again f (- n 1))))))
          (define each-index (lambda "each-index" (f) (call f 1))))""");

    private static LibraryText library() {
        return new LibraryText(LibraryText.of(List.of(LIBRARY), Map.of("all", "each", "two", "second")), TestPrimitives.TABLE);
    }

    @Test
    void proceduresThatCallAParameterAreShippedAsTheyAre() {
        Expr defined = ((Expr.GlobalDefine) LIBRARY.body().getFirst()).value();
        assertEquals(IrPrinter.print(defined), IrPrinter.print(library().procedure("each")));
        assertNotNull(library().procedure("each-index"));
    }

    @Test
    void othersAreNot() {
        assertNull(library().procedure("second"), "calls no parameter");
        assertNull(library().procedure("again"), "calls itself");
        assertNull(library().procedure("unheard-of"));
    }

    @Test
    void otherNamesOfAProcedureAreKnown() {
        assertEquals(library().procedure("each").clauses().size(), library().procedure("all").clauses().size());
        assertNull(library().procedure("two"), "its procedure is not shipped");
    }

    @Test
    void textsOfErrorsMayBeThere() {
        Unit unit = Texts.unit("(unit \"l\" \"lamina\" closed () (define checked (lambda (f) (begin (%error \"checked\" \"expected\" f) (call f)))))");
        assertNotNull(new LibraryText(LibraryText.of(List.of(unit), Map.of()), TestPrimitives.TABLE).procedure("checked"));
    }

    @Test
    void clausesFromTheFirstUnsuitableOneOnAreLeftOut() {
        assertEquals(1, library().procedure("both").clauses().size());
    }

    @Test
    void mappingLambdaBecomesALoopWithoutCalls() {
        Unit program = Texts.unit("(unit \"p\" \"user\" open () (call each (lambda (x) (display x)) '(1 2 3)))");
        Unit optimized = new Optimizer(TestPrimitives.TABLE, library()).optimize(program);
        assertEquals(IrPrinter.print(Texts.unit("""
            (unit "p" "user" open ()
              (fix ((loop (lambda "each" (r) (if (pair? r) (begin (display (car r)) (call loop (cdr r))) '())))) (call loop '(1 2 3))))""")), IrPrinter.print(optimized));
    }
}
