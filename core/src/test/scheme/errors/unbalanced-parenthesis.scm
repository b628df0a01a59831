;; A parenthesis is missing: the definition of `square` swallows the rest of the file.
(import (scheme base) (scheme write))

(define (square x)
  (if (number? x)
      (* x x)
      'not-a-number)

(display (square 5))
