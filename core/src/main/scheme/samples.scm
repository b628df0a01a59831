;;; The numbers from the first on, by the step, to before the end; of one argument, those from 0 by 1.
(define f64vector-arange
  (case-lambda
    ((end) (f64vector-arange 0 end 1))
    ((start end) (f64vector-arange start end 1))
    ((start end step)
     (let ((count (/ (- end start) (if (= step 0) (%error "f64vector-arange" "the step is zero:" start end step) step))))
       (f64vector-tabulate (lambda (k) (+ start (* k step))) (exact (ceiling (max count 0))))))))

;;; The mask, a u8vector, of where the elements are accepted: 1 there, and 0 elsewhere.
(define f64vector-mask
  (case-lambda
    ((accept? vector)
     (u8vector-tabulate (lambda (k) (if (accept? (f64vector-ref vector k)) 1 0)) (f64vector-length vector)))
    ((accept? first second)
     (u8vector-tabulate (lambda (k) (if (accept? (f64vector-ref first k) (f64vector-ref second k)) 1 0))
                        (min (f64vector-length first) (f64vector-length second))))))

;;; The elements at the indices, which are a vector as f64vector-argsort makes.
(define (f64vector-gather vector indices)
  (f64vector-tabulate (lambda (k) (f64vector-ref vector (vector-ref indices k))) (vector-length indices)))

;;; What the numeric libraries take for a sample of numbers, as the f64vector that they compute with.
(define (sample->f64vector sample)
  (cond ((f64vector? sample) sample)
        ((vector? sample) (vector->f64vector sample))
        ((matrix? sample) (matrix-storage (matrix-copy (matrix->f64matrix sample))))
        ((or (pair? sample) (null? sample)) (list->f64vector sample))
        (else (%type-error 'sample->f64vector "a sample (an f64vector, or a list, vector or matrix of real numbers)" sample))))
