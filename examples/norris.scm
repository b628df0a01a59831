;; Fits a straight line to NIST's Norris data (Statistical Reference Datasets: the calibration of an ozone monitor,
;; 36 observations) and prints each result beside the value that NIST certifies, with the number of digits that agree.
;;
;;     bin/lamina examples/norris.scm
(import (scheme base) (scheme write) (scheme inexact) (lamina))

(define table (read-csv (string-append (script-directory) "norris.csv")))
(define y (list-ref table 0))                   ; what the monitor under test showed
(define x (list-ref table 1))                   ; what the customer's instrument showed
(define n (f64vector-length x))

(define (mean v)
  (/ (f64vector-sum v) n))

(define (centred v)                             ; differences from the mean keep the digits that plain sums lose
  (let ((m (mean v)))
    (f64vector-map (lambda (element) (- element m)) v)))

(define dx (centred x))
(define dy (centred y))
(define slope (/ (f64vector-dot dx dy) (f64vector-dot dx dx)))
(define intercept (- (mean y) (* slope (mean x))))

(define residuals
  (f64vector-map (lambda (x y) (- y (+ intercept (* slope x)))) x y))
(define squares (f64vector-dot residuals residuals))
(define deviation (sqrt (/ squares (- n 2))))
(define r-squared (- 1 (/ squares (f64vector-dot dy dy))))

(define (agreeing-digits computed certified)    ; at most 15, as many as NIST gives
  (let ((relative (/ (abs (- computed certified)) (abs certified))))
    (if (< relative 1e-15)
        15
        (exact (floor (- (log relative 10)))))))

(define (report name computed certified)
  (for-each display
            (list name ": " computed ", certified " certified ", "
                  (agreeing-digits computed certified) " digits agree\n")))

(report "intercept" intercept -0.262323073774029)
(report "slope" slope 1.00211681802045)
(report "residual deviation" deviation 0.884796396144373)
(report "R squared" r-squared 0.999993745883712)
