;; Heat in a square plate whose edges are kept at 0: the explicit scheme, row by row, for a plate that starts with one arch of
;; a sine in each direction. That shape keeps its form and cools by a factor that is known exactly, also for the discrete
;; equation, so the computation can be judged.
;;
;;     bin/lamina examples/heat.scm
(import (scheme base) (scheme write) (scheme inexact) (srfi 48) (lamina))

(define pi 3.141592653589793)
(define cells 200)                              ; along each edge
(define h (/ 1.0 cells))
(define steps 500)
(define dt (* 0.2 h h))                         ; stable below 0.25 h²
(define ratio (/ dt (* h h)))

;; A plate is a vector of rows, edges included.
(define (sine-row factor)
  (let ((row (make-f64vector (+ cells 1))))
    (do ((j 0 (+ j 1)))
        ((> j cells) row)
      (f64vector-set! row j (* factor (sin (* pi h j)))))))

(define (make-plate)
  (let ((plate (make-vector (+ cells 1))))
    (do ((i 0 (+ i 1)))
        ((> i cells) plate)
      (vector-set! plate i (sine-row (if (or (= i 0) (= i cells)) 0.0 (sin (* pi h i))))))))

;; New temperatures of one row, from the row, the ones above and below, and its neighbours to the left and right.
(define (update-row! new above row below)
  (do ((j 1 (+ j 1)))
      ((= j cells))
    (let ((here (f64vector-ref row j)))
      (f64vector-set! new j
        (+ here
           (* ratio (- (+ (f64vector-ref above j) (f64vector-ref below j)
                          (f64vector-ref row (- j 1)) (f64vector-ref row (+ j 1)))
                       (* 4.0 here))))))))

(define (step! new old)
  (do ((i 1 (+ i 1)))
      ((= i cells))
    (update-row! (vector-ref new i) (vector-ref old (- i 1)) (vector-ref old i) (vector-ref old (+ i 1)))))

(define plate
  (do ((k 0 (+ k 1))
       (old (make-plate) new)
       (new (make-plate) old))
      ((= k steps) old)
    (step! new old)))

(define (middle plate) (f64vector-ref (vector-ref plate (quotient cells 2)) (quotient cells 2)))

(define cooling                                 ; of the discrete equation, in one step
  (- 1.0 (* 8.0 ratio (square (sin (/ (* pi h) 2.0))))))

(define computed (middle plate))
(define discrete (expt cooling steps))
(define continuous (exp (* -2.0 pi pi steps dt)))

(format #t "after ~a steps the middle has ~8,6F of its heat~%" steps computed)
(format #t "the discrete equation says    ~8,6F: ~a~%" discrete
        (if (< (abs (- computed discrete)) 1e-12) "agrees to 12 digits" "differs"))
(format #t "the heat equation says        ~8,6F~%" continuous)
