package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamina.core.ir.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told about programs that are legal but probably wrong. */
class WarningsTest {
    /** Each text's forms are units of their own, as at a prompt. */
    private static List<String> warnings(String... texts) {
        List<String> found = new ArrayList<>();
        Warnings warnings = new Warnings(warning -> found.add(warning.lines().findFirst().orElseThrow()));
        CompilerObserver observer = new CompilerObserver() {
            @Override
            public void expanded(Unit unit, long nanos) {
                warnings.look(unit);
            }
        };
        try (Scheme scheme = Scheme.create(Options.standard().observedBy(observer))) {
            for (String text : texts) scheme.eval("t", text);
        }
        return found;
    }

    @Test
    void valuesThatNothingUses() {
        assertEquals(List.of("t:1:15: warning: car: the result is not used", "t:1:23: warning: x: its value is not used",
                "t:1:25: warning: this constant is not used"), warnings("(define (f x) (car x) x 5 \"comment\" (display x))"));
        assertEquals(List.of(), warnings("(define-syntax thunk (syntax-rules () ((_ body ...) (lambda () #f body ...)))) (define f (thunk (display 1)))"));
        assertEquals(List.of(), warnings("(define (f x) (set-car! x 1) (display x) (f x) (vector-set! x 0 0) x)"));
    }

    @Test
    void callsOfKnownProceduresWithAWrongNumberOfArguments() {
        assertEquals(List.of("t:1:45: warning: f: expected 2 arguments, given 1"), warnings("(begin (define (f x y) x) (define (g) (list (f 1))))"));
        assertEquals(List.of("t:1:48: warning: h: expected at least 1 argument, given 0"),
                warnings("(define (g) (let ((h (lambda (a . b) a))) (car (h))))"));
        assertEquals(List.of("t:1:13: warning: cons: cannot take 1 argument"), warnings("(define (g) (cons 1))"));
        assertEquals(List.of("t:1:13: warning: list-copy: cannot take 2 arguments"), warnings("(define (g) (list-copy 1 2))"));
    }

    @Test
    void aProcedureThatChangesIsNotKnown() {
        assertEquals(List.of(), warnings("(begin (define (f x y) x) (set! f list) (define (g) (f 1)))"));
        assertEquals(List.of(), warnings("(begin (define (f x y) x) (define (f x) x) (define (g) (f 1)))"));
    }

    @Test
    void namesThatAreNotDefined() {
        assertEquals(List.of("t:1:14: warning: missing is not defined here"), warnings("(define (f) (missing))"));
        assertEquals(List.of(), warnings("(begin (define (f) (later)) (define (later) (f)))", "(define x (list f later))"));
        assertEquals(List.of(), warnings("(begin (set! + -) (define (f) (+ 1 2)))", "(define (g) (+ 1 2))"));
    }
}
