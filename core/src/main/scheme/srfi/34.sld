;;; SRFI 34: exceptions, which are part of R7RS.
(define-library (srfi 34)
  (import (scheme base))
  (export with-exception-handler guard raise))
