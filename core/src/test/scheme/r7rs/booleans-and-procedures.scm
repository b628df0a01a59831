;; Booleans, procedure?, and the predicates that keep the types apart: R7RS 6.3, 6.10, 3.2.
(import (scheme base) (scheme write) (scheme process-context) (scheme lazy))
(include "../check.scm")

(check (map not (list #t 3 '() #f 'nil "")) => '(#f #f #f #t #f #f))
(check (map boolean? (list #t #f 0 '())) => '(#t #t #f #f))
(check (boolean=? #t #t #t) => #t)
(check (boolean=? #f #f #t) => #f)
(check-error (boolean=? 1 #t))
(check (map procedure? (list car (lambda () 1) 'car '(lambda () 1) (call/cc (lambda (k) k)) (make-parameter 1)))
       => '(#t #t #f #f #t #t))

(define samples
  (list #t '() 'symbol #\c "string" #(vector) #u8(1) car (cons 1 2) 5 1.5 (expt 10 30) (eof-object) (open-input-string "")))
(define predicates
  (list boolean? null? symbol? char? string? vector? bytevector? procedure? pair? number? eof-object? port?))
(define (types-of x)
  (apply + (map (lambda (is?) (if (is? x) 1 0)) predicates)))
(check (map types-of samples)
       => '(1 1 1 1 1 1 1 1 1 1 1 1 1 1))       ; the types are disjoint
(check (map promise? (list (delay 1) 1 car)) => '(#t #f #f))


(check (exact-integer? (length (features))) => #t)
(check (char? (string-ref (symbol->string 'a) 0)) => #t)

(check-report)
