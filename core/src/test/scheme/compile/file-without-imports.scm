;; A file without imports is compiled as a whole. Its definitions hold where they have run and not before, and a built-in name that it
;; defines is the built-in one until then.
(include "../check.scm")

(define (early) (late 1))
(define (first-of l) (car l))
(check (guard (e (#t 'undefined)) (early)) => 'undefined)
(check (first-of '(1 2)) => 1)
(define (late x) (+ x 1))
(define (car l) (list 'mine l))
(check (early) => 2)
(check (first-of '(1 2)) => '(mine (1 2)))

(define limit 3)
(define (below? x) (< x limit))
(check (below? 3) => #f)
(set! limit 4)
(check (below? 3) => #t)

(define (twice x) (* 2 x))
(define (use x) (twice x))
(check (use 4) => 8)
(define (twice x) (list x x))
(check (use 4) => '(4 4))

(define (sum v) (let ((s 0)) (do ((i 0 (+ i 1))) ((= i (vector-length v)) s) (set! s (+ s (at v i))))))
(define (at v i) (vector-ref v i))
(check (sum (vector 1 2.5)) => 3.5)

(check-report)
