;; An accessor on something that is no record of its type.
(import (scheme base) (scheme write))

(define-record-type point (make-point x y) point? (x point-x) (y point-y))

(define (norm p)
  (+ (abs (point-x p)) (abs (point-y p))))

(display (norm '(3 4)))
