;; SRFI 143 as a library: any number of operands, carries, bits.
(import (scheme base) (scheme write) (scheme process-context) (srfi 143))
(include "../check.scm")

(define (both thunk) (call-with-values thunk list))

(check (list (fixnum? fx-greatest) (fixnum? fx-least) (fixnum? (+ fx-greatest 1)) (fixnum? (- fx-least 1)) (fixnum? 1.0)) => '(#t #t #f #f #f))
(check (= (- fx-greatest fx-least) (- (expt 2 fx-width) 1)) => #t)
(check (list (fx=? 1 1) (fx=? 1 1 1) (fx=? 1 1 2) (fx=? 1)) => '(#t #t #f #t))
(check (list (fx<? 1 2 3) (fx<? 1 3 2) (fx>? 3 2 1) (fx<=? 1 1 2) (fx>=? 2 2 1) (fx>=? 2 2 3)) => '(#t #f #t #t #t #f))
(check (list (fxmax 1 3 2) (fxmin 3 1 2) (fxmax 4) (fxmin 4)) => '(3 1 4 4))
(check (list (fx+ 1 2) (fx- 1 2) (fx* 3 4) (fxneg 5) (fxquotient 7 2) (fxremainder -7 2) (fxabs -3) (fxsquare 4)) => '(3 -1 12 -5 3 -1 3 16))
(check (both (lambda () (fxsqrt 32))) => '(5 7))
(check (list (fxzero? 0) (fxpositive? 1) (fxnegative? 1) (fxodd? 3) (fxeven? 3)) => '(#t #t #f #t #f))
(check (list (fxand 7 6 12) (fxior 1 2 4) (fxxor 1 3 7) (fxand) (fxior) (fxxor) (fxand 5) (fxnot 0)) => '(4 7 5 -1 0 0 5 -1))
(check (list (fxarithmetic-shift 1 3) (fxarithmetic-shift 8 -1) (fxarithmetic-shift-left 1 3) (fxarithmetic-shift-right -8 1)) => '(8 4 8 -4))
(check (list (fxbit-count 7) (fxlength 128) (fxif 3 1 8) (fxbit-set? 1 2) (fxbit-set? 1000 -1) (fxcopy-bit 0 0 #t) (fxcopy-bit 8 6 #t) (fxcopy-bit 0 -1 #f))
       => '(3 8 9 #t #t 1 #x106 -2))
(check (map fxfirst-set-bit '(0 1 2 40 -28)) => '(-1 0 1 3 2))
(check (list (fxbit-field 6 1 3) (fxbit-field-rotate #b110 1 2 4) (fxbit-field-rotate #b0111 -1 1 4) (fxbit-field-reverse 1 0 4)) => '(3 #b1010 #b1011 8))

;; The parts of a carry make up the exact result again.
(define (carries? operation exact i j k)
  (let ((parts (both (lambda () (operation i j k)))))
    (and (fixnum? (car parts)) (fixnum? (cadr parts))
         (= (+ (car parts) (* (cadr parts) (expt 2 fx-width))) exact))))
(define edges (list fx-least (+ fx-least 1) -1 0 1 2 (- fx-greatest 1) fx-greatest))
(for-each
 (lambda (i)
   (for-each
    (lambda (j)
      (for-each
       (lambda (k)
         (if (not (and (carries? fx+/carry (+ i j k) i j k)
                       (carries? fx-/carry (- i j k) i j k)
                       (carries? fx*/carry (+ (* i j) k) i j k)))
             (check (list i j k) => 'carried)))
       edges))
    edges))
 edges)

(check-error (fx+ fx-greatest 1))
(check-error (fx<? 1 1.5))
(check-error (fx<? 'a))
(check-error (fxmax 1.5))
(check-error (fxif 1 2 (expt 10 30)))
(check-error (fx+/carry 1 2 1.5))
(check-error (fxcopy-bit fx-width 0 #t))
(check-report)
