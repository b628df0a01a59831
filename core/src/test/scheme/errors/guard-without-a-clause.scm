;; A guard that has no clause for an error passes it on: what is shown is the place where it was raised.
(import (scheme base) (scheme write))

(define (careful-car x)
  (list (guard (problem ((string? problem) 'a-string))
          (car x))))

(display (careful-car 5))
