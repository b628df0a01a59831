;; The yearly flow of the Nile at Aswan, 1871 to 1970, with the local level model: a level that walks at random, seen
;; through noise. Kalman's filter follows the level; its log-likelihood tells which variances fit, and a golden-section
;; search finds them (Durbin and Koopman, Time Series Analysis by State Space Methods, chapter 2: 15099 and 1469).
;;
;;     bin/lamina examples/kalman.scm
(import (scheme base) (scheme write) (scheme inexact) (srfi 48) (lamina))

(define table (read-csv (string-append (script-directory) "nile.csv")))
(define year (list-ref table 0))
(define flow (list-ref table 1))
(define n (f64vector-length flow))
(define pi 3.141592653589793)

;; One pass over the years with noise variance 1 and level variance q. The first flow is the first level. Gives the levels,
;; the noise variance that maximises the likelihood for this q, and that likelihood's logarithm.
(define (kalman-filter q)
  (define levels (make-f64vector n))
  (f64vector-set! levels 0 (f64vector-ref flow 0))
  (let loop ((t 1) (level (f64vector-ref flow 0)) (variance (+ 1.0 q)) (squares 0.0) (logarithms 0.0))
    (if (= t n)
        (let ((noise (/ squares (- n 1))))
          (values levels
                  noise
                  (* -0.5 (+ (* n (log (* 2.0 pi))) (- n 1) (* (- n 1) (log noise)) logarithms))))
        (let* ((surprise (- (f64vector-ref flow t) level))
               (spread (+ variance 1.0))        ; the variance of the surprise
               (gain (/ variance spread))
               (level (+ level (* gain surprise))))
          (f64vector-set! levels t level)
          (loop (+ t 1)
                level
                (+ (* variance (- 1.0 gain)) q)
                (+ squares (/ (* surprise surprise) spread))
                (+ logarithms (log spread)))))))

(define (log-likelihood q)
  (let-values (((levels noise value) (kalman-filter q)))
    value))

(define ratio (/ (- (sqrt 5.0) 1.0) 2.0))

(define (maximum f low high)                    ; where f, which has one maximum there, is largest
  (let loop ((low low) (high high) (steps 60))
    (let ((a (- high (* ratio (- high low))))
          (b (+ low (* ratio (- high low)))))
      (cond ((= steps 0) (/ (+ low high) 2.0))
            ((< (f a) (f b)) (loop a high (- steps 1)))
            (else (loop low b (- steps 1)))))))

(define q (exp (maximum (lambda (x) (log-likelihood (exp x))) -8.0 2.0)))

(define-values (levels noise value) (kalman-filter q))

(format #t "log-likelihood: ~8,3F~%" value)
(format #t "variance of the noise: ~a~%" (exact (round noise)))
(format #t "variance of the level: ~a~%" (exact (round (* q noise))))

(define (show year-wanted)
  (let ((t (- year-wanted (exact (f64vector-ref year 0)))))
    (format #t "~a: flow ~6,1F, level ~6,1F~%" year-wanted (f64vector-ref flow t) (f64vector-ref levels t))))

(for-each show '(1880 1898 1899 1913 1950 1970))
