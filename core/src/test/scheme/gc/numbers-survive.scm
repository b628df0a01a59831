;; Bignums, ratios and complex numbers keep their parts through collections: young ones, promoted ones, and those in constants.
(import (scheme base) (scheme write) (scheme process-context) (scheme inexact) (scheme complex))
(include "../check.scm")

(define count (scaled 20000))

(define (ratio i) (/ (+ (* i i) 1) (+ i (expt 2 70))))
(define (exact-complex i) (make-rectangular (/ i 7) (expt 3 (+ 40 (modulo i 50)))))
(define (inexact-complex i) (make-rectangular (/ i 8.0) (- i 0.5)))
(define makers (vector ratio exact-complex inexact-complex (lambda (i) (expt 5 (+ 30 (modulo i 60))))))
(define (number i) ((vector-ref makers (modulo i 4)) i))

(define kept (make-vector count 0))
(let fill ((i 0))
  (when (< i count)
    (vector-set! kept i (number i))
    (vector-set! kept (quotient i 2) (* 1 (vector-ref kept (quotient i 2))))
    (fill (+ i 1))))

(define (wrong)                                 ; how many are no longer what they were
  (let next ((i 0) (wrong 0))
    (cond ((= i count) wrong)
          ((eqv? (vector-ref kept i) (number i)) (next (+ i 1) wrong))
          (else (next (+ i 1) (+ wrong 1))))))

(check (wrong) => 0)
(check (wrong) => 0)
(define constant '#(1/3 123456789012345678901234567890/7 1+2i 1/2-3/4i 1.5+2.5i))
(check (map (lambda (x) (* x 1)) (vector->list constant)) => '(1/3 123456789012345678901234567890/7 1+2i 1/2-3/4i 1.5+2.5i))
(check (let loop ((i 1) (sum 0)) (if (> i 400) (denominator sum) (loop (+ i 1) (+ sum (/ 1 (* i (+ i 1))))))) => 401)
(check-report)
