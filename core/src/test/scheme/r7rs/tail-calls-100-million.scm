;; Long-running: 100,000,000 tail calls between global procedures, closures, `apply` and the derived forms run in
;; constant space.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define count (scaled 100000000))

(define (is-even? n) (if (= n 0) #t (is-odd? (- n 1))))
(define (is-odd? n) (if (= n 0) #f (is-even? (- n 1))))
(check (is-even? count) => #t)

(define (through-cond n) (cond ((= n 0) 'done) ((- n 1) => through-case)))
(define (through-case n) (case n ((0) 'done) (else (through-and (- n 1)))))
(define (through-and n) (or (and (= n 0) 'done) (and n (through-when (- n 1)))))
(define (through-when n) (if (= n 0) 'done (when #t (through-unless (- n 1)))))
(define (through-unless n) (if (= n 0) 'done (unless #f (through-do (- n 1)))))
(define (through-do n) (do () (#t (if (= n 0) 'done (through-apply (- n 1))))))
(define (through-apply n) (if (= n 0) 'done (apply through-cond (list (- n 1)))))
(check (through-cond count) => 'done)

(define (make-stepper next)
  (lambda (n) (if (= n 0) 'done ((next) (- n 1)))))
(define first-stepper (make-stepper (lambda () second-stepper)))
(define second-stepper (make-stepper (lambda () third-stepper)))
(define third-stepper (make-stepper (lambda () first-stepper)))
(check (first-stepper (quotient count 3)) => 'done)

(define (count-with return n total)             ; continuation-passing style: a new closure for each step
  (if (= n 0)
      (return total)
      (count-with (lambda (x) (return x)) 0 (+ total n))))
(define (sum-slowly n total)
  (if (= n 0) total (count-with (lambda (x) (sum-slowly (- n 1) x)) 1 total)))
(check (sum-slowly (quotient count 20) 0) => (quotient count 20))

(check-report)
