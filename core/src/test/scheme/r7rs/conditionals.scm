;; cond, case, and, or, when, unless: R7RS 4.2.1.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(check (if #f #f #f) => #f)
(check (if '() 'true 'false) => 'true)
(check (if 0 'true 'false) => 'true)
(check (if "" 'true 'false) => 'true)

(check (cond ((> 3 2) 'greater) ((< 3 2) 'less)) => 'greater)
(check (cond ((> 3 3) 'greater) ((< 3 3) 'less) (else 'equal)) => 'equal)
(check (cond ((assv 'b '((a 1) (b 2))) => cadr) (else #f)) => 2)
(check (cond ((assv 'c '((a 1) (b 2))) => cadr) (else 'none)) => 'none)
(check (cond (#f 1) (2)) => 2)
(check (cond (#f 1) (#f) (3 => -) (else 5)) => -3)
(check (cond (1 'first 'second)) => 'second)

(check (case (* 2 3) ((2 3 5 7) 'prime) ((1 4 6 8 9) 'composite)) => 'composite)
(check (case (car '(c d)) ((a e i o u) 'vowel) ((w y) 'semivowel) (else => (lambda (x) x))) => 'c)
(check (case 'b ((a) 1) ((b) => (lambda (x) (list x 'found))) (else 3)) => '(b found))
(check (case 10 ((1 2) 'small) (else 'large)) => 'large)
(check (case #\b ((#\a) 1) ((#\b) 2)) => 2)
(check (case 1.0 ((1) 'exact) ((1.0) 'inexact) (else 'neither)) => 'inexact)
(check (case (expt 2 80) ((1208925819614629174706176) 'large) (else 'other)) => 'large)
(check (case "a" (("a") 'same) (else 'different)) => 'different)
(check (case '() ((()) 'empty) (else 'other)) => 'empty)
(check (case #t ((#f) 0) ((#t) 1)) => 1)
(check (case 'else ((else) 'data) (else 'clause)) => 'data)

(check (and) => #t)
(check (and 1 2 'c '(f g)) => '(f g))
(check (and 1 #f (error "not reached")) => #f)
(check (or) => #f)
(check (or #f (memq 'b '(a b c)) (error "not reached")) => '(b c))
(check (or #f #f) => #f)

(check (when (> 1 0) 'a 'b) => 'b)
(check (unless (> 1 2) 'a 'b) => 'b)
(check (let ((count 0)) (when #f (set! count 1)) (unless #t (set! count 2)) count) => 0)

(check (let ((calls 0))                         ; the key is evaluated once
         (case (begin (set! calls (+ calls 1)) calls) ((5) 'no) ((2) 'no) ((1) 'once)))
       => 'once)

(check-report)
