;; No imports. Ports that were used before there were threads: no character that threads write or read is lost.
;; settings: stress=500
(include "../check.scm")

(define count (scaled 100000))
(define out (open-output-string))
(define (write-many c)
  (let loop ((i 0)) (if (< i count) (begin (write-char c out) (loop (+ i 1))))))

(define in (open-input-string (make-string (* 2 count) #\x)))
(define (read-all)
  (let loop ((n 0)) (if (eof-object? (read-char in)) n (loop (+ n 1)))))

(write-many #\a)
(check (peek-char in) => #\x)
(define writer (thread-start! (make-thread (lambda () (write-many #\b)))))
(define reader (thread-start! (make-thread read-all)))
(write-many #\c)
(define read-here (read-all))
(check (+ read-here (thread-join! reader)) => (* 2 count))
(thread-join! writer)
(check (string-length (get-output-string out)) => (* 3 count))

(check-report)
