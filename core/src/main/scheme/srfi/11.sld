;;; SRFI 11: let-values and let*-values, which are part of R7RS.
(define-library (srfi 11)
  (import (scheme base))
  (export let-values let*-values))
