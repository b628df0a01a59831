;; R7RS chapter 5: programs, imports, definitions, libraries. The library files are in the folder chapter-5 beside this
;; program; (chapter-5 …) is found there because a program's own folder is searched first.

(define-library (local counter)
  (export make-counter (rename bump! increment!) count-forms)
  (import (scheme base))
  (begin
    (define (make-counter) (list 0))
    (define (bump! counter) (set-car! counter (+ 1 (car counter))) (car counter))
    (define-syntax count-forms
      (syntax-rules () ((_) 0) ((_ x . more) (add-one (count-forms . more)))))
    (define (add-one n) (+ n 1))))

(define-library (local conditional)
  (export answer)
  (cond-expand
    ((library (no such library)) (import (no such library)))
    ((and r7rs (library (scheme base))) (import (scheme base)))
    (else (import (nothing))))
  (cond-expand
    (no-such-feature (begin (define answer 'wrong)))
    (else (begin (define answer 'right)))))

(import (scheme base) (scheme write) (scheme process-context)
        (only (local counter) make-counter count-forms)
        (prefix (only (local counter) increment!) counter-)
        (rename (local conditional) (answer conditional-answer))
        (except (chapter-5 shapes square) unwanted)
        (prefix (chapter-5 shapes square) s:)
        (chapter-5 included))
(include "../check.scm")

;; Libraries

(define counter (make-counter))
(check (counter-increment! counter) => 1)
(check (counter-increment! counter) => 2)
(check (count-forms a b c) => 3)
(check conditional-answer => 'right)
(check (square-area 3) => 9)
(check (s:square-area 4) => 16)
(check (s:unwanted) => 'unwanted)
(check included-value => 'included)
(check folded-value => 'folded)
(check declared-value => 'declared)

;; Include splices where it stands

(include "chapter-5/definitions.scm")
(check spliced-value => 'spliced)
(check (let () (include "chapter-5/definitions.scm") (list spliced-value)) => '(spliced))
(check (begin (include "chapter-5/expression.scm")) => 42)
(check (let () (include-ci "chapter-5/FOLDED.scm") folded-value) => 'folded)

;; Variable definitions

(define add3 (lambda (x) (+ x 3)))
(check (add3 3) => 6)
(define first car)
(check (first '(1 2)) => 1)
(define (with-rest a . rest) (list a rest))
(check (with-rest 1 2 3) => '(1 (2 3)))
(check (let ((x 5)) (define foo (lambda (y) (bar x y))) (define bar (lambda (a b) (+ (* a b) a))) (foo (+ x 3))) => 45)
(check (let () (define-values (x y) (values 1 2)) (+ x y)) => 3)
(check (let () (define-values (x y) (exact-integer-sqrt 17)) (list x y)) => '(4 1))
(define-values (a b . c) (values 1 2 3 4))
(check (list a b c) => '(1 2 (3 4)))
(define-values all (values 1 2))
(check all => '(1 2))
(check (let () (define (f) (g)) (define-values (g h) (values (lambda () 'g) 'h)) (f)) => 'g)

;; Syntax definitions

(check (let ((x 1) (y 2))
         (define-syntax swap! (syntax-rules () ((swap! a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
         (swap! x y)
         (list x y))
       => '(2 1))

;; Record types

(define-record-type <pare> (kons x y) pare? (x kar set-kar!) (y kdr))
(check (pare? (kons 1 2)) => #t)
(check (pare? (cons 1 2)) => #f)
(check (kar (kons 1 2)) => 1)
(check (kdr (kons 1 2)) => 2)
(check (let ((k (kons 1 2))) (set-kar! k 3) (kar k)) => 3)
(define-record-type <other> (make-other y) other? (x other-x set-other-x!) (y other-y))
(check (let ((o (make-other 5))) (set-other-x! o 6) (list (other-x o) (other-y o) (pare? o) (other? o))) => '(6 5 #f #t))
(check-error (kar (make-other 1)))
(check-error (kar 5))
(check (map (lambda (p) (p (kons 1 2))) (list vector? procedure? pair? symbol?)) => '(#f #f #f #f))
(check (let () (define-record-type point (make-point x y) point? (x point-x) (y point-y)) (point-x (make-point 1 2))) => 1)
(define (printed object)
  (let ((out (open-output-string))) (write object out) (get-output-string out)))
(check (printed (kons 1 "a")) => "#<pare x: 1 y: \"a\">")

(check-report)
