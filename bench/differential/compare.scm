;; Compares what two systems wrote for tower.scm, given as two files: Lamina's first, then the peer's. Prints each
;; difference that the report does not allow and ends with exit code 1 if there is one. The allowed ones, and why:
;;
;; - exactness of 0 * x, 0^x and of results that are exact zeros: 6.2.6 lets (* 0 +inf.0) be 0, 0.0 or NaN, and 6.2.4
;;   lets an operation with an exact zero be exact;
;; - the last digits of functions that are not +, -, *, /: 6.2.4 asks for no accuracy; they may differ by a relative 1e-11;
;; - the sign of a zero, and a NaN in place of an infinity, as a part of a complex result: 6.2.4 recommends IEEE rules for real
;;   numbers only;
;; - an error in place of a number without value (log and angle of 0, atan of i, 0 to a power that is not positive, division by inexact zero): 6.2.6
;;   says "it is an error", or leaves it open;
;; - a procedure that the peer does not have, or (finite?, infinite?, nan?) has for real numbers only, as R6RS;
;; - the sign of a zero from an integer division or from round, where Chez has 0.0 for (round -1e-9), and from numerator;
;; - integer division of an exact and an inexact number: Chez rounds the exact one first, Lamina computes with the exact values;
;; - Guile has no exact numbers that are not real: its answer is inexact, or an error for inexact->exact;
;; - the exactness of the angle of an exact positive number, and of a power or root that is exact here;
;; - an exact number beyond all doubles, or smaller than all normal ones, that meets a flonum is infinite or has few bits here, and is scaled by Chez;
;; - 0 * infinity is NaN here and 0 in Chez.
;; Answers of peers that are wrong by the report, and passed over: Chez rounds #i1/3 twice when it reads, and raises for the root of some exact complex numbers; Guile takes
;; asin and acos of real numbers below -1 from the other side of the cut, against the formulas of 6.2.6, gives +inf.0 a
;; denominator, raises for exponents beyond 308 whatever the digits before them, and compares a flonum with a ratio of two very large integers wrongly.
(import (scheme base) (scheme read) (scheme write) (scheme file) (scheme inexact) (scheme complex) (scheme process-context))

;; Given as third operand: the peer has no exact numbers that are not real.
(define lacks-exact-complex? (member "--inexact-complex" (command-line)))

(define tolerance 1e-11)
(define shown 40)

;; Operations whose results must agree to the last bit whatever the operands.
(define rounded-once '(number? complex? real? rational? integer? exact? zero? finite? infinite? nan? = < > <= >= eqv? equal?
  floor ceiling truncate round numerator denominator abs max min quotient remainder modulo gcd lcm floor/ truncate/
  floor-quotient floor-remainder exact-integer-sqrt real-part imag-part inexact exact exact->inexact inexact->exact number->string string->number))
