;; Millions of short-lived objects of every kind: the program ends, in bounded memory, with the right sums.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define count (scaled 1000000))
(define-syntax sum-of                           ; the sum of the expression over i = 0 … n-1
  (syntax-rules ()
    ((_ i n e) (let loop ((i 0) (sum 0)) (if (= i n) sum (loop (+ i 1) (+ sum e)))))))
(define expected (quotient (* count (- count 1)) 2))

(check (sum-of i count (car (cons i i))) => expected)
(check (sum-of i count (vector-ref (vector i 0 0) 0)) => expected)
(check (sum-of i count ((lambda (f) (f)) (let ((x i)) (lambda () x)))) => expected)
(check (sum-of i count (apply (lambda (a . rest) a) (list i 1 2 3))) => expected)
(check (sum-of i count (call-with-values (lambda () (values i 1)) (lambda (a b) a))) => expected)
(check (sum-of i (quotient count 10) (string-length (string-append "ab" (number->string i))))
       => (sum-of i (quotient count 10) (+ 2 (string-length (number->string i)))))
(check (sum-of i (quotient count 10) (- (* 1267650600228229401496703205376 i) (* 1267650600228229401496703205375 i)))
       => (let ((n (quotient count 10))) (quotient (* n (- n 1)) 2)))
(check (sum-of i (quotient count 10) (bytevector-length (make-bytevector (modulo i 100) 1)))
       => (sum-of i (quotient count 10) (modulo i 100)))
(check (sum-of i (quotient count 1000) (vector-length (make-vector 10000 i))) => (* 10000 (quotient count 1000)))
(check (sum-of i (quotient count 10) (call/cc (lambda (k) (if (odd? i) (k 1) 1)))) => (quotient count 10))
(check (sum-of i (quotient count 10) (string-length (symbol->string (string->symbol (string-append "g" (number->string i))))))
       => (sum-of i (quotient count 10) (+ 1 (string-length (number->string i)))))
(check (let loop ((i 0) (x 0.0)) (if (= i count) x (loop (+ i 1) (+ x 0.5)))) => (* 0.5 count))

(check-report)
