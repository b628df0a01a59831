;; A call of a value sees one procedure for long, then a second, and in the end more than its cache holds; with and
;; without captured variables, with errors, with other arities, and with procedures of code that is gone.
;; settings: stress=50
(import (scheme base) (scheme write) (scheme case-lambda) (scheme eval) (scheme process-context))
(include "../check.scm")

(define (call-often f n argument)
  (let loop ((i 0) (result argument))
    (if (= i n) result (loop (+ i 1) (f result)))))

(define (adder n) (lambda (x) (+ x n)))
(define (multiplier n) (lambda (x) (modulo (* x n) 1000)))
(define (step x) (+ x 3))
(define (f x) (+ x 5))
(define (f$apart x) (+ x 7))                    ; a name that compiled code could have given itself
(define optional (case-lambda ((x) (+ x 11)) ((x y) (list x y))))
(define (rest x . more) (+ x 13 (length more)))

(define procedures (list (adder 1) (adder 2) (multiplier 3) step f f$apart optional rest abs))
(define (results)
  (map (lambda (g) (call-often g 100 1)) procedures))
(define expected '(101 201 1 301 501 701 1101 1301 1))
(check (call-often (car procedures) 100 1) => 101)
(check (results) => expected)
(check (results) => expected)

(define (failing g)
  (call-with-current-continuation
   (lambda (k) (with-exception-handler (lambda (e) (k (error-object? e))) (lambda () (call-often g 2 1))))))
(check (map failing (list 5 car (lambda (x y) x) (lambda () 1) "f")) => '(#t #t #t #t #t))
(check (results) => expected)

;; The code of each closure can be reclaimed while the call site remembers it.
(define (evaluated n)
  (eval (list 'lambda '(x) (list '+ 'x n)) (environment '(scheme base))))
(define (call-fresh f) (call-often f 50 0))
(check (let loop ((n 0) (sum 0)) (if (= n 30) sum (loop (+ n 1) (+ sum (call-fresh (evaluated n)))))) => 21750)

(check-report)
