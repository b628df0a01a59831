;;; SRFI 145: assumptions. They are always checked: the messages of an assumption that fails are its irritants.
(define-library (srfi 145)
  (import (scheme base))
  (export assume)
  (begin
    (define-syntax assume
      (syntax-rules ()
        ((_ expression message ...)
         (or expression
             (error "assumption violated:" 'expression message ...)))))))
