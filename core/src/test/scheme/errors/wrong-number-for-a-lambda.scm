;;; A procedure without a name is a lambda.

(define (twice f x) (f (f x)))

(display (twice (lambda (a b) a) 1))
