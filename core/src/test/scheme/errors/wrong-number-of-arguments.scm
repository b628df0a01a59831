;; Too few arguments for a procedure of the program.
(import (scheme base) (scheme write))

(define (area width height)
  (* width height))

(define (floor-area)
  (+ (area 3 4) (area 5)))

(display (floor-area))
