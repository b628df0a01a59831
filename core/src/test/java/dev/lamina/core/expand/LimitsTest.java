package dev.lamina.core.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Labelled;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and huge text: a result or one clear error, never an overflow of the stack. */
class LimitsTest {
    private static final int MILLION = 1_000_000;

    /** Expansion without running or checking, on a thread whose stack is no larger than usual. */
    private static List<Unit> expand(String text) {
        Session session = new Session();
        return session.expander.expand(session.environment, Session.read(text, "test.scm"), "test");
    }

    private static String error(String text) {
        try {
            expand(text);
        } catch (SyntaxException error) {
            return error.getMessage();
        }
        throw new AssertionError("no error");
    }

    private static String nested(String before, String inside, String after, int depth) {
        return before.repeat(depth) + inside + after.repeat(depth);
    }

    @Test
    void quotedDataOfAnyDepth() {
        assertTrue(expand("'" + nested("(", "", ")", MILLION)).getLast().body().getLast() instanceof Expr.Constant);
        assertTrue(expand("'#(" + nested("#(", "", ")", MILLION) + ")").getLast().body().getLast() instanceof Expr.Constant);
    }

    @Test
    void longLists() {
        assertTrue(expand("'(" + "1 ".repeat(MILLION) + ")").getLast().body().getLast() instanceof Expr.Constant);
        Expr call = expand("(list " + "1 ".repeat(MILLION) + ")").getLast().body().getLast();
        assertEquals(MILLION, ((Expr.Call) call).operands().size());
        Expr quasi = expand("`(,car " + "1 ".repeat(MILLION) + ",cdr)").getLast().body().getLast();
        assertEquals(MILLION + 2, ((Expr.Call) quasi).operands().size());
    }

    @Test
    void longBodies() {
        assertEquals(100_000, expand("(begin " + "(car 1) ".repeat(100_000) + ")").getLast().body().size());
        assertEquals(100_000, expand("(car 1) ".repeat(100_000)).getLast().body().size());
        Expr body = expand("(lambda () " + "(car 1) ".repeat(100_000) + ")").getLast().body().getLast();
        assertEquals(100_000, ((Expr.Sequence) ((Expr.Lambda) body).clauses().getFirst().body()).expressions().size());
    }

