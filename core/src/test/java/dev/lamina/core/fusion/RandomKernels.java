package dev.lamina.core.fusion;

import java.util.List;
import java.util.Random;

/** Random programs over f64vectors with procedures of arithmetic, as text; the same seed gives the same program. */
final class RandomKernels {
    private static final List<String> UNARY = List.of("-", "/", "abs", "square", "sqrt", "exp", "log", "sin", "cos", "tan", "atan", "asin", "inexact",
            "flabs", "flsqrt", "flexp-1", "fllog1+", "flsin", "fltanh", "flcbrt", "flexp2", "fllog2", "floor", "round", "ceiling", "truncate", "flround", "fltruncate", "twice", "safe-root");
    private static final List<String> BINARY = List.of("+", "-", "*", "/", "+", "-", "*", "max", "min", "atan", "expt", "fl+", "fl*", "flmax", "flmin",
            "flabsdiff", "flposdiff", "flhypot", "flexpt", "mixed");
    private static final List<String> COMPARISONS = List.of("<", ">", "<=", ">=", "=", "fl<?", "fl>=?");
    private static final List<String> TESTS = List.of("zero?", "positive?", "negative?", "nan?", "finite?", "infinite?", "flnan?");
    private static final List<String> LITERALS = List.of("0", "1", "2", "-3", "10", "1/3", "0.0", "-0.0", "1.0", "2.5", "-0.75", "1e300", "1e-300", "+inf.0", "100.0");
    /** Variables from outside, of several kinds. */
    private static final List<String> OUTSIDE = List.of("a", "a", "b", "n", "zero", "third", "(f64vector-length v)", "(* a n)", "(/ a n)", "(vector-ref data 1)", "top");
    static final List<Integer> LENGTHS = List.of(0, 1, 63, 64, 65, 100, 300, 511, 512, 513, 1300, 5000);

    private final Random random;
    private int locals;
    private List<String> outside = OUTSIDE;

    RandomKernels(Random random) {
        this.random = random;
    }

    /** What every program needs: vectors of pseudo-random numbers with special ones among them. */
    static String prelude() {
        return """
            (import (lamina) (lamina matrix) (lamina arrays))
            (define state 1)
            (define (next-state!) (set! state (modulo (+ (* state 1103515245) 12345) 2147483648)) state)
            (define specials (vector +nan.0 +inf.0 -inf.0 0.0 -0.0 1.0 -1.0 5e-324 1e308 710.5 -0.5))
            (define (random-vector seed length kind)
              (set! state seed)
              (f64vector-tabulate
                (lambda (i)
                  (let ((r (next-state!)) (u (/ (next-state!) 2147483648.)))
                    (cond ((and (> kind 0) (= 0 (modulo (quotient r 1000) (if (= kind 1) 400 11)))) (vector-ref specials (modulo r 11)))
                          ((= kind 2) (* 8 (- u .5)))
                          (else (+ .01 (* 3 u))))))
                length))
            (define (as-f32 v) (list->f32vector (f64vector->list v)))
            ;; A plain vector, with an exact number somewhere or without.
            (define (as-plain v mixed?)
              (let ((p (f64vector->vector v)))
                (if (and mixed? (> (vector-length p) 0)) (vector-set! p (quotient (vector-length p) 2) 1/2))
                p))
            (define (as-matrix v)
              (let ((rows (if (even? (f64vector-length v)) 2 1)))
                (f64vector->matrix rows (quotient (f64vector-length v) rows) v)))
            ;; A view of the same shape.
            (define (turned m) (array-reverse m (vector #t #f)))
            (define top 1.5)
            (define whole 3)
            (define (twice p) (+ p p))
            (define (safe-root p) (if (< p 0) 0 (sqrt p)))
            ;; Folded over exact numbers, a result grows by a few bits an element.
            (define (mixed p q) (let ((s (+ p q))) (if (> s 1) (- s (* 3 p)) q)))
            (define (outcome thunk)
              (let ((port (open-output-string)))
                (write (guard (e ((error-object? e) (list 'error (error-object-message e) (error-object-irritants e))))
                         (let ((result (thunk)))
                           (cond ((f64vector? result) (f64vector->list result))
                                 ((f32vector? result) (f32vector->list result))
                                 ((matrix? result) (list (f64matrix? result) (matrix->list result)))
                                 (else result))))
                       port)
                (get-output-string port)))
            (define (show thunk) (outcome thunk))
            """;
    }

