;;; SRFI 87: => in the clauses of case, which R7RS has.
(define-library (srfi 87)
  (import (scheme base))
  (export case))
