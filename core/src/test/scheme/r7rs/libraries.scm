;; define-library, import sets, export with renaming, and cond-expand: R7RS 5.6, 4.2.1.
(define-library (test counter)
  (export make-counter (rename next! counter-next!) counter-macro)
  (import (scheme base))
  (begin
    (define created 0)                          ; private to the library
    (define (make-counter) (set! created (+ created 1)) (vector 0))
    (define (next! counter)
      (vector-set! counter 0 (+ 1 (vector-ref counter 0)))
      (vector-ref counter 0))
    (define-syntax counter-macro
      (syntax-rules () ((_) created)))))        ; refers to the private variable from outside

(define-library (test stack)
  (export push pop empty)
  (import (scheme base) (prefix (test counter) the-))
  (begin
    (define pushes (the-make-counter))
    (define empty '())
    (define (push x stack) (the-counter-next! pushes) (cons x stack))
    (define (pop stack) (cdr stack))))

(import (scheme base) (scheme write) (scheme process-context)
        (except (test counter) counter-macro)
        (only (test counter) counter-macro)
        (rename (test stack) (push stack-push))
        (prefix (only (scheme base) car) base-))
(include "../check.scm")

(define c (make-counter))
(check (list (counter-next! c) (counter-next! c)) => '(1 2))
(check (let ((created 'mine)) (counter-macro)) => 2)
(check (stack-push 1 empty) => '(1))
(check (pop (stack-push 1 empty)) => '())
(check (base-car '(1 2)) => 1)
(define created 'ours)
(check (list created (counter-macro)) => '(ours 2))
(define next! 'also-ours)
(check next! => 'also-ours)

(check (cond-expand (r7rs 'yes) (else 'no)) => 'yes)
(check (cond-expand ((and r7rs (not no-such-feature)) 'both) (else 'no)) => 'both)
(check (cond-expand ((library (scheme base)) 'base) (else 'none)) => 'base)
(check (cond-expand ((library (no such library)) 'there) (else 'not-there)) => 'not-there)
(check (cond-expand ((or no-such-feature full-unicode) 'unicode) (else 'no)) => 'unicode)
(cond-expand ((and r7rs no-such-feature) (undefined-here)))        ; without an else clause: nothing
(check (let () (define a 1) (cond-expand (no-such-feature (set! a 2))) (define b (+ a 1)) (list a b)) => '(1 2))
(check (let ((nothing (lambda () (cond-expand (no-such-feature 1))))) (procedure? (begin (nothing) nothing))) => #t)
(cond-expand (r7rs (define chosen 1)) (else (define chosen 2)))
(check chosen => 1)
(check (and (memq 'r7rs (features)) #t) => #t)
(check (and (memq 'lamina (features)) #t) => #t)

(check-report)
