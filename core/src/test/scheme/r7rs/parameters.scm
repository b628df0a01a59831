;; make-parameter and parameterize: R7RS 4.2.6.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define radix (make-parameter 10 (lambda (x) (if (and (exact-integer? x) (<= 2 x 16)) x (error "invalid radix" x)))))
(define (f n) (number->string n (radix)))
(check (f 12) => "12")
(check (parameterize ((radix 2)) (f 12)) => "1100")
(check (f 12) => "12")
(check-error (parameterize ((radix 0)) (f 12)))
(check (f 12) => "12")

(define p (make-parameter 1))
(define q (make-parameter 2))
(check (parameterize ((p 10) (q (+ (p) 1))) (list (p) (q))) => '(10 2))
(check (parameterize () (p)) => 1)
(check (parameterize ((p 3)) (define local (p)) (list local (parameterize ((p 4)) (p)) (p))) => '(3 4 3))

(define converted (make-parameter 1 (lambda (x) (* 2 x))))
(check (converted) => 2)
(check (parameterize ((converted 10)) (converted)) => 20)
(check (converted) => 2)                        ; leaving does not convert again

(check (call/cc (lambda (k) (parameterize ((p 'inner)) (k (p))))) => 'inner)
(check (p) => 1)

(check (let ((k #f) (log '()))                  ; a continuation brings its parameters back
         (parameterize ((p 'inside))
           (call/cc (lambda (c) (set! k c)))
           (set! log (cons (p) log)))
         (set! log (cons (p) log))
         (if (< (length log) 4) (k #f) (reverse log)))
       => '(inside 1 inside 1))

(define (deep n) (if (= n 0) (p) (parameterize ((p n)) (deep (- n 1)))))
(check (deep 1000) => 1)
(check (let loop ((i 0)) (if (= i 1000) (p) (begin (parameterize ((p i)) (p)) (loop (+ i 1))))) => 1)

(check (let ((port (open-output-string)))
         (parameterize ((current-output-port port)) (display "text") (write 'symbol))
         (get-output-string port))
       => "textsymbol")

(check-error (parameterize ((5 1)) 1))
(check-error (parameterize ((list 1)) 1))

;; So do the current ports.
(define (text-of thunk)
  (let ((out (open-output-string)) (before (current-output-port)))
    (dynamic-wind (lambda () (current-output-port out)) thunk (lambda () (current-output-port before)))
    (get-output-string out)))
(check (text-of (lambda () (display "inside"))) => "inside")
(check (parameterize ((current-input-port (open-input-string "outer")))
         (current-input-port (open-input-string "inner"))
         (read-line))
       => "inner")
(check-error (current-output-port (open-input-string "")))
(check-error (current-input-port 'none))

;; Called with an argument, a parameter takes it over where it is bound, as in SRFI 39.
(check (let ((half (make-parameter 10 (lambda (x) (/ x 2)))))
         (let* ((inside (parameterize ((half 20)) (half 40) (half))) (before (half)))
           (half 6)
           (list inside before (half))))
       => '(20 5 3))
(check-error (radix 'none))

(check-report)
