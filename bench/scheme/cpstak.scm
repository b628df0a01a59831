;; cpstak: tak in continuation-passing style. Measures the making of closures and tail calls to unknown procedures.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (tak x y z return)
  (if (< y x)
      (tak (- x 1) y z
           (lambda (a)
             (tak (- y 1) z x
                  (lambda (b)
                    (tak (- z 1) x y
                         (lambda (c)
                           (tak a b c return)))))))
      (return z)))

(define (cpstak x y z)
  (tak x y z (lambda (result) result)))

(measure "cpstak" 10 9 cpstak 32 16 8)