(define arithmetic '(+ - * /))
(define zero-of-any-sign '(round numerator quotient remainder modulo floor/ truncate/ floor-quotient floor-remainder))
(define division '(quotient remainder modulo gcd lcm floor/ truncate/ floor-quotient floor-remainder))
(define without-value '(finite? infinite? nan? log atan expt / make-polar quotient remainder modulo floor/ truncate/ floor-quotient floor-remainder rationalize))

(define (near? a b)
  (cond ((not (number? a)) (equal? a b))
        ((or (nan? a) (nan? b)) (or (not (finite? a)) (not (finite? b)) ))
        ((or (infinite? a) (infinite? b)) (not (and (finite? a) (finite? b) (< (magnitude a) 1e300) (< (magnitude b) 1e300))))
        (else (<= (magnitude (- a b)) (* tolerance (max (magnitude a) (magnitude b) 1e-300))))))

(define (same? a b) (or (equal? a b) (and (number? a) (number? b) (eqv? a b))))

(define (exact-complex? x) (and (number? x) (not (real? x)) (exact? x)))
(define (mixed? operands) (and (pair? (cdr operands)) (not (eq? (exact? (car operands)) (exact? (cadr operands))))))
(define (same-but-zeros? a b)
  (if (pair? a) (and (pair? b) (same-but-zeros? (car a) (car b)) (same-but-zeros? (cdr a) (cdr b))) (or (equal? a b) (and (number? a) (number? b) (= a b)))))

;; What a system without exact numbers that are not real may answer where they are given or wanted.
(define (allowed-without-exact-complex? operation operands ours theirs)
  (and (or (exact-complex? ours) (exists exact-complex? operands))
       (or (eq? theirs 'error) (boolean? theirs) (and (number? ours) (number? theirs) (inexact? theirs) (or (near? ours theirs) (beyond-doubles? ours))))))

(define (exists predicate list) (and (pair? list) (or (predicate (car list)) (exists predicate (cdr list)))))

;; Guile compares such a ratio with a flonum by infinities.
(define (ratio-of-large-parts? x)
  (and (rational? x) (exact? x) (not (integer? x)) (> (max (abs (numerator x)) (denominator x)) (expt 10 300))))

(define (string-prefix? prefix text)
  (and (>= (string-length text) (string-length prefix)) (string=? prefix (string-copy text 0 (string-length prefix)))))

(define (string-contains-e? text) (and (memv #\e (string->list text)) #t))

(define (beyond-doubles? x) (and (exact? x) (not (zero? x)) (not (< 2.3e-308 (magnitude (inexact x)) +inf.0))))

(define (exact-ones numbers)
  (cond ((null? numbers) '()) ((exact? (car numbers)) (cons (car numbers) (exact-ones (cdr numbers)))) (else (exact-ones (cdr numbers)))))

(define (wrong-peer? operation operands ours theirs)
  (case operation
    ((sqrt) (and (eq? theirs 'error) (not (real? (car operands)))))
    ((atan) (and lacks-exact-complex? (or (exists beyond-doubles? operands) (exists ratio-of-large-parts? operands) (not (real? (car operands))))))
    ((asin acos) (and (real? (car operands)) (< (car operands) -1) (number? theirs) (near? ours (make-rectangular (real-part theirs) (- (imag-part theirs))))))
    ((numerator denominator) (infinite? (car operands)))
    ((<= >= < >) (and lacks-exact-complex? (exists inexact? operands) (exists ratio-of-large-parts? operands)))
    ((string->number) (and (number? ours)
                           (or (infinite? ours) (and lacks-exact-complex? (eq? theirs 'error) (string-contains-e? (car operands))) (string-prefix? "#i" (car operands)) (and lacks-exact-complex? (string-prefix? "#e" (car operands))) (and lacks-exact-complex? (not (real? ours))))))
    (else #f)))

(define (allowed? operation operands ours theirs)
  (cond ((and (memq operation zero-of-any-sign) (same-but-zeros? ours theirs)) #t)
        ((and (memq operation division) (number? (car operands)) (mixed? operands)) #t)
        ((and lacks-exact-complex? (memq operation '(exact? inexact? inexact->exact exact real-part imag-part eqv? equal? + - * / expt sqrt square exp log sin cos tan asin acos atan magnitude angle make-rectangular make-polar))
              (or (and (memq operation '(inexact->exact exact)) (exists (lambda (x) (not (real? x))) operands))
                  (allowed-without-exact-complex? operation operands ours theirs))) #t)
        ((wrong-peer? operation operands ours theirs) #t)
        ((and (memq operation arithmetic) (exists inexact? operands) (exists beyond-doubles? (cons (apply * (exact-ones operands)) operands))) #t)
        ((and (memq operation '(expt sqrt)) (number? ours) (exact? ours) (number? theirs)) (near? ours theirs))
        ((and (eq? operation 'angle) (eqv? ours 0)) (or (eq? theirs 'error) (zero? theirs)))
        ((or (eq? theirs 'absent) (same? ours theirs)) #t)
        ((or (eq? ours 'error) (eq? theirs 'error)) (and (memq operation without-value) #t))
        ((and (memq operation '(number->string)) (string? ours) (string? theirs))
         (eqv? (string->number theirs (if (pair? (cdr operands)) (cadr operands) 10)) (car operands)))
        ((not (and (number? ours) (number? theirs))) #f)
        ((memq operation rounded-once) #f)
        ((and (memv 0 operands) (zero? theirs)) (or (zero? ours) (and (nan? ours) (exists infinite? operands))))
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
