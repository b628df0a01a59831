;;; SRFI 98: environment variables, which are part of R7RS.
(define-library (srfi 98)
  (import (scheme process-context))
  (export get-environment-variable get-environment-variables))
