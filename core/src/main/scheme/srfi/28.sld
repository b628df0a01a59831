;;; SRFI 28: basic format strings. The format of SRFI 48 knows more directives and agrees on these.
(define-library (srfi 28)
  (import (srfi 48))
  (export format))
