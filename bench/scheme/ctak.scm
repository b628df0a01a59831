;; ctak: tak that returns every value through a captured continuation. Measures call/cc and its escapes.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (ctak x y z)
  (call/cc (lambda (return) (tak return x y z))))

(define (tak return x y z)
  (if (< y x)
      (tak return
           (ctak (- x 1) y z)
           (ctak (- y 1) z x)
           (ctak (- z 1) x y))
      (return z)))

(measure "ctak" 50 9 ctak 24 16 8)
