;;; SRFI 27: sources of random bits.
(define-library (srfi 27)
  (import (lamina) (lamina internal))
  (export random-integer random-real default-random-source make-random-source random-source?
          random-source-state-ref random-source-state-set! random-source-randomize! random-source-pseudo-randomize!
          random-source-make-integers random-source-make-reals)
  (begin

    (define default-random-source (main-random-source))

    (define (check-source who source)
      (if (not (random-source? source))
          (error (string-append who ": expected a random source, given") source)))

    (define (random-source-make-integers source)
      (check-source "random-source-make-integers" source)
      (lambda (bound) (%random-source-integer source bound)))

    ;; The unit is the distance between two numbers: what the source gives is rounded to its multiples.
    (define random-source-make-reals
      (case-lambda
        ((source)
         (check-source "random-source-make-reals" source)
         (lambda () (%random-source-real source)))
        ((source unit)
         (check-source "random-source-make-reals" source)
         (if (not (< 0 unit 1))
             (error "random-source-make-reals: expected a unit between 0 and 1, given" unit))
         (let ((steps (- (ceiling (exact (/ unit))) 1)))
           (lambda () (* unit (+ 1 (%random-source-integer source steps))))))))))
