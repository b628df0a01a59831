;;; Linear algebra of matrices of exact (or complex) numbers: Gauss and Jordan's elimination on rows, which are vectors. The
;;; result is exact if the numbers are. Of exact numbers any pivot but zero is good, and the first is taken; otherwise the
;;; one of greatest magnitude.

;;; The rows of matrices side by side, which the caller may change.
(define (working-rows . matrices)
  (list->vector (map (lambda (i) (list->vector (append-map (lambda (a) (matrix->list (matrix-row a i))) matrices)))
                     (iota (matrix-num-rows (car matrices))))))

;;; Brings rows into reduced echelon form over their first columns. Two values: the number of pivots, and the product of
;;; the pivots with the sign of the exchanges.
(define (reduce-rows! rows columns)
  (let next ((column 0) (rank 0) (product 1))
    (let ((at (and (< column columns) (pivot-row rows rank column))))
      (cond ((= column columns) (values rank product))
            ((not at) (next (+ column 1) rank product))
            (else
             (vector-swap! rows rank at)
             (let ((pivot (vector-ref (vector-ref rows rank) column)))
               (scale-row! (vector-ref rows rank) (/ pivot))
               (clear-column! rows rank column)
               (next (+ column 1) (+ rank 1) (* product pivot (if (= at rank) 1 -1)))))))))

