;; A let whose binding lacks its expression.
(import (scheme base))

(define (f x)
  (let ((y))
    (+ x y)))
