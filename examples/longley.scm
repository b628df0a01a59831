;; Least squares on NIST's Longley data (employment in the USA from 1947 to 1962, explained by six series that are
;; nearly dependent: condition number about 10^9), by Householder's QR factorisation written out in Scheme. Prints
;; each coefficient beside the value that NIST certifies, with the number of digits that agree.
;;
;;     bin/lamina examples/longley.scm
(import (scheme base) (scheme write) (scheme inexact) (lamina))

(define table (read-csv (string-append (script-directory) "longley.csv")))
(define rows (f64vector-length (car table)))

;; A matrix is a Scheme vector of its columns, each an f64vector: those of the explaining series after one of ones.
(define columns
  (list->vector (cons (make-f64vector rows 1.0) (map f64vector-copy (cdr table)))))
(define employed (f64vector-copy (car table)))

(define (dot-from k a b)                        ; the inner product of the elements from k on
  (let loop ((i k) (sum 0.0))
    (if (= i rows)
        sum
        (loop (+ i 1) (+ sum (* (f64vector-ref a i) (f64vector-ref b i)))))))

(define (add-multiple-from! k a factor b)       ; a ← a + factor·b, from element k on
  (do ((i k (+ i 1)))
      ((= i rows))
    (f64vector-set! a i (+ (f64vector-ref a i) (* factor (f64vector-ref b i))))))

;; The vector v whose reflection I − 2vvᵀ/(vᵀv) maps the column to a multiple of the k-th unit vector, from row k on.
(define (householder-vector column k)
  (let* ((v (f64vector-copy column))
         (norm (sqrt (dot-from k v v)))
         (pivot (f64vector-ref v k)))
    (f64vector-set! v k (if (< pivot 0.0) (- pivot norm) (+ pivot norm)))   ; the sign that does not cancel
    v))

(define (reflect! a v k)
  (add-multiple-from! k a (/ (* -2.0 (dot-from k v a)) (dot-from k v v)) v))

;; Turns the matrix into its upper triangular factor R and the right side into Qᵀb.
(define (reduce! matrix right-side)
  (do ((k 0 (+ k 1)))
      ((= k (vector-length matrix)))
    (let ((v (householder-vector (vector-ref matrix k) k)))
      (do ((j k (+ j 1)))
          ((= j (vector-length matrix)))
        (reflect! (vector-ref matrix j) v k))
      (reflect! right-side v k))))

;; Solves Rx = b from the last row upwards.
(define (back-substitute triangle right-side)
  (define n (vector-length triangle))
  (define x (make-f64vector n 0.0))
  (define (entry i j) (f64vector-ref (vector-ref triangle j) i))
  (do ((i (- n 1) (- i 1)))
      ((< i 0) x)
    (do ((j (+ i 1) (+ j 1))
         (rest (f64vector-ref right-side i) (- rest (* (entry i j) (f64vector-ref x j)))))
        ((= j n)
         (f64vector-set! x i (/ rest (entry i i)))))))

(reduce! columns employed)
(define coefficients (back-substitute columns employed))

;; What the reflections left below the triangle is the part of the right side that no coefficients can explain.
(define p (vector-length columns))
(define deviation (sqrt (/ (dot-from p employed employed) (- rows p))))

(define (agreeing-digits computed certified)    ; at most 15, as many as NIST gives
  (let ((relative (/ (abs (- computed certified)) (abs certified))))
    (if (< relative 1e-15)
        15
        (exact (floor (- (log relative 10)))))))

(define (report name computed certified)
  (for-each display
            (list name ": " computed ", certified " certified ", "
                  (agreeing-digits computed certified) " digits agree\n")))

(for-each report
          '("constant" "price deflator" "gross national product" "unemployed" "armed forces" "population" "year")
          (f64vector->list coefficients)
          '(-3482258.63459582 15.0618722713733 -0.0358191792925910 -2.02022980381683 -1.03322686717359
            -0.0511041056535807 1829.15146461355))
(report "residual deviation" deviation 304.854073561965)
