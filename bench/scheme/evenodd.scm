;; evenodd: two procedures that tail call each other. Measures proper tail calls between known procedures.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (is-even? n)
  (if (= n 0)
      #t
      (is-odd? (- n 1))))

(define (is-odd? n)
  (if (= n 0)
      #f
      (is-even? (- n 1))))

(measure "evenodd" 40 #t is-even? 50000000)
