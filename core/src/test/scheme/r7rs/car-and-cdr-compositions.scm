;; (scheme cxr): every composition of car and cdr, on a tree whose leaves are named by their paths from the root.
(import (scheme base) (scheme cxr) (scheme write) (scheme process-context))
(include "../check.scm")

;; The tree of paths of a depth: a leaf a-d-a … is the composition's name, read from the inside outwards.
(define (tree path depth)
  (if (= depth 0)
      (string->symbol (string-append "c" path "r"))
      (cons (tree (string-append "a" path) (- depth 1))
            (tree (string-append "d" path) (- depth 1)))))
(define-syntax check-compositions
  (syntax-rules ()
    ((_ depth name ...) (begin (check (name (tree "" depth)) => 'name) ...))))

(check-compositions 2 caar cadr cdar cddr)
(check-compositions 3 caaar caadr cadar caddr cdaar cdadr cddar cdddr)
(check-compositions 4 caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr
                      cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr)
(check-error (caddr '(1 2)))
(check-error (cddddr '(1 2 3)))

(check-report)
