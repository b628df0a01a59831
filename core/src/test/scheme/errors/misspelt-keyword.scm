;;; A macro's keyword is suggested too.

(import (scheme base))

(define-syntax while
  (syntax-rules ()
    ((_ condition body ...) (let loop () (when condition body ... (loop))))))

(whlie #f 1)
