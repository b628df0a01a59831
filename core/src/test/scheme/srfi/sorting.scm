;; Sorting, SRFI 132: stable, non-destructive unless its name ends in !, with the comparison before or after the data.
;; settings: stress=10
(import (scheme base) (scheme write) (scheme process-context) (lamina))
(include "../check.scm")

(check (list-sort < '(3 1 2)) => '(1 2 3))
(check (list-sort < '()) => '())
(check (list-sort '(3 1 2) >) => '(3 2 1))
(check (sort '(3 1 2) <) => '(1 2 3))
(check (sort < '(3 1 2)) => '(1 2 3))
(check (sort #(3 1 2) <) => #(1 2 3))
(check (vector-sort < #(3 1 2)) => #(1 2 3))
(check (vector-sort < #(9 3 1 2 0) 1) => #(0 1 2 3))
(check (let ((v (vector 5 4 3 2 1))) (vector-sort! v <) v) => #(1 2 3 4 5))
(check (let ((v (vector 5 4 3 2 1))) (vector-sort! < v 1 4) v) => #(5 2 3 4 1))
(check (let ((v (vector 2 1))) (vector-sort < v) v) => #(2 1))
(check (list-merge < '(1 3 5) '(2 3 4)) => '(1 2 3 3 4 5))
(check (list-sorted? < '(1 2 2 3)) => #t)
(check (list-sorted? < '(1 3 2)) => #f)
(check (vector-sorted? < #(1 2 3)) => #t)

;; Equal elements stay in order.
(define (first<? a b) (< (car a) (car b)))
(check (list-sort first<? '((2 a) (1 b) (2 c) (1 d) (3 e) (2 f))) => '((1 b) (1 d) (2 a) (2 c) (2 f) (3 e)))

(define (numbers count seed)
  (let loop ((i 0) (x seed) (list '()))
    (if (= i count)
        list
        (loop (+ i 1) (modulo (+ (* x 1103515245) 12345) 2147483648) (cons (cons (modulo x 50) i) list)))))

(define (stable? list)
  (or (null? list)
      (null? (cdr list))
      (and (or (< (caar list) (caadr list))
               (and (= (caar list) (caadr list)) (> (cdar list) (cdadr list))))
           (stable? (cdr list)))))

(check (let loop ((n 0))
         (or (= n 150)
             (let ((sorted (list-sort first<? (numbers n (+ n 7)))))
               (and (= (length sorted) n) (stable? sorted) (loop (+ n 1))))))
       => #t)

;; A continuation captured in the comparison is entered again: both results are sorted.
(define results '())
(define again #f)
(let ((sorted (list-sort (lambda (a b)
                           (call-with-current-continuation (lambda (k) (if (not again) (set! again k))))
                           (< a b))
                         '(3 1 4 1 5 9 2 6))))
  (set! results (cons sorted results)))
(if (< (length results) 3) (again #f))
(check results => '((1 1 2 3 4 5 6 9) (1 1 2 3 4 5 6 9) (1 1 2 3 4 5 6 9)))

(check-report)
