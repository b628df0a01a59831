;; fib: the doubly recursive Fibonacci function. Measures calls, returns and small integer arithmetic.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (fib n)
  (if (< n 2)
      n
      (+ (fib (- n 1)) (fib (- n 2)))))

(measure "fib" 25 9227465 fib 35)
