;; Literals of syntax-rules match by binding, not by spelling; other constants match by equal?. R7RS 4.3.2.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define-syntax for
  (syntax-rules (in from to)
    ((_ x in list body) (map (lambda (x) body) list))
    ((_ x from a to b body) (let loop ((x a)) (if (> x b) '() (cons body (loop (+ x 1))))))
    ((_ . other) 'no-match)))

(check (for x in '(1 2 3) (* x x)) => '(1 4 9))
(check (for x from 1 to 4 (* x x)) => '(1 4 9 16))
(check (let ((in 5)) (for x in '(1 2) x)) => 'no-match)           ; this in is a variable

(define-syntax kind
  (syntax-rules (else)
    ((_ else) 'else)
    ((_ "text") 'text)
    ((_ 42) 'number)
    ((_ #\c) 'character)
    ((_ #t) 'true)
    ((_ ()) 'empty)
    ((_ (a . b)) 'pair)
    ((_ #(a ...)) 'vector)
    ((_ anything) 'other)))

(check (kind else) => 'else)
(check (kind "text") => 'text)
(check (kind "other") => 'other)
(check (kind 42) => 'number)
(check (kind 42.0) => 'other)
(check (kind #\c) => 'character)
(check (kind #t) => 'true)
(check (kind ()) => 'empty)
(check (kind (x)) => 'pair)
(check (kind #(1 2)) => 'vector)
(check (kind x) => 'other)

(define-syntax if-same                                            ; the literal is a name that the user gives
  (syntax-rules ()
    ((_ test id form)
     (let-syntax ((test (syntax-rules (id) ((_ id) 'same) ((_ other) 'different))))
       form))))
(check (if-same test x (test x)) => 'same)
(check (if-same test x (test y)) => 'different)

(define-syntax be-like-begin
  (syntax-rules ()
    ((_ name)
     (define-syntax name
       (syntax-rules () ((_ expr (... ...)) (begin expr (... ...))))))))
(be-like-begin sequence)
(check (sequence 1 2 3 4) => 4)

(define-syntax with-arrow
  (syntax-rules (=>)
    ((_ a => b) '(arrow a b))
    ((_ a b c) '(plain a b c))))
(check (with-arrow 1 => 2) => '(arrow 1 2))
(check (let ((=> 0)) (with-arrow 1 => 2)) => '(plain 1 => 2))

(check-report)
