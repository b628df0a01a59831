;; Least squares on NIST's Longley data three times: exactly, over the rational numbers, as the certified values were
;; found; by QR factorization of flonums; and by the normal equations of flonums, which lose twice as many digits. The
;; procedure is the same each time: what the matrix holds decides.
;;
;;     bin/lamina examples/longley-exact.scm
(import (scheme base) (scheme write) (scheme inexact) (srfi 48) (only (lamina) read-csv script-directory) (lamina matrix))

(define columns (read-csv (string-append (script-directory) "longley.csv")))

;; The file has one digit behind the point at most, which flonums do not hold exactly.
(define (as-written x)
  (/ (round (exact (* 10 x))) 10))

(define data (matrix-map as-written (apply matrix-augment (map ->col-matrix columns))))
(define rows (matrix-num-rows data))
(define employed (submatrix data 0 rows 0 1))
(define model (matrix-augment (make-matrix rows 1 1) (submatrix data 0 rows 1 (matrix-num-cols data))))

(define exact-fit (matrix-least-squares model employed))

(define a (matrix->f64matrix model))
(define b (matrix->f64matrix employed))
(define qr-fit (matrix-least-squares a b))
(define normal-fit (matrix-solve (matrix* (matrix-transpose a) a) (matrix* (matrix-transpose a) b)))

(define (digits fit)                            ; that agree with the exact coefficients, of the worst one
  (let ((errors (matrix-map (lambda (x y) (abs (/ (- (exact x) y) y))) fit exact-fit)))
    (exact (floor (- (log (inexact (matrix-norm errors +inf.0)) 10))))))

(display "coefficients\n")
(matrix-for-each (lambda (x) (display (format "~20,9F\n" (inexact x)))) exact-fit)
(display (format "sum of squared residuals ~,6F\n"
                 (inexact (let ((residuals (matrix- employed (matrix* model exact-fit))))
                            (matrix-dot residuals residuals)))))
(display (if (>= (digits qr-fit) (+ 3 (digits normal-fit)))
             "QR keeps at least three digits more than the normal equations\n"
             (format "QR: ~a digits, normal equations: ~a\n" (digits qr-fit) (digits normal-fit))))
