; The program that bin/lamina has run once after a build, so that the JVM's AOT cache holds the classes that most programs
; use: reader, expander, optimizer, code generator, library, output. Its own output goes nowhere. It must not do enough
; numeric work to wake the SIMD kernels: a JVM that has loaded the Vector API late cannot write a cache.

(define (fib n)
  (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))

(define-syntax swap!
  (syntax-rules ()
    ((_ a b) (let ((held a)) (set! a b) (set! b held)))))

(define (generate next)
  (call-with-current-continuation
   (lambda (return)
     (for-each (lambda (item) (if (next item) (return item))) '(1 3 5 6 7))
     #f)))

(define (mean data)
  (let loop ((rest data) (sum 0.0) (count 0))
    (if (null? rest)
        (/ sum count)
        (loop (cdr rest) (+ sum (car rest)) (+ count 1)))))

(let ((left (fib 15)) (right (mean '(1.5 2 3.25))))
  (swap! left right)
  (display (list left right (generate even?)))
  (newline))

(write (map (lambda (text) (string-append text "!")) '("a" "b")))
(newline)
(write (vector->list (vector-map * #(1 2 3) #(4 5 6))))
(newline)
(write (guard (problem (#t (error-object-message problem)))
         (error "a message with" 'data "and" 3.5)))
(newline)

(define-record-type point (make-point x y) point? (x point-x set-point-x!) (y point-y))

(define (times n action)
  (do ((i 0 (+ i 1))) ((= i n)) (action i)))

(let ((p (make-point 3 4)) (sum 0))
  (times 50 (lambda (i) (set! sum (+ sum (* i (point-y p))))))
  (set-point-x! p (exact (floor (sqrt sum))))
  (write (list (point? p) (point-x p) (quotient sum 7) (modulo sum 7) (exact->inexact 1/3) (expt 2 100) (number->string sum))))
(newline)

(let-values (((q r) (floor/ 17 5)) ((a . rest) (values 1 2 3)))
  (write `(,q ,r ,a ,@rest)))
(newline)

(define (keep wanted? items)
  (let loop ((items items) (kept '()))
    (cond ((null? items) (reverse kept))
          ((wanted? (car items)) (loop (cdr items) (cons (car items) kept)))
          (else (loop (cdr items) kept)))))
(write (keep char-alphabetic? (string->list "a 1 b 2")))
(write (assoc "b" '(("a" . 1) ("b" . 2))))
(write (case (length (filter odd? (append '(1 2) '(3)))) ((1 2) 'few) (else 'many)))
(newline)

(define current (make-parameter 1))
(define report (open-output-string))
(parameterize ((current 2))
  (dynamic-wind (lambda () (write 'in report)) (lambda () (write (current) report)) (lambda () (write-string "out" report))))
(display (string-length (get-output-string report)))
(write (call-with-current-continuation (lambda (k) (with-exception-handler (lambda (e) (k e)) (lambda () (raise 'oops))))))
(write (apply max (vector->list (make-vector 3 1.5))))
(write (string->symbol (string-upcase (substring "symbol" 0 3))))
(newline)
