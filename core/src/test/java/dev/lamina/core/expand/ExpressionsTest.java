package dev.lamina.core.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each expression form by the value that programs give. */
class ExpressionsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>>", quoteCharacter = '§', value = {
        "42 =>> 42",
        "\"text\" =>> \"text\"",
        "#\\a =>> #\\a",
        "#(1 a) =>> #(1 a)",
        "'(1 . (2 . x)) =>> (1 2 . x)",
        "''a =>> (quote a)",
        "((lambda (x . rest) (list x rest)) 1 2 3) =>> (1 (2 3))",
        "((lambda all all) 1 2) =>> (1 2)",
        "((named-lambda (f n) (if (= n 0) 'done (f (- n 1)))) 0) =>> done",
        "(let ((f (case-lambda (() 0) ((a) 1) ((a . b) 2)))) (list (f) (f 1) (f 1 2))) =>> (0 1 2)",
        "(if #f 1) =>> #!unspecified",
        "(if '() 1 2) =>> 1",
        "(let ((x 1)) (set! x 2) x) =>> 2",
        "(cond ((memv 'b '(a b)) => cdr) (else 'no)) =>> ()",
        "(cond (#f 1) ('x)) =>> x",
        "(cond (#f 1) (2 3 4)) =>> 4",
        "(cond (#f 1)) =>> #!unspecified",
        "(cond (#f 1) (else 2 3)) =>> 3",
        "(case (* 2 3) ((2 3 5 7) 'prime) ((1 4 6 8 9) 'composite)) =>> composite",
        "(case 'x ((a) 1) (else => (lambda (k) (list k)))) =>> (x)",
        "(case 2 ((1 2) => (lambda (k) (+ k 1))) (else 0)) =>> 3",
        "(case #\\b ((#\\a #\\b) 'yes) (else 'no)) =>> yes",
        "(case 1.5 ((1.5) 'yes) (else 'no)) =>> yes",
        "(case 9 ((1 2 3 4 5 6 7 8 9) 'yes) (else 'no)) =>> yes",
        "(case 9 (() 'no) ((8) 'no)) =>> #!unspecified",
        "(and) =>> #t",
        "(and 1 2) =>> 2",
        "(and 1 #f 2) =>> #f",
        "(or) =>> #f",
        "(or #f 2) =>> 2",
        "(let ((n 0)) (or (begin (set! n (+ n 1)) n) 5)) =>> 1",
        "(if (or #f (and 1 #f)) 1 2) =>> 2",
        "(when #t 1 2) =>> 2",
        "(when #f 1) =>> #!unspecified",
        "(unless #f 1 2) =>> 2",
        "(let () 5) =>> 5",
        "(let ((x 1) (y 2)) (let ((x y) (y x)) (list x y))) =>> (2 1)",
        "(let* ((x 1) (x (+ x 1)) (y x)) (list x y)) =>> (2 2)",
        "(letrec ((even? (lambda (n) (if (= n 0) #t (odd? (- n 1))))) (odd? (lambda (n) (if (= n 0) #f (even? (- n 1)))))) (even? 100)) =>> #t",
        "(letrec* ((a 1) (b (+ a 1))) b) =>> 2",
        "(let-values (((a b) (values 1 2)) ((c . d) (values 3 4 5)) (e (values 6))) (list a b c d e)) =>> (1 2 3 (4 5) (6))",
        "(let ((a 'x)) (let-values (((a) (values 1)) ((b) (values a))) (list a b))) =>> (1 x)",
        "(let ((a 'x)) (let*-values (((a) (values 1)) ((b) (values a))) (list a b))) =>> (1 1)",
        "(receive (a . rest) (values 1 2 3) (list a rest)) =>> (1 (2 3))",
        "(begin 1 2 3) =>> 3",
        "(do ((i 0 (+ i 1)) (l '() (cons i l))) ((= i 3) l)) =>> (2 1 0)",
        "(let ((n 0)) (do ((i 0 (+ i 1)) (k 7)) ((= i 3) (+ n k)) (set! n (+ n i)))) =>> 10",
        "(do ((i 0 (+ i 1))) ((= i 3))) =>> #!unspecified",
        "(map (lambda (f) (f)) (do ((i 0 (+ i 1)) (l '() (cons (lambda () i) l))) ((= i 3) l))) =>> (2 1 0)",
        "(let loop ((i 0) (s 0)) (if (= i 5) s (loop (+ i 1) (+ s i)))) =>> 10",
        "(let ((loop 5)) (let loop ((i loop)) (if (= i 5) 'outer i))) =>> outer",
        "(force (delay (+ 1 2))) =>> 3",
        "(force (delay-force (delay 4))) =>> 4",
        "(let ((p (make-parameter 1))) (list (parameterize ((p 2)) (p)) (p))) =>> (2 1)",
        "(parameterize () 5) =>> 5",
        "(guard (e (#f 1) ((symbol? e) (list e)) (else 'other)) (raise 'oops)) =>> (oops)",
        "(guard (e ((memv e '(a b)) => cdr)) (raise 'a)) =>> (b)",
        "(guard (e ((string? e) 1)) (guard (e ((number? e) 2)) (raise \"s\"))) =>> 1",
        "(guard (e (#t 'caught)) 'fine) =>> fine",
        "(cond-expand (no-such-feature 1) ((and r7rs (not no-such-feature)) 2) (else 3)) =>> 2",
        "(cond-expand ((or a b) 1) ((library (scheme base)) 2)) =>> 2",
        "(cond-expand ((library (no such)) 1) (else 3)) =>> 3",
    })
    void hasTheValue(String program, String value) {
        assertEquals(value, new Session().run(program));
    }
}
