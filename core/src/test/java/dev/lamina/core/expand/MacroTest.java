package dev.lamina.core.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** {@code syntax-rules}: patterns, templates and hygiene, one claim each. */
class MacroTest {
    private static void gives(String value, String program) {
        assertEquals(value, new Session().run(program));
    }

    @Test
    void introducedBindingDoesNotCaptureTheUsersVariable() {
        gives("(2 1)", """
            (define-syntax swap! (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
            (let ((tmp 1) (other 2)) (swap! tmp other) (list tmp other))""");
    }

    @Test
    void templateMeansWhatItsPlaceMeans() {
        gives("outer", """
            (let ((x 'outer))
              (let-syntax ((m (syntax-rules () ((m) x))))
                (let ((x 'inner)) (m))))""");
    }

    @Test
    void shadowedKeywordsOfTheUserDoNotDisturbTheMacro() {
        gives("now", """
            (let ((if #t))
              (let-syntax ((when2 (syntax-rules () ((_ test stmt1 stmt2 ...) (if test (begin stmt1 stmt2 ...))))))
                (let ((begin list)) (when #t (set! if 'now)) if)))""");
        gives("7", """
            (define-syntax my-or (syntax-rules () ((_) #f) ((_ e) e) ((_ e r ...) (let ((t e)) (if t t (my-or r ...))))))
            (let ((x #f) (y 7) (temp 8) (let odd?) (if even?)) (my-or x (let temp) (if y) y))""");
    }

    @Test
    void literalsAreComparedByBinding() {
        gives("ok", "(let ((=> #f)) (cond (#t => 'ok)))");
        gives("unbound", """
            (define-syntax m (syntax-rules (k) ((_ k) 'literal) ((_ x) 'unbound)))
            (let ((k 1)) (m k))""");
        gives("literal", "(define-syntax m (syntax-rules (k) ((_ k) 'literal) ((_ x) 'other))) (m k)");
        gives("2", "(let ((else #f)) (cond (#f 1) (else 3) (#t 2)))");
    }

    @Test
    void elseFromATemplateIsElse() {
        gives("3", "(define-syntax pick (syntax-rules () ((_ e) (cond (#f 1) (else e))))) (pick 3)");
    }

    @Test
    void nestedEllipses() {
        gives("((a 1 2) (b) (c 3))", """
            (define-syntax my-let* (syntax-rules () ((_ ((name value ...) ...)) '((name value ...) ...))))
            (my-let* ((a 1 2) (b) (c 3)))""");
        gives("(1 2 3 4)", "(define-syntax flat (syntax-rules () ((_ (x ...) ...) '(x ... ...)))) (flat (1 2) () (3 4))");
        gives("((1 2 3) (a b))", """
            (define-syntax m (syntax-rules () ((_ ((x y ...) ...) ...) '((x ... ...) (y ... ... ...)))))
            (m ((1 a) (2)) () ((3 b)))""");
    }

    @Test
    void variableUnderMoreEllipsesThanItHas() {
        gives("(((1 a) (1 b)) ((2 c)))", """
            (define-syntax m (syntax-rules () ((_ (x y ...) ...) '(((x y) ...) ...))))
            (m (1 a b) (2 c))""");
        gives("((1 a b) (2 a b))", """
            (define-syntax m (syntax-rules () ((_ (x ...) (y ...)) '((x y ...) ...))))
            (m (1 2) (a b))""");
        gives("((1 z) (2 z))", "(define-syntax m (syntax-rules () ((_ z x ...) '((x z) ...)))) (m z 1 2)");
    }

    @Test
    void tailPatterns() {
        gives("((1 2) 3 4)", "(define-syntax m (syntax-rules () ((_ x ... y z) '((x ...) y z)))) (m 1 2 3 4)");
        gives("(() 3 4)", "(define-syntax m (syntax-rules () ((_ x ... y z) '((x ...) y z)))) (m 3 4)");
        gives("((1 2) 3 4)", "(define-syntax m (syntax-rules () ((_ x ... y . z) '((x ...) y z)))) (m 1 2 3 . 4)");
        gives("(1 #(2 3))", "(define-syntax m (syntax-rules () ((_ #(x y ...)) '(x #(y ...))))) (m #(1 2 3))");
        gives("((1 2) 3)", "(define-syntax m (syntax-rules () ((_ #(x ... y)) '((x ...) y)))) (m #(1 2 3))");
    }

