;; Random numbers, SRFI 27: in range, repeatable from a seed, and not all the same.
(import (scheme base) (scheme write) (scheme process-context) (lamina) (srfi 27))
(include "../check.scm")

(define (times n make) (if (= n 0) '() (let ((x (make))) (cons x (times (- n 1) make)))))

(define dice (times 1000 (lambda () (random-integer 6))))
(check (every (lambda (x) (and (exact-integer? x) (<= 0 x 5))) dice) => #t)
(check (length (delete-duplicates dice)) => 6)
(check (every (lambda (x) (< 0 x 1)) (times 1000 random-real)) => #t)
(define huge (expt 10 40))
(check (every (lambda (x) (< -1 x huge)) (times 200 (lambda () (random-integer huge)))) => #t)
(check (random-integer 1) => 0)
(check (exact-integer? (random 10)) => #t)
(check (< 0 (random 2.5) 2.5) => #t)

(define (sequence seed) (random-seed! seed) (times 5 (lambda () (random-integer 1000000))))
(check (equal? (sequence 42) (sequence 42)) => #t)
(check (equal? (sequence 42) (sequence 43)) => #f)

(check-error (random-source-make-integers 5))
(check-error (random-source-make-reals 'source))
(check-error (random-integer 0))
(check-error (random-integer 1.5))
(check-error (random -1.0))

(check-report)
