package dev.lamina.core.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.ir.IrPrinter;
import dev.lamina.core.ir.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Open units, taking over built-in names, redefinition, roll back, environments. */
class TopLevelTest {
    private final Session session = new Session();

    @Test
    void laterFormsSeeEarlierUnits() {
        session.run("(define (f x) (+ x 1))");
        assertEquals("3", session.run("(f 2)"));
    }

    @Test
    void openUnitNamesItsModule() {
        Unit unit = session.expand("(define x 1)").getLast();
        assertEquals("user", unit.module());
        assertFalse(unit.closed());
    }

    @Test
    void definingABuiltInTakesItOver() {
        Unit unit = session.expand("(define (car x) 'mine)").getLast();
        assertEquals(List.of("car"), unit.takenOver());
        session.run(List.of(unit));
        assertEquals("(mine 2)", session.run("(list (car '(1)) (cadr '(1 2)))"));
        assertEquals(List.of(), session.expand("(define (car x) 'again)").getLast().takenOver());
    }

    @Test
    void takenOverNamesAreSeenByFormsBefore() {
        assertEquals("(1 mine)", session.run("(define (first x) (car x)) (define before (first '(1))) (define (car x) 'mine) (list before (first '(2)))"));
    }

    @Test
    void assigningABuiltInTakesItOverForTheWholeUnit() {
        Unit unit = session.expand("(define (f) (+ 5 2)) (define (g) (set! + -)) (g) (f)").getLast();
        assertEquals(List.of("+"), unit.takenOver());
        assertEquals("3", session.run(List.of(unit)));
    }

    @Test
    void assignmentByAMacroTakesOver() {
        assertEquals("6", session.run("(define (f) (* 2 3)) (define-syntax put! (syntax-rules () ((_ v e) (set! v e)))) (put! + *) (+ 2 3)"));
    }

    @Test
    void derivedFormsKeepTheBuiltIns() {
        assertEquals("(1 2 3)", session.run("(define (cons . x) 'broken) (define (append . x) 'broken) `(1 ,(+ 1 1) 3)"));
        assertEquals("yes", session.run("(define (eq? . x) #f) (define (memv . x) #f) (case 'a ((a) 'yes) (else 'no))"));
    }

    @Test
    void macroBecomesVariableAndBack() {
        assertEquals("1", session.run("(define-syntax m (syntax-rules () ((_) 1))) (m)"));
        assertEquals("2", session.run("(define (m) 2) (m)"));
        assertEquals("3", session.run("(define-syntax m (syntax-rules () ((_) 3))) (m)"));
        assertEquals("(1 2 3)", session.run("""
            (define-syntax n (syntax-rules () ((_) 1)))
            (define a (n))
            (define (n) 2)
            (define b (n))
            (define-syntax n (syntax-rules () ((_) 3)))
            (list a b (n))"""));
    }

    @Test
    void builtInSyntaxMayBeRedefined() {
        assertEquals("(if 1 2)", session.run("(define (if . x) (cons 'if x)) (if 1 2)"));
        assertEquals("5", session.run("(define define 5) define"));
        assertEquals("(2 (#t 1 2) built-in)", new Session().run("""
            (define (f x) (if x 1 2))
            (define before (f #f))
            (define when (lambda (x y) (if x y 'built-in)))
            (define if list)
            (list before (if #t 1 2) (when #f 1))"""));
    }

    @Test
    void macroMayStandBehindItsUse() {
        assertEquals("4", session.run("(define (f) (m 3)) (define-syntax m (syntax-rules () ((_ x) (+ x 1)))) (f)"));
    }

    @Test
    void beginIsSpliced() {
        assertEquals("3", session.run("(begin (define a 1) (begin (define-syntax b (syntax-rules () ((_) 2))))) (begin) (+ a (b))"));
    }

    @Test
    void defineValuesAtTopLevel() {
        assertEquals("(1 (2 3))", session.run("(define-values (x . y) (values 1 2 3)) (list x y)"));
        assertEquals("5", session.run("(define-values () (values)) 5"));
    }

