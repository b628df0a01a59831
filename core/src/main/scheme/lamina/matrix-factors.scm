;;; Equations, factorizations and norms: who answers, the numeric library or elimination. Factors that need roots (QR,
;;; Cholesky, singular values, eigenvalues) are flonums whatever the matrix holds.

;;; Equations

(define (matrix-solve a b)
  (check-square 'matrix-solve a)
  (check-right-side 'matrix-solve a (column b))
  (as-column-like b (with-flonums %f64matrix-solve (lambda (a b) (general-solve 'matrix-solve a b)) a (column b))))

(define (check-right-side who a b)
  (check-matrix who a)
  (check-matrix who b)
  (if (not (= (matrix-num-rows a) (matrix-num-rows b)))
      (refuse who "the right side must have as many rows as a: a is " (shape-text a) ", b is " (shape-text b))))

;;; The x of least error, and of those that of least norm.
(define (matrix-least-squares a b)
  (check-right-side 'matrix-least-squares a (column b))
  (as-column-like b (with-flonums %f64matrix-least-squares general-least-squares a (column b))))

(define (matrix-inverse a)
  (check-square 'matrix-inverse a)
  (if (for-flonums? a)
      (%f64matrix-inverse (matrix->f64matrix a))
      (general-solve 'matrix-inverse a (identity-matrix (matrix-num-rows a)))))

(define (matrix-determinant a)
  (check-square 'matrix-determinant a)
  (if (for-flonums? a)
      (%f64matrix-determinant (matrix->f64matrix a))
      (general-determinant a)))

(define (matrix-rank a)
  (if (for-flonums? a)
      (%f64matrix-rank (matrix->f64matrix a))
      (general-rank a)))

(define (matrix-pseudo-inverse a)
  (if (for-flonums? a)
      (%f64matrix-pseudo-inverse (matrix->f64matrix a))
      (general-pseudo-inverse a)))

(define (matrix-exp a)
  (check-square 'matrix-exp a)
  (%f64matrix-exponential (matrix->f64matrix a)))

;;; Factorizations

;;; L, U, and a vector p: row i of LU is row p(i) of the matrix.
(define (matrix-lu a)
  (if (for-flonums? a)
      (%f64matrix-lu (matrix->f64matrix a))
      (general-lu a)))

;;; L, D with blocks of one and two rows, and the order in which LDLᵀ has the rows and columns of the matrix, which is
;;; symmetric: its lower triangle is read.
(define (matrix-ldl a)
  (check-square 'matrix-ldl a)
  (%f64matrix-ldl (matrix->f64matrix a)))

(define (matrix-qr a)
  (%f64matrix-qr (matrix->f64matrix a)))

;;; Exact if the matrix is and all roots are rational.
(define (matrix-cholesky a)
  (check-square 'matrix-cholesky a)
  (or (and (every (lambda (element) (and (real? element) (exact? element))) (matrix->list a))
           (rational-cholesky a))
      (%f64matrix-cholesky (matrix->f64matrix a))))

;;; U, the singular values in descending order, and V: the matrix is U times their diagonal times the transpose of V.
(define (matrix-svd a)
  (%f64matrix-svd (matrix->f64matrix a)))

(define (matrix-eigen-symmetric a)
  (check-square 'matrix-eigen-symmetric a)
  (%f64matrix-eigen-symmetric (matrix->f64matrix a)))

;;; The eigenvalues, and the eigenvectors as columns: an f64vector and a matrix of flonums if all are real, or else a vector
;;; and a matrix of complex numbers.
(define (matrix-eigen a)
  (check-square 'matrix-eigen a)
  (let-values (((eigenvalues eigenvectors) (%f64matrix-eigen (matrix->f64matrix a))))
    (if (f64vector-every zero? (cadr eigenvalues))
        (values (car eigenvalues) (car eigenvectors))
        (values (vector-map make-rectangular (f64vector->vector (car eigenvalues)) (f64vector->vector (cadr eigenvalues)))
                (apply matrix-map make-rectangular eigenvectors)))))

;;; Norms. As in Racket, matrix-norm takes the matrix for a vector, and the operator norms have names of their own.

(define matrix-norm
  (case-lambda
    ((a) (matrix-norm a 2))
    ((a p)
     (if (not (and (real? p) (>= p 1)))
         (%error "matrix-norm" "expected a real number that is not below 1, given" p))
     (cond ((and (for-flonums? a) (= p 2)) (%f64matrix-frobenius-norm (matrix->f64matrix a)))
           ((and (for-flonums? a) (= p +inf.0)) (%f64matrix-greatest-magnitude (matrix->f64matrix a)))
           (else (vector-norm (map magnitude (matrix->list a)) p))))))

(define (vector-norm magnitudes p)
  (cond ((= p 1) (apply + magnitudes))
        ((= p 2) (sqrt (apply + (map square magnitudes))))
        ((= p +inf.0) (fold max 0 magnitudes))
        (else (expt (apply + (map (lambda (x) (expt x p)) magnitudes)) (/ p)))))

(define (matrix-op-1norm a)
  (if (for-flonums? a)
      (%f64matrix-1-norm (matrix->f64matrix a))
      (fold max 0 (map (lambda (column) (apply + (map magnitude column))) (matrix->list* (matrix-transpose a))))))

(define (matrix-op-inf-norm a)
  (matrix-op-1norm (matrix-transpose a)))

(define (matrix-op-2norm a)
  (%f64matrix-2-norm (matrix->f64matrix a)))

(define (matrix-condition a)
  (%f64matrix-condition (matrix->f64matrix a)))
