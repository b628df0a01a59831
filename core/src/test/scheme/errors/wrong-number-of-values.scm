;;; As many values as variables are expected.

(define (halves n) (values (quotient n 2) (remainder n 2) n))

(let-values (((half rest) (halves 7)))
  (display (+ half rest)))