    @Test
    void improperPatternsAndTemplates() {
        gives("(1 (2 . 3))", "(define-syntax m (syntax-rules () ((_ a . b) '(a b)))) (m 1 2 . 3)");
        gives("(b a . c)", "(define-syntax m (syntax-rules () ((_ a b . c) '(b a . c)))) (m a b . c)");
    }

    @Test
    void escapedEllipsis() {
        gives("...", "(define-syntax m (syntax-rules () ((_) '(... ...)))) (m)");
        gives("(1 ...)", "(define-syntax m (syntax-rules () ((_ x) '(... (x ...))))) (m 1)");
        gives("(1 2 3)", """
            (define-syntax be-like-begin
              (syntax-rules () ((_ name) (define-syntax name (syntax-rules () ((_ expr (... ...)) (list expr (... ...))))))))
            (be-like-begin sequence) (sequence 1 2 3)""");
    }

    @Test
    void customEllipsis() {
        gives("(1 2 ...)", "(define-syntax m (syntax-rules ::: () ((_ x ::: y) '(x ::: y)))) (m 1 2 ...)");
        gives("((3 2) (1))", """
            (define-syntax m
              (syntax-rules ooo () ((_ (a ooo) b) (let-syntax ((n (syntax-rules () ((_ x ...) '((x ...) (b)))))) (n a ooo)))))
            (m (3 2) 1)""");
        gives("(2 1)", "(define-syntax m (syntax-rules ... (...) ((_ ... x y) '(y x)))) (m ... 1 2)");
    }

    @Test
    void ellipsisBoundAsAVariableIsNoEllipsis() {
        gives("ok", """
            (let ((... 2))
              (let-syntax ((s (syntax-rules () ((_ x ...) 'bad) ((_ . r) 'ok)))) (s a b c)))""");
    }

    @Test
    void underscoreMatchesAnything() {
        gives("3", "(define-syntax third (syntax-rules () ((_ _ _ x . _) x))) (third 1 2 3 4 5)");
        gives("under", "(define-syntax m (syntax-rules (_) ((m _) 'under) ((m x) 'other))) (m _)");
        gives("other", "(define-syntax m (syntax-rules (_) ((m _) 'under) ((m x) 'other))) (m 1)");
    }

    @Test
    void datumPatterns() {
        gives("(one text char true 2.5 empty other)", """
            (define-syntax m (syntax-rules ()
              ((_ 1) 'one) ((_ "s") 'text) ((_ #\\a) 'char) ((_ #t) 'true) ((_ 2.5) '2.5) ((_ ()) 'empty) ((_ x) 'other)))
            (list (m 1) (m "s") (m #\\a) (m #t) (m 2.5) (m ()) (m 3))""");
    }

    @Test
    void macroDefinesMacroThatRefersToItsDefinition() {
        gives("42", """
            (define-syntax jabberwocky
              (syntax-rules ()
                ((_ hatter)
                 (begin (define march-hare 42)
                        (define-syntax hatter (syntax-rules () ((_) march-hare)))))))
            (jabberwocky mad-hatter)
            (mad-hatter)""");
    }

    @Test
    void introducedDefinitionIsNotTheUsers() {
        gives("(1 2)", """
            (define-syntax define-hidden (syntax-rules () ((_ get) (begin (define secret 2) (define (get) secret)))))
            (define secret 1)
            (define-hidden get)
            (list secret (get))""");
        gives("(1 2 3)", """
            (define-syntax define-hidden (syntax-rules () ((_ get v) (begin (define secret v) (define (get) secret)))))
            (let () (define secret 1) (define-hidden g 2) (define-hidden h 3) (list secret (g) (h)))""");
    }

    @Test
    void petrofskysNestedScopes() {
        gives("(1 2 3 a)", """
            (let ((a 1))
              (letrec-syntax
                  ((foo (syntax-rules () ((_ b) (bar a b))))
                   (bar (syntax-rules () ((_ c d) (cons c (let ((c 3)) (list d c 'c)))))))
                (let ((a 2)) (foo a))))""");
    }

    @Test
    void argumentBoundInsideAMacrosBinding() {
        gives("original", """
            (let ()
              (define-syntax identity
                (syntax-rules () ((_ misc-id) (lambda (x) (let ((misc-id 'other)) x)))))
              ((identity x) 'original))""");
    }

    @Test
    void sameNameFromTwoExpansionsAreTwoVariables() {
        gives("(1 2 3)", """
            (define-syntax my-let-values
              (syntax-rules ()
                ((_ "gen" () ((v t e) ...) body) (let ((t e) ...) (let ((v t) ...) body)))
                ((_ "gen" ((v e) rest ...) (done ...) body) (my-let-values "gen" (rest ...) (done ... (v tmp e)) body))
                ((_ bindings body) (my-let-values "gen" bindings () body))))
            (my-let-values ((a 1) (b 2) (c 3)) (list a b c))""");
    }

