package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.cache.CodeCache;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.heap.HeapOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code save-image} in one session, and what another finds that begins with the image. */
class ImageTest {
    @TempDir
    Path folder;

    private Path image() {
        return folder.resolve("saved.image");
    }

    private String saving() {
        return "(save-image \"" + image() + "\")";
    }

    private void save(Options options, String... texts) {
        try (Scheme scheme = Scheme.create(options)) {
            for (String text : texts) scheme.eval(text);
            scheme.eval(saving());
        }
    }

    private Scheme restored(Options options) {
        Scheme scheme = Scheme.create(options);
        scheme.restoreImage(image().toString());
        return scheme;
    }

    /** Saves after the texts; in the restored session each expression must be true. */
    private void holds(String before, String... expressions) {
        save(Options.standard(), before);
        try (Scheme scheme = restored(Options.standard())) {
            for (String expression : expressions) assertEquals(true, scheme.eval(expression), expression);
        }
    }

    private String notSaved(String... texts) {
        return assertThrows(SchemeException.Uncaught.class, () -> save(Options.standard(), texts)).getMessage();
    }

    @Test
    void dataOfEveryKind() {
        holds("""
                (define data (list 1 -5 100000000000000000000 1/2 1.5 +nan.0 -0.0 1+2i 1.5-2.5i #t #f '() #\\a #\\λ "text" "λ😀" 'symbol '|odd one|
                  (vector 1 "two" 'three) (bytevector 1 2 255) (f64vector 1.5 -2.5) (if #f #f) (eof-object)))
                (define large (list (make-vector 20000 'x) (make-bytevector 100000 7) (make-string 50000 #\\λ)))
                (define copy "(1 -5 100000000000000000000 1/2 1.5 +nan.0 -0.0 1+2i 1.5-2.5i #t #f () #\\\\a #\\\\λ \\"text\\" \\"λ😀\\" symbol |odd one|")
                """,
            "(let ((p (open-output-string))) (write data p) (string=? copy (substring (get-output-string p) 0 (string-length copy))))",
            "(equal? (list-tail data 18) (list #(1 \"two\" three) #u8(1 2 255) (f64vector 1.5 -2.5) (if #f #f) (eof-object)))",
            "(eq? (list-ref data 16) 'symbol)",
            "(equal? large (list (make-vector 20000 'x) (make-bytevector 100000 7) (make-string 50000 #\\λ)))");
    }

    @Test
    void numericDataAndItsViews() {
        holds("""
                (import (lamina) (lamina arrays) (lamina matrix))
                (define typed (list #s8(-1) #u16(65535) #u64(18446744073709551615) #f32(0.5) #f64(1.5 +nan.0) #c64(1+2i) #c128(1.5-2i)))
                (define copy (map (lambda (x) x) typed))
                (define body (f64vector 1 2 3 4))
                (define over (f64vector->matrix 2 2 body))
                (define exact (matrix ((1 1/2) (3 4))))
                (define bits (list->array (make-interval #(5)) '(1 0 1 1 0) u1-storage-class))
                (define view (array-permute over #(1 0)))
                (define computed (make-array (make-interval #(2 3)) +))
                (define next (make-f64vector-generator body))
                (next)
                """,
            "(equal? typed (list #s8(-1) #u16(65535) #u64(18446744073709551615) #f32(0.5) #f64(1.5 +nan.0) #c64(1+2i) #c128(1.5-2i)))",
            "(equal? exact (matrix ((1 1/2) (3 4))))", "(= 2. (next))",
            "(begin (f64vector-set! body 1 20.) (equal? '((1. 20.) (3. 4.)) (array->list* over)))",
            "(begin (array-set! view 30. 0 1) (equal? #f64(1 20 30 4) body))",
            "(and (eq? u1-storage-class (array-storage-class bits)) (equal? '(1 0 1 1 0) (array->list bits)))",
            "(equal? '((0 1 2) (1 2 3)) (array->list* computed))");
    }

    @Test
    void randomSourcesInTheStateThatTheyHad() {
        String state = "(list (random-source-state-ref s) (random-source-state-ref default-random-source))";
        holds("(import (lamina) (srfi 27)) (define s (make-random-source)) (define integers (random-source-make-integers s))"
                + " (integers 10) (random-integer 10) (define before " + state + ")",
            "(equal? before " + state + ")",
            "(begin (integers 10) (not (equal? (car before) (random-source-state-ref s))))",
            "(begin (random-integer 10) (not (equal? (cadr before) (random-source-state-ref default-random-source))))");
    }

    @Test
    void sharedAndCircularData() {
        holds("""
                (define a (list 1 2))
                (define b (vector a a))
                (define circle '#0=(1 #(2 #0#) . #0#))
                """,
            "(and (eq? a (vector-ref b 0)) (eq? a (vector-ref b 1)))",
            "(and (eq? circle (cddr circle)) (eq? circle (vector-ref (cadr circle) 1)))",
            "(begin (set-car! a 5) (= 5 (car (vector-ref b 1))))");
    }

