;; #:type and #:pure: tests at the boundary, options that are wrong, names for types.
(import (scheme base) (scheme write) (scheme process-context) (srfi 160 f64) (lamina))
(include "../check.scm")

(define-type Weight Flonum)
(define-type Weights (U F64Vector (Vectorof Weight)))

(define (total w) #:type (-> Weights Weight) #:pure #t
  (if (f64vector? w)
      (do ((i 0 (+ i 1)) (s 0. (+ s (f64vector-ref w i)))) ((= i (f64vector-length w)) s))
      (do ((i 0 (+ i 1)) (s 0. (+ s (vector-ref w i)))) ((= i (vector-length w)) s))))
(define (message thunk) (guard (e (#t (error-object-message e))) (thunk)))

(check (total (f64vector 1 2 3)) => 6.)
(check (total (vector 1. 2.5)) => 3.5)
(check (message (lambda () (total (vector 1. 2)))) => "expected Weights, given #(1.0 2)")
(check (message (lambda () (total 5))) => "expected Weights, given 5")

;; Results, on every way out
(define (half n) #:type (-> Integer Integer) (cond ((zero? n) 0) ((> n 100) 'large) (else (/ n 2))))
(check (half 4) => 2)
(check (half 0) => 0)
(check (message (lambda () (half 3))) => "expected Integer, given 3/2")
(check (message (lambda () (half 101))) => "expected Integer, given large")

;; A tail call of the procedure itself stays one; rest parameters are lists
(define (count l n) #:type (-> (Listof (U Number String)) Fixnum Fixnum) (if (null? l) n (count (cdr l) (+ n 1))))
(check (count '(1 "a" 2.5) 0) => 3)
(define (down n) #:type (-> Fixnum Symbol) (if (= n 0) 'done (down (- n 1))))
(check (down 1000000) => 'done)
(check (let loop ((i 0) (x 1.)) #:type (-> Fixnum Flonum Flonum) (if (= i 10) x (loop (+ i 1) (* x 2.)))) => 1024.)
(define (sum . numbers) #:type (-> (Listof Real) Real) (apply + numbers))
(check (sum 1 2.5) => 3.5)
(check (message (lambda () (sum 1 +i))) => "expected (Listof Real), given (1 +i)")
(define add (lambda (a b) #:type (-> Number Number Number) (+ a b)))
(check (add 1 2) => 3)
(check (message (lambda () (add 1 "2"))) => "expected Number, given \"2\"")
(define (at p) #:type (-> (Pairof Symbol Any) Symbol) (car p))
(check (at '(a . 1)) => 'a)
(check (message (lambda () (at '(1 . a)))) => "expected (Pairof Symbol Any), given (1 . a)")
(define (twice f) #:type (-> (-> Number Number) Procedure) (lambda (x) (f (f x))))
(check ((twice square) 3) => 81)
(define (several) #:type (-> Any) (values 1 2))
(check (call-with-values several list) => '(1 2))

;; What is made inside may be changed
(define (ones n) #:type (-> Fixnum Vector) #:pure #t (let ((v (make-vector n 0)) (k 1)) (set! k 1) (vector-fill! v k) v))
(check (ones 2) => #(1 1))
(define (why text) (guard (e (#t (error-object-message e))) (eval (read (open-input-string text)) (environment '(lamina)))))
(check (why "(lambda (v) #:pure #t (vector-set! v 0 1))") => "the procedure calls vector-set!")
(check (why "(lambda (v) #:pure #t (display v))") => "the procedure calls display")
(check (why "(lambda (v) #:type (-> Flonun Any) v)") => "there is no type Flonun (did you mean Flonum?)")
(check (why "(lambda (v) #:type (-> Any) v)") => "the type is of a procedure with 0 parameters, this one has 1")
(check (why "(lambda (v) #:type Fixnum v)") => "expected the type of a procedure, (-> type … result), given Fixnum")
(check (why "(lambda (v) #:typ Any v)") => "expected #:type or #:pure, given #:typ")
(check (why "(let () (define-type A (Listof A)) (lambda (v) #:type (-> A A) v))") => "(Listof A) needs itself: a type must have an end")
(check (symbol->string '#:type) => "#:type")
(check-report)