    @Test
    void valueIsTheLastForms() {
        assertEquals("2", session.run("1 2"));
        assertEquals("#!unspecified", session.run(""));
        assertEquals("7", session.run("(define x 7) (or #f x)"));
    }

    @Test
    void failedUnitChangesNothing() {
        session.run("(define-syntax m (syntax-rules () ((_) 'old)))");
        assertThrows(SyntaxException.class, () -> session.expand("""
            (define-syntax m (syntax-rules () ((_) 'new)))
            (define (car x) 'broken)
            (define fresh 1)
            (define-library (l) (export x) (begin (define x 1)))
            (import (l))
            (if)"""));
        assertEquals("old", session.run("(m)"));
        assertEquals("1", session.run("(car '(1))"));
        assertFalse(session.environment.names().contains("fresh"));
        assertTrue(session.error("(import (l))").contains("there is no library (l)"));
    }

    @Test
    void libraryOfAFailedUnitIsExpandedAgain() {
        session.run("(define-library (l) (export x) (import (scheme base)) (begin (define x 'lib)))");
        assertThrows(SyntaxException.class, () -> session.expand("(import (l)) (if)"));
        assertEquals("lib", session.run("(import (l)) x"));
    }

    @Test
    void introducedDefinitionsHaveNamesOfTheirOwn() {
        String ir = IrPrinter.print(session.expand("""
            (define-syntax def (syntax-rules () ((_ get) (begin (define v 1) (define (get) v)))))
            (def a) (def b)""").getLast());
        assertTrue(ir.contains("(define user#v~1 1)"), ir);
        assertTrue(ir.contains("(define user#v~2 1)"), ir);
    }

    @Test
    void undefinedNamesAreGlobalsOfTheModule() {
        assertEquals("(lambda () (call user#later))", session.ir("(lambda () (later))"));
    }

    @Test
    void closeNames() {
        session.run("(define my-counter 1)");
        assertEquals(List.of("my-counter"), session.environment.closeNames("my-conter"));
        assertEquals(List.of("vector-ref"), session.environment.closeNames("vector-rfe"));
        assertEquals(List.of("lambda"), session.environment.closeNames("lamda"));
        assertEquals(List.of(), session.environment.closeNames("xyzzy"));
    }

    @Test
    void suggestionIsACloseNameOrTheLibraryToImport() {
        assertEquals("did you mean vector-ref?", session.environment.suggestion("vector-rfe"));
        assertEquals(null, session.environment.suggestion("no-such-name"));
        Environment small = session.expander.emptyEnvironment("environment-1");
        session.expander.expand(small, Session.read("(import (only (scheme base) vector-ref))", "eval"), "imports");
        assertEquals("did you mean vector-ref?", small.suggestion("vector-rfe"));
        assertEquals("it is in (scheme base), which is not imported", small.suggestion("car"));
    }

    @Test
    void environmentForEval() {
        Environment small = session.expander.emptyEnvironment("environment-1");
        session.expander.expand(small, Session.read("(import (only (scheme base) + if))", "eval"), "imports");
        assertEquals("3", session.run(session.expander.expand(small, Session.read("(if #t (+ 1 2) 0)", "eval"), "eval")));
        assertEquals(List.of("+", "if"), small.names());
        String ir = IrPrinter.print(session.expander.expand(small, Session.read("(car 1)", "eval"), "eval").getLast());
        assertTrue(ir.contains("environment-1#car"), ir);
    }

    @Test
    void builtInEnvironmentDefinesTheBuiltInModule() {
        Environment library = session.expander.builtInEnvironment();
        Unit unit = session.expander.expand(library, Session.read("(define (caddr x) (car (cdr (cdr x)))) (%unbox 1)", "lists.scm"), "lists").getLast();
        assertEquals("lamina", unit.module());
        assertTrue(unit.closed());
        assertTrue(IrPrinter.print(unit).contains("(define caddr (lambda \"caddr\""), IrPrinter.print(unit));
    }

    @Test
    void internalNamesAreHiddenFromPrograms() {
        assertEquals("(call user#%unbox 1)", session.ir("(%unbox 1)"));
    }
}
