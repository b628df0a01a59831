;; syntax-error reports where the macro was used, with its forms.
(import (scheme base))
(define-syntax only-one
  (syntax-rules ()
    ((_ x) x)
    ((_ x y ...) (syntax-error "only-one takes one form" y ...))))
(define ok (only-one 1))
(only-one 1 2 3)
