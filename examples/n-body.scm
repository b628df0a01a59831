;; The sun and the four large planets under gravity, moved in 1,000 and then 100,000 steps of 0.01 years. The total
;; energy would be constant in exact mathematics; how little it drifts shows the quality of the integration (symplectic
;; Euler, as in the Computer Language Benchmarks Game, whose energies after 0 and 1,000 steps are -0.169075164 and
;; -0.169087605).
;;
;;     bin/lamina examples/n-body.scm
(import (scheme base) (scheme write) (scheme inexact) (lamina))

(define pi 3.141592653589793)
(define days-per-year 365.24)
(define solar-mass (* 4.0 pi pi))               ; in units where the constant of gravitation is 1

(define table (read-csv (string-append (script-directory) "planets.csv")))
(define (column i scale)
  (f64vector-map (lambda (element) (* scale element)) (list-ref table i)))

;; One f64vector for each coordinate; a body is an index.
(define x (column 0 1.0))
(define y (column 1 1.0))
(define z (column 2 1.0))
(define vx (column 3 days-per-year))
(define vy (column 4 days-per-year))
(define vz (column 5 days-per-year))
(define mass (column 6 solar-mass))
(define bodies (f64vector-length mass))

(define (add! vector i amount)
  (f64vector-set! vector i (+ (f64vector-ref vector i) amount)))

(define (difference vector i j)
  (- (f64vector-ref vector i) (f64vector-ref vector j)))

(define (squared-distance i j)
  (+ (square (difference x i j)) (square (difference y i j)) (square (difference z i j))))

(define (for-each-pair visit)                   ; (visit i j) for i < j
  (do ((i 0 (+ i 1)))
      ((= i bodies))
    (do ((j (+ i 1) (+ j 1)))
        ((= j bodies))
      (visit i j))))

(define (attract! i j step)                     ; changes both velocities
  (let* ((squared (squared-distance i j))
         (pull (/ step (* squared (sqrt squared))))
         (pull-i (* pull (f64vector-ref mass j)))
         (pull-j (* pull (f64vector-ref mass i)))
         (dx (difference x i j))
         (dy (difference y i j))
         (dz (difference z i j)))
    (add! vx i (- (* dx pull-i)))
    (add! vy i (- (* dy pull-i)))
    (add! vz i (- (* dz pull-i)))
    (add! vx j (* dx pull-j))
    (add! vy j (* dy pull-j))
    (add! vz j (* dz pull-j))))

(define (move! i step)
  (add! x i (* step (f64vector-ref vx i)))
  (add! y i (* step (f64vector-ref vy i)))
  (add! z i (* step (f64vector-ref vz i))))

(define (advance! steps step)
  (do ((left steps (- left 1)))
      ((= left 0))
    (for-each-pair (lambda (i j) (attract! i j step)))
    (do ((i 0 (+ i 1)))
        ((= i bodies))
      (move! i step))))

(define (energy)
  (define (kinetic i)
    (* 0.5 (f64vector-ref mass i)
       (+ (square (f64vector-ref vx i)) (square (f64vector-ref vy i)) (square (f64vector-ref vz i)))))
  (define total 0.0)
  (do ((i 0 (+ i 1)))
      ((= i bodies))
    (set! total (+ total (kinetic i))))
  (for-each-pair
   (lambda (i j)
     (set! total (- total (/ (* (f64vector-ref mass i) (f64vector-ref mass j))
                             (sqrt (squared-distance i j)))))))
  total)

(define (rest-the-whole!)                       ; gives the sun the velocity that makes the total momentum zero
  (for-each (lambda (velocity)
              (add! velocity 0 (- (/ (f64vector-dot mass velocity) solar-mass))))
            (list vx vy vz)))

(define (report steps)                          ; rounded to nine decimals
  (for-each display (list steps " steps: energy " (/ (round (* 1e9 (energy))) 1e9) "\n")))

(rest-the-whole!)
(report 0)
(advance! 1000 0.01)
(report 1000)
(advance! 99000 0.01)
(report 100000)