    @Test
    void proceduresClosuresAndAssignedVariables() {
        holds("""
                (define (twice f) (lambda (x) (f (f x))))
                (define add-six (twice (lambda (x) (+ x 3))))
                (define (make-counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
                (define counter (make-counter))
                (counter) (counter)
                (define (even*? n) (or (= n 0) (odd*? (- n 1))))
                (define (odd*? n) (and (> n 0) (even*? (- n 1))))
                (define built-in (list car + map string-append))
                (define first-of car)
                """,
            "(= 16 (add-six 10))", "(= 3 (counter))", "(= 4 (counter))", "(= 1 ((make-counter)))", "(even*? 1000)",
            "(equal? '(1 2) ((caddr built-in) (car built-in) '((1) (2))))", "(eq? first-of car)", "(eq? (car built-in) first-of)",
            "(begin (set! odd*? (lambda (n) #t)) (even*? 1001))");
    }

    @Test
    void recordsParametersPromisesConditions() {
        holds("""
                (define-record-type point (make-point x y) point? (x px set-px!) (y py))
                (define p (make-point 1 2))
                (define doubled (make-parameter 10 (lambda (x) (* 2 x))))
                (define runs 0)
                (define promise (delay (begin (set! runs (+ runs 1)) runs)))
                (define done (make-promise 5))
                (define condition (guard (e (#t e)) (error "wrong:" 'a 2)))
                (define-values (q . rest) (apply values '(1 2 3)))
                """,
            "(and (point? p) (= 2 (py p)) (point? (make-point 3 4)) (not (point? 5)))", "(begin (set-px! p 7) (= 7 (px p)))",
            "(and (= 20 (doubled)) (= 8 (parameterize ((doubled 4)) (doubled))))",
            "(and (= 1 (force promise)) (= 1 (force promise)) (= 5 (force done)) (promise? done))",
            "(and (error-object? condition) (equal? '(a 2) (error-object-irritants condition)))", "(equal? '(2 3) rest)");
    }

    @Test
    void continuationsAndDynamicExtents() {
        save(Options.standard(), """
                (define again #f)
                (define log '())
                (define (run)
                  (dynamic-wind (lambda () (set! log (cons 'in log)))
                                (lambda () (* 2 (call/cc (lambda (k) (set! again k) 1))))
                                (lambda () (set! log (cons 'out log)))))
                (run)
                """);
        try (Scheme scheme = restored(Options.standard())) {
            assertEquals(2L, scheme.eval("(begin (again 1) 'not-reached)"));
            assertEquals(42L, scheme.eval("(again 21)"));
            assertEquals(true, scheme.eval("(equal? log '(out in out in out in))"));
        }
    }

    @Test
    void macrosAndTheirHygiene() {
        holds("""
                (define-syntax swap! (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
                (define hidden 1)
                (define-syntax next! (syntax-rules () ((_) (begin (set! hidden (+ hidden 1)) hidden))))
                (define-syntax define-pair (syntax-rules () ((_ get) (begin (define secret (list 5)) (define (get) (car secret))))))
                (define-pair get-five)
                (define-syntax define-constant (syntax-rules () ((_ name value) (define-syntax name (syntax-rules () ((_) value))))))
                (define-constant seven 7)
                (define-syntax was-macro (syntax-rules () ((_) 1)))
                (define (was-macro) 2)
                (eval '(define-syntax from-eval (syntax-rules () ((_ x) (list 'got x)))) (interaction-environment))
                """,
            "(let ((tmp 1) (b 2)) (swap! tmp b) (equal? '(2 1) (list tmp b)))", "(= 2 (next!))", "(= 5 (get-five))", "(= 7 (seven))",
            "(= 2 (was-macro))", "(equal? '(got 3) (from-eval 3))", "(begin (define-pair get-again) (and (= 5 (get-five)) (= 5 (get-again))))");
    }

    @Test
    void librariesAndTheirState() throws IOException {
        Files.createDirectories(folder.resolve("my"));
        Path file = Files.writeString(folder.resolve("my/counting.sld"), """
                (define-library (my counting)
                  (import (scheme base))
                  (export count! with-count)
                  (begin (define n 0)
                         (define (count!) (set! n (+ n 1)) n)
                         (define-syntax with-count (syntax-rules () ((_ e) (begin (count!) e))))))
                """);
        Options options = Options.standard().withLibraryPath(List.of(folder));
        save(options, "(import (my counting) (prefix (srfi 1) s:))", "(count!)", "(with-count 5)");
        Files.delete(file);
        try (Scheme scheme = restored(Options.standard())) {
            assertEquals(3L, scheme.eval("(count!)"));
            assertEquals(true, scheme.eval("(and (= 8 (with-count 8)) (= 5 (count!)))"));
            assertEquals(10L, scheme.eval("(s:fold + 0 (s:iota 5))"));
            assertEquals(6L, scheme.eval("(import (rename (my counting) (count! again))) (again)"));
        }
    }

