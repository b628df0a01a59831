;; deriv: symbolic differentiation of a small polynomial, many times. Measures symbols, map and short-lived lists.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (derivative expression)
  (if (pair? expression)
      (case (car expression)
        ((+ -) (cons (car expression) (map derivative (cdr expression))))
        ((*) (list '* expression (cons '+ (map logarithmic-derivative (cdr expression)))))
        ((/) (quotient-rule (cadr expression) (car (cddr expression))))
        (else (error "cannot differentiate" expression)))
      (if (eq? expression 'x) 1 0)))

(define (logarithmic-derivative factor)
  (list '/ (derivative factor) factor))

(define (quotient-rule numerator denominator)
  (list '-
        (list '/ (derivative numerator) denominator)
        (list '/ numerator (list '* denominator denominator (derivative denominator)))))

(define (differentiate-repeatedly expression times)
  (let again ((times times) (result #f))
    (if (= times 0)
        result
        (again (- times 1) (derivative expression)))))

(measure "deriv" 50
         '(+ (* (* 3 x x) (+ (/ 0 3) (/ 1 x) (/ 1 x)))
             (* (* a x x) (+ (/ 0 a) (/ 1 x) (/ 1 x)))
             (* (* b x) (+ (/ 0 b) (/ 1 x)))
             0)
         differentiate-repeatedly '(+ (* 3 x x) (* a x x) (* b x) 5) 200000)
