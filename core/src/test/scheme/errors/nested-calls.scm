;; The frames of calls that wait for each other, innermost first; a tail call leaves none.
(import (scheme base) (scheme write))

(define (innermost x) (+ 1 (vector-ref x 0)))
(define (middle x) (* 2 (innermost x)))
(define (tail-caller x) (middle x))
(define (outermost x)
  (let ((result (tail-caller x)))
    (list result)))

(display (outermost 'not-a-vector))
