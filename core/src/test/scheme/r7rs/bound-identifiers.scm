;; Two names of one spelling are one variable only when the same expansion made them. The cases where renaming by
;; spelling, or by depth, goes wrong.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define-syntax let-both
  (syntax-rules ()
    ((_ a va b vb body) (let ((a va) (b vb)) body))))

(define-syntax with-own-x
  (syntax-rules ()
    ((_ name) (let-both x 'mine name 'yours (list x name)))))
(check (with-own-x x) => '(mine yours))

(define-syntax two-xs                                             ; x passed through two levels stays the outer x
  (syntax-rules ()
    ((_ e) (let ((x 'outer)) (inner e x)))))
(define-syntax inner
  (syntax-rules ()
    ((_ e y) (let ((x 'inner)) (list e y x)))))
(check (let ((x 'user)) (two-xs x)) => '(user outer inner))

(define-syntax define-both
  (syntax-rules ()
    ((_ name) (begin (define x 'hidden) (define (name) x)))))
(check (let ((x 'mine)) (let () (define-both get) (list x (get)))) => '(mine hidden))
(check (let () (define x 'mine) (define-both get) (list x (get))) => '(mine hidden))

(define-syntax compare                                            ; is the second name the first one?
  (syntax-rules ()
    ((_ a b)
     (let-syntax ((same? (syntax-rules (a) ((_ a) #t) ((_ other) #f))))
       (same? b)))))
(check (compare p p) => #t)
(check (compare p q) => #f)
(define-syntax compare-with-own-p
  (syntax-rules ()
    ((_ name) (compare p name))))
(check (compare-with-own-p q) => #f)

(define-syntax distinct-parameters
  (syntax-rules ()
    ((_ x) (lambda (y x) (list y x)))))
(check ((distinct-parameters y) 1 2) => '(1 2))

(define-syntax nest
  (syntax-rules ()
    ((_ () (name ...) body) (let ((name 'name) ...) body))
    ((_ (_ . more) (name ...) body) (nest more (name ... t) body))))
(check (let ((t 'user)) (nest (1 2 3) () t)) => 'user)

(define-syntax set-both!
  (syntax-rules ()
    ((_ a b) (let ((t 0)) (set! a 1) (set! b 2) (list t a b)))))
(check (let ((t #f) (u #f)) (set-both! t u)) => '(0 1 2))

(define-syntax my-do                                              ; a local macro that binds in a nested template
  (syntax-rules ()
    ((_ n body)
     (let-syntax ((bind (syntax-rules () ((_ v e) (let ((i v)) (list i e))))))
       (bind n body)))))
(check (let ((i 'user)) (my-do 5 i)) => '(5 user))

(define-syntax define-record-with-tag                             ; field names are symbols, accessors are bindings
  (syntax-rules ()
    ((_ type make pred (field get))
     (define-record-type type (make field tag) pred (field get) (tag get-tag)))))
(define-record-with-tag tagged make-tagged tagged? (value tagged-value))
(check (tagged-value (make-tagged 3 'tag)) => 3)

(check-report)
