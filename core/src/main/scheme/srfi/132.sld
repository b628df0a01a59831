;;; SRFI 132: sorting. The stable merge sort is built in; here are merging, duplicates beside each other, and selection, which
;;; partitions around an element of the middle until the wanted place is among equals.
(define-library (srfi 132)
  (import (lamina))
  (export list-sorted? vector-sorted? list-sort vector-sort list-stable-sort vector-stable-sort
          list-sort! vector-sort! list-stable-sort! vector-stable-sort!
          list-merge vector-merge list-merge! vector-merge!
          list-delete-neighbor-dups vector-delete-neighbor-dups list-delete-neighbor-dups! vector-delete-neighbor-dups!
          vector-find-median vector-find-median! vector-select! vector-separate!)
  (begin

    ;; Of lists the argument may be changed and need not be.
    (define list-sort! list-sort)
    (define list-stable-sort! list-stable-sort)
    (define list-merge! list-merge)

    ;; The elements from start to before end, by default all.
    (define-syntax define-with-range
      (syntax-rules ()
        ((_ (name first vector start end) body)
         (define name
           (case-lambda
             ((first vector) (name first vector 0 (vector-length vector)))
             ((first vector start) (name first vector start (vector-length vector)))
             ((first vector start end) body))))))

    ;; Merging: behind the vectors the ranges of both, each with a default.

    (define vector-merge
      (case-lambda
        ((less? a b) (vector-merge less? a b 0))
        ((less? a b start-a) (vector-merge less? a b start-a (vector-length a)))
        ((less? a b start-a end-a) (vector-merge less? a b start-a end-a 0))
        ((less? a b start-a end-a start-b) (vector-merge less? a b start-a end-a start-b (vector-length b)))
        ((less? a b start-a end-a start-b end-b)
         (list->vector (list-merge less? (vector->list a start-a end-a) (vector->list b start-b end-b))))))

    (define vector-merge!
      (case-lambda
        ((less? to a b) (vector-merge! less? to a b 0))
        ((less? to a b at . ranges) (vector-copy! to at (apply vector-merge less? a b ranges)))))

    ;; Of elements beside each other that are equal the first stays.

    (define (list-delete-neighbor-dups equal? list)
      (if (null? list)
          '()
          (let next ((last (car list)) (rest (cdr list)) (kept (cons (car list) '())))
            (cond ((null? rest) (reverse kept))
                  ((equal? last (car rest)) (next last (cdr rest) kept))
                  (else (next (car rest) (cdr rest) (cons (car rest) kept)))))))

    (define list-delete-neighbor-dups! list-delete-neighbor-dups)

    (define-with-range (vector-delete-neighbor-dups equal? vector start end)
      (list->vector (list-delete-neighbor-dups equal? (vector->list vector start end))))

    ;; What stays begins at start; the value is where it ends.
    (define-with-range (vector-delete-neighbor-dups! equal? vector start end)
      (let ((kept (vector-delete-neighbor-dups equal? vector start end)))
        (vector-copy! vector start kept)
        (+ start (vector-length kept))))

    ;; Selection

    ;; Puts the elements before place k that would stand there if the range were sorted.
    (define (select! less? vector k start end)
      (let next ((start start) (end end))
        (if (< 1 (- end start))
            (let-values (((low high) (partition! less? vector (vector-ref vector (quotient (+ start end) 2)) start end)))
              (cond ((< k low) (next start low))
                    ((>= k high) (next high end)))))))

    ;; The smaller elements, the equal ones, the greater ones. Two values: where the equal ones begin and end.
    (define (partition! less? vector pivot start end)
      (let next ((low start) (i start) (high end))
        (cond ((= i high) (values low high))
              ((less? (vector-ref vector i) pivot)
               (vector-swap! vector low i)
               (next (+ low 1) (+ i 1) high))
              ((less? pivot (vector-ref vector i))
               (vector-swap! vector i (- high 1))
               (next low i (- high 1)))
              (else (next low (+ i 1) high)))))

    (define (check-selection who vector k limit start end)
      (if (not (and (exact-integer? k) (<= 0 start end (vector-length vector)) (<= 0 k) (<= k limit)))
          (error (string-append (symbol->string who) ": no such place in the range:") k start end)))

    ;; The element that would be k-th, counted from 0, if the range were sorted.
    (define vector-select!
      (case-lambda
        ((less? vector k) (vector-select! less? vector k 0 (vector-length vector)))
        ((less? vector k start) (vector-select! less? vector k start (vector-length vector)))
        ((less? vector k start end)
         (check-selection 'vector-select! vector k (- end start 1) start end)
         (select! less? vector (+ start k) start end)
         (vector-ref vector (+ start k)))))

    ;; Puts the k smallest elements of the range first.
    (define vector-separate!
      (case-lambda
        ((less? vector k) (vector-separate! less? vector k 0 (vector-length vector)))
        ((less? vector k start) (vector-separate! less? vector k start (vector-length vector)))
        ((less? vector k start end)
         (check-selection 'vector-separate! vector k (- end start) start end)
         (select! less? vector (+ start k) start end))))

    (define (average a b)
      (/ (+ a b) 2))

    ;; Of none the second argument; of an even number the mean of the two in the middle.
    (define vector-find-median
      (case-lambda
        ((less? vector empty) (vector-find-median less? vector empty average))
        ((less? vector empty mean) (vector-find-median! less? (vector-copy vector) empty mean))))

    ;; The vector is sorted afterwards.
    (define vector-find-median!
      (case-lambda
        ((less? vector empty) (vector-find-median! less? vector empty average))
        ((less? vector empty mean)
         (vector-sort! less? vector)
         (let* ((length (vector-length vector))
                (middle (quotient length 2)))
           (cond ((= length 0) empty)
                 ((odd? length) (vector-ref vector middle))
                 (else (mean (vector-ref vector (- middle 1)) (vector-ref vector middle))))))))))
