package dev.lamina.core.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamina.core.ir.IrInterpreter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Internal definitions, records and quasiquotes. */
class BodyTest {
    private static void gives(String value, String program) {
        assertEquals(value, new Session().run(program));
    }

    @Test
    void definitionsAreLetrecStar() {
        gives("(#t 3)", """
            (let ((x 10))
              (define (my-even? n) (if (= n 0) #t (my-odd? (- n 1))))
              (define (my-odd? n) (if (= n 0) #f (my-even? (- n 1))))
              (define a 1)
              (define b (+ a 2))
              (list (my-even? 10) b))""");
    }

    @Test
    void definitionsAndExpressionsMayBeMixed() {
        gives("(2 2)", "(let () (define a 1) (set! a 2) (define b a) (list a b))");
    }

    @Test
    void beginIsSpliced() {
        gives("3", "(let () (begin (define a 1) (begin (define b 2))) (begin) (begin (+ a b)))");
    }

    @Test
    void definitionShadowsTheParameter() {
        gives("2", "((lambda (x) (define x 2) x) 1)");
    }

    @Test
    void definitionShadowsSyntax() {
        gives("(1 2)", "(let () (define (if a b) (list a b)) (if 1 2))");
        gives("(else 5)", "(let () (define list (lambda x x)) (define (cond x) (list 'else x)) (cond 5))");
    }

    @Test
    void defineValues() {
        gives("(1 2 (3 4))", "(let () (define-values (a b . c) (values 1 2 3 4)) (list a b c))");
        gives("((1 2) 3)", "(let () (define-values all (values 1 2)) (define-values (x) (values 3)) (list all x))");
    }

    @Test
    void internalMacros() {
        gives("12", "(let () (define-syntax twice (syntax-rules () ((_ e) (* 2 e)))) (define x (twice 3)) (twice x))");
    }

    @Test
    void useBeforeTheValueIsAnError() {
        assertThrows(IrInterpreter.Raised.class, () -> new Session().run("(let () (define a b) (define b 1) a)"));
    }

    @Test
    void includeAndCondExpandInBodies() {
        Session session = new Session();
        session.files.put("defs.scm", "(define A 1) (define (GET) a)");
        assertEquals("1", session.run("(let () (include-ci \"defs.scm\") (cond-expand (r7rs (define b 2)) (else)) (get))"));
    }

    @Test
    void includeAsExpression() {
        Session session = new Session();
        session.files.put("value.scm", "(set! x 2) (* x 10)");
        assertEquals("20", session.run("(let ((x 1)) (+ 0 (include \"value.scm\")))"));
    }

    @Test
    void recordsAtTopLevelAndInBodies() {
        String program = """
            (define-record-type <point> (make-point x y) point? (x point-x set-point-x!) (y point-y) (cache point-cache))
            (define p (make-point 1 2))
            (set-point-x! p 10)
            (list (point? p) (point? 5) (point-x p) (point-y p) (point-cache p))""";
        gives("(#t #f 10 2 #f)", program);
        gives("(#t #f 10 2 #f)", "(let () " + program + ")");
    }

    @Test
    void recordFieldsInConstructorOrder() {
        gives("(2 1)", "(define-record-type r (make b a) r? (a a) (b b)) (define x (make 1 2)) (list (a x) (b x))");
    }

    @Test
    void recordWithoutConstructorOrWithAllFields() {
        gives("(1 2)", "(define-record-type r make r? (a a) (b b)) (define x (make 1 2)) (list (a x) (b x))");
        gives("#f", "(define-record-type r #f r? (a a)) (r? 1)");
    }

    @Test
    void recordTypesAreDisjointAndAccessorsSayWho() {
        IrInterpreter.Raised raised = assertThrows(IrInterpreter.Raised.class, () -> new Session().run(
            "(define-record-type a (make-a x) a? (x a-x)) (define-record-type b (make-b x) b? (x b-x)) (b-x (make-a 1))"));
        assertEquals("b-x", raised.payload.toString().substring(0, 3));
    }

    @Test
    void recordsMadeByAMacroHaveHiddenFields() {
        gives("(1 2)", """
            (define-syntax define-box (syntax-rules () ((_ make get) (define-record-type box (make v) box? (v get)))))
            (define-box make-a get-a) (define-box make-b get-b)
            (list (get-a (make-a 1)) (get-b (make-b 2)))""");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>>", quoteCharacter = '§', value = {
        "`(1 2) =>> (1 2)",
        "`(1 ,(+ 1 1) 3) =>> (1 2 3)",
        "`(1 ,@(list 2 3) 4) =>> (1 2 3 4)",
        "`(1 ,@(list 2 3)) =>> (1 2 3)",
        "`(1 . ,(+ 1 1)) =>> (1 . 2)",
        "`(1 ,@'() . 2) =>> (1 . 2)",
        "`,@(list 1) =>> (unquote-splicing (list 1))",
        "`x =>> x",
        "`,(+ 1 2) =>> 3",
        "`#(1 ,(+ 1 1)) =>> #(1 2)",
        "`#(1 ,@(list 2 3) 4) =>> #(1 2 3 4)",
        "`((foo ,(- 10 3)) ,@(cdr '(c)) . ,(car '(cons))) =>> ((foo 7) . cons)",
        "`(a `(b ,(c ,(+ 1 2)))) =>> (a (quasiquote (b (unquote (c 3)))))",
        "`(a `(b ,(foo ,(+ 1 3) d) e) f) =>> (a (quasiquote (b (unquote (foo 4 d)) e)) f)",
        "`(1 `,@(list ,@(list 2 3))) =>> (1 (quasiquote (unquote-splicing (list 2 3))))",
        "(let ((n1 'x) (n2 'y)) `(a `(b ,,n1 ,',n2 d) e)) =>> (a (quasiquote (b (unquote x) (unquote (quote y)) d)) e)",
        "`(1 ```,,@,,@(list (+ 1 2)) 4) =>> (1 (quasiquote (quasiquote (quasiquote (unquote (unquote-splicing (unquote 3)))))) 4)",
        "(let ((unquote list)) `(1 ,2)) =>> (1 (unquote 2))",
        "`(x . #(,(+ 1 1))) =>> (x . #(2))",
        "`(a b c d e f ,(+ 1 2) . g) =>> (a b c d e f 3 . g)",
        "`(,1 ,2 ,3 ,4 ,5 ,6) =>> (1 2 3 4 5 6)",
    })
    void quasiquote(String program, String value) {
        gives(value, program);
    }
}
