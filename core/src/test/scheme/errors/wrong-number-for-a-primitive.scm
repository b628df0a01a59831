;;; The parameters of primitives have names.

(define (pick v) (vector-ref v))

(display (pick #(1 2)))
