;;; The test forms of Chibi Scheme and of Chicken's egg "test", in which the suites of many SRFIs are written: names may be left out,
;;; the expected value comes first, and inexact numbers are equal if they differ in the last digits only. A runner of SRFI 64 counts.
(define-library (chibi test)
  (import (scheme base) (scheme complex) (scheme lazy)
          (rename (srfi 64) (test-assert assert-named) (test-equal equal-named) (test-error error-named)))
  (export test test-equal test-assert test-not test-values test-error test-group test-begin test-end test-exit test-equal?)
  (begin

    (define-syntax test-equal
      (syntax-rules ()
        ((_ same? name expected expression)
         (let ((value (delay expression)))
           (equal-named name (equal-or-wanted 'expression same? expected value) (force value))))
        ((_ same? expected expression)
         (test-equal same? "" expected expression))))

    ;; What SRFI 64 shall compare with the value: the value itself if it is near enough. It is computed here first, where an
    ;; error in it fails the test.
    (define (equal-or-wanted form same? wanted value)
      (test-result-set! (test-runner-get) 'source-form form)
      (if (same? wanted (force value)) (force value) wanted))

    (define-syntax test
      (syntax-rules ()
        ((_ name expected expression) (test-equal test-equal? (name-of name) expected expression))
        ((_ expected expression) (test-equal test-equal? "" expected expression))))

    (define-syntax test-assert
      (syntax-rules ()
        ((_ name expression) (assert-named (name-of name) expression))
        ((_ expression) (assert-named "" expression))))

    (define-syntax test-not
      (syntax-rules ()
        ((_ name expression) (test-assert name (not expression)))
        ((_ expression) (test-assert (not expression)))))

    (define-syntax test-values
      (syntax-rules ()
        ((_ name expected expression)
         (test name (call-with-values (lambda () expected) list) (call-with-values (lambda () expression) list)))
        ((_ expected expression)
         (test-values "" expected expression))))

    (define-syntax test-error
      (syntax-rules ()
        ((_ name expression) (error-named (name-of name) #t expression))
        ((_ expression) (error-named "" #t expression))))

    (define (name-of name)
      (or name ""))

    (define tolerance 1e-5)

    (define (test-equal? wanted value)
      (cond ((and (number? wanted) (number? value))
             (or (equal? wanted value) (and (inexact? wanted) (inexact? value) (near? wanted value))))
            ((and (pair? wanted) (pair? value))
             (and (test-equal? (car wanted) (car value)) (test-equal? (cdr wanted) (cdr value))))
            ((and (vector? wanted) (vector? value))
             (test-equal? (vector->list wanted) (vector->list value)))
            (else (equal? wanted value))))

    (define (near? wanted value)
      (or (= wanted value)
          (<= (magnitude (- wanted value)) (* tolerance (min (magnitude wanted) (magnitude value))))))))
