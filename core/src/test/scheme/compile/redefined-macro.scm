;; No imports: a macro may be defined again, become a variable, or replace one. What was expanded before stays; what
;; is expanded after sees the new meaning.
(include "../check.scm")

(define-syntax twice (syntax-rules () ((_ e) (list e e))))
(define (old) (twice 1))
(check (old) => '(1 1))
(define-syntax twice (syntax-rules () ((_ e) (list e 'and e))))
(check (twice 2) => '(2 and 2))
(check (old) => '(1 1))

(define (twice x) (* 2 x))
(check (twice 4) => 8)
(check (old) => '(1 1))
(check (map twice '(1 2)) => '(2 4))

(define (thing) 'procedure)
(check (thing) => 'procedure)
(define-syntax thing (syntax-rules () ((_) 'macro)))
(check (thing) => 'macro)

(define-syntax unless-zero (syntax-rules () ((_ n e) (if (= n 0) 'zero e))))
(check (unless-zero 0 (car '())) => 'zero)
(define if-count 0)
(define-syntax when (syntax-rules () ((_ c e) (begin (set! if-count (+ if-count 1)) (if c e #f)))))
(check (when #t 5) => 5)
(check if-count => 1)

(define if list)                                ; even a core form can become a variable here
(check (if 1 2 3) => '(1 2 3))
(check (unless-zero 0 'other) => '(#t zero other))

(check-report)
