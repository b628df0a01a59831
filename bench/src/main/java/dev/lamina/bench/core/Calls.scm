;; Calls of every sort. Each procedure makes n calls, and each call needs what the one before it returned.

;;; Procedures known by name

(define (step i x) (- i x))
(define (call-global n) (repeat n i x (step i x)))

(define (fibonacci n)
  (if (< n 2)
      1
      (+ (fibonacci (- n 1)) (fibonacci (- n 2)))))

(define (down n) (if (= n 0) 0 (+ 1 (down (- n 1)))))

;; As many calls, one inside the other.
(define (call-deep n) (down n))

;;; Tail calls

(define (even-number? n) (if (= n 0) #t (odd-number? (- n 1))))
(define (odd-number? n) (if (= n 0) #f (even-number? (- n 1))))
(define (call-mutually n) (even-number? n))

(define (count-down n k) (if (= n 0) (k 0) (count-down (- n 1) (lambda (x) (k (+ x 1))))))
(define (call-continuations n) (count-down n (lambda (x) x)))

;;; Closures: the procedure is known when it is called

(define (adder k) (lambda (i x) (- (+ i k) x)))
(define (subtractor k) (lambda (i x) (- i k x)))
(define (reverser k) (lambda (i x) (- x i k)))
(define (chooser k) (lambda (i x) (if (> x k) (- x i) i)))
(define (keeper k) (lambda (i x) (+ k i)))

(define (call-each procedures n)
  (let ((count (vector-length procedures)))
    (let loop ((i 0) (which 0) (x 0))
      (if (= i n)
          x
          (loop (+ i 1)
                (if (= which 0) (- count 1) (- which 1))
                ((vector-ref procedures which) i x))))))

(define one-code (vector (adder 1) (adder 2) (adder 3) (adder 4) (adder 5)))
(define (call-closures n) (call-each one-code n))

(define (call-each-of-five procedures n)        ; a place of its own for these calls
  (let ((count (vector-length procedures)))
    (let loop ((i 0) (which 0) (x 0))
      (if (= i n)
          x
          (loop (+ i 1)
                (if (= which 0) (- count 1) (- which 1))
                ((vector-ref procedures which) i x))))))

(define five-codes (vector (adder 1) (subtractor 2) (reverser 3) (chooser 4) (keeper 5)))
(define (call-many-codes n) (call-each-of-five five-codes n))

(define (make-closures n)
  (let loop ((i 0) (kept (adder 0)))
    (if (= i n)
        (kept 1 1)
        (loop (+ i 1) (if (> (kept i 0) 0) (adder i) kept)))))

;;; Arguments and results

(define (last-of . arguments) (- (car arguments) (cadr arguments)))
(define (call-variadic n) (repeat n i x (last-of i x 1)))

(define choose (case-lambda ((i) i) ((i x) (- i x)) ((i x . more) x)))
(define (call-case-lambda n) (repeat n i x (choose i x)))

(define (call-apply n)
  (let ((arguments (list 0 0)))
    (repeat n i x (begin (set-car! arguments i) (set-car! (cdr arguments) x) (apply step arguments)))))

(define (two i x) (values x i))
(define (call-with-two-values n) (repeat n i x (call-with-values (lambda () (two i x)) (lambda (x i) (- i x)))))
