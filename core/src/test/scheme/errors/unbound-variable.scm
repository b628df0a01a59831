;; A name that nobody defined, but for a slip of the finger.
(import (scheme base) (scheme write))

(define (average list)
  (/ (apply + list) (lenght list)))

(display (average '(1.0 2.0)))
