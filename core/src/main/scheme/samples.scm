;;; What the numeric libraries take for a sample of numbers, as the f64vector that they compute with.
(define (sample->f64vector sample)
  (cond ((f64vector? sample) sample)
        ((vector? sample) (vector->f64vector sample))
        ((matrix? sample) (matrix-storage (matrix-copy (matrix->f64matrix sample))))
        ((or (pair? sample) (null? sample)) (list->f64vector sample))
        (else (%type-error 'sample->f64vector "a sample (an f64vector, or a list, vector or matrix of real numbers)" sample))))
