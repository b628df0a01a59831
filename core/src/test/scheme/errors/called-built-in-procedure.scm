;;; A message names the built-in procedure that the program called, not what has failed in it.
(import (scheme base) (srfi 160 f64))

(define (total v) (+ 0 (f64vector-fold + 0 (f64vector-drop v 1))))

(total '(1 2 3))
