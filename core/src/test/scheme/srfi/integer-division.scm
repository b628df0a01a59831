;; SRFI 141: every family against its definition, for all signs, exact and inexact.
(import (scheme base) (scheme write) (scheme process-context) (srfi 141))
(include "../check.scm")

(define (both divide n d) (call-with-values (lambda () (divide n d)) list))
(define signs '((7 2) (-7 2) (7 -2) (-7 -2)))
(define (table divide) (map (lambda (pair) (apply both divide pair)) signs))

(check (table floor/) => '((3 1) (-4 1) (-4 -1) (3 -1)))
(check (table ceiling/) => '((4 -1) (-3 -1) (-3 1) (4 1)))
(check (table truncate/) => '((3 1) (-3 -1) (-3 1) (3 -1)))
(check (table round/) => '((4 -1) (-4 1) (-4 -1) (4 1)))
(check (table euclidean/) => '((3 1) (-4 1) (-3 1) (4 1)))
(check (table balanced/) => '((4 -1) (-3 -1) (-4 -1) (3 -1)))
(check (map (lambda (n) (round-quotient n 2)) '(1 3 5 -1 -3)) => '(0 2 2 0 -2))
(check (map (lambda (n) (balanced-remainder n 5)) '(0 1 2 3 4 5)) => '(0 1 2 -2 -1 0))
(check (both ceiling/ 7. 2.) => '(4. -1.))
(check (both balanced/ (expt 10 30) 7) => (list (quotient (expt 10 30) 7) 1))

(define families
  (list (list floor/ floor-quotient floor-remainder) (list ceiling/ ceiling-quotient ceiling-remainder)
        (list truncate/ truncate-quotient truncate-remainder) (list round/ round-quotient round-remainder)
        (list euclidean/ euclidean-quotient euclidean-remainder) (list balanced/ balanced-quotient balanced-remainder)))

;; n = dq + r, and the three procedures of a family agree.
(define (holds? family n d)
  (let* ((result (both (car family) n d)) (q (car result)) (r (cadr result)))
    (and (= n (+ (* d q) r)) (< (abs r) (abs d))
         (= q ((cadr family) n d))
         (= r ((car (cddr family)) n d)))))
(do ((n -13 (+ n 1))) ((= n 14))
  (do ((d -6 (+ d 1))) ((= d 7))
    (if (not (= d 0))
        (for-each (lambda (family) (if (not (holds? family n d)) (check (list n d) => 'holds))) families))))
(check-error (ceiling/ 1 0))
(check-error (round-quotient 1 0))
(check-error (balanced-remainder 1 0))
(check-report)
