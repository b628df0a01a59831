;; Two matrices whose product does not exist: the place is the program's, not that in the library.
(import (scheme base) (scheme write) (lamina matrix))

(define (product a b)
  (let ((result (matrix* a b)))
    result))

(display (product (make-f64matrix 3 4) (make-f64matrix 5 2)))
