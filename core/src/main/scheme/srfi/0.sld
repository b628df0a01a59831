;;; SRFI 0: feature-based conditional expansion; cond-expand is part of R7RS.
(define-library (srfi 0)
  (import (scheme base))
  (export cond-expand))
