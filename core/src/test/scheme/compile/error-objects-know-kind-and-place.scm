;;; What can be asked of an error that was caught: kind, message, irritants, place, and the text of its report, which is what
;;; an uncaught error prints.

(include "../check.scm")

(define (ends-with? text end)
  (let ((start (- (string-length text) (string-length end))))
    (and (>= start 0) (string=? (substring text start (string-length text)) end))))

(define (lines text)
  (let ((port (open-input-string text)))
    (let loop ((all '()))
      (let ((line (read-line port)))
        (if (eof-object? line) (reverse all) (loop (cons line all)))))))

(define (report e) (lines (condition/report-string e)))

(define (caught thunk)
  (call/cc (lambda (return) (with-exception-handler return thunk))))

(define (fails) (+ 1 (vector-ref #(1 2 3) 3)))
(define e (caught fails))

(check (error-object? e) => #t)
(check (error-kind e) => 'out-of-range)
(check (error-object-irritants e) => '(3))
(check-true (ends-with? (error-position e) ":21:22"))
(check (list-ref (report e) 0) => (string-append (error-position e) ": vector-ref: index 3 is outside 0..2"))
(check (list-ref (report e) 1) => "  (define (fails) (+ 1 (vector-ref #(1 2 3) 3)))")
(check (list-ref (report e) 2) => "                       ^")
(check (list-ref (report e) 3) => (string-append "  in fails (" (error-position e) ")"))

;; An error of the program itself.
(define own (caught (lambda () (error "no such key:" 'k "s"))))
(check (error-kind own) => 'user)
(check (error-object-message own) => "no such key:")
(check (error-object-irritants own) => '(k "s"))
(check-true (ends-with? (car (report own)) ": no such key: k \"s\""))

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
(check-true (ends-with? (guard (outer (#t (car (report outer))))
                          (with-exception-handler (lambda (inner) 'returns) (lambda () (raise 'not-continuable))))
                        "raise: the handler returned from an exception that cannot be continued: not-continuable"))

;; An error in a library procedure that a thread has called in tail position: the place of the thread's procedure.
(define (sorts) (list-sort < 5))
(define joined (caught (lambda () (thread-join! (thread-start! (make-thread sorts))))))
(check (substring (list-ref (report joined) 3) 0 12) => "  in sorts (")

(check-report)
