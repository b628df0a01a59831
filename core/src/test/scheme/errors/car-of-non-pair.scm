;; car of something that is no pair.
(import (scheme base) (scheme write))

(define (second list)
  (car (cdr list)))

(display (second '(1 . 2)))
