;;; So many numbers at equal distances from the first to the last, both included.
(define (f64vector-linspace first last count)
  (let ((step (if (and (exact-integer? count) (> count 1)) (/ (- last first) (- count 1.0)) 0.0)))
    (f64vector-tabulate (lambda (k) (if (and (> k 0) (= k (- count 1))) last (+ first (* k step)))) count)))

;;; What the numeric libraries take for a sample of numbers, as the f64vector that they compute with.
(define (sample->f64vector sample)
  (cond ((f64vector? sample) sample)
        ((vector? sample) (vector->f64vector sample))
        ((matrix? sample) (matrix-storage (matrix-copy (matrix->f64matrix sample))))
        ((or (pair? sample) (null? sample)) (list->f64vector sample))
        (else (%type-error 'sample->f64vector "a sample (an f64vector, or a list, vector or matrix of real numbers)" sample))))