    @Test
    void takenOverBuiltIns() {
        holds("(define (car x) (list 'mine x)) (define (use x) (car x))", "(equal? '(mine 1) (use 1))", "(equal? '(mine 2) (car 2))");
    }

    @Test
    void twoImagesInTurn() {
        save(Options.standard(), "(define-syntax one (syntax-rules () ((_) 1)))", "(define (f) (+ (one) 1))");
        try (Scheme scheme = restored(Options.standard())) {
            scheme.eval("(define-syntax two (syntax-rules () ((_) (+ (one) (one)))))");
            scheme.eval("(define (g) (list (f) (two)))");
            scheme.eval(saving());
        }
        try (Scheme scheme = restored(Options.standard())) {
            assertEquals(true, scheme.eval("(equal? (list (g) (one) (two)) '((2 2) 1 2))"));
            scheme.eval("(define (h) (cons (one) (g)))");
            scheme.eval(saving());
        }
        try (Scheme scheme = restored(Options.standard())) {
            assertEquals(true, scheme.eval("(equal? (h) '(1 2 2))"));
        }
    }

    @Test
    void anImageOfAnImageThatExpandedNothing() {
        save(Options.standard(), "(define-syntax one (syntax-rules () ((_) 1)))", "(define (save) " + saving() + ")");
        try (Scheme scheme = restored(Options.standard())) {
            scheme.call("save");
        }
        try (Scheme scheme = restored(Options.standard())) {
            assertEquals(1L, scheme.eval("(one)"));
        }
    }

    @Test
    void underStressAndChecked() {
        HeapOptions stressed = HeapOptions.standard().withStress(1).withCheck(true);
        Options options = Options.standard().withHeap(stressed);
        save(options, "(define-syntax inc (syntax-rules () ((_ x) (+ x 1))))", "(define (f n) (lambda (x) (inc (+ n x))))", "(define g (f 5))",
            "(define data (list (vector 1 2) \"text\" 1.5 1/3 '#0=(a . #0#) (f64vector 1.0) 'sym))", "(define k (call/cc (lambda (k) k)))");
        try (Scheme scheme = restored(options)) {
            assertEquals(16L, scheme.eval("(g 10)"));
            assertEquals(true, scheme.eval("(and (equal? (car data) #(1 2)) (eq? (list-ref data 6) 'sym) (procedure? k))"));
            scheme.eval("(k 7)");
            assertEquals(8L, scheme.eval("(inc k)"));
            assertEquals(true, scheme.eval("(begin (collect-garbage) (let loop ((i 0)) (if (< i 50) (begin (list i) (loop (+ i 1))))) (equal? 1/3 (list-ref data 3)))"));
        }
    }

    @Test
    void programsFromTheCodeCache() throws IOException {
        Options options = Options.standard().cachedIn(new CodeCache(folder.resolve("cache"), CodeCache.STANDARD_LIMIT_BYTES));
        Path program = Files.writeString(folder.resolve("program.scm"),
            "(define-syntax m (syntax-rules () ((_ x) (* 2 x))))\n(define (f x) (m x))\n" + saving() + "\n");
        for (int i = 0; i < 2; i++) {
            Files.deleteIfExists(image());
            try (Scheme scheme = Scheme.create(options)) {
                scheme.runFile(program.toString(), List.of());
            }
            Path user = Files.writeString(folder.resolve("user.scm"), "(if (not (= 12 (f (m 3)))) (error \"run\" " + i + ")) (exit (f 5))\n");
            try (Scheme scheme = restored(options)) {
                var exit = assertThrows(SchemeException.Exit.class, () -> scheme.runFile(user.toString(), List.of()));
                assertEquals(10, exit.code());
            } catch (SchemeException.Uncaught e) {
                throw new AssertionError(e.getMessage(), e);
            }
        }
    }

    @Test
    void whatBelongsToTheProcessIsRefusedAndNamed() {
        assertTrue(notSaved("(define out (open-output-string))").contains("the variable out refers to it"));
        assertTrue(notSaved("(define nested (list 1 (vector (current-output-port))))").contains("the variable nested refers to it"));
        assertTrue(notSaved("(define f (let ((p (open-input-string \"\"))) (lambda () p)))").contains("the variable f refers to it"));
        assertTrue(notSaved("(define e (interaction-environment))").contains("the variable e refers to it"));
        assertTrue(notSaved("(import (lamina) (lamina interpolation))", "(define line (linear-interpolation #f64(0 1) #f64(0 2)))").contains("refers to it"));
        assertTrue(notSaved("(define (f) #'(a b))").contains("cannot hold #<syntax template>, which exists in this process only; the variable f refers to it"));
        assertTrue(notSaved("(thread-start! (make-thread (lambda () (let loop () (loop)))))").contains("threads that are still running"));
        assertFalse(Files.exists(image()));
    }

