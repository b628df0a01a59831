;; Operations on fixnums only and flonums only, SRFI 143 and 144, and bits, SRFI 151.
(import (scheme base) (scheme write) (scheme process-context) (lamina))
(include "../check.scm")

(check fx-width => 51)
(check (list fx-least fx-greatest) => (list (- (expt 2 50)) (- (expt 2 50) 1)))
(check (map fixnum? (list 0 fx-least fx-greatest (+ fx-greatest 1) 1.0)) => '(#t #t #t #f #f))
(check (list (fx+ 1 2) (fx- 1 2) (fx* 3 4) (fxquotient -7 2) (fxremainder -7 2) (fxneg 5) (fxabs -5)) => '(3 -1 12 -3 -1 -5 5))
(check (list (fx<? 1 2) (fx=? 1 2) (fx>? 1 2) (fx<=? 2 2) (fx>=? 1 2)) => '(#t #f #f #t #f))
(check (list (fxand 12 10) (fxior 12 10) (fxxor 12 10) (fxnot 0) (fxarithmetic-shift -8 -1)) => '(8 14 6 -1 -4))
(check-error (fx+ fx-greatest 1))
(check-error (fx* (expt 2 30) (expt 2 30)))
(check-error (fx+ 1.0 2))

(check (list (fl+ 1.0 2.0) (fl- 1.0) (fl* 2.0 3.0 4.0) (fl/ 1.0 4.0) (flabs -1.5)) => '(3.0 -1.0 24.0 0.25 1.5))
(check (list (fl<? 1.0 2.0 3.0) (fl=? 1.0 +nan.0) (flnan? +nan.0) (flinteger? 2.5)) => '(#t #f #t #f))
(check (list (flround 2.5) (fltruncate -2.5) (flfloor -2.5) (flceiling 2.5)) => '(2.0 -2.0 -3.0 3.0))
(check (list (flsqrt 4.0) (flexpt 2.0 10.0) (flatan 0.0 -1.0)) => (list 2.0 1024.0 fl-pi))
(check (list (fixnum->flonum 3) (flonum->fixnum -3.7) (flonum 1)) => '(3.0 -3 1.0))
(check-error (fl+ 1.0 2))
(check-error (flonum->fixnum 1e300))

(check (list (bitwise-and 12 10) (bitwise-ior 12 10) (bitwise-xor 12 10) (bitwise-not 5)) => '(8 14 6 -6))
(check (list (arithmetic-shift 1 100) (arithmetic-shift -5 -1) (arithmetic-shift (expt 2 100) -99)) => (list (expt 2 100) -3 2))
(check (bitwise-and (- (expt 2 100)) (- (expt 2 101) 1)) => (expt 2 100))
(check (list (bit-count 255) (bit-count -1) (integer-length 255) (integer-length -256) (first-set-bit 8)) => '(8 0 8 8 3))
(check (list (bit-set? 0 5) (bit-set? 1 5) (bit-set? 1000 -1)) => '(#t #f #t))

(check-report)