    /** A program whose value is a text; in the plain form the definition of each call over vectors stands in its place. */
    record Program(String text, String definition) {}

    Program next() {
        int inputs = 1 + random.nextInt(3);
        String setting = "(let* ((v " + vector() + ") (w " + vector() + ") (u " + vector() + ") (a " + pick(List.of("2.5", "-1.25", "3", "0.0")) + ") (b -0.5) (n "
            + pick(List.of("4", "7", "2.0", "0")) + ") (zero 0) (third 1/3) (data (vector 1 2.5 'x)) (twice (lambda (p) (+ p p))) (safe-root (lambda (p) (if (< p 0) 0 (sqrt p))))"
            + " (mixed (lambda (p q) (let ((s (+ p q))) (if (> s 1) (- s (* 3 p)) q)))))";
        String vectors = List.of("v", "v w", "v w u").get(inputs - 1);
        String parameters = List.of("x", "x y", "x y z").get(inputs - 1);
        String procedure = "(lambda (" + parameters + ") " + number(4, parameters) + ")";
        String test = "(lambda (x) " + test(3, "x") + ")";
        String map = "(f64vector-map " + procedure + " " + vectors + ")";
        String mapped = "(list->f64vector (" + List.of("map1", "map2", "map3").get(inputs - 1) + " " + procedure + " " + vectors + "))";
        String inner = "(lambda (x) " + number(2, "x") + ")";
        if (random.nextInt(6) == 0) return named(setting, parameters, vectors);
        if (random.nextInt(3) == 0) return elsewhere(setting, inputs, parameters, procedure);
        return switch (random.nextInt(12)) {
            case 0 -> program(setting, "(f64vector-sum " + map + ")", "(f64vector-sum " + mapped + ")");
            case 1 -> program(setting, "(f64vector-dot " + map + " v)", "(f64vector-dot " + mapped + " v)");
            case 2 -> program(setting, "(f64vector-map " + inner + " " + map + ")", "(list->f64vector (map1 " + inner + " " + mapped + "))");
            case 3 -> program(setting, "(let* ((t " + map + ") (s (f64vector-map " + inner + " t))) (f64vector-max s))",
                "(let* ((t " + mapped + ") (s (list->f64vector (map1 " + inner + " t)))) (f64vector-max s))");
            case 4 -> program(setting, "(f64vector-count " + test + " v)", "(count1 " + test + " (f64vector->list v))");
            case 5 -> program(setting, "(f64vector-index " + test + " v)", "(index1 " + test + " (f64vector->list v) 0)");
            case 6 -> program(setting, "(begin (f64vector-map! " + procedure + " " + vectors + ") v)", null);
            case 7 -> program(setting, "(let ((out (make-f64vector 400 7.0))) (outcome (lambda () (f64vector-map-into! out " + procedure + " " + vectors + "))) out)", null);
            case 8 -> program(setting, "(f64vector-sum-of-squares (f64vector-sub " + map + " v))", "(f64vector-sum-of-squares (f64vector-sub " + mapped + " v))");
            case 9 -> program(setting, searches("f64vector", "(lambda (" + parameters + ") " + test(3, parameters) + ")", vectors), null);
            default -> program(setting, map, mapped);
        };
    }

