;; (scheme r5rs) and its environments.
(import (scheme r5rs) (only (scheme base) define-syntax syntax-rules include guard error-object? call-with-current-continuation
                            with-exception-handler error-object-message error-object-irritants when)
        (only (scheme process-context) exit command-line))
(include "../check.scm")

(check (exact->inexact 1) => 1.0)
(check (inexact->exact 2.0) => 2)
(check (eval '(let loop ((i 0)) (if (< i 3) (loop (+ i 1)) i)) (scheme-report-environment 5)) => 3)
(check (eval '(let ((x 1)) (if x 'yes 'no)) (null-environment 5)) => 'yes)
(check-error (eval '(car '(1)) (null-environment 5)))
(check-error (eval '(vector-map car '#()) (scheme-report-environment 5)))
(check-error (scheme-report-environment 4))
(check-error (null-environment 4))
(check (eval '(force (delay 1)) (scheme-report-environment 5)) => 1)

(check-report)
