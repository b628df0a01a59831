;; π to any number of digits, by the series of the Chudnovsky brothers (1988), each term of which gives 14 digits more.
;; The terms are added by binary splitting: all numbers are exact integers, and most of the work is in products of
;; integers of equal length, which Lamina multiplies faster than in the square of their length.
;;
;;     lamina examples/pi.scm 1000
(import (scheme base) (scheme write) (scheme process-context))

(define digits-per-term 14)

;; The terms from a to b, as three products and sums: p of (6k-5)(2k-1)(6k-1), q of k^3 640320^3 / 24, t of the numerators.
(define (split a b)
  (if (= (- b a) 1)
      (let ((p (if (= a 0) 1 (* (- (* 6 a) 5) (- (* 2 a) 1) (- (* 6 a) 1)))))
        (values p
                (if (= a 0) 1 (* a a a 10939058860032000))
                (* (if (odd? a) -1 1) p (+ 13591409 (* 545140134 a)))))
      (let ((middle (quotient (+ a b) 2)))
        (let-values (((p1 q1 t1) (split a middle))
                     ((p2 q2 t2) (split middle b)))
          (values (* p1 p2) (* q1 q2) (+ (* q2 t1) (* p1 t2)))))))

;; π times 10^digits, rounded down; ten digits more are computed.
(define (pi-digits digits)
  (let ((unit (expt 10 (+ digits 10))))
    (let-values (((p q t) (split 0 (+ 1 (quotient digits digits-per-term))))
                 ((root rest) (exact-integer-sqrt (* 10005 unit unit))))
      (quotient (quotient (* 426880 root q) t) (expt 10 10)))))

(define digits
  (let ((arguments (cdr (command-line))))
    (if (pair? arguments) (string->number (car arguments)) 100000)))

(define text (number->string (pi-digits digits)))
(define (part from to) (substring text from to))

(display "3.") (display (part 1 (min 51 (+ digits 1)))) (newline)
(when (> digits 100)
  (display "… ") (display (part (- (string-length text) 50) (string-length text))) (newline))
