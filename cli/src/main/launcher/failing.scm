; The second program of the training: it ends with the report of an error, with the source line and the frames.
(define (first-of x) (car x))
(define (try n) (+ 1 (first-of n)))
(display (try 5))
