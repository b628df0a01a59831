package dev.lamina.core.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.ir.IrPrinter;
import dev.lamina.core.ir.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs, import sets and library definitions. */
class LibraryTest {
    private static final String STACK = """
        (define-library (my stack)
          (export make-stack push! (rename stack-items items) with-stack)
          (import (scheme base))
          (begin
            (define-record-type stack (new items) stack? (items stack-items set-items!))
            (define (make-stack) (new '()))
            (define (push! s x) (set-items! s (cons x (stack-items s))))
            (define-syntax with-stack
              (syntax-rules () ((_ s e ...) (let ((s (make-stack))) e ... (stack-items s)))))))
        """;

    private final Session session = new Session();

    @Test
    void programIsAClosedUnit() {
        Unit unit = session.expandFile("(import (scheme base)) (define x 1) x").getLast();
        assertTrue(unit.closed());
        assertEquals("program program", unit.module());
        assertEquals("1", session.run(List.of(unit)));
    }

    @Test
    void everyProgramHasAModuleOfItsOwn() {
        String text = "(import (scheme base)) (define x 1)";
        assertEquals("program program", session.expandFile(text).getLast().module());
        assertEquals("program program 2", session.expandFile(text).getLast().module());
    }

    @Test
    void fileWithoutImportIsOpen() {
        assertEquals("user", session.expandFile("(define x 1)").getLast().module());
    }

    @Test
    void programSeesOnlyWhatItImports() {
        String ir = IrPrinter.print(session.expandFile("(import (only (scheme base) car)) (cons (car 1) 2)").getLast());
        assertTrue(ir.contains("(call |program program#cons| (call car 1) 2)"), ir);
    }

    @Test
    void libraryInTheSameText() {
        assertEquals("(2 1)", session.runFile(STACK + """
            (import (scheme base) (my stack))
            (define s (make-stack))
            (push! s 1) (push! s 2)
            (items s)"""));
    }

    @Test
    void macroOfALibraryUsesItsPrivateNames() {
        assertEquals("(1)", session.runFile(STACK + "(import (my stack)) (with-stack s (push! s 1))"));
        assertEquals("(2)", session.runFile("(import (prefix (my stack) my:)) (my:with-stack s (my:push! s 2))"));
    }

    @Test
    void libraryRunsOnceBeforeTheUnitThatImportsIt() {
        List<Unit> units = session.expandFile(STACK + "(import (my stack)) (make-stack)");
        assertEquals(List.of("(my stack)", "program program"), units.stream().map(Unit::module).toList());
        assertEquals(1, session.expandFile("(import (my stack)) (make-stack)").size());
    }

    @Test
    void librariesAreFoundWithTheirDependencies() {
        session.files.put("(a)", "(define-library (a) (export f) (import (scheme base) (b 2)) (begin (define (f) (g))))");
        session.files.put("(b 2)", "(define-library (b 2) (export g) (import (scheme base)) (include \"g.scm\"))");
        session.files.put("g.scm", "(define (g) 'found)");
        List<Unit> units = session.expandFile("(import (a)) (f)");
        assertEquals(List.of("(b 2)", "(a)", "program program"), units.stream().map(Unit::module).toList());
        assertEquals("found", session.run(units));
    }

    @Test
    void importSets() {
        assertEquals("(2 1)", session.runFile("(import (prefix (only (scheme base) car cdr list quote) b-) (rename (scheme base) (cons kons))) "
            + "(b-list (b-car (b-quote (2))) (cdr (kons 0 1)))"));
        assertEquals("((1) 2)", session.runFile("(import (except (scheme base) list)) (define (list . x) (cons (cons 1 '()) x)) (list 2)"));
    }

    @Test
    void importSetErrors() {
        assertEquals("test.scm:1:29: import: no-such is not in (scheme base)", session.fileError("(import (only (scheme base) no-such))"));
        assertEquals("test.scm:1:29: import: char-foldcase of (scheme char) does not exist in Lamina", session.fileError("(import (only (scheme char) char-foldcase))"));
        assertEquals("test.scm:1:31: import: no-such is not in (scheme base)", session.fileError("(import (except (scheme base) no-such))"));
        assertEquals("test.scm:1:9: import: there is no library (no such)", session.fileError("(import (no such))"));
        assertEquals("test.scm:1:9: import: expected a library name, a list of identifiers and whole numbers, given car", session.fileError("(import car)"));
        assertEquals("test.scm:1:9: import: expected a library name, a list of identifiers and whole numbers, given (a -1)", session.fileError("(import (a -1))"));
    }

    @Test
    void bulkImportLeavesMissingNamesOut() {
        assertEquals("1", session.runFile("(import (scheme char) (scheme base)) 1"));
    }

