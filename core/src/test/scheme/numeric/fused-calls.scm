;; settings: stress=20000
;; Calls over f64vectors that run as kernels once enough elements were asked for do what the plain calls did before.
(import (scheme base) (scheme write) (scheme inexact) (scheme process-context) (lamina) (lamina arrays))
(include "../check.scm")

(define length 50000)
(define x (f64vector-tabulate (lambda (i) (/ i 1000.)) length))
(define y (f64vector-tabulate (lambda (i) (- 20 (/ i 1000.))) length))

(define (repeatedly thunk)                      ; the value, which is the same for plain loop and kernel
  (let ((first (thunk)))
    (let loop ((i 0))
      (cond ((= i 4) first)
            ((equal? (thunk) first) (loop (+ i 1)))
            (else 'changed)))))

(check (repeatedly (lambda () (f64vector-sum (f64vector-map (lambda (x y) (* 1/2 (+ x y))) x y)))) => 500000.0)
(check (repeatedly (lambda () (f64vector-count (lambda (x y) (< x y)) x y))) => 10000)
(check (repeatedly (lambda () (f64vector-index (lambda (y) (< y 0)) y))) => 20001)
(check (repeatedly (lambda () (f64vector-index (lambda (x) (< x 0)) x))) => #f)
(check (repeatedly (lambda () (f64vector-index > x y))) => 10001)
(check (repeatedly (lambda () (f64vector-any (lambda (x y) (< x y -30)) y (f64vector-copy x 0 100)))) => #f)
(check (repeatedly (lambda () (f64vector-every (lambda (a b c) (<= a b c)) x x (f64vector-map exp x)))) => #t)
(check (repeatedly (lambda () (f64vector-ref (f64vector-map (lambda (x) (if (< x 1) 1 x)) x) 3))) => 1.0)
(check (repeatedly (lambda () (let ((d (f64vector-map - x y))) (f64vector-max d)))) => 79.998)
(check (repeatedly (lambda () (let ((out (f64vector-copy x))) (f64vector-map! (lambda (x) (* 2 x)) out) (f64vector-ref out 49999)))) => 99.998)

;; An element without a real value: the error of the plain program, and what stands before it has been written.
(define (message thunk)
  (call-with-current-continuation
    (lambda (return) (with-exception-handler (lambda (e) (return (cons (error-object-message e) (error-object-irritants e)))) thunk))))
(check (repeatedly (lambda () (message (lambda () (f64vector-map (lambda (y) (sqrt (+ 5 (truncate y)))) y)))))
       => '("expected a real number, given +1.0i" +1.0i))
(check (repeatedly (lambda ()
                     (let ((out (make-f64vector length 7.0)))
                       (message (lambda () (f64vector-map-into! out (lambda (y) (log (truncate y))) y)))
                       (list (f64vector-ref out 18999) (f64vector-ref out 20001) (f64vector-ref out 49999)))))
       => '(0.0 7.0 7.0))
(check (repeatedly (lambda () (message (lambda () (let ((zero 0)) (f64vector-map (lambda (x) (/ x zero)) x))))))
       => '("division by zero: 0.0 divided by 0" 0.0))
;; A test that decides nothing is an error all the same.
(define (either sign) (f64vector-map (lambda (x) (if (positive? sign) x x)) x))
(check (repeatedly (lambda () (message (lambda () (either 'none))))) => (message (lambda () (positive? 'none))))

;; Captured values of every kind.
(define (line a) (f64vector-ref (f64vector-map (lambda (x) (+ a (* a x))) x) 1000))
(check (repeatedly (lambda () (map line '(2.0 2 1/2 0 -0.0)))) => '(4.0 4.0 1.0 0.0 -0.0))
(check (repeatedly (lambda () (message (lambda () (line 'a))))) => '("expected a number, given a" a))

;; A procedure that is a variable is the one that it is when it is called.
(define change (lambda (x) (+ x 1)))
(check (repeatedly (lambda () (f64vector-ref (f64vector-map change x) 0))) => 1.0)
(set! change (lambda (x) (- x 1)))
(check (repeatedly (lambda () (f64vector-ref (f64vector-map change x) 0))) => -1.0)

;; Effects are kept.
(define calls 0)
(check (begin (f64vector-map (lambda (x) (set! calls (+ calls 1)) x) x) calls) => 50000)

;; An array-map is computed at once for a fold whose operator cannot see that; one that writes into the array sees what it wrote.
(define (twice x) (* 2. x))
(define (halved sum x) (+ (* 0.5 sum) x))
(define body (make-f64vector 5000 1.))
(define grid (make-specialized-array-from-data (f64vector-copy body) f64-storage-class))
(define (grid-sum operator) (array-reduce operator (array-map twice grid)))
(check (repeatedly (lambda () (grid-sum +))) => 10000.)
(check (repeatedly (lambda () (grid-sum halved))) => 4.)
(check (repeatedly (lambda () (array-fold-left halved 0. (array-map twice grid)))) => 4.)
(check (array-fold-left (lambda (sum x) (array-set! grid 3. 4999) (+ sum x)) 0. (array-map twice grid)) => 10004.)

(check-report)
