;; Arithmetic on something that is no number.
(import (scheme base) (scheme write))

(define (total prices)
  (let loop ((prices prices) (sum 0))
    (if (null? prices)
        sum
        (loop (cdr prices)
              (+ sum (car prices))))))

(display (total '(1 2.5 "three")))
