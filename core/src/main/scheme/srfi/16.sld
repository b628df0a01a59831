;;; SRFI 16: case-lambda, which is part of R7RS.
(define-library (srfi 16)
  (import (scheme case-lambda))
  (export case-lambda))
