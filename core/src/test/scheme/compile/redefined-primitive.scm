;; No imports: a primitive that the file defines or assigns means the file's own from then on, for callers compiled
;; before and after; the library's own procedures keep the built-in one. (The checks use + and car themselves: they
;; stand where these are the built-in ones.)
(include "../check.scm")

(define (first-of p) (car p))
(define (add a b) (+ a b))
(define (count-down n) (let loop ((n n)) (if (> n 0) (loop (- n 1)) n)))

(check (first-of '(1 2)) => 1)
(check (add 1 2) => 3)

(define original-car car)
(define (car x) (list 'my-car (original-car x)))
(define results
  (list (first-of '(1 2)) (car '(a)) (map original-car '((1) (2))) (cadr '(1 2)) (map cadr '((1 2)))))
(set! car original-car)
(check results => '((my-car 1) (my-car a) (1 2) 2 (2)))
(check (first-of '(1 2)) => 1)

(define original+ +)
(set! + -)
(define differences
  (list (add 1 2) (+ 5 1) (vector-map (lambda (x) x) #(1 2 3)) (length '(1 2))))     ; the library still counts upwards
(set! + original+)
(check differences => '(-1 4 #(1 2 3) 2))
(check (add 1 2) => 3)

(define (not x) 'never)
(check (not #t) => 'never)
(check (if (not #f) 1 2) => 1)

(define vector-ref list)
(check (vector-ref #(1) 5) => '(#(1) 5))

(let ((cdr (lambda (x) 'local)))                ; a local binding touches nobody else
  (check (cdr '(1 2)) => 'local))
(check (cdr '(1 2)) => '(2))

(check (let ((car cdr)) (car '(1 2))) => '(2))
(check (let ((list vector)) (list 1 2)) => #(1 2))
(define (shadowing + a b) (+ a b))
(check (shadowing * 3 4) => 12)
(check (count-down 10) => 0)

(check-report)
