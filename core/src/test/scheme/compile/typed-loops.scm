;; Loops over vectors mean the same whatever their types turn out to be: the versions for fixnums and flonums, the
;; general ones, and the ways between them.
(import (scheme base) (scheme write) (scheme process-context) (srfi 160 f64) (lamina))
(include "../check.scm")

(define (sum v n) (do ((i 0 (+ i 1)) (s 0. (+ s (f64vector-ref v i)))) ((= i n) s)))
(define (sum-exact v n) (let loop ((i 0) (s 0)) (if (= i n) s (loop (+ i 1) (+ s (vector-ref v i))))))
(define (dot v w n) (do ((i 0 (+ i 1)) (s 0. (+ s (* (vector-ref v i) (vector-ref w i))))) ((= i n) s)))
(define (message thunk) (guard (e (#t (error-object-message e))) (thunk)))

(define v (f64vector 1 2 3 4))
(check (sum v 4) => 10.)
(check (sum v 0) => 0.)
(check (message (lambda () (sum v 5))) => "index 4 is outside 0..3")
(check (message (lambda () (sum v -1))) => "index 4 is outside 0..3")
(check (message (lambda () (sum v 2.5))) => "index 4 is outside 0..3")
(check (message (lambda () (sum v 'a))) => "expected a number, given a")
(check (message (lambda () (sum '(1 2) 1))) => "expected an f64vector, given (1 2)")
(check (sum v 4.) => 10.)

;; From exact to inexact and on, to bignums, ratios and complex numbers
(check (sum-exact (vector 1 2 3) 3) => 6)
(check (sum-exact (vector 1 2.5 3) 3) => 6.5)
(check (sum-exact (vector 1125899906842623 1) 2) => 1125899906842624)
(check (sum-exact (vector 1/2 1/3) 2) => 5/6)
(check (sum-exact (vector 1.5 1 1/2 +i) 4) => 3.+i)
(check (dot (vector 1 2. 3) (vector 4 5 6) 3) => 32.)
(check (dot (vector 1. +i 2.) (vector 1. 1. 2.) 3) => 5.+i)
(check (dot (vector +inf.0 1) (vector 0. 1) 2) => +nan.0)
(check (message (lambda () (dot (vector 1. 'x) (vector 1. 1.) 2))) => "expected a number, given x")
(check (message (lambda () (dot (vector 1. "y") (vector 'x 1.) 1))) => "expected a number, given x")

;; Stores, and objects in vectors of numbers
(define (scale! v n k) (do ((i 0 (+ i 1))) ((= i n) v) (vector-set! v i (* k (vector-ref v i)))))
(check (scale! (vector 1 2. 1/3) 3 3) => #(3 6. 1))
(define (fill! v n x) (do ((i 0 (+ i 1))) ((= i n) v) (f64vector-set! v i x)))
(check (fill! (make-f64vector 2) 2 7) => #f64(7 7))
(check (fill! (make-f64vector 2) 2 +nan.0) => #f64(+nan.0 +nan.0))
(check (message (lambda () (fill! (make-f64vector 2) 2 'x))) => "expected a real number, given x")
(define (lists! v n) (do ((i 0 (+ i 1))) ((= i n) v) (vector-set! v i (list i))))
(check (lists! (make-vector 3) 3) => #((0) (1) (2)))

;; Indices near the end of the fixnums
(define (count from to) (do ((i from (+ i 1)) (k 0 (+ k 1))) ((= i to) k)))
(check (count 1125899906842620 1125899906842630) => 10)
(define (index-of-product a b v) (let loop ((i 0)) (if (= i b) 'end (begin (vector-ref v (* i a)) (loop (+ i 1))))))
(check (index-of-product 0 3 (vector 1)) => 'end)
(check (message (lambda () (index-of-product 1125899906842623 3 (vector 1)))) => "index 1125899906842623 is outside 0..0")

;; A loop that is left and entered again in the middle
(define (sum-with f v n)
  (let loop ((i 0) (s 0.)) (if (= i n) s (let ((x (f (f64vector-ref v i)))) (loop (+ i 1) (+ s x))))))
(define again #f)
(define rounds 0)
(define total (sum-with (lambda (x) (call/cc (lambda (k) (if (= x 2.) (set! again k)) x))) v 4))
(set! rounds (+ rounds 1))
(if (< rounds 3) (again (* 10. rounds)))
(check rounds => 3)
(check total => 28.)

;; Flonums through calls, closures and recursion
(define (power x n) (if (= n 0) 1. (* x (power x (- n 1)))))
(check (power 2. 10) => 1024.)
(define (horner x) (let loop ((k 5) (s 0.)) (if (= k 0) (lambda () s) (loop (- k 1) (+ (* s x) k)))))
(check ((horner 2.)) => 129.)
(define (mixed n) (let loop ((i 0) (x 1.)) (cond ((= i n) x) ((odd? i) (loop (+ i 1) (* x i))) (else (loop (+ i 1) (+ x i))))))
(check (mixed 6) => 65.)
(define (halves n) (let loop ((i n) (x 1)) (if (<= i 0) x (loop (- i 1) (/ x 2)))))
(check (halves 3) => 1/8)
(check (let loop ((i 0) (m 1e9)) (if (= i 3) m (loop (+ i 1) (min m i)))) => 0.)
(check (let loop ((i 0) (s 0.)) (if (= i 10) s (loop (+ i 1) (+ s (/ 1 (+ i 1)))))) => 2.9289682539682538)
(check-report)
