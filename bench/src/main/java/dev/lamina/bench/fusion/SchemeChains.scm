;; The chains of Chains.java written in Scheme: as calls over f64vectors, which the compiler fuses, and as loops by hand.
;; Each procedure handles n elements in all.

(define size 0)
(define x #f)
(define y #f)
(define out #f)

(define (prepare n)
  (set! size n)
  (set! x (f64vector-tabulate (lambda (i) (/ (+ i 1.0) n)) n))
  (set! y (f64vector-tabulate (lambda (i) (- 2.0 (/ (+ i 1.0) n))) n))
  (set! out (make-f64vector n)))

(define (line! out x y)
  (f64vector-map-into! out (lambda (p q) (+ (* 2.5 p) (sqrt q))) x y)
  (f64vector-ref out 0))

(define (line-loop! out x y)
  (let ((n (f64vector-length out)))
    (let loop ((i 0))
      (if (< i n)
          (begin
            (f64vector-set! out i (+ (* 2.5 (f64vector-ref x i)) (sqrt (f64vector-ref y i))))
            (loop (+ i 1)))
          (f64vector-ref out 0)))))

(define (distance x y)
  (f64vector-sum (f64vector-map (lambda (p q) (square (- p q))) x y)))

(define (distance-loop x y)
  (let ((n (f64vector-length x)))
    (let loop ((i 0) (sum 0.0))
      (if (< i n)
          (loop (+ i 1) (+ sum (square (- (f64vector-ref x i) (f64vector-ref y i)))))
          sum))))

;; Three calls, whose results nobody else sees.
(define (normalized x)
  (let* ((mean (/ (f64vector-sum x) (f64vector-length x)))
         (centred (f64vector-map (lambda (p) (- p mean)) x))
         (scaled (f64vector-map (lambda (p) (* p 0.5)) centred)))
    (f64vector-sum (f64vector-map (lambda (p) (sqrt (+ 1.0 (* p p)))) scaled))))

(define (lines n) (for-elements n size (line! out x y)))
(define (line-loops n) (for-elements n size (line-loop! out x y)))
(define (distances n) (for-elements n size (distance x y)))
(define (distance-loops n) (for-elements n size (distance-loop x y)))
(define (normalizations n) (for-elements n size (normalized x)))
