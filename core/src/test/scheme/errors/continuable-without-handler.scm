;;; raise-continuable without a handler.

(define (ask) (+ 1 (raise-continuable 'which)))

(display (ask))