;;; The row from start on whose element in the column is to be the pivot, or #f if all are zero.
(define (pivot-row rows start column)
  (let next ((i start) (best #f))
    (if (= i (vector-length rows))
        best
        (let ((element (vector-ref (vector-ref rows i) column)))
          (cond ((zero? element) (next (+ i 1) best))
                ((and best (exact? element)) best)
                ((and best (<= (magnitude element) (magnitude (vector-ref (vector-ref rows best) column)))) (next (+ i 1) best))
                (else (next (+ i 1) i)))))))

(define (vector-swap! vector i j)
  (let ((element (vector-ref vector i)))
    (vector-set! vector i (vector-ref vector j))
    (vector-set! vector j element)))

(define (scale-row! row factor)
  (do ((j 0 (+ j 1))) ((= j (vector-length row)))
    (vector-set! row j (* factor (vector-ref row j)))))

;;; Subtracts the pivot's row from all others so that their elements in its column become zero.
(define (clear-column! rows pivot column)
  (do ((i 0 (+ i 1))) ((= i (vector-length rows)))
    (if (not (= i pivot))
        (subtract-row! (vector-ref rows i) (vector-ref rows pivot) (vector-ref (vector-ref rows i) column)))))

(define (subtract-row! row pivot-row factor)
  (if (not (eqv? factor 0))
      (do ((j 0 (+ j 1))) ((= j (vector-length row)))
        (vector-set! row j (- (vector-ref row j) (* factor (vector-ref pivot-row j)))))))

(define (general-solve who a b)
  (let ((rows (working-rows a b))
        (size (matrix-num-cols a)))
    (let-values (((rank product) (reduce-rows! rows size)))
      (if (< rank size)
          (refuse who "matrix is singular: its rank is " (number->string rank) " (" (shape-text a) ")"))
      (build-matrix size (matrix-num-cols b)
                    (lambda (i j) (vector-ref (vector-ref rows i) (+ size j)))))))

(define (general-determinant a)
  (let-values (((rank product) (reduce-rows! (working-rows a) (matrix-num-cols a))))
    (if (< rank (matrix-num-cols a))
        0
        product)))

(define (general-rank a)
  (let-values (((rank product) (reduce-rows! (working-rows a) (matrix-num-cols a))))
    rank))

;;; Of least error, and of those of least norm.
(define (general-least-squares a b)
  (multiply (general-pseudo-inverse a) b))

;;; A matrix is the product CR of its columns with pivots and the echelon form's rows that are not zero. C has full column rank
;;; and R full row rank, so by the normal equations of each, which lose nothing where nothing is rounded, the inverse is
;;; R*(RR*)⁻¹(C*C)⁻¹C*. Source: Ben-Israel & Greville, Generalized Inverses, 1.6.
(define (general-pseudo-inverse a)
  (let* ((rows (working-rows a))
         (pivots (pivot-columns! rows (matrix-num-cols a)))
         (rank (length pivots))
         (c (build-matrix (matrix-num-rows a) rank (lambda (i k) (matrix-ref a i (list-ref pivots k)))))
         (r (build-matrix rank (matrix-num-cols a) (lambda (k j) (vector-ref (vector-ref rows k) j)))))
    (multiply (multiply (adjoint r) (inverse (multiply r (adjoint r))))
              (multiply (inverse (multiply (adjoint c) c)) (adjoint c)))))

;;; Reduces the rows. The pivots' columns, in the order of their rows.
(define (pivot-columns! rows columns)
  (let-values (((rank product) (reduce-rows! rows columns)))
    (map (lambda (k) (vector-index (lambda (element) (not (zero? element))) (vector-ref rows k))) (iota rank))))

(define (inverse a)
  (general-solve 'matrix-pseudo-inverse a (identity-matrix (matrix-num-rows a))))

(define (adjoint a)
  (matrix-map conjugate (matrix-transpose a)))

(define (conjugate number)
  (make-rectangular (real-part number) (- (imag-part number))))

;;; Three values: L, U and the order of the rows. Below the diagonal the rows hold L.
(define (general-lu a)
  (let* ((rows (working-rows a))
         (height (vector-length rows))
         (width (matrix-num-cols a))
         (order (list->vector (iota height)))
         (depth (min height width)))
    (do ((k 0 (+ k 1))) ((= k depth))
      (let ((at (pivot-row rows k k)))
        (when at
          (vector-swap! rows k at)
          (vector-swap! order k at)
          (eliminate-below! rows k))))
    (values (build-matrix height depth (lambda (i j) (cond ((< i j) 0) ((= i j) 1) (else (vector-ref (vector-ref rows i) j)))))
            (build-matrix depth width (lambda (i j) (if (> i j) 0 (vector-ref (vector-ref rows i) j))))
            order)))

;;; Subtracts multiples of row k from those below; each multiple stays where it made a zero.
(define (eliminate-below! rows k)
  (let ((pivot-row (vector-ref rows k)))
    (do ((i (+ k 1) (+ i 1))) ((= i (vector-length rows)))
      (let* ((row (vector-ref rows i))
             (factor (/ (vector-ref row k) (vector-ref pivot-row k))))
        (vector-set! row k factor)
        (do ((j (+ k 1) (+ j 1))) ((= j (vector-length row)))
          (vector-set! row j (- (vector-ref row j) (* factor (vector-ref pivot-row j)))))))))

;;; The lower triangle whose product with its transpose is the matrix, or #f unless that is made of rational numbers. Only the
;;; lower triangle of the matrix is read.
(define (rational-cholesky a)
  (let* ((rows (working-rows a)) (size (vector-length rows)))
    (define (element i j) (vector-ref (vector-ref rows i) j))
    (define (rest i j)
      (do ((k 0 (+ k 1))
           (rest (element i j) (- rest (* (element i k) (element j k)))))
          ((= k j) rest)))
    (let next ((j 0))
      (if (= j size)
          (build-matrix size size (lambda (i j) (if (< i j) 0 (element i j))))
          (let ((root (rational-root (rest j j))))
            (and root
                 (begin
                   (vector-set! (vector-ref rows j) j root)
                   (do ((i (+ j 1) (+ i 1))) ((= i size))
                     (vector-set! (vector-ref rows i) j (/ (rest i j) root)))
                   (next (+ j 1)))))))))

;;; The square root of a positive number if it is rational, or #f.
(define (rational-root number)
  (and (positive? number)
       (let ((root (sqrt number)))
         (and (exact? root) root))))
