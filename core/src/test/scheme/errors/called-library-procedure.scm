;;; A message names the procedure of a library that the program called, not those that it calls in its turn.
(import (scheme base) (lamina statistics))

(define (middle sample) (+ 0 (median sample)))

(middle "not a sample")
