;; let, let*, letrec, letrec*, let-values, let*-values, define-values and internal definitions: R7RS 4.2.2, 5.3.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(check (let ((x 2) (y 3)) (let ((x 7) (z (+ x y))) (* z x))) => 35)
(check (let ((x 2) (y 3)) (let* ((x 7) (z (+ x y))) (* z x))) => 70)
(check (let* () 5) => 5)
(check (let* ((x 1) (x (+ x 1)) (x (* x 10))) x) => 20)
(check (let () (define a 1) (define b (+ a 1)) (list a b)) => '(1 2))

(check (letrec ((even? (lambda (n) (or (= n 0) (odd? (- n 1)))))
                (odd? (lambda (n) (and (> n 0) (even? (- n 1))))))
         (list (even? 88) (odd? 88)))
       => '(#t #f))
(check (letrec* ((p (lambda (x) (+ 1 (q (- x 1)))))
                 (q (lambda (y) (if (= 0 y) 0 (+ 1 (p (- y 1))))))
                 (x (p 5))
                 (y x))
         y)
       => 5)

(check (let-values (((root rest) (exact-integer-sqrt 32))) (* root rest)) => 35)
(check (let ((a 'a) (b 'b) (x 'x) (y 'y))
         (let-values (((a b) (values x y)) ((x y) (values a b)))
           (list a b x y)))
       => '(x y a b))
(check (let ((a 'a) (b 'b) (x 'x) (y 'y))
         (let*-values (((a b) (values x y)) ((x y) (values a b)))
           (list a b x y)))
       => '(x y x y))
(check (let-values (((a . rest) (values 1 2 3)) (all (values 4 5))) (list a rest all)) => '(1 (2 3) (4 5)))

(check (let () (define-values (x y) (exact-integer-sqrt 17)) (list x y)) => '(4 1))
(check (let () (define-values (a . b) (values 1 2 3)) (list a b)) => '(1 (2 3)))
(check (let () (define-values all (values 1 2)) all) => '(1 2))

(define-values (one two . others) (values 1 2 3 4))
(check (list one two others) => '(1 2 (3 4)))

(check (let ((x 5))
         (define foo (lambda (y) (bar x y)))
         (define bar (lambda (a b) (+ (* a b) a)))
         (foo (+ x 3)))
       => 45)
(check (let ((x 1))                             ; the body's x is one variable from the first line on
         (define (get) x)
         (define x 2)
         (get))
       => 2)
(check (let ()
         (define a 1)
         (begin
           (define b 2)
           (define c (+ a b)))
         (list a b c))
       => '(1 2 3))
(check (let loop ((i 0))                        ; internal definitions in the body of a named let
         (define square (* i i))
         (if (< square 50) (loop (+ i 1)) i))
       => 8)

(check-error (letrec ((a b) (b 1)) a))          ; a value used before it exists
(check-error (let () (define a (+ b 1)) (define b 1) a))

(check-report)
