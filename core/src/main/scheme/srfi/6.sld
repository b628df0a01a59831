;;; SRFI 6: string ports, which are part of R7RS.
(define-library (srfi 6)
  (import (scheme base))
  (export open-input-string open-output-string get-output-string))
