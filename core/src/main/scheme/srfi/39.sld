;;; SRFI 39: parameters, which are part of R7RS, where it leaves open what a call with an argument does: it sets the value.
(define-library (srfi 39)
  (import (scheme base))
  (export make-parameter parameterize))
