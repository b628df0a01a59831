;;; Matrices, with the names of Racket's math/matrix. Matrices of flonums go to the numeric library; matrices of exact
;;; numbers are answered exactly, by elimination (exact-matrices.scm); where both meet, the exact one becomes inexact.
;;; The right side of an equation, and the last factor of a product, may be an f64vector: a column, as is the result.
(define-library (lamina matrix)
  (import (lamina) (lamina internal))
  (export matrix? f64matrix? square-matrix? matrix-num-rows matrix-num-cols matrix-shape matrix-storage
          matrix-ref matrix-set! matrix-copy
          matrix make-matrix make-f64matrix build-matrix identity-matrix diagonal-matrix hilbert-matrix vandermonde-matrix
          list->matrix list*->matrix vector->matrix vector*->matrix f64vector->matrix ->row-matrix ->col-matrix
          matrix->list matrix->list* matrix->vector matrix->vector* matrix->f64vector matrix->f64matrix matrix->exact
          submatrix matrix-row matrix-col matrix-diagonal matrix-transpose
          matrix-augment matrix-stack
          matrix-map matrix-for-each matrix-fold matrix-fill!
          matrix= matrix+ matrix- matrix* matrix-scale matrix-hadamard matrix-kronecker matrix-expt matrix-exp
          matrix-dot matrix-trace matrix-sum
          matrix-solve matrix-inverse matrix-pseudo-inverse matrix-determinant matrix-rank matrix-least-squares
          matrix-lu matrix-ldl matrix-qr matrix-cholesky matrix-svd matrix-eigen matrix-eigen-symmetric
          matrix-norm matrix-op-1norm matrix-op-2norm matrix-op-inf-norm matrix-condition
          matrix-row-sums matrix-col-sums matrix-row-means matrix-col-means matrix-reduce-rows matrix-reduce-cols
          blas-info)
  (begin

    ;; Making

    (define-syntax matrix
      (syntax-rules ()
        ((_ ((element ...) ...)) (list*->matrix (list (list element ...) ...)))))

    (define (make-matrix rows columns element)
      (check-sizes 'make-matrix rows columns)
      (list->matrix rows columns (make-list (* rows columns) element)))

    (define make-f64matrix
      (case-lambda
        ((rows columns) (make-f64matrix rows columns 0.0))
        ((rows columns element)
         (check-sizes 'make-f64matrix rows columns)
         (f64vector->matrix rows columns (make-f64vector (* rows columns) element)))))

    (define (check-sizes who . sizes)
      (for-each (lambda (size)
                  (if (not (and (exact-integer? size) (>= size 0)))
                      (%error (symbol->string who) "expected a number of rows or columns, given" size)))
                sizes))

    (define (build-matrix rows columns procedure)
      (check-sizes 'build-matrix rows columns)
      (vector->matrix rows columns
                      (vector-map (lambda (k) (procedure (quotient k columns) (remainder k columns)))
                                  (numbers-below (* rows columns)))))

    (define (numbers-below count)
      (let ((numbers (make-vector count)))
        (do ((k 0 (+ k 1))) ((= k count) numbers)
          (vector-set! numbers k k))))

    (define (identity-matrix size)
      (check-sizes 'identity-matrix size)
      (build-matrix size size (lambda (i j) (if (= i j) 1 0))))

    ;; Of a list, a vector or an f64vector.
    (define (diagonal-matrix elements)
      (let* ((diagonal (->col-matrix elements))
             (size (matrix-num-rows diagonal))
             (zero (if (f64matrix? diagonal) 0.0 0)))
        (build-matrix size size (lambda (i j) (if (= i j) (matrix-ref diagonal i 0) zero)))))

    ;; Of exact fractions.
    (define (hilbert-matrix size)
      (check-sizes 'hilbert-matrix size)
      (build-matrix size size (lambda (i j) (/ (+ i j 1)))))

    ;; The powers of each element of a list, a vector or an f64vector, from the power 0 on.
    (define (vandermonde-matrix elements columns)
      (let ((bases (->col-matrix elements)))
        (build-matrix (matrix-num-rows bases) columns (lambda (i j) (expt (matrix-ref bases i 0) j)))))

    (define (list*->matrix rows)
      (let ((columns (if (null? rows) 0 (length (car rows)))))
        (for-each (lambda (row)
                    (if (not (= (length row) columns))
                        (%error "list*->matrix" "a row has another length than the first:" row)))
                  rows)
        (list->matrix (length rows) columns (apply append rows))))

    (define (vector*->matrix rows)
      (list*->matrix (map vector->list (vector->list rows))))

    (define (->row-matrix elements)
      (matrix-transpose (->col-matrix elements)))

    (define (->col-matrix elements)
      (cond ((f64vector? elements) (f64vector->matrix (f64vector-length elements) 1 elements))
            ((vector? elements) (vector->matrix (vector-length elements) 1 elements))
            ((matrix? elements) (list->matrix (* (matrix-num-rows elements) (matrix-num-cols elements)) 1 (matrix->list elements)))
            (else (list->matrix (length elements) 1 elements))))

    ;; Shape, and other containers

    (define (matrix-shape a)
      (values (matrix-num-rows a) (matrix-num-cols a)))

    (define (square-matrix? object)
      (and (matrix? object)
           (= (matrix-num-rows object) (matrix-num-cols object))))

    (define (matrix->list* a)
      (map (lambda (i) (matrix->list (matrix-row a i))) (iota (matrix-num-rows a))))

    (define (matrix->vector* a)
      (list->vector (map list->vector (matrix->list* a))))

    ;; A new one; matrix-storage is the one that a matrix lies in.
    (define (matrix->f64vector a)
      (matrix-storage (matrix-copy (matrix->f64matrix a))))

    (define (matrix->exact a)
      (matrix-map exact a))

    ;; Side by side, and one under the other.

    (define (matrix-augment first . rest)
      (check-common 'matrix-augment "rows" matrix-num-rows first rest)
      (matrix-transpose (apply stack (map matrix-transpose (cons first rest)))))

    (define (matrix-stack first . rest)
      (check-common 'matrix-stack "columns" matrix-num-cols first rest)
      (apply stack first rest))

    (define (stack first . rest)
      (let ((all (cons first rest)))
        (list->matrix (apply + (map matrix-num-rows all)) (matrix-num-cols first) (append-map matrix->list all))))

    (define (check-common who axis size first rest)
      (check-matrix who first)
      (for-each (lambda (a)
                  (check-matrix who a)
                  (if (not (= (size a) (size first)))
                      (refuse who "the numbers of " axis " differ: " (shape-text first) " and " (shape-text a))))
                rest))

    ;; Element by element

    (define (matrix-map procedure first . rest)
      (for-each (lambda (a) (check-shapes 'matrix-map first a)) rest)
      (vector->matrix (matrix-num-rows first) (matrix-num-cols first)
                      (apply vector-map procedure (matrix->vector first) (map matrix->vector rest))))

    (define (matrix-for-each procedure first . rest)
      (for-each (lambda (a) (check-shapes 'matrix-for-each first a)) rest)
      (apply for-each procedure (matrix->list first) (map matrix->list rest)))

    ;; Row by row; the state comes first.
    (define (matrix-fold combine initial a)
      (fold (lambda (element state) (combine state element)) initial (matrix->list a)))

    (define (matrix-fill! a element)
      (do ((i 0 (+ i 1))) ((= i (matrix-num-rows a)))
        (do ((j 0 (+ j 1))) ((= j (matrix-num-cols a)))
          (matrix-set! a i j element))))

    (define (check-matrix who object)
      (if (not (matrix? object))
          (%error (symbol->string who) "expected a matrix, given" object)))

    (define (check-shapes who a b)
      (check-matrix who a)
      (check-matrix who b)
      (if (not (and (= (matrix-num-rows a) (matrix-num-rows b))
                    (= (matrix-num-cols a) (matrix-num-cols b))))
          (refuse who "shapes differ: " (shape-text a) " and " (shape-text b))))

    (define (shape-text a)
      (string-append (number->string (matrix-num-rows a)) "×" (number->string (matrix-num-cols a))))

    (define (refuse who . texts)
      (%error (symbol->string who) (apply string-append texts)))

    (define (matrix= first . rest)
      (every (lambda (a)
               (and (= (matrix-num-rows first) (matrix-num-rows a))
                    (= (matrix-num-cols first) (matrix-num-cols a))
                    (every = (matrix->list first) (matrix->list a))))
             rest))

    ;; Whether the numeric library can take the operands: one has flonums, and no number is complex.
    (define (for-flonums? . operands)
      (and (any flonum-matrix? operands)
           (every real-matrix? operands)))

    ;; An array may hold flonums in a vector or an f32vector too.
    (define (flonum-matrix? a)
      (or (f64matrix? a)
          (any flonum? (matrix->list a))))

    (define (real-matrix? a)
      (or (f64matrix? a)
          (every real? (matrix->list a))))

    ;; The numeric library's procedure if it can take the operands, or else the general one.
    (define (with-flonums special general a b)
      (if (for-flonums? a b)
          (special (matrix->f64matrix a) (matrix->f64matrix b))
          (general a b)))

    (define (elementwise who special procedure)
      (lambda (a b)
        (check-shapes who a b)
        (with-flonums special (lambda (a b) (matrix-map procedure a b)) a b)))

    (define add (elementwise 'matrix+ %f64matrix-add +))
    (define subtract (elementwise 'matrix- %f64matrix-subtract -))
    (define multiply-elements (elementwise 'matrix-hadamard %f64matrix-multiply-elements *))

    (define (matrix+ first . rest)
      (fold-left add first rest))

    (define (matrix- first . rest)
      (if (null? rest)
          (matrix-scale first -1)
          (fold-left subtract first rest)))

    (define (matrix-hadamard first . rest)
      (fold-left multiply-elements first rest))

    (define (matrix-scale a factor)
      (if (and (f64matrix? a) (real? factor))
          (%f64matrix-scale a (inexact factor))
          (matrix-map (lambda (element) (* factor element)) a)))

    ;; Products

    (define (matrix* first . rest)
      (if (null? rest)
          first
          (as-column-like (last rest)
                          (fold-left multiply first (map column rest)))))

    ;; An f64vector as an operand is a column.
    (define (column operand)
      (if (f64vector? operand)
          (->col-matrix operand)
          operand))

    (define (as-column-like operand result)
      (if (f64vector? operand)
          (matrix->f64vector result)
          result))

    (define (multiply a b)
      (check-matrix 'matrix* a)
      (check-matrix 'matrix* b)
      (if (not (= (matrix-num-cols a) (matrix-num-rows b)))
          (refuse 'matrix* "inner dimensions differ: a is " (shape-text a) ", b is " (shape-text b)))
      (with-flonums %f64matrix-multiply general-multiply a b))

    (define (general-multiply a b)
      (let ((rows (list->vector (matrix->list* a)))
            (columns (list->vector (matrix->list* (matrix-transpose b)))))
        (build-matrix (matrix-num-rows a) (matrix-num-cols b)
                      (lambda (i j) (fold (lambda (x y sum) (+ sum (* x y))) 0 (vector-ref rows i) (vector-ref columns j))))))

    (define (matrix-kronecker first . rest)
      (fold-left kronecker first rest))

    (define (kronecker a b)
      (with-flonums %f64matrix-kronecker general-kronecker a b))

    (define (general-kronecker a b)
      (let ((rows (matrix-num-rows b))
            (columns (matrix-num-cols b)))
        (build-matrix (* (matrix-num-rows a) rows) (* (matrix-num-cols a) columns)
                      (lambda (i j)
                        (* (matrix-ref a (quotient i rows) (quotient j columns))
                           (matrix-ref b (remainder i rows) (remainder j columns)))))))

    ;; By squaring; the exponent is an exact integer that is not negative.
    (define (matrix-expt a exponent)
      (check-square 'matrix-expt a)
      (if (not (and (exact-integer? exponent) (>= exponent 0)))
          (%error "matrix-expt" "expected an exponent, an exact integer that is not negative, given" exponent))
      (let power ((base a) (exponent exponent) (result (identity-matrix (matrix-num-rows a))))
        (cond ((= exponent 0) result)
              ((odd? exponent) (power base (- exponent 1) (multiply result base)))
              (else (power (multiply base base) (quotient exponent 2) result)))))

    ;; The sum of the products of the elements.
    (define (matrix-dot a b)
      (matrix-sum (multiply-elements a b)))

    (define (matrix-sum a)
      (if (f64matrix? a)
          (f64vector-sum (%f64matrix-row-sums a))
          (apply + (matrix->list a))))

    (define (matrix-trace a)
      (check-square 'matrix-trace a)
      (matrix-sum (matrix-diagonal a)))

    (define (check-square who a)
      (check-matrix who a)
      (if (not (square-matrix? a))
          (refuse who "expected a square matrix, given " (shape-text a))))

    ;; Of rows and columns: an f64vector, or a vector of exact numbers.

    (define (matrix-row-sums a)
      (if (f64matrix? a)
          (%f64matrix-row-sums a)
          (list->vector (map (lambda (row) (apply + row)) (matrix->list* a)))))

    (define (matrix-col-sums a)
      (matrix-row-sums (matrix-transpose a)))

    (define (matrix-row-means a)
      (if (f64matrix? a)
          (%f64matrix-row-means a)
          (vector-map (lambda (sum) (/ sum (matrix-num-cols a))) (matrix-row-sums a))))

    (define (matrix-col-means a)
      (matrix-row-means (matrix-transpose a)))

    ;; What the procedure gives for each row, which it gets as an f64vector: an f64vector if these are flonums.
    (define (matrix-reduce-rows procedure a)
      (check-matrix 'matrix-reduce-rows a)
      (let ((results (map (lambda (i) (procedure (matrix->f64vector (matrix-row a i)))) (iota (matrix-num-rows a)))))
        (if (every flonum? results)
            (list->f64vector results)
            (list->vector results))))

    (define (matrix-reduce-cols procedure a)
      (check-matrix 'matrix-reduce-cols a)
      (matrix-reduce-rows procedure (matrix-transpose a))))
  (include "exact-matrices.scm")
  (include "matrix-factors.scm"))
