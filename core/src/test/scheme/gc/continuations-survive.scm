;; Captured continuations are heap objects like others: thousands are kept, garbage is made around them, and every one
;; still works, once and again.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define count (scaled 2000))
(define (garbage n) (let loop ((i 0) (x '())) (if (< i n) (loop (+ i 1) (list i x)) 'done)))

(define (capture n)                             ; a continuation n frames deep, whose frames hold fresh lists: given x,
  (call/cc                                      ; it passes x + 1 + … + n to `receive`
   (lambda (return)
     (let ((sum (let deep ((n n))
                  (if (= n 0)
                      (call/cc (lambda (k) (return k)))
                      (let ((mine (list n)))
                        (+ (deep (- n 1)) (car mine)))))))
       (receive sum)))))

(define receive #f)
(define (enter k x)
  (call/cc
   (lambda (return)
     (set! receive return)
     (k x))))

(define kept
  (let loop ((i 0) (kept '()))
    (if (= i count)
        (reverse kept)
        (loop (+ i 1) (cons (capture (modulo i 50)) kept)))))
(garbage (scaled 200000))

(define (triangle n) (quotient (* n (+ n 1)) 2))
(define (all-answer? offset)
  (let loop ((i 0) (ks kept))
    (cond ((null? ks) 'all)
          ((= (enter (car ks) offset) (+ offset (triangle (modulo i 50)))) (loop (+ i 1) (cdr ks)))
          (else i))))
(check (all-answer? 0) => 'all)
(garbage (scaled 200000))
(check (all-answer? 1000000) => 'all)           ; every continuation is entered a second time

(define deepest (capture (scaled 100000)))      ; a deep stack that survives as one continuation
(garbage (scaled 200000))
(check (enter deepest 7) => (+ 7 (triangle (scaled 100000))))
(check (enter deepest 8) => (+ 8 (triangle (scaled 100000))))

(check-report)
