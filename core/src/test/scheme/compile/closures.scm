;; Closures: free variables through several levels, shared and assigned variables, mutual recursion, and procedures
;; that are both called directly and passed on.
;; settings: stress=20
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define (curried a) (lambda (b) (lambda (c) (lambda (d) (list a b c d)))))
(check ((((curried 1) 2) 3) 4) => '(1 2 3 4))

(define (compose . fs)
  (if (null? fs) (lambda (x) x) (lambda (x) ((car fs) ((apply compose (cdr fs)) x)))))
(check ((compose (lambda (x) (* x 2)) (lambda (x) (+ x 1)) abs) -5) => 12)

(define (make-account balance)                  ; two closures share one variable
  (list (lambda (n) (set! balance (+ balance n)) balance) (lambda () balance)))
(check (let* ((account (make-account 10)) (deposit (car account)) (show (cadr account)))
         (deposit 5) (deposit 7) (show))
       => 22)
(check (let ((a (make-account 1)) (b (make-account 2))) ((car a) 10) (list ((cadr a)) ((cadr b)))) => '(11 2))

(define (called-and-passed n)                   ; helper is known at one place and a value at the other
  (define (helper x) (+ x n))
  (list (helper 1) (map helper '(1 2 3))))
(check (called-and-passed 10) => '(11 (11 12 13)))

(define (local-mutual n)
  (define (even n) (or (= n 0) (odd (- n 1))))
  (define (odd n) (and (> n 0) (even (- n 1))))
  (list (even n) even))
(check (car (local-mutual 10)) => #t)
(check ((cadr (local-mutual 1)) 7) => #f)

(define (many-free a b c d e f g h i j)
  (lambda (k) (lambda () (list a b c d e f g h i j k))))
(check (((many-free 1 2 3 4 5 6 7 8 9 10) 11)) => '(1 2 3 4 5 6 7 8 9 10 11))

(define (loop-captures)                         ; a loop variable captured in a closure called inside the loop
  (let loop ((i 0) (total 0))
    (if (= i 10)
        total
        (let ((get (lambda () i)))
          (loop (+ i 1) (+ total (get)))))))
(check (loop-captures) => 45)

(define (non-tail-loop n)
  (let loop ((i n))
    (if (= i 0) '() (let ((rest (loop (- i 1)))) (cons (lambda () i) rest)))))
(check (map (lambda (f) (f)) (non-tail-loop 4)) => '(4 3 2 1))

(define (nested-loops n)
  (let outer ((i 0) (acc '()))
    (if (= i n)
        (reverse acc)
        (let inner ((j 0) (acc acc))
          (if (= j i)
              (outer (+ i 1) acc)
              (inner (+ j 1) (cons (+ (* 10 i) j) acc)))))))
(check (nested-loops 4) => '(10 20 21 30 31 32))

(define (two-loops-one-exit v)                  ; the inner loop continues the outer one or leaves both
  (let outer ((i 0))
    (let inner ((j 0))
      (cond ((= i 3) 'none)
            ((= j 3) (outer (+ i 1)))
            ((eqv? v (+ (* 3 i) j)) (list i j))
            (else (inner (+ j 1)))))))
(check (map two-loops-one-exit '(0 4 8 9)) => '((0 0) (1 1) (2 2) none))

(define y-combinator (lambda (f) ((lambda (x) (x x)) (lambda (x) (f (lambda (n) ((x x) n)))))))
(check ((y-combinator (lambda (self) (lambda (n) (if (= n 0) 1 (* n (self (- n 1))))))) 10) => 3628800)

(define (church-numeral n)
  (if (= n 0)
      (lambda (f) (lambda (x) x))
      (let ((predecessor (church-numeral (- n 1))))
        (lambda (f) (lambda (x) (f ((predecessor f) x)))))))
(check (((church-numeral 50) (lambda (x) (+ x 1))) 0) => 50)

(define dispatch                                ; one call site, many procedures
  (let ((table (vector (lambda (x) (+ x 1))
                       (lambda (x) (* x 2))
                       (lambda (x) (- x))
                       car
                       (lambda arguments (length arguments))
                       (lambda (x . rest) rest))))
    (lambda (i x) ((vector-ref table i) x))))
(check (map (lambda (i) (dispatch i (if (= i 3) '(7) i))) '(0 1 2 3 4 5)) => '(1 2 -2 7 1 ()))
(check (let loop ((i 0) (sum 0)) (if (= i 60000) sum (loop (+ i 1) (+ sum (dispatch (modulo i 3) i))))) => 1199960000)

(check (let ((f (lambda (x) x))) (eq? f f)) => #t)
(check (procedure? (lambda () 1)) => #t)

(check-report)
