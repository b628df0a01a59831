;; deep: recursion a million calls deep, building a list on the way back. Measures a stack that outgrows its first
;; segment.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (count-down n)
  (if (= n 0)
      '()
      (cons n (count-down (- n 1)))))

(define (deep n)
  (length (count-down n)))

(measure "deep" 80 1000000 deep 1000000)
