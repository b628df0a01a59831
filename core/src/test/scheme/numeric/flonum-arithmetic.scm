;; Flonum loops give the IEEE results, one rounding for each operation: no fused multiply-add, no extended precision.
(import (scheme base) (scheme write) (scheme process-context) (scheme inexact) (lamina))
(include "../check.scm")

(check (+ 0.1 0.2) => 0.30000000000000004)
(check (- (* 1.1 1.1) 1.21) => 2.220446049250313e-16)
(check (- (* 134217729.0 134217729.0) 18014398777917440.0) => 0.0)       ; an fma would give 1.0
(check (let ((a 134217729.0)) (+ (* a a) (- (* a a)))) => 0.0)
(check (* 1e200 1e200) => +inf.0)
(check (* 1e-200 1e-200) => 0.0)
(check (/ 1.0 3.0) => 0.3333333333333333)
(check (- +inf.0 +inf.0) => +nan.0)
(check (* 0.0 +inf.0) => +nan.0)
(check (eqv? (- +nan.0) +nan.0) => #t)
(check-error (let ((third (lambda (v) (/ (f64vector-ref v 0) 0)))) (third (f64vector 1))))    ; an exact zero, known to the compiler
(check (expt 1.0 +nan.0) => 1.0)                                            ; as IEEE 754 and SRFI 144 say
(check (sqrt 1e-320) => 9.99994433575849e-161)

(check (let loop ((i 0) (x 0.0)) (if (= i 10) x (loop (+ i 1) (+ x 0.1)))) => 0.9999999999999999)
(check (let loop ((i 0) (sum 0.0)) (if (= i 1000) sum (loop (+ i 1) (+ sum (/ 1.0 (+ i 1.0)))))) => 7.485470860550343)

(define (newton a)                              ; the square root by iteration
  (let loop ((x a) (n 0))
    (if (= n 60) x (loop (* 0.5 (+ x (/ a x))) (+ n 1)))))
(check (newton 2.0) => 1.414213562373095)

(define (logistic n)                            ; chaotic: a single differing rounding changes every digit
  (let loop ((i 0) (x 0.3))
    (if (= i n) x (loop (+ i 1) (* 3.9 x (- 1.0 x))))))
(check (logistic 1000) => (let loop ((i 0) (x 0.3)) (if (= i 1000) x (loop (+ i 1) (* (* 3.9 x) (- 1.0 x))))))

(check (let loop ((i 0) (x 1)) (if (= i 3) x (loop (+ i 1) (if (= i 1) 0.5 (+ x 1))))) => 1.5)     ; types change in a loop
(define (polymorphic x y) (+ (* x x) y))
(check (map polymorphic (list 2 2.0 (expt 2 40) 1.5) (list 1 1 1 (expt 2 60)))
       => '(5 5.0 1208925819614629174706177 1152921504606846978.0))
(check (let loop ((i 0) (sum 0.0)) (if (= i (scaled 10000000)) sum (loop (+ i 1) (+ sum 1.0)))) => (inexact (scaled 10000000)))

(check (map (lambda (x) (exact (round x))) '(0.5 1.5 2.5 -0.5 -1.5 1e15)) => '(0 2 2 0 -2 1000000000000000))
(check (list (< 1.0 +nan.0) (< +nan.0 1.0) (not (< +nan.0 1.0)) (>= +nan.0 1.0)) => '(#f #f #t #f))
(check (if (< +nan.0 1.0) 'less (if (>= +nan.0 1.0) 'not-less 'unordered)) => 'unordered)

(check-report)
