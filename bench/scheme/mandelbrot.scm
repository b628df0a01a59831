;; mandelbrot: counts the points of a square grid that stay in the Mandelbrot set for 200 steps. Measures generic
;; arithmetic on flonums in a loop.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (stays? x y)
  (let step ((left 200) (a x) (b y))
    (let ((aa (* a a))
          (bb (* b b)))
      (cond ((> (+ aa bb) 4.0) #f)
            ((= left 0) #t)
            (else (step (- left 1)
                        (+ (- aa bb) x)
                        (+ (* 2.0 a b) y)))))))

(define (mandelbrot size)
  (define scale (/ 3.0 size))
  (define (coordinate i) (- (* scale i) 1.5))
  (let rows ((row 0) (count 0))
    (if (= row size)
        count
        (let columns ((column 0) (count count))
          (if (= column size)
              (rows (+ row 1) count)
              (columns (+ column 1)
                       (if (stays? (- (coordinate column) 0.5) (coordinate row))
                           (+ count 1)
                           count)))))))

(measure "mandelbrot" 20 10632 mandelbrot 250)
