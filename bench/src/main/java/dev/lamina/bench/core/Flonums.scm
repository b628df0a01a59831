;; Inexact numbers. Each procedure does n steps, and each step needs the one before it.

(define (flonum-line n)
  (let loop ((i 0) (x 0.0))
    (if (= i n)
        x
        (loop (+ i 1) (+ (* x 0.999) 1.0)))))

(define (flonum-fraction n)
  (let loop ((i 0) (x 1.0))
    (if (= i n)
        x
        (loop (+ i 1) (+ 1.0 (/ 1.0 x))))))

(define (flonum-roots n)
  (let loop ((i 0) (x 1.0))
    (if (= i n)
        x
        (loop (+ i 1) (sqrt (+ x 2.0))))))

(define (flonum-sines n)
  (let loop ((i 0) (x 1.0))
    (if (= i n)
        x
        (loop (+ i 1) (+ 1.5 (sin x))))))

(define (flonum-exponentials n)
  (let loop ((i 0) (x 1.0))
    (if (= i n)
        x
        (loop (+ i 1) (exp (- x))))))

;; The conversions between exact and inexact, both ways.
(define (conversions n)
  (let loop ((i 0) (sum 0))
    (if (= i n)
        sum
        (loop (+ i 1) (- (exact (floor (* i 0.37))) sum)))))

(define (complex-products n)
  (let loop ((i 0) (z 1.0+0.0i))
    (if (= i n)
        (magnitude z)
        (loop (+ i 1) (* z 0.6+0.8i)))))
