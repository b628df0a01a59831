;; guard: clauses, =>, falling through to the outer handler, and its dynamic context. R7RS 4.2.7.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(check (guard (e ((symbol? e) (list 'symbol e)) ((string? e) (list 'string e))) (raise 'boom)) => '(symbol boom))
(check (guard (e ((symbol? e) (list 'symbol e)) ((string? e) (list 'string e))) (raise "boom")) => '(string "boom"))
(check (guard (e ((assq 'a e) => cdr) ((assq 'b e))) (raise (list (cons 'a 42)))) => 42)
(check (guard (e ((assq 'a e) => cdr) ((assq 'b e))) (raise (list (cons 'b 23)))) => '(b . 23))
(check (guard (e (#f 'never) (else 'otherwise)) (raise 1)) => 'otherwise)
(check (guard (e (else (list 'caught e))) (raise-continuable 'c)) => '(caught c))
(check (guard (e (#t 'unused)) 'a 'b) => 'b)
(check (call-with-values (lambda () (guard (e (#t 0)) (values 1 2))) list) => '(1 2))
(check (call-with-values (lambda () (guard (e (#t (values 3 4))) (raise 'x))) list) => '(3 4))

(check (guard (outer ((number? outer) (list 'outer outer)))        ; no clause holds: on to the next handler
         (guard (inner ((string? inner) 'inner))
           (raise 42)))
       => '(outer 42))

(check (with-exception-handler                                    ; re-raised by raise-continuable, in the raise's context
        (lambda (e) (* e 2))
        (lambda () (+ 1 (guard (e ((string? e) 'never)) (raise-continuable 21)))))
       => 43)

(check (guard (outer (#t (list 'outer outer)))                    ; an error inside a clause
         (guard (inner (#t (raise (list 'again inner))))
           (raise 'first)))
       => '(outer (again first)))

(define (traced body)
  (let ((log '()))
    (let ((value (body (lambda (x) (set! log (cons x log))))))
      (list value (reverse log)))))

(check (traced (lambda (note)                                     ; a clause runs outside the guarded body
                 (guard (e ((symbol? e) (note 'clause) e))
                   (dynamic-wind (lambda () (note 'in)) (lambda () (raise 'x)) (lambda () (note 'out))))))
       => '(x (in out clause)))

(check (traced (lambda (note)                                     ; no clause holds: back in, then the outer handler
                 (guard (e ((symbol? e) (note 'outer) e))
                   (dynamic-wind (lambda () (note 'in1))
                                 (lambda ()
                                   (guard (e2 ((string? e2) 'never))
                                     (dynamic-wind (lambda () (note 'in2))
                                                   (lambda () (raise 'x))
                                                   (lambda () (note 'out2)))))
                                 (lambda () (note 'out1))))))
       => '(x (in1 in2 out2 in2 out2 out1 outer)))

(define p (make-parameter 'outside))
(check (guard (e (#t (p))) (parameterize ((p 'inside)) (raise 'x))) => 'outside)

(check (guard (e ((error-object? e) (list (error-object-message e) (error-object-irritants e))))
         (error "message" 1 2))
       => '("message" (1 2)))
(check (guard (e ((error-object? e) 'error)) (car 5)) => 'error)
(check (guard (e ((error-object? e) 'error)) (vector-ref (vector 1 2 3) 3)) => 'error)
(check (guard (e ((error-object? e) 'error)) (undefined-procedure 1)) => 'error)
(check (guard (e (#t (list 'raised e)))
         (with-exception-handler (lambda (e) (raise (list 'wrapped e))) (lambda () (raise 'x))))
       => '(raised (wrapped x)))

(check (let ((k #f) (n 0))                                        ; a continuation of the body is entered after the guard
         (let ((result (guard (e (#t (list 'caught e)))
                         (call/cc (lambda (c) (set! k c)))
                         (set! n (+ n 1))
                         (raise n))))
           (if (< n 3) (k #f) result)))
       => '(caught 3))

(define (countdown n)                                             ; guards nest a thousand deep
  (if (= n 0)
      (raise 'bottom)
      (guard (e ((eqv? e n) 'never)) (countdown (- n 1)))))
(check (guard (e (#t e)) (countdown (scaled 1000))) => 'bottom)

(check (let loop ((i 0) (sum 0))
         (if (= i (scaled 100000))
             (= sum (scaled 100000))
             (loop (+ i 1) (+ sum (guard (e (#t 1)) (raise 'x))))))
       => #t)

(check-report)