    @Test
    void conflictingImports() {
        String libraries = "(define-library (a) (export x) (import (scheme base)) (begin (define x 1)))"
            + "(define-library (b) (export x) (import (scheme base)) (begin (define x 2)))";
        assertEquals("test.scm:1:163: import: two imports give different meanings to x", session.fileError(libraries + "(import (a) (b))"));
        assertEquals("(1 2)", session.runFile(libraries + "(import (a) (rename (b) (x y)) (scheme base)) (list x y)"));
    }

    @Test
    void sameNameFromTwoStandardLibrariesIsNoConflict() {
        assertEquals("1", session.runFile("(import (scheme base) (scheme r5rs)) (car '(1))"));
    }

    @Test
    void cyclicLibraries() {
        session.files.put("(a)", "(define-library (a) (export) (import (b)))");
        session.files.put("(b)", "(define-library (b) (export) (import (a)))");
        assertTrue(session.fileError("(import (a))").contains("library (a) imports itself"));
        session.files.put("(b)", "(define-library (b) (export))");
        assertEquals("1", session.runFile("(import (a) (scheme base)) 1"));
    }

    @Test
    void declarations() {
        session.files.put("decls", "(import (scheme base)) (export x)");
        session.files.put("UPPER.SCM", "(DEFINE X 5)");
        assertEquals("5", session.runFile("""
            (define-library (d)
              (include-library-declarations "decls")
              (cond-expand (no-such-thing (export y)) ((library (scheme base)) (export z)) (else (export w)))
              (begin (define z 6))
              (include-ci "UPPER.SCM"))
            (import (only (d) x z))
            x"""));
    }

    @Test
    void reexportOfWhatWasImported() {
        assertEquals("(1 yes)", session.runFile("""
            (define-library (re) (export (rename car head) if) (import (scheme base)))
            (import (re) (only (scheme base) list quote))
            (list (head '(1)) (if #t 'yes 'no))"""));
    }

    @Test
    void bodyOfALibrarySeesAllItsDefinitions() {
        assertEquals("4", session.runFile("""
            (define-library (l) (export f) (import (scheme base))
              (begin (define (f) (m 3)))
              (begin (define-syntax m (syntax-rules () ((_ x) (+ x 1))))))
            (import (l)) (f)"""));
    }

    @Test
    void importedVariableCannotBeAssigned() {
        assertEquals("test.scm:1:30: set!: car is built in and cannot be assigned: define a variable of your own",
            session.fileError("(import (scheme base)) (set! car cdr)"));
        assertTrue(session.fileError(STACK + "(import (my stack) (scheme base)) (set! push! 1)").contains("push! is imported from (my stack)"));
    }

    @Test
    void macroOfALibraryAssignsTheLibrarysVariable() {
        session.run(session.expandFile("""
            (define-library (counter) (export next! count) (import (scheme base))
              (begin (define n 0) (define (count) n) (define-syntax next! (syntax-rules () ((_) (set! n (+ n 1)))))))
            (import (counter)) (next!) (next!)"""));
        assertEquals("2", session.runFile("(import (counter)) (count)"));
        Unit library = new Session().expandFile("""
            (define-library (counter) (export next!) (import (scheme base))
              (begin (define n 0) (define-syntax next! (syntax-rules () ((_) (set! n (+ n 1)))))))
            (import (counter))""").getFirst();
        assertTrue(IrPrinter.print(library).contains("(set! (counter)#n (counter)#n)") || IrPrinter.print(library).contains("set! |(counter)#n| |(counter)#n|"), IrPrinter.print(library));
    }

    @Test
    void programDefinesANameThatItImported() {
        assertEquals("(mine 1)", session.runFile("(import (scheme base)) (define (f) (car '(1))) (define (car x) 'mine) (list (f) (cadr '(0 1)))"));
    }

    @Test
    void libraryErrors() {
        assertEquals("test.scm:1:31: export: x is neither defined nor imported in (l)", session.fileError("(define-library (l) (export y x) (begin (define y 1)) (import (scheme base))) (import (l))"));
        assertEquals("test.scm:1:17: define-library: library (scheme base) is built in", session.fileError("(define-library (scheme base)) (import (scheme base))"));
        assertTrue(session.fileError("(define-library (l) (define x 1)) (import (l))").contains("expected export, import, begin"));
        assertTrue(session.fileError("(define-library (l) (import (scheme base)) (begin (import (scheme char)))) (import (l))").contains("top level only"));
    }

    @Test
    void importAtThePrompt() {
        session.run("(define-library (l) (export x) (import (scheme base)) (begin (define x 'lib)))");
        assertEquals("lib", session.run("(import (l)) x"));
        assertEquals("mine", session.run("(define x 'mine) x"));
    }

    @Test
    void laminaExportsEverythingThatIsNotInternal() {
        assertEquals("3", session.runFile("(import (lamina)) (define x (+ 1 2)) x"));
        assertTrue(session.fileError("(import (only (lamina) %unbox))").contains("not in (lamina)"));
    }
}
