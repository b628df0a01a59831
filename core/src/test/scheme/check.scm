;; What every test program includes. A test file is a plain program:
;;
;;     (import (scheme base) (scheme write) (scheme process-context))
;;     (include "../check.scm")
;;     (check (+ 1 2) => 3)                     equal? to the value of the right side
;;     (check-true (< 1 2))                     anything but #f
;;     (check-error (car 5))                    raises an error object
;;     (check-error (raise 'x) symbol?)         raises an object that satisfies the predicate
;;     (check-report)
;;
;; Each failure prints one line, FAIL: expression: expected X, got Y, and the program goes on. check-report prints
;; `N passed, M failed` and, when any failed, ends the program with exit code 1. A count written (scaled 1000000) is
;; divided by the program's first argument, if there is one, so that slow settings can do less of the same.

(define checks-passed 0)
(define checks-failed 0)

(define-syntax check
  (syntax-rules (=>)
    ((_ expression => expected)
     (check-outcome 'expression
                    (check-run (lambda () expression))
                    (cons 'value expected)))))

(define-syntax check-true
  (syntax-rules ()
    ((_ expression)
     (check-that 'expression (check-run (lambda () expression)) 'value (lambda (value) value) "a true value"))))

(define-syntax check-error
  (syntax-rules ()
    ((_ expression)
     (check-error expression error-object?))
    ((_ expression predicate)
     (check-that 'expression (check-run (lambda () expression)) 'raised predicate "an error"))))

(define (check-run thunk)                      ; (value . x) or (raised . x)
  (call-with-current-continuation
   (lambda (return)
     (with-exception-handler
      (lambda (condition) (return (cons 'raised condition)))
      (lambda () (cons 'value (thunk)))))))

(define (check-outcome expression outcome expected)
  (if (equal? outcome expected)
      (set! checks-passed (+ checks-passed 1))
      (check-fail expression (lambda () (write (cdr expected))) outcome)))

(define (check-that expression outcome kind satisfied? description)
  (if (and (eq? (car outcome) kind) (satisfied? (cdr outcome)))
      (set! checks-passed (+ checks-passed 1))
      (check-fail expression (lambda () (display description)) outcome)))

(define (check-fail expression write-expected outcome)
  (set! checks-failed (+ checks-failed 1))
  (display "FAIL: ")
  (write expression)
  (display ": expected ")
  (write-expected)
  (display ", got ")
  (check-write (car outcome) (cdr outcome))
  (newline))

(define (check-write kind object)
  (cond ((eq? kind 'value) (write object))
        ((error-object? object)
         (display "an error: ")
         (display (error-object-message object))
         (for-each (lambda (irritant) (display " ") (write irritant))
                   (error-object-irritants object)))
        (else (display "raised ") (write object))))

(define (scaled count)
  (let ((arguments (cdr (command-line))))
    (if (null? arguments)
        count
        (max 1 (quotient count (string->number (car arguments)))))))

(define (check-report)
  (display checks-passed)
  (display " passed, ")
  (display checks-failed)
  (display " failed")
  (newline)
  (when (> checks-failed 0)
    (exit 1)))
