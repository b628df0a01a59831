;; syntax-rules keeps names apart: a macro's own variables never meet its user's. R7RS 4.3.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define-syntax swap!
  (syntax-rules ()
    ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))

(check (let ((tmp 1) (other 2)) (swap! tmp other) (list tmp other)) => '(2 1))

(define-syntax my-or
  (syntax-rules ()
    ((_) #f)
    ((_ e) e)
    ((_ e r ...) (let ((t e)) (if t t (my-or r ...))))))

(check (let ((t 5)) (my-or #f t)) => 5)
(check (let ((if list)) (my-or #f 7)) => 7)                       ; the macro's if is the global one
(check (let ((x #f) (y 7) (temp 8) (let odd?) (if even?)) (my-or x (let temp) (if y) y)) => 7)

(check (let ((x 'outer))                                          ; free names mean what they meant at the definition
         (let-syntax ((m (syntax-rules () ((_) x))))
           (let ((x 'inner))
             (m))))
       => 'outer)
(check (let ((=> #f)) (cond (#t => 'ok))) => 'ok)                 ; => is a variable here
(check (let ((else #f)) (cond (#f 1) (else 2) (#t 3))) => 3)

(define counter 0)
(define-syntax count!
  (syntax-rules ()
    ((_) (begin (set! counter (+ counter 1)) counter))))
(check (let ((counter 100) (+ -) (set! 0)) (count!)) => 1)

(define-syntax while
  (syntax-rules ()
    ((_ test body ...)
     (let loop () (when test body ... (loop))))))
(check (let ((loop 0) (sum 0))
         (while (< loop 5)
           (set! sum (+ sum loop))
           (set! loop (+ loop 1)))
         sum)
       => 10)

(define-syntax my-let*
  (syntax-rules ()
    ((_ () body ...) (let () body ...))
    ((_ ((x v) more ...) body ...) (let ((x v)) (my-let* (more ...) body ...)))))
(check (my-let* ((a 1) (b (+ a 1)) (a (* b 10))) (list a b)) => '(20 2))

(define-syntax bind-both                                          ; two binders of one spelling, one from each side
  (syntax-rules ()
    ((_ user value) (let ((x 'macro) (user value)) (list x user)))))
(check (bind-both x 'user) => '(macro user))

(define-syntax lambda-of-temporaries                              ; each step makes its own t
  (syntax-rules ()
    ((_ (t ...) () body) (lambda (t ...) body))
    ((_ (t ...) (x y ...) body) (lambda-of-temporaries (t ... fresh) (y ...) body))))
(check (procedure? (lambda-of-temporaries () (a b c) 1)) => #t)
(check ((lambda-of-temporaries () (a b c) 1) 'x 'y 'z) => 1)

(define-syntax define-getter                                      ; a definition whose name comes from the user
  (syntax-rules ()
    ((_ name value) (begin (define hidden value) (define (name) hidden)))))
(check (let ()
         (define-getter first-value 1)
         (define-getter second-value 2)
         (list (first-value) (second-value)))
       => '(1 2))

(define-syntax quoted
  (syntax-rules ()
    ((_ x) '(x macro-symbol #(x) "x"))))
(check (let ((x 1)) (quoted x)) => '(x macro-symbol #(x) "x"))    ; quotation forgets where a name came from

(check (let ((f (lambda (x) (let-syntax ((get (syntax-rules () ((_) x)))) (let ((x 2)) (+ x (get)))))))
         (f 40))
       => 42)

(check-report)
