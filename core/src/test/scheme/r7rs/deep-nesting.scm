;; A million levels of nesting: built, compared, written, read and copied without a stack that could overflow.
(import (scheme base) (scheme write) (scheme process-context) (scheme read))
(include "../check.scm")

(define depth (scaled 1000000))

(define (nested-lists n) (let up ((i 0) (x '())) (if (= i n) x (up (+ i 1) (list x)))))
(define (nested-vectors n) (let up ((i 0) (x #())) (if (= i n) x (up (+ i 1) (vector x)))))
(define (nested-cdrs n) (let up ((i 0) (x 'end)) (if (= i n) x (up (+ i 1) (cons i x)))))
(define (written x) (let ((port (open-output-string))) (write x port) (get-output-string port)))

(define (depth-of x) (let down ((x x) (n 0)) (if (pair? x) (down (car x) (+ n 1)) n)))

(check (depth-of (nested-lists depth)) => depth)
(check (equal? (nested-lists depth) (nested-lists depth)) => #t)
(check (equal? (nested-lists depth) (nested-lists (+ depth 1))) => #f)
(check (equal? (nested-vectors depth) (nested-vectors depth)) => #t)
(check (equal? (nested-cdrs depth) (nested-cdrs depth)) => #t)

(define text (written (nested-lists depth)))
(check (string-length text) => (+ (* 2 depth) 2))
(check (depth-of (read (open-input-string text))) => depth)
(check (equal? (read (open-input-string text)) (nested-lists depth)) => #t)
(check (string-length (written (nested-vectors depth))) => (+ (* 3 depth) 3))
(check (equal? (read (open-input-string (written (nested-vectors depth)))) (nested-vectors depth)) => #t)
(check (let ((x (read (open-input-string (written (nested-cdrs depth)))))) (equal? x (nested-cdrs depth))) => #t)

(check-error (read (open-input-string (make-string depth #\())))
(check-error (read (open-input-string (make-string depth #\'))))

(define (quotes-of x) (let down ((x x) (n 0)) (if (pair? x) (down (cadr x) (+ n 1)) n)))
(check (quotes-of (read (open-input-string (string-append (make-string depth #\') "x")))) => depth)

(check-report)
