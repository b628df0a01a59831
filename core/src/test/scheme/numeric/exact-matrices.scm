;; (lamina matrix): matrices of exact and of complex numbers are answered by the same procedures, exactly.
;; settings: stress=50
(import (scheme base) (scheme write) (scheme process-context) (scheme complex) (lamina matrix))
(include "../check.scm")

(define (text object)
  (let ((port (open-output-string)))
    (display object port)
    (get-output-string port)))

(define a (matrix ((4 1) (2 3))))
(define (hilbert n) (build-matrix n n (lambda (i j) (/ (+ i j 1)))))

(check (matrix-inverse a) => (matrix ((3/10 -1/10) (-1/5 2/5))))
(check (text (matrix-inverse a)) => "[[3/10 -1/10]\n [-1/5   2/5]]")
(check (matrix* (hilbert 8) (matrix-inverse (hilbert 8))) => (identity-matrix 8))
(check (matrix-determinant (hilbert 4)) => 1/6048000)
(check (matrix-determinant (matrix ((0 1) (1 0)))) => -1)
(check (matrix-determinant (matrix ((1 2) (2 4)))) => 0)
(check (matrix-determinant (list->matrix 0 0 '())) => 1)
(check (matrix-solve a (matrix ((1) (2)))) => (matrix ((1/10) (3/5))))
(check (matrix-rank (matrix ((1 2 3) (2 4 6) (1 1 1)))) => 2)
(check (matrix-rank (matrix ((0 0) (0 0)))) => 0)
(check (matrix-least-squares (matrix ((1 0) (1 1) (1 2))) (matrix ((1) (2) (4)))) => (matrix ((5/6) (3/2))))
(check (matrix* a a) => (matrix ((18 7) (14 11))))
(check (matrix-expt (matrix ((1 1) (1 0))) 100)
       => (matrix ((573147844013817084101 354224848179261915075) (354224848179261915075 218922995834555169026))))
(check (matrix+ a a) => (matrix ((8 2) (4 6))))
(check (matrix- a) => (matrix ((-4 -1) (-2 -3))))
(check (matrix-scale a 1/2) => (matrix ((2 1/2) (1 3/2))))
(check (matrix-kronecker (identity-matrix 2) (matrix ((1 2)))) => (matrix ((1 2 0 0) (0 0 1 2))))
(check (matrix-trace a) => 7)
(check (matrix-row-means a) => #(5/2 5/2))
(check (matrix-col-sums a) => #(6 4))
(check (matrix-norm (matrix ((3 0) (0 4)))) => 5)
(check (matrix-norm a 1) => 10)
(check (matrix-norm a +inf.0) => 4)
(check (matrix-op-1norm a) => 6)
(check (matrix-op-inf-norm a) => 5)
(check (matrix->exact (matrix ((0.5 1)))) => (matrix ((1/2 1))))

(let-values (((l u order) (matrix-lu (matrix ((0 2 1) (1 1 1) (2 1 3))))))
  (check l => (matrix ((1 0 0) (0 1 0) (2 -1/2 1))))
  (check u => (matrix ((1 1 1) (0 2 1) (0 0 3/2))))
  (check order => #(1 0 2)))

;; Exact and inexact together are inexact.
(check (matrix* a (matrix ((1.) (2.)))) => (matrix ((6.) (8.))))
(check (matrix+ a (make-f64matrix 2 2 0.5)) => (matrix ((4.5 1.5) (2.5 3.5))))
(check (let ((m (make-matrix 2 2 0))) (matrix-set! m 0 1 0.5) (matrix->list m)) => '(0 0.5 0 0))

;; Complex numbers
(define rotation (matrix ((0 +i) (+i 0))))
(check (matrix* rotation rotation) => (matrix ((-1 0) (0 -1))))
(check (matrix-inverse rotation) => (matrix ((0 -i) (-i 0))))
(check (matrix-determinant rotation) => 1)
(check (matrix-scale (matrix ((1. 2.))) +2i) => (matrix-map (lambda (x) (* +2i x)) (matrix ((1. 2.)))))
(check (magnitude (- (matrix-determinant (matrix ((1e-20+i 1) (1 0)))) -1)) => 0.0)

;; Roots make flonums.
(check (matrix-cholesky (matrix ((4 2) (2 5)))) => (matrix ((2. 0.) (1. 2.))))

(check (text (make-matrix 40 40 1/3))
       => (let ((line "[1/3 1/3 1/3 ... 1/3 1/3 1/3]"))
            (string-append "[" line "\n " line "\n " line "\n ...\n " line "\n " line "\n " line "]")))
(check-error (matrix-inverse (matrix ((1 2) (2 4)))))
(check-error (matrix-cholesky rotation))
(check-report)
