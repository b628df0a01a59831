;;; SRFI 39: parameters, which are part of R7RS.
(define-library (srfi 39)
  (import (scheme base))
  (export make-parameter parameterize))
