;; delay, force, delay-force, make-promise: R7RS 4.2.5 and its examples of iteration and re-entry.
(import (scheme base) (scheme write) (scheme process-context) (scheme lazy))
(include "../check.scm")

(check (force (delay (+ 1 2))) => 3)
(check (let ((p (delay (+ 1 2)))) (list (force p) (force p))) => '(3 3))
(check (force 5) => 5)
(check (promise? (delay 1)) => #t)
(check (promise? 1) => #f)
(check (force (make-promise 7)) => 7)
(check (let ((p (make-promise 7))) (eq? p (make-promise p))) => #t)

(define runs 0)
(define once (delay (begin (set! runs (+ runs 1)) runs)))
(check (list (force once) (force once) runs) => '(1 1 1))

(define integers
  (letrec ((from (lambda (n) (delay (cons n (from (+ n 1)))))))
    (from 0)))
(define (head stream) (car (force stream)))
(define (tail stream) (cdr (force stream)))
(check (head (tail (tail integers))) => 2)

(define (stream-filter keep? stream)
  (delay-force
   (if (null? (force stream))
       (delay '())
       (let ((first (head stream)) (rest (tail stream)))
         (if (keep? first)
             (delay (cons first (stream-filter keep? rest)))
             (stream-filter keep? rest))))))
(check (head (tail (tail (stream-filter odd? integers)))) => 5)

(check (force (delay-force 1)) => 1)            ; force takes what is no promise, so does delay-force
(check (force (delay-force (delay-force '()))) => '())

(define (loop n) (if (= n 0) (delay 'done) (delay-force (loop (- n 1)))))
(check (force (loop (scaled 100000))) => 'done)

(define count 0)
(define x 5)
(define p                                       ; forcing itself: the first value to arrive stays
  (delay (begin (set! count (+ count 1))
                (if (> count x) count (force p)))))
(check (force p) => 6)
(check (begin (set! x 10) (force p)) => 6)

(define q (delay (if c 3 (begin (set! c #t) (+ (force q) 1)))))
(define c #f)
(check (force q) => 3)

(define failing (delay (begin (set! runs (+ runs 1)) (error "not yet"))))
(set! runs 0)
(check-error (force failing))
(check-error (force failing))
(check runs => 2)

(check (let ((param (make-parameter 1)))
         (let ((p (parameterize ((param 2)) (delay (param)))))
           (number? (force p))))
       => #t)

(check-report)
