;; eval and environments: R7RS 6.12.
(import (scheme base) (scheme write) (scheme process-context) (scheme eval))
(include "../check.scm")

(define base (environment '(scheme base)))

(check (eval '(* 7 3) base) => 21)
(check (eval '(let ((f (lambda (x) (* x x)))) (f 5)) base) => 25)
(check (let ((f (eval '(lambda (f x) (f x x)) base))) (f + 10)) => 20)
(check ((eval '(lambda (n) (let loop ((i 0)) (if (= i n) i (loop (+ i 1))))) base) 1000) => 1000)
(check (eval ''symbol base) => 'symbol)
(check (eval (list 'quote (list 1 "two" #\3)) base) => '(1 "two" #\3))
(check (eval 5 base) => 5)
(check (eval '(let-syntax ((m (syntax-rules () ((_ x) '(x x))))) (m a)) base) => '(a a))
(check (eval '(call/cc (lambda (k) (+ 1 (k 42)))) base) => 42)
(check (eval (list + 1 2) base) => 3)           ; a procedure as a constant in operator position
(check (call/cc (lambda (k) (eval (list k ''out) base) 'not-reached)) => 'out)

(check-error (eval 'no-such-variable base))
(check-error (eval '(car 5) base))
(check-error (eval '(if) base))
(check-error (eval '(lambda) base))
(check-error (eval '(1 2 3) base))
(check-error (eval '(let ((x)) x) base))
(check-error (environment '(no such library)))

(check (let loop ((i 0) (sum 0))                ; fresh procedures, one after the other
         (if (= i (scaled 1000))
             sum
             (loop (+ i 1) (+ sum ((eval (list 'lambda '(x) (list '+ 'x i)) base) 1)))))
       => (let ((n (scaled 1000))) (+ n (quotient (* n (- n 1)) 2))))

(check (let ((make (eval '(lambda () (let ((n 0)) (lambda () (set! n (+ n 1)) n))) base)))
         (let ((a (make)) (b (make)))
           (a) (a)
           (list (a) (b))))
       => '(3 1))

(check (eval '(let ((x 1) (y '(2 3))) `(',x '(a ,x) ''b #(',x) ,@'(c) ,(car '(d e)) '(f ,@y))) (environment '(scheme base)))
       => '('1 '(a 1) ''b #('1) c d '(f 2 3)))
;; A macro can look into what is quoted, which is still the object that it was.
(check (eval '(let-syntax ((swapped (syntax-rules () ((_ (q (a b . c))) (list '(b "in" . c) 'a)))))
                (swapped '((1 #(2)) "two" three 'four)))
             (environment '(scheme base)))
       => '(("two" "in" three 'four) (1 #(2))))
(check (let ((l (list 1 2)))
         (eq? l (eval `(let-syntax ((same (syntax-rules () ((_ x) x)))) (same ',l)) (environment '(scheme base)))))
       => #t)

(check-report)
