;; A built-in name that an open module takes over reaches all procedures made there before: those of variables, closures
;; with captured variables, and what only data hold. Each keeps its identity and what it has captured.
(import (scheme base) (scheme write) (scheme eval) (scheme repl) (scheme process-context))
(include "../check.scm")

(define (now form) (eval form (interaction-environment)))
(for-each now
 '((define (difference a b) (- a b))
   (define alias difference)
   (define (make n) (lambda (x) (- x n)))
   (define counter (let ((n 10)) (lambda () (set! n (- n 1)) n)))
   (define from-constant (let ((k (* 2 3))) (lambda (x) (- x k))))
   (define dead (let ((unused 5)) (lambda (x) (if (- 1 1) x unused))))
   (define table (vector (lambda (x) (- x 1)) (list (make 100))))
   (define variadic (let ((z 10)) (case-lambda ((a) (- a z)) ((a b . rest) (list z (- a b) rest)))))
   (define mutual
     (let ((step 2))
       (define (even n) (if (> n 0) (cons (- n step) (odd (quotient n 2))) '()))
       (define (odd n) (if (> n 0) (cons (- step n) (even (quotient n 2))) '()))
       (lambda (n) (even n))))
   (define nested (let ((a 1)) (lambda (b) (lambda (c) (- a (- b c))))))
   (define kept (nested 2))
   (define mapper (let ((n 1)) (lambda (l) (map (lambda (x) (- x n)) l))))
   (define by-parameter (make-parameter 7 (lambda (x) (- x))))
   (define five (make 5))))

(define (answers)
  (now '(list (difference 9 4) (alias 9 4) (five 20) (counter) (from-constant 10) (dead 'x)
              ((vector-ref table 0) 8) ((car (vector-ref table 1)) 1) (variadic 1) (variadic 1 2 3)
              (mutual 4) (kept 3) ((nested 2) 3) (mapper '(1 2))
              (parameterize ((by-parameter 3)) (by-parameter)))))

(check (answers) => '(5 5 15 9 4 x 7 -99 -9 (10 -1 (3)) (2 0 -1) 2 2 (0 1) -3))
(define before (now '(list five kept (vector-ref table 0) alias)))

(now '(define (original . all) (apply - all)))
(now '(set! - +))
(check (answers) => '(13 13 25 10 16 x 9 101 11 (10 3 (3)) (6 4 3) 6 6 (2 3) 3))
(check (map eq? before (now '(list five kept (vector-ref table 0) alias))) => '(#t #t #t #t))

(now '(set! - (lambda all (cons '- all))))      ; a variable of the module by now: nothing is compiled again
(check (now '(list (five 20) (alias 9 4) (kept 3))) => '((- 20 5) (- 9 4) (- 1 (- 2 3))))

(now '(define (* a b) (list '* a b)))           ; a second name, in code that has been compiled again
(now '(define scale (let ((n 2)) (lambda (x) (list (* x n) (- x n))))))
(check (now '(scale 3)) => '((* 3 2) (- 3 2)))
(now '(define (quotient a b) 0))
(check (now '(mutual 4)) => '((- 4 2)))
(now '(set! map (lambda (procedure l) 'mapped)))
(check (now '(mapper '(1 2))) => 'mapped)
(now '(set! > (lambda all #f)))
(check (now '(mutual 4)) => '())
(now '(define (list . all) 'listed))
(check (now '(scale 3)) => 'listed)

;; What a library procedure does inside is its own affair.
(check (length '(1 2 3)) => 3)
(check-report)
