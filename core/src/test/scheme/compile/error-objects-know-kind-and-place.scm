;;; What can be asked of an error that was caught: kind, message, irritants, place, and the text of its report.

(include "../check.scm")

(define (caught thunk)
  (call/cc (lambda (return) (with-exception-handler return thunk))))

(define (fails) (+ 1 (vector-ref #(1 2 3) 3)))
(define e (caught fails))

(check (error-object? e) => #t)
(check (error-kind e) => 'out-of-range)
(check (error-object-irritants e) => '(3))
(check (condition/report-string e) => "vector-ref: index 3 is outside 0..2")
(check (substring (error-position e) (- (string-length (error-position e)) 5) (string-length (error-position e))) => ":8:22")

;; An error of the program itself.
(define own (caught (lambda () (error "no such key:" 'k "s"))))
(check (error-kind own) => 'user)
(check (error-object-message own) => "no such key:")
(check (error-object-irritants own) => '(k "s"))
(check (condition/report-string own) => "no such key: k \"s\"")

;; Kinds.
(define (kind thunk) (error-kind (caught thunk)))
(check (kind (lambda () (car 5))) => 'wrong-type)
(check (kind (lambda () (quotient 1 0))) => 'division-by-zero)
(check (kind (lambda () ((lambda (x) x)))) => 'wrong-arity)
(check (kind (lambda () (5))) => 'not-a-procedure)
(check (kind (lambda () a-name-without-a-value)) => 'unbound)
(check (kind (lambda () (open-input-file "no-such-file"))) => 'file)
(check (kind (lambda () (read (open-input-string "(1")))) => 'read)
(check (kind (lambda () (eval '(if) (interaction-environment)))) => 'syntax)

;; Any object can be raised, and is what the handler gets; an error in a handler goes to the outer handler.
(check (caught (lambda () (raise 'plain))) => 'plain)
(check (guard (outer ((symbol? outer) (list 'outer outer)))
         (with-exception-handler
          (lambda (inner) (raise (cadr (list inner 'from-the-handler))))
          (lambda () (error "first"))))
       => '(outer from-the-handler))
(check (guard (outer (#t (condition/report-string outer)))
         (with-exception-handler (lambda (inner) 'returns) (lambda () (raise 'not-continuable))))
       => "raise: the handler returned from an exception that cannot be continued: not-continuable")

(check-report)
