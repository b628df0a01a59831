;; A part that explicit renaming takes over keeps its place.
(import (scheme base) (lamina macros))
(define-syntax evaluate-all
  (er-macro-transformer (lambda (form rename compare) (cons (rename 'list) (cdr form)))))
(evaluate-all 1
  (vector-ref (vector) 3))
