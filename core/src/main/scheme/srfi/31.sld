;;; SRFI 31: rec, an expression that can refer to its own value.
(define-library (srfi 31)
  (import (scheme base))
  (export rec)
  (begin
    (define-syntax rec
      (syntax-rules ()
        ((_ (name . parameters) . body) (letrec ((name (lambda parameters . body))) name))
        ((_ name expression) (letrec ((name expression)) name))))))
