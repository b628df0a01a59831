;; Long-running: a list built by recursion ten million calls deep, under the default heap maximum.
;; settings: stress=20
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define depth (scaled 10000000))
(define (loop n) (if (= n 0) '() (cons n (loop (- n 1)))))
(define numbers (loop depth))
(check (car numbers) => depth)
(check (length numbers) => depth)

(check-report)
