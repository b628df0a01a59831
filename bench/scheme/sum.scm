;; sum: fills a buffer of a million doubles and adds it up twenty times. Measures references to unboxed storage.
(import (scheme base) (scheme write) (scheme time) (scheme process-context) (srfi 4))
(include "measure.scm")

(define (fill-with-indices! buffer)
  (do ((i 0 (+ i 1)))
      ((= i (f64vector-length buffer)))
    (f64vector-set! buffer i (inexact i))))

(define (total buffer)
  (let ((n (f64vector-length buffer)))
    (let add ((i 0) (total 0.0))
      (if (= i n)
          total
          (add (+ i 1) (+ total (f64vector-ref buffer i)))))))

(define (sum n times)
  (define buffer (make-f64vector n 0.0))
  (fill-with-indices! buffer)
  (let again ((times times) (result 0.0))
    (if (= times 0)
        result
        (again (- times 1) (total buffer)))))

(measure "sum" 10 499999500000.0 sum 1000000 20)
