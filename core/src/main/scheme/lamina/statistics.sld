;;; Statistics of samples. A sample is an f64vector, or any list, vector or matrix of real numbers, whose elements are then
;;; taken as flonums.
(define-library (lamina statistics)
  (import (lamina) (lamina internal))
  (export mean variance standard-deviation median quantile histogram-counts
          covariance correlation covariance-matrix correlation-matrix)
  (begin

    (define (mean sample)
      (f64vector-mean (sample->f64vector sample)))

    ;; Divided by the number of elements less the degrees of freedom that are lost: 0 for a population, 1 for a sample of it.
    (define variance
      (case-lambda
        ((sample) (variance sample 0))
        ((sample lost) (f64vector-variance (sample->f64vector sample) lost))))

    (define standard-deviation
      (case-lambda
        ((sample) (standard-deviation sample 0))
        ((sample lost) (sqrt (variance sample lost)))))

    (define (median sample)
      (quantile sample 1/2))

    ;; One number, or an f64vector for a list of shares.
    (define (quantile sample share)
      (let ((elements (sample->f64vector sample)))
        (if (number? share)
            (%f64vector-quantile elements (inexact share))
            (list->f64vector (map (lambda (share) (%f64vector-quantile elements (inexact share))) share)))))

    ;; Two values: the counts, a vector, and the edges, an f64vector. Given are the edges or the number of intervals.
    (define (histogram-counts sample intervals)
      (if (exact-integer? intervals)
          (%f64vector-histogram (sample->f64vector sample) intervals)
          (%f64vector-histogram-between (sample->f64vector sample) (sample->f64vector intervals))))

    (define (covariance x y)
      (%f64vector-covariance (sample->f64vector x) (sample->f64vector y)))

    (define (correlation x y)
      (%f64vector-correlation (sample->f64vector x) (sample->f64vector y)))

    ;; Of every two columns of a matrix.

    (define (covariance-matrix samples)
      (%f64matrix-covariance (matrix->f64matrix samples)))

    (define (correlation-matrix samples)
      (%f64matrix-correlation (matrix->f64matrix samples)))))
