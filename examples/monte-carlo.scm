;; Prices a European call option twice: by Black and Scholes' formula, and by simulation of 1,000,000 final prices.
;; The random numbers come from a generator written here, so the output is the same everywhere.
;;
;;     bin/lamina examples/monte-carlo.scm
(import (scheme base) (scheme write) (scheme inexact) (lamina))

(define pi 3.141592653589793)
(define spot 100.0)
(define strike 105.0)
(define rate 0.05)                              ; risk-free interest, per year
(define volatility 0.2)                         ; per square root of a year
(define years 1.0)

;; L'Ecuyer's combined generator (1988): two multiplicative sequences modulo primes near 2^31, with a joint period of
;; 2.3·10^18. All products are below 2^47, so every number is a fixnum.
(define first-state 12345)
(define second-state 67890)

(define (random-uniform!)                       ; strictly between 0 and 1
  (set! first-state (modulo (* 40014 first-state) 2147483563))
  (set! second-state (modulo (* 40692 second-state) 2147483399))
  (* (+ 1 (modulo (- first-state second-state) 2147483562))
     (/ 1.0 2147483563)))

(define (random-normals n)                      ; n even; Box and Muller make two from two
  (define result (make-f64vector n))
  (do ((i 0 (+ i 2)))
      ((= i n) result)
    (let ((radius (sqrt (* -2.0 (log (random-uniform!)))))
          (angle (* 2.0 pi (random-uniform!))))
      (f64vector-set! result i (* radius (cos angle)))
      (f64vector-set! result (+ i 1) (* radius (sin angle))))))

;; The normal distribution function by Marsaglia's series (2004): φ(x)·(x + x³/3 + x⁵/(3·5) + …) + 1/2.
(define (normal-distribution x)
  (let add ((term x) (k 3.0) (sum 0.0))
    (if (= sum (+ sum term))
        (+ 0.5 (* sum (/ (exp (* -0.5 x x)) (sqrt (* 2.0 pi)))))
        (add (/ (* term x x) k) (+ k 2.0) (+ sum term)))))

(define discount (exp (- (* rate years))))
(define spread (* volatility (sqrt years)))     ; the deviation of the logarithm of the final price

(define (black-scholes)
  (let* ((d1 (/ (+ (log (/ spot strike)) (* (+ rate (* 0.5 volatility volatility)) years)) spread))
         (d2 (- d1 spread)))
    (- (* spot (normal-distribution d1))
       (* strike discount (normal-distribution d2)))))

(define (simulate n)                            ; the estimated price and its standard error
  (let* ((drift (- (* rate years) (* 0.5 spread spread)))
         (payoffs (f64vector-map
                   (lambda (z) (* discount (max 0.0 (- (* spot (exp (+ drift (* spread z)))) strike))))
                   (random-normals n)))
         (mean (/ (f64vector-sum payoffs) n))
         (variance (- (/ (f64vector-dot payoffs payoffs) n) (* mean mean))))
    (values mean (sqrt (/ variance n)))))

(define (show name x)                           ; rounded to six decimals
  (for-each display (list name ": " (/ (round (* 1e6 x)) 1e6) "\n")))

(let ((exact-price (black-scholes)))
  (let-values (((price standard-error) (simulate 1000000)))
    (show "formula       " exact-price)
    (show "simulation    " price)
    (show "standard error" standard-error)
    (display (if (< (abs (- price exact-price)) (* 3.0 standard-error))
                 "the two agree within three standard errors\n"
                 "the two disagree\n"))))
