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
