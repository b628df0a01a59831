;;; SRFI 158: what consumes the values of generators, and accumulators.

(define generator->reverse-list
  (case-lambda
    ((generator) (generator-fold cons '() generator))
    ((generator count)
     (let next ((left count) (values '()))
       (let ((value (if (> left 0) (generator) (eof-object))))
         (if (eof-object? value)
             values
             (next (- left 1) (cons value values))))))))

(define generator->list
  (case-lambda
    ((generator) (reverse (generator->reverse-list generator)))
    ((generator count) (reverse (generator->reverse-list generator count)))))

(define generator->vector
  (case-lambda
    ((generator) (reverse-list->vector (generator->reverse-list generator)))
    ((generator count) (reverse-list->vector (generator->reverse-list generator count)))))

(define generator->string
  (case-lambda
    ((generator) (list->string (generator->list generator)))
    ((generator count) (list->string (generator->list generator count)))))

;;; The number of elements that have been put into the vector.
(define (generator->vector! vector at generator)
  (let ((length (vector-length vector)))
    (let next ((i at))
      (let ((value (if (< i length) (generator) (eof-object))))
        (if (eof-object? value)
            (- i at)
            (begin
              (vector-set! vector i value)
              (next (+ i 1))))))))

(define generator-fold
  (case-lambda
    ((combine seed generator)
     (let next ((state seed))
       (let ((value (generator)))
         (if (eof-object? value)
             state
             (next (combine value state))))))
    ((combine seed generator . more)
     (let next ((state seed))
       (let ((values (next-values (cons generator more))))
         (if values
             (next (apply combine (append values (list state))))
             state))))))

(define generator-for-each
  (case-lambda
    ((procedure generator)
     (let next ()
       (let ((value (generator)))
         (if (not (eof-object? value))
             (begin
               (procedure value)
               (next))))))
    ((procedure generator . more)
     (let next ()
       (let ((values (next-values (cons generator more))))
         (if values
             (begin
               (apply procedure values)
               (next))))))))

(define (generator-map->list procedure generator . more)
  (let next ((results '()))
    (let ((values (next-values (cons generator more))))
      (if values
          (next (cons (apply procedure values) results))
          (reverse results)))))

(define (generator-find accept? generator)
  (let ((value ((gfilter accept? generator))))
    (and (not (eof-object? value)) value)))

(define (generator-count accept? generator)
  (generator-fold (lambda (value count) (if (accept? value) (+ count 1) count)) 0 generator))

(define (generator-any accept? generator)
  (let next ()
    (let ((value (generator)))
      (and (not (eof-object? value))
           (or (accept? value)
               (next))))))

(define (generator-every accept? generator)
  (let next ((last #t))
    (let ((value (generator)))
      (if (eof-object? value)
          last
          (let ((result (accept? value)))
            (and result (next result)))))))

(define (generator-unfold generator unfold . arguments)
  (apply unfold eof-object? (lambda (value) value) (lambda (value) (generator)) (generator) arguments))

;;; Accumulators

(define (make-accumulator combine initial finish)
  (let ((state initial))
    (lambda (value)
      (if (eof-object? value)
          (finish state)
          (set! state (combine value state))))))

(define (count-accumulator)
  (make-accumulator (lambda (value count) (+ count 1)) 0 (lambda (count) count)))

(define (list-accumulator)
  (make-accumulator cons '() reverse))

(define (reverse-list-accumulator)
  (make-accumulator cons '() (lambda (list) list)))

(define (vector-accumulator)
  (make-accumulator cons '() reverse-list->vector))

(define (reverse-vector-accumulator)
  (make-accumulator cons '() list->vector))

(define (string-accumulator)
  (make-accumulator cons '() (lambda (list) (list->string (reverse list)))))

(define (bytevector-accumulator)
  (make-accumulator cons '() reverse-list->u8vector))

(define (filling-accumulator put! object at)
  (make-accumulator (lambda (value i)
                      (put! object i value)
                      (+ i 1))
                    at
                    (lambda (i) object)))

(define (vector-accumulator! vector at)
  (filling-accumulator vector-set! vector at))

(define (bytevector-accumulator! bytevector at)
  (filling-accumulator bytevector-u8-set! bytevector at))

(define (sum-accumulator)
  (make-accumulator + 0 (lambda (sum) sum)))

(define (product-accumulator)
  (make-accumulator * 1 (lambda (product) product)))
