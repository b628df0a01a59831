;;; SRFI 8: receive.
(define-library (srfi 8)
  (import (lamina))
  (export receive))
