;;; SRFI 46: syntax-rules with a custom ellipsis and tail patterns, which R7RS has.
(define-library (srfi 46)
  (import (scheme base))
  (export syntax-rules))
