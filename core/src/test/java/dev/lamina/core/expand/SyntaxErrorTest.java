package dev.lamina.core.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text and place of each error. */
class SyntaxErrorTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>>", quoteCharacter = '§', value = {
        "(if) =>> 1:1: if: expected (if test consequent [alternative]), given (if)",
        "(if 1 2 3 4) =>> 1:1: if: expected (if test consequent [alternative]), given (if 1 2 3 4)",
        "(list (if . 1)) =>> 1:7: if: expected (if test consequent [alternative]), given (if . 1)",
        "(quote) =>> 1:1: quote: expected (quote datum), given (quote)",
        "(lambda (x)) =>> 1:1: lambda: expected (lambda parameters body …), given (lambda (x))",
        "(lambda (x x) 1) =>> 1:12: lambda: x is bound twice",
        "(lambda (x . x) 1) =>> 1:14: lambda: x is bound twice",
        "(lambda (5) 1) =>> 1:10: lambda: expected a variable, given 5",
        "(lambda (x) (define y 1)) =>> 1:1: lambda: the body has only definitions: expected an expression after them",
        "(let ((x 1) (x 2)) x) =>> 1:14: let: x is bound twice",
        "(let ((x)) x) =>> 1:7: let: expected (variable expression), given (x)",
        "(let (x) x) =>> 1:7: let: expected (variable expression), given x",
        "(let ((1 2)) x) =>> 1:8: let: expected a variable, given 1",
        "(let 5 x) =>> 1:6: let: expected (let [name] ((variable expression) …) body …), given 5",
        "(let loop ((x 1))) =>> 1:1: let: expected (let [name] ((variable expression) …) body …), given (let loop ((x 1)))",
        "(let () (define x 1) (define x 2) x) =>> 1:30: define: x is defined twice in the same body",
        "(define) =>> 1:1: define: expected (define variable expression) or (define (name parameter …) body …), given (define)",
        "(define x 1 2) =>> 1:1: define: expected (define variable expression) or (define (name parameter …) body …), given (define x 1 2)",
        "(define 5 1) =>> 1:1: define: expected (define variable expression) or (define (name parameter …) body …), given (define 5 1)",
        "(list (define x 1)) =>> 1:7: define: a definition stands where an expression is expected",
        "(if #t (define x 1)) =>> 1:8: define: a definition stands where an expression is expected",
        "(let () (import (scheme base)) 1) =>> 1:9: import: is allowed at top level only",
        "(set! 5 1) =>> 1:7: set!: expected a variable, given 5",
        "(set! if 1) =>> 1:7: set!: if is syntax, not a variable",
        "(set! x) =>> 1:1: set!: expected (set! variable expression), given (set! x)",
        "(display if) =>> 1:10: if: is syntax, not a variable: it cannot stand here",
        "(else 1) =>> 1:1: else: is auxiliary syntax: it has a meaning only inside other forms",
        "(list =>) =>> 1:7: =>: is auxiliary syntax: it has a meaning only inside other forms",
        "() =>> 1:1: syntax: () is not an expression: write '() for the empty list",
        "(car . 5) =>> 1:1: syntax: expected a list of operator and operands, given (car . 5)",
        "(cond) =>> 1:1: cond: expected (cond (test expression …) … [(else expression …)]), given (cond)",
        "(cond (else 1) (#t 2)) =>> 1:8: cond: the else clause is not the last one",
        "(cond 5) =>> 1:7: cond: expected (cond (test expression …) … [(else expression …)]), given 5",
        "(cond (1 => car cdr)) =>> 1:10: cond: expected (cond (test expression …) … [(else expression …)]), given =>",
        "(case 1 (2 3)) =>> 1:10: case: expected (case key ((datum …) expression …) … [(else expression …)]), given 2",
        "(begin) (begin . 1) =>> 1:9: begin: expected (begin expression …), given (begin . 1)",
        "(list (begin)) =>> 1:7: begin: expected (begin expression …), given (begin)",
        "(do ((i 0 1 2)) (#t)) =>> 1:6: do: expected (variable init [step]), given (i 0 1 2)",
        "(do ((i 0)) ()) =>> 1:13: do: expected (do ((variable init [step]) …) (test expression …) command …), given ()",
        "(guard 5 1) =>> 1:8: guard: expected (guard (variable clause …) body …), given 5",
        "(parameterize ((p)) 1) =>> 1:16: parameterize: expected (parameterize ((parameter value) …) body …), given (p)",
        "(define-record-type r (make z) r? (a a)) =>> 1:29: define-record-type: z is not a field of r",
        "(define-record-type r (make a a) r? (a a)) =>> 1:31: define-record-type: a is bound twice",
        "(define-record-type r) =>> 1:1: define-record-type: expected (define-record-type name (constructor field …) predicate field-specification …), given (define-record-type r)",
        "(define-record-type r #f r? 5) =>> 1:29: define-record-type: expected (field [accessor [modifier]]), given 5",
        "(cond-expand ((foo bar) 1)) =>> 1:15: cond-expand: expected a feature, (library name), (and …), (or …) or (not …), given (foo bar)",
        "(include 5) =>> 1:1: include: expected (include \"file\" …), given (include 5)",
        "(include \"none.scm\") =>> 1:10: include: no file none.scm",
        "(define-syntax m 5) =>> 1:18: define-syntax: expected (syntax-rules …), given 5",
        "(define-syntax m (lambda (x) x)) =>> 1:18: define-syntax: expected (syntax-rules …), given (lambda (x) x)",
        "(define-syntax m (syntax-rules)) =>> 1:18: syntax-rules: expected (syntax-rules [ellipsis] (literal …) (pattern template) …), given (syntax-rules)",
        "(define-syntax m (syntax-rules () ((_ x)))) =>> 1:35: syntax-rules: expected (pattern template), given ((_ x))",
        "(define-syntax m (syntax-rules () (_ 1))) =>> 1:36: syntax-rules: expected a pattern (keyword part …), given _",
        "(define-syntax m (syntax-rules () ((_ x x) 1))) =>> 1:41: syntax-rules: pattern variable x appears twice",
        "(define-syntax m (syntax-rules () ((_ x ... y ...) 1))) =>> 1:47: syntax-rules: a second ellipsis in one list of the pattern",
        "(define-syntax m (syntax-rules () ((_ ...) 1))) =>> 1:39: syntax-rules: ... follows nothing",
        "(define-syntax m (syntax-rules () ((_ x ...) x))) =>> 1:46: syntax-rules: pattern variable x needs more ellipses in the template",
        "(define-syntax m (syntax-rules () ((_ x) '(x ...)))) =>> 1:44: syntax-rules: no pattern variable under the ellipsis repeats: x",
        "(define-syntax m (syntax-rules () ((_ (x ...) (y ...)) '((x y) ...)))) (m (1 2) (3)) =>> 1:72: syntax-rules: pattern variables under one ellipsis matched different numbers of forms",
        "(define-syntax two (syntax-rules () ((_ a b) 1))) (list (two 1)) =>> 1:57: two: expected (_ a b), given (two 1)",
        "(define-syntax two (syntax-rules () ((_ a b) 1) ((_ a b c) 1))) (two) =>> 1:65: two: no rule matches (two)",
        "(syntax-error \"not like this:\" 1 (a b)) =>> 1:1: syntax-error: not like this: 1 (a b)",
        "(let-syntax ((m 1)) 1) =>> 1:17: let-syntax: expected (syntax-rules …), given 1",
        "(define-syntax 5 1) =>> 1:16: define-syntax: expected a keyword, given 5",
        "(delay 1 2) =>> 1:1: delay: expected (delay expression), given (delay 1 2)",
        "(let-values ((a)) 1) =>> 1:14: let-values: expected (parameters expression), given (a)",
        "(let-values (((a a) 1)) 1) =>> 1:18: let-values: a is bound twice",
    })
    void saysWhatWasExpected(String program, String report) {
        assertEquals("test.scm:" + report, new Session().error(program));
    }

    @Test
    void errorInsideAnExpansionHasTheLineOfTheUse() {
        assertEquals("test.scm:3:3: syntax-error: bad use of m: (1 2)", new Session().error("""
            (define-syntax m (syntax-rules () ((_ x) (syntax-error "bad use of m:" x))))
            (list
              (m (1 2)))"""));
    }

    @Test
    void errorInAnArgumentHasItsOwnPlace() {
        assertEquals("test.scm:1:60: if: expected (if test consequent [alternative]), given (if)",
            new Session().error("(define-syntax m (syntax-rules () ((_ x) (list x))))    (m (if))"));
    }

    @Test
    void longFormsAreShortened() {
        String report = new Session().error("(if " + "(a b c) ".repeat(100) + ")");
        assertTrue(report.length() < 200 && report.endsWith("…"), report);
    }
}
