package dev.lamina.core.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.read.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What forms become: no closure, temporary or call that is not needed; names and places of the nodes. */
class CodeShapeTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>>", quoteCharacter = '§', value = {
        "(let () 5) =>> 5",
        "(let* () 5) =>> 5",
        "(begin 5) =>> 5",
        "(lambda (x) (or x 1)) =>> (lambda (x.0) (let ((or.1 x.0)) (if or.1 or.1 1)))",
        "(lambda (x) (if (or x (car x)) 1 2)) =>> (lambda (x.0) (if (if x.0 #t (call car x.0)) 1 2))",
        "(lambda (x) (or x 1) 2) =>> (lambda (x.0) (begin (if x.0 #t 1) 2))",
        "(lambda (x) (and x (car x))) =>> (lambda (x.0) (if x.0 (call car x.0) #f))",
        "(lambda (x) (if (cond ((car x)) (else #f)) 1 2)) =>> (lambda (x.0) (if (if (call car x.0) #t #f) 1 2))",
        "(lambda (x) (case x ((a) 1) ((2 #\\b) 2) (else 3))) =>> (lambda (x.0) (if (call eq? x.0 (quote a)) 1 (if (if (call eq? x.0 2) #t (call eq? x.0 #\\b)) 2 3)))",
        "(lambda (x) (case (x) ((1.5) 1))) =>> (lambda (x.0) (let ((key.1 (call x.0))) (if (call eqv? key.1 1.5) 1 (atom unspecified))))",
        "(lambda (x) (case x ((562949953421312) 1))) =>> (lambda (x.0) (if (call eqv? x.0 562949953421312) 1 (atom unspecified)))",
        "(let loop ((i 0)) (loop (car i))) =>> (letrec* ((loop.0 (lambda \"loop\" (i.1) (call loop.0 (call car i.1))))) (call loop.0 0))",
        "(do ((i 0 (car i)) (k 1)) (i) (cdr i)) =>> (fix ((do.0 (lambda \"do\" (i.1 k.2) (if i.1 (atom unspecified) (begin (call cdr i.1) (call do.0 (call car i.1) k.2)))))) (call do.0 0 1))",
        "(cond ((car 1) => cdr) (else 2)) =>> (let ((test.0 (call car 1))) (if test.0 (call cdr test.0) 2))",
        "`(1 (2 3) . 4) =>> (quote (1 (2 3) . 4))",
        "`(1 ,car 2 3) =>> (call cons 1 (call cons car (quote (2 3))))",
        "`(1 2 ,car) =>> (call list 1 2 car)",
        "`(1 ,@car) =>> (call cons 1 car)",
        "(receive (a . b) (car 1) b) =>> (call call-with-values (lambda () (call car 1)) (lambda (a.0 . b.1) b.1))",
        "(let-values (((a) (car 1))) a) =>> (call call-with-values (lambda () (call car 1)) (lambda (a.0) a.0))",
        "(letrec ((a (car 1)) (f (lambda () b)) (b (cdr 1))) a) "
            + " =>> (letrec* ((a.0 (atom unbound)) (f.1 (lambda \"f\" () b.2)) (b.2 (atom unbound)) (a.3 (call car 1)) (b.4 (call cdr 1)))"
            + " (begin (set! a.0 a.3) (set! b.2 b.4) a.0))",
        "(lambda () (define a 1) (car a) (define b 2) b) =>> (lambda () (letrec* ((a.0 1) (ignored.1 (call car a.0)) (b.2 2)) b.2))",
        "(define f (lambda () 1)) =>> (define user#f (lambda \"f\" () 1))",
        "(define f (let ((n 0)) (lambda () n))) =>> (define user#f (let ((n.0 0)) (lambda \"f\" () n.0)))",
        "(lambda (f) (set! f (lambda () 1)) f) =>> (lambda (f.0) (begin (set! f.0 (lambda \"f\" () 1)) f.0))",
        "(define f (case-lambda ((a) a) (b b))) =>> (define user#f (case-lambda \"f\" ((a.0) a.0) (b.1 b.1)))",
        "(parameterize ((car 1)) 2) =>> (call %parameterize (call list (call cons car 1)) (lambda () 2))",
        "(delay car) =>> (call %delay (lambda () car))",
        "(guard (e (e => car)) 1) =>> (call %guard (lambda (e.0 reraise.1) (let ((test.2 e.0)) (if test.2 (call car test.2) (call reraise.1)))) (lambda () 1))",
    })
    void becomes(String program, String code) {
        assertEquals(code, new Session().ir(program).replaceAll("\\s+", " "));
    }

    @Test
    void definedValuesAreDefinitionsInTheScopeOfTheirVector() {
        assertEquals("(let ((values.0 (call call-with-values (lambda () (call car 1)) (lambda (a.1 . b.2) (call vector a.1 b.2))))) "
            + "(begin (define user#a (call vector-ref values.0 0)) (define user#b (call vector-ref values.0 1))))",
            new Session().ir("(define-values (a . b) (car 1))").replaceAll("\\s+", " "));
    }

    private static String text(Span span) {
        return new String(span.source().bytes(), span.start(), span.end() - span.start(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Expr last(String program) {
        return new Session().expand(program).getLast().body().getLast();
    }

    @Test
    void callHasTheSpanOfTheForm() {
        Expr.Call call = (Expr.Call) last("  (car (cdr 1))");
        assertEquals("(car (cdr 1))", text(call.span()));
        assertEquals("(cdr 1)", text(((Expr.Call) call.operands().getFirst()).span()));
    }

    @Test
    void whatAMacroIntroducesHasTheSpanOfItsUse() {
        Expr.Call call = (Expr.Call) last("(define-syntax m (syntax-rules () ((_ x) (list (car x) 1)))) (m (cdr 1))");
        assertEquals("(m (cdr 1))", text(call.span()));
        Expr.Call introduced = (Expr.Call) call.operands().getFirst();
        assertEquals("(m (cdr 1))", text(introduced.span()));
        assertEquals("(cdr 1)", text(((Expr.Call) introduced.operands().getFirst()).span()));
    }

    @Test
    void nestedMacrosHaveTheSpanOfTheOutermostUse() {
        Expr.Call call = (Expr.Call) last("(define-syntax a (syntax-rules () ((_ x) (b x)))) (define-syntax b (syntax-rules () ((_ x) (car x)))) (a 1)");
        assertEquals("(a 1)", text(call.span()));
    }

    @Test
    void procedureHasTheSpanOfItsDefinition() {
        Expr.GlobalDefine definition = (Expr.GlobalDefine) last("(define (f x) x)");
        assertEquals("(define (f x) x)", text(((Expr.Lambda) definition.value()).span()));
        assertEquals("f", ((Expr.Lambda) definition.value()).name());
    }

    @Test
    void recordProceduresAreNamed() {
        Expr.GlobalDefine definition = (Expr.GlobalDefine) last("(define-record-type r (make x) r? (x get-x))");
        Expr.Lambda accessor = (Expr.Lambda) definition.value();
        assertEquals("get-x", accessor.name());
        assertEquals("get-x", text(accessor.span()));
    }
}