    @Test
    void boundIdentifiersOfOneExpansionAreOne() {
        gives("same", """
            (define-syntax m (syntax-rules () ((_ x) (let-syntax ((same (syntax-rules () ((_ y) 'same)))) (same x))))) (m 5)""");
        gives("(1 2)", "(define-syntax m (syntax-rules () ((_ x) (let ((x 1) (y 2)) (list x y))))) (m y)");
    }

    @Test
    void letSyntaxIsNotRecursiveLetrecSyntaxIs() {
        gives("outer", """
            (define-syntax m (syntax-rules () ((_) 'outer) ((_ x) 'outer)))
            (let-syntax ((m (syntax-rules () ((_) (m 1)) ((_ x) 'inner)))) (m))""");
        gives("inner", """
            (define-syntax m (syntax-rules () ((_) 'outer) ((_ x) 'outer)))
            (letrec-syntax ((m (syntax-rules () ((_) (m 1)) ((_ x) 'inner)))) (m))""");
    }

    @Test
    void macroAsValueOfDefineSyntax() {
        gives("1", "(define-syntax my-if if) (my-if #t 1 2)");
        gives("5", """
            (define-syntax rules (syntax-rules () ((_ v) (syntax-rules () ((_) v)))))
            (define-syntax five (rules 5))
            (five)""");
    }

    @Test
    void whileLoopWithIntroducedLoopName() {
        gives("(3 loop)", """
            (define-syntax while
              (syntax-rules () ((_ c e ...) (let loop () (when c e ... (loop))))))
            (let ((i 0) (loop 'loop)) (while (< i 3) (set! i (+ i 1))) (list i loop))""");
    }

    @Test
    void continuationPassingMacros() {
        gives("(3 2 1)", """
            (define-syntax reverse-k
              (syntax-rules () ((_ () (k ...) acc) (k ... acc)) ((_ (x . r) k acc) (reverse-k r k (x . acc)))))
            (define-syntax quote-it (syntax-rules () ((_ x) 'x)))
            (reverse-k (1 2 3) (quote-it) ())""");
    }

    @Test
    void freeIdentifierTestMacro() {
        gives("(yes no no)", """
            (define-syntax same? (syntax-rules ()
              ((_ a b) (let-syntax ((test (syntax-rules (a) ((_ a) 'yes) ((_ x) 'no)))) (test b)))))
            (list (same? car car) (same? car cdr) (let ((car 1)) (let-syntax ((m (syntax-rules (car) ((_ car) 'yes) ((_ x) 'no)))) (let ((car 2)) (m car)))))""");
    }

    @Test
    void quotedSymbolsLoseTheirScopes() {
        gives("(#t x)", "(define-syntax m (syntax-rules () ((_) (list (eq? 'x (car '(x))) 'x)))) (m)");
    }

    @Test
    void macroUsesInDefinitionPosition() {
        gives("(1 2 3)", """
            (define-syntax def (syntax-rules () ((_ (n v) ...) (begin (define n v) ...))))
            (let () (def (a 1) (b 2)) (def) (define c 3) (list a b c))""");
    }

    @Test
    void quasiquoteInTemplates() {
        gives("(x 3 y)", "(define-syntax m (syntax-rules () ((_ e) `(x ,e y)))) (m (+ 1 2))");
    }

    @Test
    void vectorTemplates() {
        gives("#(1 2 #(a) 3)", "(define-syntax m (syntax-rules () ((_ x ...) #(x ... #(a) 3)))) (m 1 2)");
    }

    @Test
    void localMacroSeesLaterDefinitionsOfItsBody() {
        gives("7", "(let () (define-syntax m (syntax-rules () ((_) (f)))) (define (g) (m)) (define (f) 7) (g))");
    }

    @Test
    void recursiveMacroOverManyForms() {
        gives("500", "(define-syntax sum (syntax-rules () ((_) 0) ((_ x . r) (+ x (sum . r))))) (sum " + "1 ".repeat(500) + ")");
    }

    @Test
    void assignmentThroughAMacro() {
        gives("6", "(define-syntax inc! (syntax-rules () ((_ x) (set! x (+ x 1))) ((_ x n) (set! x (+ x n))))) (let ((x 2)) (inc! x) (inc! x 3) x)");
    }
}
