;; A continuation captured inside map and entered again gives right lists: an earlier result never changes. R7RS 6.10.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define (enter-twice mapper)                    ; the results of the first and of two later returns, in order
  (let ((k #f) (results '()) (entries 0))
    (let ((result (mapper (lambda (x) (if (eq? x 'here) (call/cc (lambda (c) (set! k c) 'first)) x)))))
      (set! results (cons result results))
      (set! entries (+ entries 1))
      (case entries
        ((1) (k 'second))
        ((2) (k 'third))
        (else (reverse results))))))

(check (enter-twice (lambda (f) (map f '(1 here 3)))) => '((1 first 3) (1 second 3) (1 third 3)))
(check (enter-twice (lambda (f) (map f '(here 2 3)))) => '((first 2 3) (second 2 3) (third 2 3)))
(check (enter-twice (lambda (f) (map f '(1 2 here)))) => '((1 2 first) (1 2 second) (1 2 third)))
(check (enter-twice (lambda (f) (map (lambda (x y) (cons (f x) y)) '(1 here 3) '(a b c))))
       => '(((1 . a) (first . b) (3 . c)) ((1 . a) (second . b) (3 . c)) ((1 . a) (third . b) (3 . c))))
(check (enter-twice (lambda (f) (vector-map f #(1 here 3)))) => '(#(1 first 3) #(1 second 3) #(1 third 3)))

(check (let ((k #f) (n 0) (log '()))            ; for-each goes on from the element where it was left
         (for-each (lambda (x) (call/cc (lambda (c) (if (eq? x 'b) (set! k c)))) (set! log (cons x log))) '(a b c))
         (set! n (+ n 1))
         (if (< n 3) (k 'again))
         (reverse log))
       => '(a b c b c b c))

(check (let ((saved '()) (results '()))         ; every position of one map, each entered once more
         (let ((result (map (lambda (x) (call/cc (lambda (c) (set! saved (cons (cons x c) saved)) x))) '(1 2 3))))
           (set! results (cons result results))
           (if (and (pair? saved) (< (length results) 4))
               (let ((next (car saved)))
                 (set! saved (cdr saved))
                 ((cdr next) (* 10 (car next))))))
         (reverse results))
       => '((1 2 3) (1 2 30) (1 20 3) (1 20 30)))

(check-report)
