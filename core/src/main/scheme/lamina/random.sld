;;; Random numbers: the sources of SRFI 27, and vectors of numbers of the usual distributions, which a source determines.
(define-library (lamina random)
  (import (except (lamina) random-uniform-vector random-normal-vector) (srfi 27)
          (rename (only (lamina) random-uniform-vector random-normal-vector)
                  (random-uniform-vector unit-uniform-vector) (random-normal-vector unit-normal-vector)))
  (export random-integer random-real default-random-source make-random-source random-source?
          random-source-state-ref random-source-state-set! random-source-randomize! random-source-pseudo-randomize!
          random-source-make-integers random-source-make-reals
          random-uniform-vector random-normal-vector random-exponential-vector random-gamma-vector
          random-integer-vector random-binomial-vector random-permutation)
  (begin

    ;; From low, 0, to before high, 1.
    (define random-uniform-vector
      (case-lambda
        ((source count) (unit-uniform-vector source count))
        ((source count low high) (scale-and-shift (unit-uniform-vector source count) (- high low) low))))

    ;; Of the mean, 0, and the standard deviation, 1.
    (define random-normal-vector
      (case-lambda
        ((source count) (unit-normal-vector source count))
        ((source count mean deviation) (scale-and-shift (unit-normal-vector source count) deviation mean))))

    (define (scale-and-shift vector factor summand)
      (f64vector-map! (lambda (x) (+ (* factor x) summand)) vector)
      vector)))
