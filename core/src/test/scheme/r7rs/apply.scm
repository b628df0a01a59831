;; apply, rest arguments and calls with very many arguments.
(import (scheme base) (scheme write) (scheme process-context) (scheme case-lambda))
(include "../check.scm")

(define (numbers n)
  (let build ((n n) (list '()))
    (if (= n 0) list (build (- n 1) (cons n list)))))

(check (apply + (list 3 4)) => 7)
(check (apply + 1 2 (list 3 4)) => 10)
(check (apply + '()) => 0)
(check (apply list 1 '()) => '(1))
(check (apply (lambda args args) 1 2 '(3)) => '(1 2 3))
(check (apply (lambda (a b . rest) (list a b rest)) 1 2 '(3 4)) => '(1 2 (3 4)))
(check (apply apply (list + (list 1 2 3))) => 6)

(check ((lambda all all)) => '())
(check ((lambda all all) 1 2 3) => '(1 2 3))
(check ((lambda (a . rest) rest) 1) => '())
(define (six a b c d e f . rest) (list a f rest))
(check (six 1 2 3 4 5 6) => '(1 6 ()))
(check (six 1 2 3 4 5 6 7 8 9) => '(1 6 (7 8 9)))
(define (nine a b c d e f g h i) (list a b c d e f g h i))
(check (nine 1 2 3 4 5 6 7 8 9) => '(1 2 3 4 5 6 7 8 9))
(check (apply nine (numbers 9)) => (numbers 9))

(define million (scaled 1000000))
(check (length (apply list (numbers million))) => million)
(check (apply + (numbers million)) => (quotient (* million (+ million 1)) 2))
(check (apply max (numbers million)) => million)
(check (apply (lambda (first . rest) (length rest)) (numbers million)) => (- million 1))
(check (string-length (apply string-append (map (lambda (n) "ab") (numbers (quotient million 10)))))
       => (* 2 (quotient million 10)))
(check (vector-length (apply vector (numbers million))) => million)

(check (let ((given (list 1 2 3)))              ; the rest list is a new one
         (eq? given (apply (lambda args args) given)))
       => #f)

(define select
  (case-lambda
    (() 'none)
    ((a) (list 'one a))
    ((a b) (list 'two a b))
    ((a b . rest) (list 'more a b rest))))
(check (select) => 'none)
(check (select 1) => '(one 1))
(check (select 1 2) => '(two 1 2))
(check (apply select (numbers 5)) => '(more 1 2 (3 4 5)))
(define exact-arities (case-lambda ((a) a) ((a b c) (list a b c))))
(check-error (exact-arities 1 2))
(check-error (exact-arities))

(check-error (apply + 1))
(check-error (apply + '(1 . 2)))
(check-error ((lambda (a b) a) 1))
(check-error ((lambda (a) a) 1 2))
(check-error ((lambda (a . b) a)))
(check-error (5 6))

(check-report)
