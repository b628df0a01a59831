;;; SRFI 9: record types, which are part of R7RS.
(define-library (srfi 9)
  (import (scheme base))
  (export define-record-type))
