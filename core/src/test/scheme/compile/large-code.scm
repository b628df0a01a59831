;; Code larger than a JVM method, a constant pool entry or a frame would hold at once: it is split, and works.
(import (scheme base) (scheme write) (scheme process-context) (scheme eval))
(include "../check.scm")

(define base (environment '(scheme base)))
(define (numbers from to) (if (> from to) '() (cons from (numbers (+ from 1) to))))
(define (name prefix i) (string->symbol (string-append prefix (number->string i))))
(define (names prefix n) (map (lambda (i) (name prefix i)) (numbers 1 n)))
(define (triangle n) (quotient (* n (+ n 1)) 2))

(define size (scaled 500))
(define (run expression) (eval expression base))

(check (run (cons '+ (numbers 1 size))) => (triangle size))                     ; one call with many operands
(check (length (run (cons 'list (numbers 1 size)))) => size)
(check (run `((lambda ,(names "a" 300) (+ a1 a150 a300)) ,@(numbers 1 300))) => 451)
(check (run `(let ,(map list (names "v" size) (numbers 1 size)) (+ ,@(names "v" size)))) => (triangle size))
(check (run `(let* ((v0 0) ,@(map (lambda (i) (list (name "v" i) `(+ 1 ,(name "v" (- i 1))))) (numbers 1 size)))
               ,(name "v" size)))
       => size)
(check (run `(let ((x 0)) ,@(map (lambda (i) `(set! x (+ x ,i))) (numbers 1 size)) x)) => (triangle size))
(check (run `(let ((x ,size)) (cond ,@(map (lambda (i) `((= x ,i) ',(name "is" i))) (numbers 1 size))))) => (name "is" size))
(check (run `(let ((x ,size)) (case x ,@(map (lambda (i) `((,i) ',(name "is" i))) (numbers 1 size))))) => (name "is" size))
(check (run `(let ((x 'none)) (case x ,@(map (lambda (i) `((,(name "s" i)) ,i)) (numbers 1 size)) (else 'other)))) => 'other)
(check (run (let nest ((i 0)) (if (= i size) 0 `(+ 1 ,(nest (+ i 1)))))) => size)             ; deep expressions
(check (run (let nest ((i 0)) (if (= i size) 0 `(let ((x ,(nest (+ i 1)))) (+ x 1))))) => size)
(check (run (let nest ((i 0)) (if (= i size) ''end `(if (= ,i ,size) 'no ,(nest (+ i 1)))))) => 'end)
(check (run `(let ((live (list ,@(numbers 1 200))))                                            ; many values live over a call
               (let ,(map (lambda (n) `(,n (car live))) (names "w" 200))
                 (let ((r (call/cc (lambda (k) (k 1)))))
                   (+ r ,@(names "w" 200))))))
       => 201)
(check (run `(let () ,@(map (lambda (i) `(define (,(name "f" i) n) (if (= n 0) ,i (,(name "f" (+ 1 (modulo i 100))) (- n 1)))))
                            (numbers 1 100))
               (f1 1000)))
       => 1)
(check (run `(let ((f (lambda (x) (if (vector? x) 0 x))))                                      ; each of many calls saves what lives
               (define (g x) (if (> x 1000000) (g (- x 1)) (f x)))
               (let ,(map (lambda (n) `(,n (g 1))) (names "a" 200)) (+ ,@(names "a" 200)))))
       => 200)
(check (run (let nest ((i 0)) (if (= i size) 7 `(car (list ,(nest (+ i 1))))))) => 7)
(check (let ((v (run `'#(,@(numbers 1 (* 10 size)))))) (vector-length v)) => (* 10 size))
(check (string-length (run (make-string (* 70 size) #\x))) => (* 70 size))                     ; longer than a class-file string
(check (string-length (run (make-string (* 70 size) #\λ))) => (* 70 size))
(check (symbol->string (run (list 'quote (string->symbol (make-string 300 #\s))))) => (make-string 300 #\s))

(check-report)
