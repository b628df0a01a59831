;;; SRFI 23: error, which is part of R7RS.
(define-library (srfi 23)
  (import (scheme base))
  (export error))
