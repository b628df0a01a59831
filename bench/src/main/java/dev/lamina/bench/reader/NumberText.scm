;; Numbers to text and back. Each procedure converts n of a thousand different ones.

(define count 1000)

(define integers (vector-tabulate (lambda (i) (remainder (* i 1103515245) 2147483647)) count))
(define reals (vector-map (lambda (i) (/ i 65537.0)) integers))
(define decimals (vector-map (lambda (i) (/ (remainder i 10000) 100.0)) integers))
(define bignums (vector-map (lambda (i) (expt (+ i 3) 30)) integers))

(define integer-texts (vector-map number->string integers))
(define real-texts (vector-map number->string reals))
(define decimal-texts (vector-map number->string decimals))
(define bignum-texts (vector-map number->string bignums))

(define-syntax for-each-of
  (syntax-rules ()
    ((_ elements n (x) work)
     (let loop ((i 0) (which 0) (sum 0))
       (if (= i n)
           sum
           (let ((x (vector-ref elements which)))
             (loop (+ i 1) (if (= which (- count 1)) 0 (+ which 1)) (+ sum work))))))))

(define (write-integers n) (for-each-of integers n (x) (string-length (number->string x))))
(define (write-reals n) (for-each-of reals n (x) (string-length (number->string x))))
(define (write-decimals n) (for-each-of decimals n (x) (string-length (number->string x))))
(define (write-bignums n) (for-each-of bignums n (x) (string-length (number->string x))))
(define (parse-integers n) (for-each-of integer-texts n (text) (string->number text)))
(define (parse-reals n) (for-each-of real-texts n (text) (string->number text)))
(define (parse-decimals n) (for-each-of decimal-texts n (text) (string->number text)))
(define (parse-bignums n) (for-each-of bignum-texts n (text) (remainder (string->number text) 2)))
