;; Too few arguments for a procedure of the program.
(import (scheme base) (scheme write))

(define (area width height)
  (* width height))

(define (floor-area rooms)
  (apply + (map (lambda (room) (area room)) rooms)))

(display (floor-area '(3 4 5)))
