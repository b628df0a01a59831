package dev.lamina.core.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertEquals("expression nested too deeply (more than 1000 levels)", error(nested(before + " ", inside, after, 100_000)));
        expand(nested(before + " ", inside, after, 150));
    }

    @Test
    void nestedTooDeeplyElsewhere() {
        assertTrue(error("(define-syntax m (syntax-rules () ((_ " + nested("(", "x", ")", MILLION) + ") x)))").contains("too deeply"));
        assertTrue(error("(define-syntax m (syntax-rules () ((_ x) " + nested("(", "x", ")", MILLION) + ")))").contains("too deeply"));
        assertTrue(error("(begin ".repeat(MILLION) + ")".repeat(MILLION)).contains("too deeply"));
        assertTrue(error("(let* (" + "(x 1) ".repeat(MILLION) + ") x)").contains("too deeply"));
        assertTrue(error("(cond " + "(#f 1) ".repeat(MILLION) + ")").contains("too deeply"));
        assertTrue(error("(or " + "1 ".repeat(MILLION) + ")").contains("too deeply"));
        assertTrue(error("(define-syntax m (syntax-rules () ((_ x) (car (m x))))) (m 1)").contains("too deeply"));
        assertTrue(error("(cond-expand (" + nested("(not ", "r7rs", ")", MILLION) + " 1))").contains("too deeply"));
    }

    @Test
    void endlessExpansion() {
        assertTrue(error("(define-syntax m (syntax-rules () ((_ x ...) (m x ...)))) (m 1)").contains("does not end"));
        assertTrue(error("(define-syntax m (syntax-rules () ((_ x ...) (m x ... x ...)))) (m 1)").contains("does not end"));
        assertTrue(error("(define-syntax m (syntax-rules () ((_ x ...) (begin (m x ... x ...))))) (m 1)").contains("does not end"));
        assertTrue(error("(define-syntax m (syntax-rules () ((_) (m)))) (let () (m) 1)").contains("does not end"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>>", quoteCharacter = '§', value = {
        "(if . #0=(1 . #0#))",
        "(car . #0=(1 . #0#))",
        "#0=(car #0#)",
        "(begin . #0=(1 . #0#))",
        "(let () . #0=(1 . #0#))",
        "(lambda #0=(x . #0#) 1)",
        "(let #0=((x 1) . #0#) 1)",
        "(let-values ((#0=(x . #0#) 1)) 1)",
        "(cond #0=(1 . #0#))",
        "(case 1 (#0=(1 . #0#) 2))",
        "(define-syntax m (syntax-rules () ((_ . #0=(x ... . #0#)) 1)))",
        "(define-syntax m (syntax-rules () ((_) #0=(1 . #0#))))",
        "(define-syntax m (syntax-rules () ((_ x ...) 1))) (m . #0=(1 . #0#))",
        "(define-record-type r #f p . #0=(a . #0#))",
        "(import . #0=((scheme base) . #0#))",
        "(cond-expand . #0=((else) . #0#))",
    })
    void circularForms(String text) {
        assertTrue(!error(text).isEmpty());
    }

    @Test
    void circularQuotedDataAreFine() {
        expand("'#0=(1 . #0#) (case 1 ((1) '#1=#(#1#)))");
        expand("`(1 ,car . #0=(2 . #0#))");
    }
}
