;;; SRFI 30: nested comments #| |#, which the reader knows.
(define-library (srfi 30)
  (import (scheme base))
  (export ))
