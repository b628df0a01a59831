;; Patterns with ellipses: nested, with a tail, in vectors, escaped, and under another name. R7RS 4.3.2.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define-syntax my-let
  (syntax-rules ()
    ((_ ((name value) ...) body1 body2 ...)
     ((lambda (name ...) body1 body2 ...) value ...))))
(check (my-let ((a 1) (b 2)) (+ a b)) => 3)
(check (my-let () 'nothing) => 'nothing)

(define-syntax flatten-groups
  (syntax-rules ()
    ((_ (name item ...) ...) '((name ...) (item ... ...) ((item ... name) ...)))))
(check (flatten-groups (a 1 2) (b) (c 3)) => '((a b c) (1 2 3) ((1 2 a) (b) (3 c))))

(define-syntax three-deep
  (syntax-rules ()
    ((_ (((x ...) ...) ...)) '(x ... ... ...))))
(check (three-deep (((1 2) (3)) () ((4) () (5 6)))) => '(1 2 3 4 5 6))

(define-syntax constant-beside
  (syntax-rules ()
    ((_ k x ...) '((k x) ...))))
(check (constant-beside key 1 2 3) => '((key 1) (key 2) (key 3)))

(define-syntax last-of
  (syntax-rules ()
    ((_ before ... last) '(last (before ...)))))
(check (last-of 1 2 3) => '(3 (1 2)))
(check (last-of 1) => '(1 ()))

(define-syntax middle
  (syntax-rules ()
    ((_ first between ... (x y) last) '(first (between ...) x y last))))
(check (middle 1 2 3 (4 5) 6) => '(1 (2 3) 4 5 6))

(define-syntax dotted
  (syntax-rules ()
    ((_ a ... . rest) '((a ...) rest))))
(check (dotted 1 2 . 3) => '((1 2) 3))
(check (dotted 1 2 3) => '((1 2 3) ()))
(check (dotted . 7) => '(() 7))

(define-syntax middle-and-dot
  (syntax-rules ()
    ((_ a ... b c . d) '((a ...) b c d))))
(check (middle-and-dot 1 2 3 4 . 5) => '((1 2) 3 4 5))

(define-syntax vector-pattern
  (syntax-rules ()
    ((_ #(x y ... z)) '(x (y ...) z #(z y ... x)))))
(check (vector-pattern #(1 2 3 4)) => '(1 (2 3) 4 #(4 2 3 1)))
(check (vector-pattern #(1 2)) => '(1 () 2 #(2 1)))

(define-syntax escaped
  (syntax-rules ()
    ((_ x ...) '((... ...) x ... (... (y ...))))))
(check (escaped 1 2) => '(... 1 2 (y ...)))

(define-syntax custom
  (syntax-rules ::: ()
    ((_ (x y :::) :::) '((x :::) (y ::: :::) ...))))
(check (custom (1 2 3) (4)) => '((1 4) (2 3) ...))

(define-syntax make-lister                                        ; a macro that makes a macro with an ellipsis
  (syntax-rules ()
    ((_ name)
     (define-syntax name
       (syntax-rules ()
         ((_ x (... ...)) (list 'name x (... ...))))))))
(make-lister lister)
(check (lister 1 2 3) => '(lister 1 2 3))

(define-syntax make-tagger
  (syntax-rules ()
    ((_ name tag ...)
     (define-syntax name
       (syntax-rules ::: ()
         ((_ x :::) '((tag ...) (x tag ...) :::)))))))
(make-tagger tagger a b)
(check (tagger 1 2) => '((a b) (1 a b) (2 a b)))

(define-syntax underscore
  (syntax-rules ()
    ((_ _ x _) 'x)))
(check (underscore 1 2 3) => 2)

(define-syntax literal-ellipsis                                   ; a literal named ... is no ellipsis
  (syntax-rules (...)
    ((_ x ...) '(literal x))
    ((_ x y) '(two x y))))
(check (literal-ellipsis 1 ...) => '(literal 1))
(check (literal-ellipsis 1 2) => '(two 1 2))

(check-report)
