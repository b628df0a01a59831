;;; The test forms of Chibi Scheme and of Chicken's egg "test", in which the suites of many SRFIs are written: those of SRFI 64, and
;;; test, whose inexact numbers are equal if they differ in the last digits only. A runner of SRFI 64 counts.
(define-library (chibi test)
  (import (scheme base) (scheme complex) (scheme lazy) (srfi 64))
  (export test test-not test-values test-equal?
          test-assert test-equal test-error test-group test-begin test-end test-exit)
  (begin

    (define-syntax test
      (syntax-rules ()
        ((_ name expected expression)
         (let ((value (delay expression)))
           (test-equal (or name "") (equal-or-wanted 'expression expected value) (force value))))
        ((_ expected expression)
         (test "" expected expression))))

    ;; What SRFI 64 shall compare with the value: the value itself if it is near enough. It is computed here first, where an
    ;; error in it fails the test.
    (define (equal-or-wanted form wanted value)
      (test-result-set! (test-runner-get) 'source-form form)
      (if (test-equal? wanted (force value)) (force value) wanted))

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
