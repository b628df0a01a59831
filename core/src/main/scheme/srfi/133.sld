;;; SRFI 133: vectors. Much of it is built in; here is the rest.
(define-library (srfi 133)
  (import (lamina))
  (export make-vector vector vector-unfold vector-unfold-right vector-copy vector-reverse-copy vector-append
          vector-concatenate vector-append-subvectors
          vector? vector-empty? vector= vector-ref vector-length
          vector-fold vector-fold-right vector-map vector-map! vector-for-each vector-count vector-cumulate
          vector-index vector-index-right vector-skip vector-skip-right vector-binary-search
          vector-any vector-every vector-partition
          vector-set! vector-swap! vector-fill! vector-reverse! vector-copy! vector-reverse-copy!
          vector-unfold! vector-unfold-right!
          vector->list reverse-vector->list list->vector reverse-list->vector vector->string string->vector)
  (begin

    ;; Ranges: the elements from start to before end, by default all.

    (define-syntax define-with-range
      (syntax-rules ()
        ((_ (name operand ... vector start end) body)
         (define name
           (case-lambda
             ((operand ... vector) (name operand ... vector 0 (vector-length vector)))
             ((operand ... vector start) (name operand ... vector start (vector-length vector)))
             ((operand ... vector start end)
              (check-range 'name vector start end)
              body))))))

    (define (check-range who vector start end)
      (if (not (and (exact-integer? start) (exact-integer? end) (<= 0 start end (vector-length vector))))
          (error (string-append (symbol->string who) ": a range that is not inside of the vector:") start end)))

    ;; Constructors

    ;; The seeds of the next element are what the procedure returns behind the element.
    (define (vector-unfold procedure length . seeds)
      (let ((result (make-vector length)))
        (apply vector-unfold! procedure result 0 length seeds)
        result))

    (define (vector-unfold-right procedure length . seeds)
      (let ((result (make-vector length)))
        (apply vector-unfold-right! procedure result 0 length seeds)
        result))

    (define (vector-unfold! procedure vector start end . seeds)
      (check-range 'vector-unfold! vector start end)
      (let next ((i start) (seeds seeds))
        (if (< i end)
            (let-values (((element . seeds) (apply procedure i seeds)))
              (vector-set! vector i element)
              (next (+ i 1) seeds)))))

    (define (vector-unfold-right! procedure vector start end . seeds)
      (check-range 'vector-unfold-right! vector start end)
      (let next ((i (- end 1)) (seeds seeds))
        (if (>= i start)
            (let-values (((element . seeds) (apply procedure i seeds)))
              (vector-set! vector i element)
              (next (- i 1) seeds)))))

    (define-with-range (vector-reverse-copy vector start end)
      (let ((result (make-vector (- end start))))
        (vector-reverse-copy! result 0 vector start end)
        result))

    (define (vector-concatenate vectors)
      (apply vector-append vectors))

    ;; Of vectors, each with a start and an end behind it.
    (define (vector-append-subvectors . arguments)
      (let next ((rest arguments) (parts '()))
        (if (null? rest)
            (vector-concatenate (reverse parts))
            (next (cdddr rest) (cons (vector-copy (car rest) (cadr rest) (caddr rest)) parts)))))

    ;; Predicates

    (define (vector-empty? vector)
      (= (vector-length vector) 0))

    (define (vector= equal? . vectors)
      (or (null? vectors)
          (let next ((first (car vectors)) (rest (cdr vectors)))
            (or (null? rest)
                (and (same? equal? first (car rest))
                     (next (car rest) (cdr rest)))))))

    ;; A vector need not be the same as itself: NaN is not =.
    (define (same? equal? a b)
      (and (= (vector-length a) (vector-length b))
           (vector-every equal? a b)))

    ;; The values of the procedure for each element and its own value for the element before.
    (define (vector-cumulate procedure initial vector)
      (vector-unfold (lambda (i state)
                       (let ((state (procedure state (vector-ref vector i))))
                         (values state state)))
                     (vector-length vector)
                     initial))

    ;; Two values: the elements that are accepted before those that are not, and how many they are.
    (define (vector-partition accept? vector)
      (let-values (((accepted others) (partition accept? (vector->list vector))))
        (values (list->vector (append accepted others)) (length accepted))))

    ;; Changing

    ;; The two ranges may overlap.
    (define vector-reverse-copy!
      (case-lambda
        ((to at from) (vector-reverse-copy! to at from 0 (vector-length from)))
        ((to at from start) (vector-reverse-copy! to at from start (vector-length from)))
        ((to at from start end)
         (vector-copy! to at from start end)
         (vector-reverse! to at (+ at (- end start))))))

    ;; Lists

    (define-with-range (reverse-vector->list vector start end)
      (reverse (vector->list vector start end)))))
