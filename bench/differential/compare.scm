;; Compares what two systems wrote for tower.scm, given as two files: Lamina's first, then the peer's. Prints each
;; difference that the report does not allow and ends with exit code 1 if there is one. The allowed ones, and why:
;;
;; - exactness of 0 * x, 0^x and of results that are exact zeros: 6.2.6 lets (* 0 +inf.0) be 0, 0.0 or NaN, and 6.2.4
;;   lets an operation with an exact zero be exact;
;; - the last digits of functions that are not +, -, *, /: 6.2.4 asks for no accuracy; they may differ by a relative 1e-11;
;; - the sign of a zero, and a NaN in place of an infinity, as a part of a complex result: 6.2.4 recommends IEEE rules for real
;;   numbers only;
;; - an error in place of a number without value (log of 0, atan of i, 0 to a power that is not positive, division by inexact zero): 6.2.6
;;   says "it is an error", or leaves it open;
;; - a procedure that the peer does not have.
(import (scheme base) (scheme read) (scheme write) (scheme file) (scheme inexact) (scheme complex) (scheme process-context))

(define tolerance 1e-11)
(define shown 40)

;; Operations whose results must agree to the last bit whatever the operands.
(define rounded-once '(number? complex? real? rational? integer? exact? zero? finite? infinite? nan? = < > <= >= eqv? equal?
  floor ceiling truncate round numerator denominator abs max min quotient remainder modulo gcd lcm floor/ truncate/
  floor-quotient floor-remainder exact-integer-sqrt real-part imag-part inexact exact exact->inexact inexact->exact number->string string->number))
(define arithmetic '(+ - * /))
(define without-value '(log atan expt / make-polar quotient remainder modulo floor/ truncate/ floor-quotient floor-remainder rationalize))

(define (near? a b)
  (cond ((not (number? a)) (equal? a b))
        ((or (nan? a) (nan? b)) (or (not (finite? a)) (not (finite? b)) ))
        ((or (infinite? a) (infinite? b)) (not (and (finite? a) (finite? b) (< (magnitude a) 1e300) (< (magnitude b) 1e300))))
        (else (<= (magnitude (- a b)) (* tolerance (max (magnitude a) (magnitude b) 1e-300))))))

(define (same? a b) (or (equal? a b) (and (number? a) (number? b) (eqv? a b))))

(define (allowed? operation operands ours theirs)
  (cond ((or (eq? theirs 'absent) (same? ours theirs)) #t)
        ((or (eq? ours 'error) (eq? theirs 'error)) (and (memq operation without-value) #t))
        ((and (memq operation '(number->string)) (string? ours) (string? theirs))
         (eqv? (string->number theirs (if (pair? (cdr operands)) (cadr operands) 10)) (car operands)))
        ((not (and (number? ours) (number? theirs))) #f)
        ((memq operation rounded-once) #f)
        ((and (memv 0 operands) (zero? theirs)) (zero? ours))
        ((and (memq operation arithmetic) (real? ours) (real? theirs))
         (or (memv 0 operands) (and (= ours theirs) (eq? (exact? ours) (exact? theirs)) (not (zero? ours)))))
        (else (and (or (eq? (exact? ours) (exact? theirs)) (memv 0 operands) (memv 1 operands)) (near? ours theirs)))))

(define (compare ours theirs)
  (let next ((count 0) (different 0))
    (let ((a (read ours)) (b (read theirs)))
      (cond ((and (eof-object? a) (eof-object? b)) (finish count different))
            ((or (eof-object? a) (eof-object? b)) (finish count (+ different 1)))
            ((and (equal? (car a) (car b)) (allowed? (car a) (cadr a) (list-ref a 2) (list-ref b 2)))
             (next (+ count 1) different))
            (else
             (when (< different shown) (write a) (display "  the peer: ") (write (list-ref b 2)) (newline))
             (next (+ count 1) (+ different 1)))))))

(define (finish count different)
  (display count) (display " calls, ") (display different) (display " differences") (newline)
  (exit (if (= different 0) 0 1)))

(call-with-input-file (list-ref (command-line) 1)
  (lambda (ours) (call-with-input-file (list-ref (command-line) 2) (lambda (theirs) (compare ours theirs)))))
