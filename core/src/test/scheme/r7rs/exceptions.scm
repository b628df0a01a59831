;; with-exception-handler, raise, raise-continuable and error objects: R7RS 6.11.
(import (scheme base) (scheme write) (scheme process-context) (scheme file) (scheme read))
(include "../check.scm")

(define-syntax catching                         ; the value that escapes through k
  (syntax-rules ()
    ((_ k body ...) (call/cc (lambda (k) body ...)))))

(check (catching k (with-exception-handler (lambda (e) (k (list 'caught e))) (lambda () (+ 1 (raise 'oops)))))
       => '(caught oops))
(check (with-exception-handler
        (lambda (e) (if (string? e) 42 0))
        (lambda () (+ (raise-continuable "should be a number") 23)))
       => 65)
(check (with-exception-handler (lambda (e) 10) (lambda () (+ 1 (raise-continuable 'c)))) => 11)
(check (with-exception-handler (lambda (e) 0) (lambda () 'no-exception)) => 'no-exception)
(check (call-with-values (lambda () (with-exception-handler (lambda (e) 0) (lambda () (values 1 2)))) list) => '(1 2))

(check (with-exception-handler                  ; the handler runs with the outer handler installed
        (lambda (e) (list 'outer e))
        (lambda ()
          (with-exception-handler
           (lambda (e) (list 'inner (raise-continuable (list 'from-inner e))))
           (lambda () (raise-continuable 'x)))))
       => '(inner (outer (from-inner x))))

(check (catching k                              ; after a handler returns from raise, a second exception goes outwards
         (with-exception-handler
          (lambda (e) (k (if (error-object? e) 'secondary e)))
          (lambda ()
            (with-exception-handler (lambda (e) 'returned) (lambda () (raise 'first))))))
       => 'secondary)

(check (let ((p (make-parameter 'outside)))     ; the handler sees the dynamic environment of the raise
         (parameterize ((p 'handler-installed))
           (with-exception-handler
            (lambda (e) (p))
            (lambda () (parameterize ((p 'at-raise)) (raise-continuable 'x))))))
       => 'at-raise)

(check (let ((log '()))                         ; the handler runs before the guards of dynamic-wind
         (define (note x) (set! log (cons x log)))
         (catching k
           (with-exception-handler
            (lambda (e) (note 'handler) (k #f))
            (lambda () (dynamic-wind (lambda () (note 'in)) (lambda () (raise 'x)) (lambda () (note 'out))))))
         (reverse log))
       => '(in handler out))

(define (error-from thunk)
  (catching k (with-exception-handler k thunk)))

(let ((e (error-from (lambda () (error "bad thing:" 1 "two" 'three)))))
  (check (error-object? e) => #t)
  (check (error-object-message e) => "bad thing:")
  (check (error-object-irritants e) => '(1 "two" three))
  (check (file-error? e) => #f)
  (check (read-error? e) => #f))

(check (error-object? (error-from (lambda () (raise 'symbol)))) => #f)
(check (error-object? (error-from (lambda () (car 5)))) => #t)
(check (string? (error-object-message (error-from (lambda () (vector-ref (vector 1 2) 2))))) => #t)
(check (list? (error-object-irritants (error-from (lambda () (vector-ref (vector 1 2) 2))))) => #t)
(check (file-error? (error-from (lambda () (open-input-file "/no/such/file")))) => #t)
(check (read-error? (error-from (lambda () (read (open-input-string "(1 2"))))) => #t)
(check (read-error? (error-from (lambda () (read (open-input-string ")"))))) => #t)

(for-each                                       ; what primitives refuse can be caught, and the program goes on
 (lambda (thunk) (check (error-object? (error-from thunk)) => #t))
 (list (lambda () (car '()))
       (lambda () (cdr 'x))
       (lambda () (vector-ref (vector 1) -1))
       (lambda () (vector-ref (vector 1) 1.0))
       (lambda () (vector-ref '(1) 0))
       (lambda () (string-ref "abc" 3))
       (lambda () (bytevector-u8-ref (bytevector 1) 1))
       (lambda () (bytevector-u8-set! (bytevector 1) 0 256))
       (lambda () (+ 1 'a))
       (lambda () (- "1"))
       (lambda () (* 2 #\a))
       (lambda () (< 1 'b))
       (lambda () (quotient 1 0))
       (lambda () (modulo 10 0))
       (lambda () (quotient 1.5 2))
       (lambda () (exact (/ 0. 0.)))
       (lambda () (integer->char -1))
       (lambda () (symbol->string "a"))
       (lambda () (string-append "a" 'b))
       (lambda () (length '(1 . 2)))
       (lambda () (length 5))
       (lambda () (list-tail '(1 2) 3))
       (lambda () (apply car '(1 2)))
       (lambda () (hash-of-undefined-name 1))
       (lambda () ("not a procedure"))
       (lambda () (make-vector -1))
       (lambda () (list->string '(1)))
       (lambda () (string->symbol 'a))
       (lambda () (char->integer "a"))
       (lambda () (raise-to-no-such-name))))

(check (let loop ((i 0) (caught 0))             ; many exceptions in a row leave nothing behind
         (if (= i (scaled 100000))
             (= i caught)
             (loop (+ i 1) (+ caught (catching k (with-exception-handler (lambda (e) (k 1)) (lambda () (raise i))))))))
       => #t)

(check-report)
