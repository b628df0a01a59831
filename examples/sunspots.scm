;; The rhythm of the sun: the spectrum of the yearly sunspot numbers from 1700 to 2008. The periods around its peak are
;; listed, and drawn as bars; the whole of it is drawn into a file, if one is named.
;;
;;     bin/lamina examples/sunspots.scm [CHART.svg]
(import (scheme base) (scheme write) (scheme complex) (scheme process-context) (srfi 48)
        (lamina) (lamina fft) (lamina statistics) (lamina plot))

(define table (read-csv (string-append (script-directory) "sunspots.csv")))
(define spots (list-ref table 1))
(define n (f64vector-length spots))
(define pi 3.141592653589793)

;; Without their mean, and faded in and out (Hann's window), so that the ends do not leak into all frequencies.
(define signal
  (let ((m (mean spots))
        (window (let ((w (make-f64vector n)))
                  (do ((t 0 (+ t 1)))
                      ((= t n) w)
                    (f64vector-set! w t (- 0.5 (* 0.5 (cos (/ (* 2 pi t) (- n 1))))))))))
    (f64vector-map (lambda (x w) (* w (- x m))) spots window)))

(define power (vector-map (lambda (z) (square (magnitude z))) (real-fft signal)))
(define total (vector-fold (lambda (sum x) (+ sum x)) 0. power))

(define (period k) (/ n (inexact k)))           ; in years, of frequency k
(define (share k) (/ (* 100 (vector-ref power k)) total))

(display "period   power\n")
(do ((k 24 (+ k 1)))
    ((= k 36))
  (format #t "~5,1F a  ~4,1F % ~a~%" (period k) (share k)
          (make-string (exact (round (* 2 (share k)))) #\#)))

(define strongest
  (let loop ((k 2) (best 1))
    (cond ((= k (vector-length power)) best)
          ((> (vector-ref power k) (vector-ref power best)) (loop (+ k 1) k))
          (else (loop (+ k 1) best)))))

(format #t "the strongest period is ~5,2F years~%" (period strongest))

(when (pair? (cdr (command-line)))
  (plot (cadr (command-line))
        (vector-map (lambda (k) (/ k n)) (list->vector (iota (vector-length power)))) power
        'title "Sunspots from 1700 to 2008" 'x-label "frequency, per year" 'y-label "power"))
