;; (chibi test): the suites of SRFIs run on it as they are. A silent runner of SRFI 64 counts.
(import (scheme base) (scheme write) (only (srfi 64) test-with-runner test-runner-null test-runner-pass-count test-runner-fail-count)
        (chibi test))
(include "../check.scm")

(define-syntax counts
  (syntax-rules ()
    ((_ form ...)
     (let ((runner (test-runner-null)))
       (test-with-runner runner (test-begin "suite") form ... (test-end "suite"))
       (list (test-runner-pass-count runner) (test-runner-fail-count runner))))))

(check (counts (test 3 (+ 1 2)) (test "named" '(1 #(2)) (list 1 (vector 2))) (test #f "without a name" (string-append "without a " "name"))) => '(3 0))
(check (counts (test 3 4) (test 3 3.0) (test '(1) '(2)) (test 1 (car '()))) => '(0 4))
(check (counts (test 0.1 0.1000001) (test '(1.0 #(2.0)) (list 0.999999999 (vector 2.000000001))) (test +nan.0 (- +inf.0 +inf.0)) (test +inf.0 (* 1e300 1e300))) => '(4 0))
(check (counts (test 0.1 0.1001) (test 0.0 1e-300) (test 1e300 +inf.0)) => '(0 3))
(check (counts (test-assert 1) (test-assert "a" #t) (test-not #f) (test-not "b" (= 1 2)) (test-assert #f) (test-not 1)) => '(4 2))
(check (counts (test-values (values 1 2) (exact-integer-sqrt 3)) (test-values (values 1 2) (floor/ 7 5)) (test-values (values 1) (values 1 2))) => '(2 1))
(check (counts (test-error (car 1)) (test-error "raise" (raise 'x)) (test-error 1)) => '(2 1))
(check (counts (test-group "inner" (define x 1) (test 1 x) (test-group "deeper" (test 2 (+ x 1))))) => '(2 0))

(check-report)