    @Test
    void macrosWhoseTransformersAreProcedures() {
        holds("""
                (define-syntax m (er-macro-transformer (lambda (form rename compare) (list (rename '*) 2 (cadr form)))))
                (define-syntax while
                  (lambda (use)
                    (syntax-case use ()
                      ((keyword test body ...)
                       (with-syntax ((break (datum->syntax #'keyword 'break)))
                         #'(call/cc (lambda (break) (let loop () (if test (begin body ... (loop)) 'ended)))))))))
                (define-syntax define-twice (lambda (use) (syntax-case use () ((_ name) #'(begin (define-syntax name (syntax-rules () ((_ x) (m x)))))))))
                (define-twice again)
                (begin-for-syntax (define uses 0) (define (count!) (set! uses (+ uses 1)) uses))
                (define-syntax counted (lambda (use) (count!)))
                (define-library (counter)
                  (export count next)
                  (import (scheme base) (lamina macros))
                  (begin
                    (define count 0)
                    (define-syntax next (lambda (use) (syntax-case use () ((_) #'(begin (bump!) count)))))
                    (define (bump!) (set! count (+ count 1)))))
                (import (counter))
                (next)
                (define before (list counted counted))
                """,
            "(= 10 (m 5))", "(= 14 (again 7))", "(= 2 (next))", "(equal? before '(1 2))", "(= 3 counted)",
            "(= 5 (let ((n 0)) (while #t (set! n (+ n 1)) (if (= n 5) (break n)))))");
    }

    @Test
    void librariesDefinedInTheSession() {
        holds("""
                (define-library (hidden) (export get) (import (scheme base)) (begin (define (get) 5)))
                (define-library (shown) (export seven) (import (scheme base)) (begin (define n 7) (define-syntax seven (syntax-rules () ((_) n)))))
                (import (shown))
                """,
            "(= 7 (seven))", "(begin (import (hidden)) (= 5 (get)))");
    }

    @Test
    void codeMadeFromDataKeepsThem() {
        holds("(define data (list 1 2)) (eval (list 'define '(get) (list 'vector (list 'quote data) (list 'quote data))) (interaction-environment))",
            "(eq? data (vector-ref (get) 0))", "(eq? data (vector-ref (get) 1))", "(equal? '(1 2) data)");
    }

    @Test
    void damagedAndForeignFilesAreClearErrors() throws IOException {
        save(Options.standard(), "(define (f) 1)");
        byte[] whole = Files.readAllBytes(image());
        assertTrue(refused(new byte[0]).contains("it is not an image"));
        assertTrue(refused("(define x 1) is a program".getBytes()).contains("it is not an image"));
        assertTrue(refused(changed(whole, 12)).contains("has made it"));
        assertTrue(refused(changed(whole, whole.length / 2)).contains("it is damaged"));
        assertTrue(refused(changed(whole, whole.length - 1)).contains("it is damaged"));
        for (int length = 8; length < whole.length; length += 97) refused(java.util.Arrays.copyOf(whole, length));
        Files.delete(image());
        assertTrue(assertThrows(SchemeException.Uncaught.class, () -> restored(Options.standard())).getMessage().contains("it does not exist"));
    }

    @Test
    void anImageThatDoesNotFitIntoTheHeapIsAClearError() {
        save(Options.standard(), "(define large (make-vector 4000000 0))");
        HeapOptions small = HeapOptions.standard().withMaximum(16L << 20);
        String message = assertThrows(SchemeException.Uncaught.class, () -> restored(Options.standard().withHeap(small))).getMessage();
        assertTrue(message.startsWith("cannot use the image") && message.contains("out of memory"), message);
    }

    @Test
    void aMillionObjects() {
        holds("(define many (let loop ((i 0) (l '())) (if (= i 300000) l (loop (+ i 1) (cons (vector i (* i 0.5) l) l)))))",
            "(let loop ((l many) (i 299999)) (or (null? l) (and (= i (vector-ref (car l) 0)) (= (* i 0.5) (vector-ref (car l) 1)) (eq? (cdr l) (vector-ref (car l) 2)) (loop (cdr l) (- i 1)))))");
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 1;
        return copy;
    }

    private String refused(byte[] bytes) throws IOException {
        Files.write(image(), bytes);
        String message = assertThrows(SchemeException.Uncaught.class, () -> restored(Options.standard())).getMessage();
        assertTrue(message.startsWith("cannot use the image " + image()), message);
        return message;
    }
}
