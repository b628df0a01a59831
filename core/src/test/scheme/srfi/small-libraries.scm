;; SRFI 0 2 6 8 9 11 16 23 26 30 31 34 39 46 62 87 98 145: the examples of their documents.
(import (scheme base) (scheme write) (scheme process-context)
        (srfi 0) (srfi 2) (srfi 6) (srfi 8) (srfi 9) (srfi 11) (srfi 16) (srfi 23) (srfi 26) (srfi 30) (srfi 31) (srfi 34)
        (srfi 39) (srfi 46) (srfi 62) (srfi 87) (srfi 98) (srfi 145))
(include "../check.scm")

(check (cond-expand ((and srfi-0 srfi-1 (not srfi-9999)) 'both) (else 'none)) => 'both)
(check (cond-expand ((and srfi-160 (library (srfi 160 f32)) (not (library (srfi 160)))) 'parts) (else 'none)) => 'parts)
(check (cond-expand ((library (srfi 64)) 'there) (else 'none)) => 'there)
(check (and (memq 'srfi-26 (features)) #t) => #t)

;; 2
(check (and-let* () 1) => 1)
(check (and-let* ()) => #t)
(check (let ((x 1)) (and-let* (x) 2)) => 2)
(check (let ((x #f)) (and-let* (x) 2)) => #f)
(check (and-let* ((x 1) ((> x 5)) (y (error "not reached"))) y) => #f)
(check (and-let* ((x '(1 2)) (tail (cdr x)) ((pair? tail))) (car tail)) => 2)
(check (and-let* ((a 1) (b 2))) => 2)

;; 6, 8, 11, 16
(check (let ((out (open-output-string))) (write 'a out) (get-output-string out)) => "a")
(check (receive (a . rest) (values 1 2 3) (list a rest)) => '(1 (2 3)))
(check (receive all (values 1 2) all) => '(1 2))
(check (let-values (((a b) (values 1 2))) (+ a b)) => 3)
(check ((case-lambda ((a) 'one) ((a b) 'two)) 1 2) => 'two)

;; 26
(check ((cut cons (+ 1 2) <>) 4) => '(3 . 4))
(check ((cut list 1 <> 3 <> 5) 2 4) => '(1 2 3 4 5))
(check ((cut list)) => '())
(check ((cut list 1 <> 3 <...>) 2 4 5) => '(1 2 3 4 5))
(check ((cut <> 1 2) +) => 3)
(check (let ((n 0)) (let ((f (cute cons (begin (set! n (+ n 1)) n) <>))) (f 'a) (f 'b))) => '(1 . b))
(check (let ((n 0)) (let ((f (cut cons (begin (set! n (+ n 1)) n) <>))) (f 'a) (f 'b))) => '(2 . b))

;; 30, 62
(check '(1 #| 2 #| 3 |# 4 |# 5 #;(6) 7) => '(1 5 7))

;; 31
(check ((rec (factorial n) (if (= n 0) 1 (* n (factorial (- n 1))))) 5) => 120)
(check ((rec f (lambda (x . rest) (if (null? rest) x (apply f rest)))) 1 2 3) => 3)

;; 34, 39, 87
(check (guard (e ((symbol? e) (list 'symbol e))) (raise 'boom)) => '(symbol boom))
(define p (make-parameter 1 (lambda (x) (* 2 x))))
(check (list (p) (parameterize ((p 5)) (p))) => '(2 10))
(check (case 2 ((1 2) => (lambda (x) (* 10 x))) (else => list)) => 20)

;; 46
(define-syntax last-first (syntax-rules ::: () ((_ x ::: y) '(y x :::))))
(check (last-first 1 2 3) => '(3 1 2))

;; 98, 145
(check (get-environment-variable "NO_SUCH_VARIABLE_HERE") => #f)
(check (assume (+ 1 2)) => 3)
(check-error (assume (= 1 2) "one is not two" 1 2))

;; Other ways to name a library
(define-library (uses other names)
  (import (scheme base) (only (srfi 1 lists) xcons) (only (srfi :8) receive))
  (export swapped)
  (begin (define swapped (receive (a b) (values 1 2) (xcons a b)))))
(import (uses other names))
(check swapped => '(2 . 1))

(check-report)
