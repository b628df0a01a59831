package dev.lamina.core.expand;

import dev.lamina.core.ir.IrChecker;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs with random damage expand to well-formed code or give a {@link SyntaxException}, nothing else. */
class DamagedProgramsTest {
    private static final int PROGRAMS = 10_000;

    private static final String CORPUS = """
        (define x 1) (define (f a b . c) (if a (list b c) (cons a '(1 . 2))))
        (define-values (u v . w) (values 1 2 3))
        (define-record-type point (make-point x y) point? (x px set-px!) (y py))
        (define-syntax swap! (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
        (define-syntax my-let (syntax-rules (in) ((_ ((n v) ...) in e ... z) (let ((n v) ...) e ... z)) ((_ #(a ...) . r) '((a ...) r))))
        (define-syntax gen (syntax-rules ::: () ((_ n) (define-syntax n (syntax-rules () ((_ x (... ...)) (list x (... ...))))))))
        (gen lister) (lister 1 2 3)
        (let loop ((i 0) (s '())) (cond ((= i 3) s) ((memv i s) => car) ((odd? i)) (else (loop (+ i 1) (cons i s)))))
        (do ((i 0 (+ i 1)) (j 1)) ((= i 3) j) (display i))
        (case x ((1 2) 'a) ((b #\\c "d" 2.5) => list) (else 'e))
        (let* ((a 1) (b a)) (letrec ((e (lambda (n) (o n))) (o (lambda (n) (e n)))) (letrec* ((q 1)) (and a b (or q e)))))
        (let-values (((a b) (values 1 2)) (c (values 3))) (let*-values (((d) (values a))) (receive (g . h) (values 4) (list a b c d g h))))
        (parameterize ((p 1)) (guard (e ((symbol? e) => list) (else 2)) (raise 'x)))
        `(1 ,x ,@(list 2 `(3 ,(4 ,x))) . #(5 ,@x))
        (let () (define a 1) (begin (define b 2)) (define-syntax m (syntax-rules () ((_) a))) (set! b 3) (define c (m)) (when a b c) (unless b c))
        (case-lambda ((a) a) ((a . b) b)) (named-lambda (g h) h) (delay (delay-force x))
        (let-syntax ((m (syntax-rules () ((_ x) x)))) (letrec-syntax ((n (syntax-rules () ((_ x) (m x))))) (n 1)))
        (cond-expand ((and r7rs (not foo)) (define z 1)) ((or (library (scheme base)) foo) 2) (else 3))
        (define-library (l) (export a (rename b c)) (import (only (scheme base) define + list)) (begin (define a 1) (define (b) (+ a 1))))
        (import (prefix (l) l:) (except (rename (scheme base) (car kar)) cdr)) (l:c)
        """;

    private final Random random;
    private final List<Syntax> parts = new ArrayList<>();

    DamagedProgramsTest() {
        long seed = System.nanoTime();
        System.out.println("DamagedProgramsTest: seed " + seed);
        random = new Random(seed);
    }

    @Test
    @Timeout(120)
    void giveCodeOrASyntaxError() {
        List<Syntax> corpus = Session.read(CORPUS, "corpus.scm");
        for (Syntax form : corpus) collect(form);
        for (int i = 0; i < PROGRAMS; i++) {
            List<Syntax> program = new ArrayList<>();
            int length = 1 + random.nextInt(4);
            for (int k = 0; k < length; k++) program.add(damage(corpus.get(random.nextInt(corpus.size())), 0));
            expand(program);
        }
    }

    private static void expand(List<Syntax> program) {
        Session session = new Session();
        try {
            for (Unit unit : session.expander.expandFile(session.environment, program, "damaged")) IrChecker.check(unit, IrChecker.Stage.EXPANDED);
        } catch (SyntaxException expected) {
            return;
        } catch (RuntimeException | Error wrong) {
            StringBuilder text = new StringBuilder();
            for (Syntax form : program) text.append(shown(form)).append('\n');
            throw new AssertionError("program:\n" + text, wrong);
        }
    }

    private void collect(Syntax form) {
        parts.add(form);
        if (form.content() instanceof Syntax[] elements) for (Syntax element : elements) collect(element);
        if (!(form.content() instanceof SyntaxPair pair)) return;
        collect(pair.car());
        collect(pair.cdr());
    }

    private Syntax damage(Syntax form, int depth) {
        if (depth > 12) return form;
        switch (random.nextInt(25)) {
            case 0: return parts.get(random.nextInt(parts.size()));
            case 1: return form.content() instanceof SyntaxPair pair ? pair.cdr() : form;
            case 2: return form.content() instanceof SyntaxPair pair ? pair.car() : form;
            case 3: return pair(parts.get(random.nextInt(parts.size())), form);
            default: break;
        }
        if (!(form.content() instanceof SyntaxPair pair)) return form;
        return pair(damage(pair.car(), depth + 1), damage(pair.cdr(), depth + 1));
    }

    private static Syntax pair(Syntax car, Syntax cdr) {
        return new Syntax(new SyntaxPair(car, cdr), car.span());
    }

    private static String shown(Syntax form) {
        if (!(form.content() instanceof SyntaxPair pair)) return SyntaxText.of(form);
        return "(" + shown(pair.car()) + " . " + shown(pair.cdr()) + ")";
    }
}