    /** Over f32vectors, plain vectors, matrices and other arrays. */
    private Program elsewhere(String setting, int inputs, String parameters, String procedure) {
        String kinds = setting.substring(0, setting.length() - 1) + " (s (as-f32 v)) (s2 (as-f32 w)) (s3 (as-f32 u)) (f (as-plain v " + pick(List.of("#t", "#f", "#f"))
            + ")) (f2 (as-plain w #f)) (f3 (as-plain u #f)) (m (as-matrix v)) (m2 (turned m)))";
        String f32 = List.of("s", "s s2", "s s2 s3").get(inputs - 1);
        String plain = List.of("f", "f f2", "f f2 f3").get(inputs - 1);
        String matrices = List.of("(matrix-transpose m)", "m m2", "m2 m m2").get(inputs - 1);
        String lists = List.of("(VIEW->list A)", "(VIEW->list A) (VIEW->list B)", "(VIEW->list A) (VIEW->list B) (VIEW->list C)").get(inputs - 1);
        return switch (random.nextInt(8)) {
            case 0 -> program(kinds, "(f32vector-map " + procedure + " " + f32 + ")", "(list->f32vector (map " + procedure + " " + listsOf(lists, "f32vector", f32) + "))");
            case 1 -> program(kinds, "(begin (f32vector-map! " + procedure + " " + f32 + ") s)", null);
            case 2 -> program(kinds, "(let ((out (make-f32vector 400 7.0))) (outcome (lambda () (f32vector-map-into! out " + procedure + " " + f32 + "))) out)", null);
            case 3 -> program(kinds, searches("f32vector", "(lambda (" + parameters + ") " + test(3, parameters) + ")", f32), null);
            case 4 -> program(kinds, "(matrix-map " + procedure + " " + matrices + ")", null);
            case 5 -> program(kinds, "(array->list (array-copy (array-map " + procedure + " " + List.of("m", "m m", "m m m").get(inputs - 1) + ") f64-storage-class))", null);
            default -> program(kinds, "(vector-map " + procedure + " " + plain + ")", "(list->vector (map " + procedure + " " + listsOf(lists, "vector", plain) + "))");
        };
    }

    private static String searches(String kind, String test, String vectors) {
        String operands = " " + test + " " + vectors + ")";
        return "(list (" + kind + "-count" + operands + " (" + kind + "-index" + operands + " (" + kind + "-any" + operands + " (" + kind + "-every" + operands + ")";
    }

    private static String listsOf(String lists, String kind, String vectors) {
        String[] names = vectors.split(" ");
        String text = lists.replace("VIEW", kind);
        for (int i = 0; i < names.length; i++) text = text.replace(" " + (char) ('A' + i) + ")", " " + names[i] + ")");
        return text;
    }

    /** The procedure is a top-level variable, which calls know only when they are made. */
    private Program named(String setting, String parameters, String vectors) {
        outside = List.of("top", "(* 2 top)", "whole", "(+ whole 1)");
        String definition = "(define (named " + parameters + ") " + number(4, parameters) + ") (define (wanted? x) " + test(3, "x") + ") (define (joined s x) (+ (* 0.5 s) x))";
        String mapped = "(let ((m (as-matrix v))) (array-map named " + vectors.replaceAll("[vwu]", "m") + "))";
        String call = switch (random.nextInt(6)) {
            case 0 -> "(list (f64vector-count wanted? v) (f64vector-index wanted? v) (f64vector-any wanted? w) (f64vector-every wanted? v))";
            case 1 -> "(begin (f64vector-map! named " + vectors + ") v)";
            case 2 -> "(f64vector-count named " + vectors + ")";
            case 3 -> "(array-reduce " + pick(List.of("+", "max", "mixed", "-", "joined")) + " " + mapped + ")";
            case 4 -> "(array-fold-left " + pick(List.of("+", "joined")) + " " + pick(List.of("0", "1.5")) + " " + mapped + ")";
            default -> "(f64vector-map named " + vectors + ")";
        };
        return new Program("(begin " + definition + " " + setting + " (show (lambda () " + call + "))))", null);
    }

