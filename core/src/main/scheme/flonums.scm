;;; Flonums, SRFI 144: the procedures with two results, and those that make procedures.

;;; The integral part and what is behind the point.
(define (flinteger-fraction x)
  (values (fltruncate x) (%flfraction x)))

;;; A fraction from 1/2 to before 1 and the exponent of the power of two that makes it x. Infinity is made by a power beyond
;;; all flonums.
(define (flnormalized-fraction-exponent x)
  (cond ((or (flnan? x) (flzero? x)) (values x 0))
        ((flinfinite? x) (values (flcopysign 0.5 x) 1026))
        (else
         (let ((n (+ 1 (flinteger-exponent x))))
           (values (make-flonum x (- n)) n)))))

;;; What the rounded quotient leaves, which is exact, and the quotient's last bits with its sign.
(define (flremquo x y)
  (cond ((or (not (flfinite? x)) (flnan? y) (flzero? y)) (values +nan.0 0))
        ((flinfinite? y) (values x 0))
        (else
         (let* ((quotient (round (/ (exact x) (exact y))))
                (rest (- (exact x) (* quotient (exact y)))))
           (values (if (eqv? rest 0) (flcopysign 0.0 x) (inexact rest))
                   (truncate-remainder quotient 1073741824))))))

;;; The logarithm of the gamma function's absolute value, and its sign.
(define (flloggamma x)
  (values (%fllog-gamma x) (%flgamma-sign x)))

(define (make-fllog-base base)
  (cond ((not (fl>? base 1.0)) (%error "make-fllog-base" "expected a flonum greater than 1.0, given" base))
        ((fl=? base 2.0) fllog2)
        ((fl=? base 10.0) fllog10)
        (else
         (let ((log (fllog base)))
           (lambda (x) (fl/ (fllog x) log))))))
