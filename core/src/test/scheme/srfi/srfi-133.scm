;; SRFI 133: the examples of its text, ranges and several vectors.
(import (scheme base) (scheme write) (scheme process-context) (srfi 133))
(include "../check.scm")

(define (both thunk) (call-with-values thunk list))

;; Constructors
(check (vector-unfold (lambda (i x) (values x (- x 1))) 10 0) => #(0 -1 -2 -3 -4 -5 -6 -7 -8 -9))
(check (vector-unfold values 7) => #(0 1 2 3 4 5 6))
(check (vector-unfold (lambda (i a b) (values (+ a b) b (+ a b))) 5 0 1) => #(1 2 3 5 8))
(check (vector-unfold-right (lambda (i x) (values (cons i x) (+ x 1))) 3 0) => #((0 . 2) (1 . 1) (2 . 0)))
(check (let ((v (vector 1 2 3 4 5))) (vector-unfold! (lambda (i x) (values x (* 2 x))) v 1 4 10) v) => #(1 10 20 40 5))
(check (let ((v (vector 1 2 3 4 5))) (vector-unfold-right! (lambda (i x) (values x (* 2 x))) v 1 4 10) v) => #(1 40 20 10 5))
(check (vector-reverse-copy #(5 4 3 2 1 0) 1 5) => #(1 2 3 4))
(check (vector-reverse-copy #()) => #())
(check (vector-concatenate '(#(a b) #(c d))) => #(a b c d))
(check (vector-append-subvectors #(a b c d e) 0 2 #(f g h i j) 2 4) => #(a b h i))
(check (vector-append-subvectors) => #())

;; Predicates
(check (map vector-empty? '(#(a) #(()) #())) => '(#f #f #t))
(check (list (vector= eq? #(a b c d) #(a b c d)) (vector= eq? #(a b c d) #(a b d c)) (vector= = #(1 2 3 4 5) #(1 2 3 4))
             (vector= = #(1 2 3 4) #(1 2 3 4)) (vector= eq?) (vector= eq? #(a)) (vector= = #(1) #(1) #(2)))
       => '(#t #f #f #t #t #t #f))

;; Iteration
(check (vector-fold (lambda (len str) (max (string-length str) len)) 0 #("a" "abc" "ab")) => 3)
(check (vector-fold (lambda (tail elt) (cons elt tail)) '() #(1 2 3)) => '(3 2 1))
(check (vector-fold (lambda (s a b) (+ s (* a b))) 0 #(1 2 3) #(4 5)) => 14)
(check (vector-fold-right (lambda (tail elt) (cons elt tail)) '() #(1 2 3)) => '(1 2 3))
(check (vector-map + #(1 2 3) #(10 20)) => #(11 22))
(check (let ((v (vector 1 2 3 4))) (vector-map! (lambda (a b) (* a b)) v #(10 20 30)) v) => #(10 40 90 4))
(check (let ((seen '())) (vector-for-each (lambda (a b) (set! seen (cons (list a b) seen))) #(1 2) #(3 4 5)) seen) => '((2 4) (1 3)))
(check (list (vector-count even? #(3 1 4 1 5 9 2 5 6)) (vector-count < #(1 3 6 9) #(2 4 6 8 10 12))) => '(3 2))
(check (vector-cumulate + 0 #(3 1 4 1 5 9 2 5 6)) => #(3 4 8 9 14 23 25 30 36))

;; Searches
(check (list (vector-index even? #(3 1 4 1 5 9)) (vector-index < #(3 1 4 1 5 9 2 5 6) #(2 7 1 8 2)) (vector-index = #(3 1 4 1 5 9 2 5 6) #(2 7 1 8 2))) => '(2 1 #f))
(check (list (vector-index-right even? #(3 1 4 1 5 9)) (vector-index-right < #(3 1 4) #(2 7 1)) (vector-index-right = #(1) #(2))) => '(2 1 #f))
(check (list (vector-skip number? #(1 2 a b 3 4 c d)) (vector-skip-right number? #(1 2 a b 3 4)) (vector-skip number? #(1 2))) => '(2 3 #f))
(check (list (vector-binary-search #(1 3 5 7) 5 -) (vector-binary-search #(1 3 5 7) 4 -)) => '(2 #f))
(check (list (vector-any (lambda (x) (and (number? x) (* 2 x))) #(a 2 b)) (vector-any < #(3 1) #(2 1 0)) (vector-any odd? #())) => '(4 #f #f))
(check (list (vector-every number? #(1 2)) (vector-every (lambda (a b) (and (< a b) (+ a b))) #(1 2) #(3 4 0)) (vector-every odd? #())) => '(#t 6 #t))
(check (both (lambda () (vector-partition number? #(1 x 2 y 3 z)))) => '(#(1 2 3 x y z) 3))

;; Changing
(check (let ((v (vector 1 2 3 4 5))) (vector-swap! v 0 4) v) => #(5 2 3 4 1))
(check (let ((v (vector 1 2 3 4 5))) (vector-reverse! v) v) => #(5 4 3 2 1))
(check (let ((v (vector 1 2 3 4 5))) (vector-reverse! v 1 4) v) => #(1 4 3 2 5))
(check (let ((v (vector 1 2 3 4 5))) (vector-reverse-copy! v 3 #(8 9)) v) => #(1 2 3 9 8))
(check (let ((v (vector 1 2 3 4 5))) (vector-reverse-copy! v 0 v 1 4) v) => #(4 3 2 4 5))
(check (let ((v (vector 1 2 3 4 5))) (vector-copy! v 1 #(a b c d) 2) v) => #(1 c d 4 5))

;; Elements are compared even if they are of the same vector.
(define no-number (vector +nan.0))
(check (list (vector= = no-number no-number) (vector= eqv? no-number no-number)) => '(#f #t))

;; Lists
(check (list (reverse-vector->list #(1 2 3)) (reverse-vector->list #(1 2 3 4) 1) (reverse-vector->list #(1 2 3 4) 1 3)) => '((3 2 1) (4 3 2) (3 2)))
(check (reverse-list->vector '(1 2 3)) => #(3 2 1))

(check-error (vector-reverse! (vector 1 2) 1 3))
(check-error (vector-reverse-copy #(1 2) 2 1))
(check-error (vector-unfold! values (vector 1) 0 2))
(check-error (vector-swap! (vector 1 2) 0 2))
(check-error (vector-reverse-copy! (vector 1 2) 1 #(1 2)))
(check-error (vector-index-right = #(1 2) #(1)))
(check-error (vector-count even? '(1 2)))
(check-report)
