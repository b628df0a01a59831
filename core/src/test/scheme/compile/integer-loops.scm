;; Loops over integers keep their exact values when a variable leaves the fixnum range in the middle of the loop, and
;; conversions between types inside a loop change nothing.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(check (let loop ((i 0) (x 1125899906842620)) (if (= i 10) x (loop (+ i 1) (+ x 1)))) => 1125899906842630)
(check (let loop ((i 0) (x -1125899906842620)) (if (= i 10) x (loop (+ i 1) (- x 1)))) => -1125899906842630)
(check (do ((i 1125899906842620 (+ i 1)) (n 0 (+ n 1))) ((> i 1125899906842630) n)) => 11)
(check (do ((i 9223372036854775800 (+ i 1)) (n 0 (+ n 1))) ((= i 9223372036854775815) n)) => 15)
(check (let loop ((i 0) (sum 0)) (if (> i 100000) sum (loop (+ i 1) (+ sum (* i i i))))) => 25000500002500000000)
(check (let loop ((i 62) (x 1)) (if (= i 0) x (loop (- i 1) (* x -2)))) => 4611686018427387904)

(define (linear-congruence n)                   ; 64-bit arithmetic by exact integers: products of up to 127 bits
  (let loop ((i 0) (x 42))
    (if (= i n) x (loop (+ i 1) (modulo (+ (* x 6364136223846793005) 1442695040888963407) 18446744073709551616)))))
(check (linear-congruence 1) => 10481999410520546993)
(check (linear-congruence 1000) => 3780446852550674546)

(define (gcd-by-hand a b) (if (= b 0) a (gcd-by-hand b (remainder a b))))
(check (gcd-by-hand 1000000007000000000 123456789) => (gcd 1000000007000000000 123456789))

(define (collatz n)                             ; the number of steps and the greatest number on the way
  (let loop ((n n) (steps 0) (top n))
    (cond ((= n 1) (list steps top))
          ((even? n) (loop (quotient n 2) (+ steps 1) top))
          (else (let ((next (+ (* 3 n) 1)))
                  (loop next (+ steps 1) (max top next)))))))
(check (collatz 837799) => '(524 2974984576))
(check (collatz 319804831) => '(592 1414236446719942480))

(define (power-mod base exponent modulus)
  (let loop ((b base) (e exponent) (result 1))
    (if (= e 0)
        result
        (loop (modulo (* b b) modulus) (quotient e 2) (if (odd? e) (modulo (* result b) modulus) result)))))
(check (power-mod 3 1000000006 1000000007) => 1)
(check (power-mod 2 (expt 10 30) (- (expt 2 61) 1)) => 1152921504606846976)

(check (let loop ((i 0) (acc '())) (if (= i 5) acc (loop (+ i 1) (cons (expt 2 (* 20 i)) acc))))
       => '(1208925819614629174706176 1152921504606846976 1099511627776 1048576 1))
(check (let ((v (make-vector 3 0)))             ; a sum kept in a vector, past the fixnum range
         (do ((i 0 (+ i 1))) ((= i 100) (vector-ref v 1))
           (vector-set! v 1 (+ (vector-ref v 1) 100000000000000))))
       => 10000000000000000)

(check-report)
