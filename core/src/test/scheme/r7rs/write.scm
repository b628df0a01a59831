;; display, write, write-shared, write-simple: R7RS 6.13.3, and how numbers and strings are shown.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define (written x) (let ((port (open-output-string))) (write x port) (get-output-string port)))
(define (displayed x) (let ((port (open-output-string))) (display x port) (get-output-string port)))
(define (shared x) (let ((port (open-output-string))) (write-shared x port) (get-output-string port)))
(define (simple x) (let ((port (open-output-string))) (write-simple x port) (get-output-string port)))

(check (written '(1 "a" #\b c (d . e) #(f) #t #f ())) => "(1 \"a\" #\\b c (d . e) #(f) #t #f ())")
(check (displayed '(1 "a" #\b c (d . e) #(f) #t #f ())) => "(1 a b c (d . e) #(f) #t #f ())")
(check (written "a\"b\\c\nd\te") => "\"a\\\"b\\\\c\\nd\\te\"")
(check (written "λ😀") => "\"λ😀\"")
(check (written (string (integer->char 7) (integer->char 1))) => "\"\\a\\x1;\"")
(check (written #u8(1 255)) => "#u8(1 255)")
(check (written ''a) => "'a")
(check (written '`(a ,b ,@c)) => "`(a ,b ,@c)")
(check (written '(quote a b)) => "(quote a b)")
(check (written '(quote)) => "(quote)")
(check (written '(1 . (2 . (3 . 4)))) => "(1 2 3 . 4)")

(check (map written '(0 -1 1.0 -0.0 0.1 100.0 1e21 1e-7 1.5e300 12345.678))
       => '("0" "-1" "1.0" "-0.0" "0.1" "100.0" "1e21" "1e-7" "1.5e300" "12345.678"))
(check (map written (list (/ 1. 0.) (/ -1. 0.) (/ 0. 0.))) => '("+inf.0" "-inf.0" "+nan.0"))
(check (written (expt 10 25)) => "10000000000000000000000000")

(check (let ((x (list 1 2))) (set-cdr! (cdr x) x) (written x)) => "#0=(1 2 . #0#)")
(check (let ((x (list 1 2))) (set-car! (cdr x) x) (written x)) => "#0=(1 #0#)")
(check (let ((x (vector 1 #f))) (vector-set! x 1 x) (written x)) => "#0=#(1 #0#)")
(check (let ((x (list 1))) (displayed (list x x))) => "((1) (1))")
(check (let ((x (list 1))) (written (list x x))) => "((1) (1))")          ; shared, not circular: write labels no cycle
(check (let ((x (list 1))) (shared (list x x))) => "(#0=(1) #0#)")
(check (let ((x (list 1))) (simple (list x x))) => "((1) (1))")
(check (let ((x (list 1)) (y (list 2))) (shared (list x y x y))) => "(#0=(1) #1=(2) #0# #1#)")

(check (let ((port (open-output-string)))
         (write 'a port) (newline port) (write-string "b" port) (get-output-string port))
       => "a\nb")

(check-report)
