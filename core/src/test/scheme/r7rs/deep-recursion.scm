;; Recursion is as deep as the heap: a million pending calls through every kind of caller.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define depth (scaled 1000000))

(define (count-up n) (if (= n 0) 0 (+ 1 (count-up (- n 1)))))
(check (count-up depth) => depth)

(define (build n) (if (= n 0) '() (cons n (build (- n 1)))))
(check (length (build depth)) => depth)

(define (is-even? n) (if (= n 0) #t (not (is-odd? (- n 1)))))
(define (is-odd? n) (if (= n 0) #t (not (is-even? (- n 1)))))
(check (is-even? (* 2 (quotient depth 2))) => #t)

(define (sum-float n) (if (= n 0) 0.5 (+ 1.0 (sum-float (- n 1)))))
(check (sum-float depth) => (+ depth 0.5))

(define (through-closure n) (if (= n 0) 0 (+ 1 ((lambda (m) (through-closure m)) (- n 1)))))
(check (through-closure depth) => depth)

(define (through-apply n) (if (= n 0) 0 (+ 1 (apply through-apply (list (- n 1))))))
(check (through-apply depth) => depth)

(define (through-map n) (if (= n 0) 0 (+ 1 (car (map through-map (list (- n 1)))))))
(check (through-map (quotient depth 10)) => (quotient depth 10))

(define (through-wind n)
  (if (= n 0)
      0
      (+ 1 (dynamic-wind (lambda () #f) (lambda () (through-wind (- n 1))) (lambda () #f)))))
(check (through-wind (quotient depth 10)) => (quotient depth 10))

(define (through-handler n)
  (if (= n 0)
      0
      (+ 1 (with-exception-handler (lambda (e) 0) (lambda () (through-handler (- n 1)))))))
(check (through-handler (quotient depth 10)) => (quotient depth 10))

(define (escape-from n k) (if (= n 0) (k 'escaped) (+ 1 (escape-from (- n 1) k))))
(check (call/cc (lambda (k) (escape-from depth k))) => 'escaped)

(define (many-live a b c d e f n)               ; every frame keeps several values across its call
  (if (= n 0)
      0
      (let ((below (many-live b c d e f a (- n 1))))
        (+ below (- (+ a b c) (+ a b c)) (- (* d e f) (* d e f)) 1))))
(check (many-live 1 2.5 3 4 5.5 6 depth) => (inexact depth))

(define (much-code a b c d n)                   ; C1 keeps each step's values in places of their own
  (if (= n 0)
      0
      (let* ((x (* a b))
             (y (+ (* b c) (* c d) (* x a) (* x x)))
             (z (- (* y x a) (* y b c) (* x c d) (* a b c)))
             (below (much-code b c d a (- n 1))))
        (+ below (- x x) (- y y) (- z z) (- (* x y z) (* x y z)) 1))))
(check (much-code 1 2.5 1 .5 depth) => (inexact depth))

(check-report)
