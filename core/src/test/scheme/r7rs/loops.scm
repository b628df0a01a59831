;; do and named let: R7RS 4.2.4. Each iteration has its own variables.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(check (do ((vec (make-vector 5)) (i 0 (+ i 1))) ((= i 5) vec) (vector-set! vec i i)) => #(0 1 2 3 4))
(check (let ((x '(1 3 5 7 9))) (do ((x x (cdr x)) (sum 0 (+ sum (car x)))) ((null? x) sum))) => 25)
(check (do ((i 0 (+ i 1)) (j 10 (- j 1))) ((= i j) (list i j))) => '(5 5))
(check (do ((a 1 b) (b 2 a) (n 0 (+ n 1))) ((= n 3) (list a b))) => '(2 1))       ; steps happen at once
(check (let ((n 0)) (do () ((= n 3) 'a 'b) (set! n (+ n 1)))) => 'b)

(check (let loop ((numbers '(3 -2 1 6 -5)) (nonneg '()) (neg '()))
         (cond ((null? numbers) (list nonneg neg))
               ((>= (car numbers) 0) (loop (cdr numbers) (cons (car numbers) nonneg) neg))
               (else (loop (cdr numbers) nonneg (cons (car numbers) neg)))))
       => '((6 1 3) (-5 -2)))

(check (map (lambda (f) (f))                    ; closures made in different iterations see different variables
            (do ((i 0 (+ i 1)) (closures '() (cons (lambda () i) closures))) ((= i 4) closures)))
       => '(3 2 1 0))
(check (map (lambda (f) (f))
            (let loop ((i 0) (closures '()))
              (if (= i 4) closures (loop (+ i 1) (cons (lambda () (set! i (+ i 10)) i) closures)))))
       => '(13 12 11 10))

(check (let loop ((i 0)) (if (< i 10) (loop (+ i 1)) i)) => 10)
(check (let loop () 5) => 5)
(check (let loop ((i 3)) (if (= i 0) '() (cons i (loop (- i 1))))) => '(3 2 1))    ; not a tail call
(check (let loop ((i 0)) (list i loop) (if (procedure? loop) (if (< i 3) (loop (+ i 1)) i))) => 3)
(check (let ((escaped #f)) (let loop ((i 0)) (set! escaped loop) (if (< i 2) (loop (+ i 1)) i)) (escaped 1)) => 2)
(check (let ((loop 5)) (let loop ((i loop)) (if (> i 0) (loop (- i 1)) 'done))) => 'done)
(check (do ((i 0 (+ i 1)) (total 0 (do ((j 0 (+ j 1)) (sum total (+ sum j))) ((= j i) sum)))) ((= i 5) total)) => 10)

(check (let loop ((i 0) (x 1))                  ; a variable that changes from fixnum to bignum to flonum on its way
         (cond ((= i 70) x)
               ((= i 65) (loop (+ i 1) (inexact x)))
               (else (loop (+ i 1) (* x 2)))))
       => 590295810358705651712.0)

(check-report)
