;; f64vectors: the procedures of SRFI 160 beyond the elementary ones.
(import (scheme base) (scheme write) (scheme process-context) (lamina))
(include "../check.scm")

(check (vector->f64vector #(1 2)) => #f64(1 2))
(check (f64vector->vector #f64(1 2)) => #(1.0 2.0))
(check (f64vector-append #f64(1) #f64() #f64(2 3)) => #f64(1 2 3))
(check (let ((v (f64vector 1 2 3))) (f64vector-map! (lambda (x) (- x)) v) v) => #f64(-1 -2 -3))
(check (f64vector-fold + 0 #f64(1 2 3)) => 6.0)
(check (f64vector-fold (lambda (list x) (cons x list)) '() #f64(1 2 3)) => '(3.0 2.0 1.0))
(check (f64vector-fold-right (lambda (list x) (cons x list)) '() #f64(1 2 3)) => '(1.0 2.0 3.0))

(check-report)
