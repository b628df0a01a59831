;; tak: Takeuchi's function as McCarthy simplified it. Measures calls with three arguments, one of them a tail call.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (tak x y z)
  (if (< y x)
      (tak (tak (- x 1) y z)
           (tak (- y 1) z x)
           (tak (- z 1) x y))
      z))

(measure "tak" 15 9 tak 32 16 8)
