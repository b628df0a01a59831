;; An exception handler that fails itself: what is shown is the handler's own error.
(import (scheme base) (scheme write))

(define (report problem)
  (display (string-append "problem: " problem)))

(define (work)
  (with-exception-handler
   report
   (lambda () (+ 1 (raise 'disk-full)))))

(work)
