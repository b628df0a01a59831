;;; A program's own names are suggested, not those of the prompt.

(import (scheme base) (scheme write))

(define (helper-function x) (+ x 1))
(define (main) (display (helper-funtion 5)))

(main)
