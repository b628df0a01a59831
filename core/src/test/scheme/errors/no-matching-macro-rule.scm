;; A use of a macro that fits none of its rules is reported at the use.
(import (scheme base))

(define-syntax swap!
  (syntax-rules ()
    ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))

(define x 1)
(swap! x)
