;; Multiple values: R7RS 6.10.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(check (call-with-values (lambda () (values 4 5)) (lambda (a b) b)) => 5)
(check (call-with-values * -) => -1)
(check (call-with-values (lambda () (values)) list) => '())
(check (call-with-values (lambda () 1) list) => '(1))
(check (call-with-values (lambda () (values 1 2 3)) (lambda (a . rest) (list a rest))) => '(1 (2 3)))
(check (values 7) => 7)
(check (+ 1 (values 2)) => 3)
(check (call-with-values (lambda () (apply values '(1 2 3 4 5 6 7 8 9))) list) => '(1 2 3 4 5 6 7 8 9))
(check (call-with-values (lambda () (if #t (values 1 2) (values 3 4))) +) => 3)
(check (call-with-values (lambda () (let ((x 1)) (begin 0 (values x 2)))) list) => '(1 2))
(check (call-with-values (lambda () (call-with-values (lambda () (values 1 2)) (lambda (a b) (values b a)))) list)
       => '(2 1))

(define (two) (values 1 2))                     ; through a procedure that is not inlined
(define (through f) (f))
(check (call-with-values (lambda () (through two)) list) => '(1 2))
(check (let-values (((q r) (floor/ 17 5))) (list q r)) => '(3 2))
(check (begin (values 1 2 3) 'ignored) => 'ignored)
(check (length (call-with-values (lambda () (apply values (vector->list (make-vector 1000 0)))) list)) => 1000)

(define-values (first-value . other-values) (through two))
(check (list first-value other-values) => '(1 (2)))

(check-error (call-with-values (lambda () (values 1 2)) (lambda (a) a)))
(check-error (call-with-values (lambda () (values)) (lambda (a) a)))
(check-error (let-values (((a b) (values 1))) a))

(check-report)
