;; Principal components of Fisher's iris flowers (1936): 150 flowers, four lengths each. The singular values of the centred
;; data say how much of the variation lies along each component; the first two are drawn as a map of letters, one per
;; species.
;;
;;     bin/lamina examples/pca.scm
(import (scheme base) (scheme write) (srfi 48) (lamina) (lamina matrix) (lamina statistics))

(define columns (read-csv (string-append (script-directory) "iris.csv")))
(define species (list-ref columns 4))
(define n (f64vector-length species))

(define (centred column)
  (let ((m (mean column)))
    (f64vector-map (lambda (x) (- x m)) column)))

(define flowers                                 ; n × 4
  (matrix-transpose
   (list*->matrix (map (lambda (column) (f64vector->list (centred column))) (list-head columns 4)))))

(define-values (u singular-values v) (matrix-svd flowers))

(define variances (f64vector-map (lambda (s) (/ (* s s) (- n 1))) singular-values))
(define total (f64vector-sum variances))

(do ((k 0 (+ k 1)))
    ((= k 4))
  (let ((variance (f64vector-ref variances k)))
    (format #t "component ~a: variance ~6,4F, ~5,2F % of all~%" (+ k 1) variance (/ (* 100 variance) total))))

;; The directions are known up to their sign: here the largest entry is positive.
(define (oriented direction)
  (let ((largest (f64vector-fold (lambda (best x) (if (> (abs x) (abs best)) x best)) 0.0 direction)))
    (f64vector-map (lambda (x) (if (negative? largest) (- x) x)) direction)))

(define (component k)
  (oriented (matrix->f64vector (matrix-col v k))))

(define (show-direction k)
  (format #t "direction ~a:" (+ k 1))
  (f64vector-for-each (lambda (x) (format #t " ~7,4F" x)) (component k))
  (newline))

(show-direction 0)
(show-direction 1)

;; The map: first component to the right, second upwards.
(define width 64)
(define height 16)
(define chart (make-vector height))
(do ((row 0 (+ row 1))) ((= row height)) (vector-set! chart row (make-string width #\space)))

(define (scores k) (matrix* flowers (component k)))

(define (scale values steps)                    ; to integers from 0 to steps - 1
  (let ((low (f64vector-fold min +inf.0 values))
        (high (f64vector-fold max -inf.0 values)))
    (lambda (x) (exact (round (* (- steps 1) (/ (- x low) (- high low))))))))

(let* ((x (scores 0)) (y (scores 1))
       (column (scale x width)) (row (scale y height)))
  (f64vector-for-each
   (lambda (x y kind)
     (string-set! (vector-ref chart (- height 1 (row y))) (column x)
                  (string-ref "sev" (exact kind))))
   x y species))

(vector-for-each (lambda (line) (display line) (newline)) chart)
(display "s: setosa, e: versicolor, v: virginica\n")