    @Test
    void manyDefinitionsInABody() {
        StringBuilder text = new StringBuilder("(let () ");
        for (int i = 0; i < 100_000; i++) text.append("(define x").append(i).append(" x").append(i / 2).append(") ");
        Expr body = expand(text.append("x5)").toString()).getLast().body().getLast();
        assertEquals(100_000, ((Expr.Letrec) body).variables().size());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>>", quoteCharacter = '§', value = {
        "(car =>> x =>> )",
        "(lambda () =>> x =>> )",
        "(let ((x =>> 1 =>> )) x)",
        "(let ((x 1)) =>> x =>> )",
        "(let* ((x 1)) =>> x =>> )",
        "(letrec ((x 1)) =>> x =>> )",
        "(let loop ((x 1)) =>> x =>> )",
        "(let () (define x 1) =>> x =>> )",
        "(let () (define-values (x y) =>> x =>> ) x)",
        "(do () (#f) =>> x =>> )",
        "(if #t 1 =>> x =>> )",
        "(cond (#f 1) (else =>> x =>> ))",
        "(case 1 ((2) 3) (else =>> x =>> ))",
        "(and 1 =>> x =>> )",
        "(or 1 =>> x =>> )",
        "(when 1 =>> x =>> )",
        "(begin 1 =>> x =>> )",
        "(guard (e (#t 1)) =>> x =>> )",
        "(parameterize ((a 1)) =>> x =>> )",
        "(delay =>> x =>> )",
        "(let-values (((a) 1)) =>> x =>> )",
        "(case-lambda ((x) =>> x =>> ))",
        "(quasiquote (1 (unquote =>> x =>> )))",
        "(quasiquote =>> x =>> )",
        "(let-syntax () =>> x =>> )",
        "(cond-expand (else =>> x =>> ))",
        "((((( =>> x =>> )))))",
        "(set! x =>> 1 =>> )",
        "`(1 =>> ,x =>> )",
        "`#(1 =>> ,x =>> )",
    })
    void nestedTooDeeply(String before, String inside, String after) {
        assertEquals("expression nested too deeply (more than 3000 levels)", error(nested(before + " ", inside, after, 20_000)));
        expand(nested(before + " ", inside, after, 100));
    }

    @Test
    void nestedTooDeeplyElsewhere() {
        assertTrue(error("(define-syntax m (syntax-rules () ((_ " + nested("(", "x", ")", MILLION) + ") x)))").contains("too deeply"));
        assertTrue(error("(define-syntax m (syntax-rules () ((_ x) " + nested("(", "x", ")", MILLION) + ")))").contains("too deeply"));
        assertTrue(error("(begin ".repeat(MILLION) + ")".repeat(MILLION)).contains("too deeply"));
        assertTrue(error("(let* (" + "(x 1) ".repeat(100_000) + ") x)").contains("too deeply"));
        assertTrue(error("(cond " + "(#f 1) ".repeat(100_000) + ")").contains("too deeply"));
        assertTrue(error("(or " + "1 ".repeat(100_000) + ")").contains("too deeply"));
        assertTrue(error("(define-syntax m (syntax-rules () ((_ x) (car (m x))))) (m 1)").contains("too deeply"));
        assertTrue(error("(cond-expand (" + nested("(not ", "r7rs", ")", MILLION) + " 1))").contains("too deeply"));
    }

    @Test
    void deeplyNestedMacroMayBeUsedInAnotherUnit() {
        Session session = new Session();
        session.run("(define-syntax m (syntax-rules () ((_ x) '" + nested("(", "x", ")", 900) + ")))");
        assertEquals(nested("(", "5", ")", 900), session.run("(m 5)"));
    }

    @Test
    void endlessExpansion() {
        assertTrue(error("(define-syntax m (syntax-rules () ((_ x ...) (m x ...)))) (m 1)").contains("does not end"));
        assertTrue(error("(define-syntax m (syntax-rules () ((_ x ...) (m x ... x ...)))) (m 1)").contains("does not end"));
        assertTrue(error("(define-syntax m (syntax-rules () ((_ x ...) (begin (m x ... x ...))))) (m 1)").contains("does not end"));
        assertTrue(error("(define-syntax m (syntax-rules () ((_) (m)))) (let () (m) 1)").contains("does not end"));
    }

    /** The reader refuses circles that are not quoted; {@code eval} can be given any. CIRCLE stands for (1 1 1 …). */
    @ParameterizedTest
    @ValueSource(strings = {
        "(if . CIRCLE)",
        "(car . CIRCLE)",
        "(begin . CIRCLE)",
        "(let () . CIRCLE)",
        "(lambda CIRCLE 1)",
        "(let CIRCLE 1)",
        "(let-values ((CIRCLE 1)) 1)",
        "(cond CIRCLE)",
        "(case 1 (CIRCLE 2))",
        "(define-syntax m (syntax-rules () ((_ . CIRCLE) 1)))",
        "(define-syntax m (syntax-rules () ((_) CIRCLE)))",
        "(define-syntax m (syntax-rules () ((_ x ...) 1))) (m . CIRCLE)",
        "(define-record-type r #f p . CIRCLE)",
        "(import . CIRCLE)",
        "(cond-expand . CIRCLE)",
    })
    void circularForms(String text) {
        Syntax quotation = Session.read("'#0=(1 . #0#)", "circle").getFirst();
        Syntax circle = ((Labelled) SyntaxLists.elements(quotation)[1].content()).datum();
        List<Syntax> forms = Session.read(text, "test.scm").stream().map(form -> replace(form, circle)).toList();
        Session session = new Session();
        assertThrows(SyntaxException.class, () -> session.expander.expand(session.environment, forms, "test"));
    }

    private static Syntax replace(Syntax form, Syntax circle) {
        if (form.isSymbol() && Form.text(form).equals("CIRCLE")) return circle;
        if (!(form.content() instanceof SyntaxPair pair)) return form;
        return new Syntax(new SyntaxPair(replace(pair.car(), circle), replace(pair.cdr(), circle)), form.span());
    }

    @Test
    void circularQuotedDataAreFine() {
        expand("'#0=(1 . #0#) (car '#1=#(#1#)) (define-syntax m (syntax-rules () ((_ x) x))) (m '#2=(#2#))");
    }
}