    private static Program program(String setting, String call, String definition) {
        String maps = """
             (define (map1 f v) (let ((v (if (f64vector? v) v (list->f64vector v)))) (let loop ((i 0)) (if (= i (f64vector-length v)) '() (let ((e (f (f64vector-ref v i)))) (cons e (loop (+ i 1))))))))
             (define (map2 f v w) (let loop ((i 0)) (if (or (= i (f64vector-length v)) (= i (f64vector-length w))) '() (let ((e (f (f64vector-ref v i) (f64vector-ref w i)))) (cons e (loop (+ i 1)))))))
             (define (map3 f v w u) (let loop ((i 0)) (if (or (= i (f64vector-length v)) (= i (f64vector-length w)) (= i (f64vector-length u))) '() (let ((e (f (f64vector-ref v i) (f64vector-ref w i) (f64vector-ref u i)))) (cons e (loop (+ i 1)))))))
             (define (count1 f l) (let loop ((l l) (n 0)) (if (null? l) n (loop (cdr l) (if (f (car l)) (+ n 1) n)))))
             (define (index1 f l i) (cond ((null? l) #f) ((f (car l)) i) (else (index1 f (cdr l) (+ i 1)))))
            """;
        String text = setting + " (show (lambda () " + call + ")))";
        return new Program(text, definition == null ? null : setting + maps + " (show (lambda () " + definition + ")))");
    }

    private String vector() {
        return "(random-vector " + (1 + random.nextInt(1_000_000)) + " " + pick(LENGTHS) + " " + random.nextInt(3) + ")";
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String number(int depth, String variables) {
        if (depth == 0 || random.nextInt(6) == 0) return leaf(variables);
        return switch (random.nextInt(10)) {
            case 0, 1 -> "(" + pick(UNARY) + " " + number(depth - 1, variables) + ")";
            case 2 -> "(if " + test(depth - 1, variables) + " " + number(depth - 1, variables) + " " + number(depth - 1, variables) + ")";
            case 3 -> let(depth, variables);
            case 4 -> "(" + pick(List.of("+", "*", "max", "-")) + " " + number(depth - 1, variables) + " " + number(depth - 1, variables) + " " + number(depth - 1, variables) + ")";
            case 5 -> "(expt " + number(depth - 1, variables) + " " + pick(List.of("2", "3", "-1", "0", "0.5", "2.0")) + ")";
            default -> "(" + pick(BINARY) + " " + number(depth - 1, variables) + " " + number(depth - 1, variables) + ")";
        };
    }

    private String let(int depth, String variables) {
        String local = "t" + locals++;
        return "(let ((" + local + " " + number(depth - 1, variables) + ")) " + number(depth - 1, variables + " " + local + " " + local) + ")";
    }

    private String leaf(String variables) {
        return switch (random.nextInt(8)) {
            case 0 -> pick(LITERALS);
            case 1 -> pick(outside);
            default -> pick(List.of(variables.split(" ")));
        };
    }

    private String test(int depth, String variables) {
        if (depth <= 0) return "(" + pick(COMPARISONS) + " " + leaf(variables) + " " + leaf(variables) + ")";
        return switch (random.nextInt(7)) {
            case 0 -> "(and " + test(depth - 1, variables) + " " + test(depth - 1, variables) + ")";
            case 1 -> "(or " + test(depth - 1, variables) + " " + test(depth - 1, variables) + ")";
            case 2 -> "(not " + test(depth - 1, variables) + ")";
            case 3 -> "(" + pick(TESTS) + " " + number(depth - 1, variables) + ")";
            case 4 -> "(< " + leaf(variables) + " " + number(depth - 1, variables) + " " + leaf(variables) + ")";
            default -> "(" + pick(COMPARISONS) + " " + number(depth - 1, variables) + " " + number(depth - 1, variables) + ")";
        };
    }
}
