; The second program of the training: small numeric work, so that the AOT cache holds the classes behind it. All of it is
; far too little to wake the SIMD kernels: a JVM that has loaded the Vector API late cannot write a cache.
(import (scheme base) (scheme write) (scheme inexact) (scheme process-context) (srfi 27) (srfi 48)
        (lamina) (lamina matrix) (lamina statistics) (lamina fft) (lamina random) (lamina io))

(define columns (read-csv (string-append (script-directory) "numbers.csv")))
(define x (car columns))
(define y (cadr columns))

(define squares (f64vector-map (lambda (x y) (/ (- x y) (+ 1.5 (* x x)))) x y))
(f64vector-for-each (lambda (x) (display x)) squares)
(write (list (f64vector-sum x) (f64vector-dot x y) (f64vector-fold max 0. y) (mean x) (variance x) (median y)))

;; Kernels in place of loops, which are made for so many elements at once.
(define many (f64vector-map abs (make-f64vector 10000 0.5)))
(define (kernels low high)
  (list (f64vector-sum (f64vector-map (lambda (x y) (if (< x low) 0.0 (* high (exp (- y x))))) many many))
        (f64vector-sum (f64vector-map (lambda (x) (+ (* x (sin x)) (/ (cos x) (sqrt (+ 1.0 (* x x)))))) many))
        (f64vector-sum (f64vector-map (lambda (x) (- (log (+ x high)) (square (max low (min x high))))) many))
        (f64vector-dot many (f64vector-map (lambda (x) (if (and (> x low) (not (= x high))) 1.0 x)) many))
        (f64vector-max many) (f64vector-min many) (mean many) (variance many)
        (f64vector-count (lambda (x) (> x low)) many)
        (f64vector-index negative? many)
        (f64vector-any (lambda (x) (> (sqrt x) high)) many)
        (f64vector-map! (lambda (x) (+ x 0.)) many)))
(kernels 0. 1.)

;; A file of NumPy, mapped and in pieces.
(define file (string-append (cadr (command-line)) "/numbers.npy"))
(write-npy file (f64vector-map (lambda (x) (- (sin (* x 1e7)) (cos (* 3 x)))) many))
(define mapped (map-npy file))
(write (list (f64vector-sum mapped) (f64vector-length (f64vector-copy mapped 5000))
             (npy-fold (lambda (sum piece) (+ sum (f64vector-max piece))) 0. file 4000)))

(define a (matrix ((4. 1) (2 3))))
(define-values (u singular-values v) (matrix-svd a))
(define-values (q r) (matrix-qr a))
(write (list (matrix-solve a #f64(1 2)) (matrix->list (matrix* (matrix-transpose a) a)) (matrix-determinant a)
             (matrix->list* (matrix+ a (matrix-scale (identity-matrix 2) 2.))) (matrix-inverse a)
             (f64vector->list (matrix-row-sums a)) (matrix->f64vector (matrix-col v 0)) q singular-values
             (matrix-least-squares a #f64(1 2)) (matrix-ref (build-matrix 2 2 (lambda (i j) (+ i (* 1. j)))) 1 1)))
(write (real-fft #f64(1 2 3 4 5)))

;; Products of more than a few rows take another way.
(define steps (build-matrix 40 40 (lambda (i j) (/ 1. (+ 1 i j)))))
(define ones (make-f64vector 40 1.))
(matrix-set! steps 0 1 0.5)
(matrix-set! steps 1 0 (quotient 17 5))
(write (list (matrix-ref (matrix* steps (diagonal-matrix ones)) 0 1) (f64vector-sum (matrix* steps ones))
             (matrix-ref (matrix- steps (matrix-scale steps 2)) 0 0)
             (matrix-ref (matrix-augment (make-f64matrix 40 1 1.) (f64vector->matrix 40 1 ones)) 3 1)))

;; Numbers of many digits.
(define large (expt 3 100))
(write (list (* large large) (quotient (* large 7) (expt 2 80)) (remainder large (expt 10 20)) (gcd large (expt 6 50))
             (/ large (expt 7 40)) (inexact (/ large (expt 7 40))) (exact-integer-sqrt (expt 10 50))))

(define source (make-random-source))
(random-source-pseudo-randomize! source 1 2)
(write (list ((random-source-make-reals source)) ((random-source-make-integers source) 10)
             (random-normal-vector source 3) (random-uniform-vector source 3)))

(define moved (make-f64vector 100 0.5))
(do ((i 1 (+ i 1)))
    ((= i 100))
  (f64vector-set! moved i (exp (* 0.1 (sqrt (+ (log i) (modulo (* i i) 7) (cos i) (sin (f64vector-ref moved (- i 1)))))))))
(format #t "~a ~8,3F ~s~%" (quotient 17 5) (f64vector-ref moved 9) x)
(format #t "~4F~%" 3.5)
(format #t "~a ~2F~%" "two" 2)
(format #t "~a ~a ~a ~a~%" 1 2 3 4)
(display (list (exact (round 2.6)) (atan 1. 2.) (log 3.) (expt 2. 0.5) (number->string 3.25)))
(newline)
