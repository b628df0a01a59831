;; Ten years of hourly temperatures in a file of NumPy, which is mapped and not read: the moving mean and standard deviation of
;; thirty days, the warmest and the coldest month, the hours that stand out, and the range of each year, piece by piece.
;;
;;     bin/lamina examples/moving.scm [READINGS.npy]
(import (scheme base) (scheme write) (scheme file) (scheme process-context) (srfi 48) (lamina) (lamina io))

(define year 8766)                              ; hours
(define window (* 30 24))
(define hours (* 10 year))

;; Without a file of its own the script makes one: the year, the day, a slow warming, and weather that nobody foresees.
(define (temperature t)
  (+ 10 (* 1e-5 t)
     (* 9 (sin (/ (* 6.283185307179586 (- t 2600)) 8766)))
     (* 4 (sin (/ (* 6.283185307179586 (- t 9)) 24)))
     (* 3 (sin (* 0.7 t t)) (cos (* 0.013 t)))))

(define given (if (pair? (cdr (command-line))) (cadr (command-line)) #f))
(define file (or given (string-append (or (get-environment-variable "TMPDIR") "/tmp") "/lamina-hours.npy")))
(unless given (write-npy file (f64vector-map temperature (f64vector-tabulate inexact hours))))

(define readings (map-npy file))

;; The mean and the standard deviation of each window, from sums that gain one reading and lose one. The first reading is
;; taken off them all, since the squares of small numbers cancel less.
(define (moving v width)
  (let* ((count (+ 1 (- (f64vector-length v) width)))
         (origin (f64vector-ref v 0))
         (means (make-f64vector count))
         (deviations (make-f64vector count)))
    (let loop ((i 0) (sum 0.) (squares 0.))
      (if (= i (f64vector-length v))
          (values means deviations)
          (let* ((x (- (f64vector-ref v i) origin))
                 (old (if (< i width) 0. (- (f64vector-ref v (- i width)) origin)))
                 (sum (+ sum (- x old)))
                 (squares (+ squares (- (* x x) (* old old)))))
            (when (>= i (- width 1))
              (let ((at (- i (- width 1))) (mean (/ sum width)))
                (f64vector-set! means at (+ origin mean))
                (f64vector-set! deviations at (sqrt (max 0. (- (/ squares width) (* mean mean)))))))
            (loop (+ i 1) sum squares))))))

(define-values (means deviations) (moving readings window))

(define (show-month name at)
  (format #t "the ~a month begins on day ~4F: ~5,2F ± ~4,2F degrees~%"
          name (quotient at 24) (f64vector-ref means at) (f64vector-ref deviations at)))

(define (index-of x v) (f64vector-index (lambda (y) (= x y)) v))

(format #t "~a hours, mean ~5,2F~%" (f64vector-length readings) (/ (f64vector-sum readings) (f64vector-length readings)))
(show-month "warmest" (index-of (f64vector-max means) means))
(show-month "coldest" (index-of (f64vector-min means) means))

;; Hours that are further from the month before them than twice its deviation.
(define n (f64vector-length means))
(define last-hours (f64vector-copy readings (- window 1)))
(format #t "~a hours stand out~%"
        (f64vector-count (lambda (x m d) (> (abs (- x m)) (* 2 d))) last-hours means deviations))

;; A file that is larger than memory is folded over in pieces.
(npy-fold (lambda (number hours)
            (format #t "year ~2F: ~6,2F to ~5,2F~%" number (f64vector-min hours) (f64vector-max hours))
            (+ number 1))
          1 file year)

(unless given (delete-file file))
