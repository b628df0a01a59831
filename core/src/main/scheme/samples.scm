;;; What the numeric libraries take for a sample of numbers, as the f64vector that they compute with.
(define (sample->f64vector sample)
  (cond ((f64vector? sample) sample)
        ((vector? sample) (vector->f64vector sample))
        ((matrix? sample) (matrix-storage (matrix-copy (matrix->f64matrix sample))))
        (else (list->f64vector sample))))
