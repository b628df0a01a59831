;; + - * and comparisons stay exact around every width at which some representation ends: 2^50 and 2^51 (fixnums),
;; 2^52 and 2^53 (doubles), 2^62 to 2^64 (machine words). The identities hold for every integer; the products are
;; written out.
;; settings: stress=20
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define edges
  '(1125899906842624                            ; 2^50
    2251799813685248                            ; 2^51
    4503599627370496                            ; 2^52
    9007199254740992                            ; 2^53
    4611686018427387904                         ; 2^62
    9223372036854775808                         ; 2^63
    18446744073709551616                        ; 2^64
    340282366920938463463374607431768211456))   ; 2^128

(define near                                    ; each edge and its neighbours, both signs, and the small integers
  (append '(-2 -1 0 1 2 3)
          (apply append
                 (map (lambda (e) (list (- e 2) (- e 1) e (+ e 1) (+ e 2)
                                        (- 2 e) (- 1 e) (- e) (- -1 e) (- -2 e)))
                      edges))))

(define (all? holds? . lists)                   ; the first arguments for which it does not hold, or #t
  (let loop ((lists lists))
    (cond ((null? (car lists)) #t)
          ((apply holds? (map car lists)) (loop (map cdr lists)))
          (else (map car lists)))))
(define (all-pairs? holds?)
  (let loop ((as near))
    (if (null? as)
        #t
        (let ((result (all? (lambda (b) (holds? (car as) b)) near)))
          (if (eq? result #t) (loop (cdr as)) (cons (car as) result))))))

(check (all-pairs? (lambda (a b) (= (- (+ a b) b) a))) => #t)
(check (all-pairs? (lambda (a b) (= (+ (- a b) b) a))) => #t)
(check (all-pairs? (lambda (a b) (eqv? (+ a b) (+ b a)))) => #t)
(check (all-pairs? (lambda (a b) (eqv? (* a b) (* b a)))) => #t)
(check (all-pairs? (lambda (a b) (or (= b 0) (= (quotient (* a b) b) a)))) => #t)
(check (all-pairs? (lambda (a b) (= (* (+ a b) (- a b)) (- (* a a) (* b b))))) => #t)
(check (all-pairs? (lambda (a b) (eq? (< a b) (negative? (- a b))))) => #t)
(check (all-pairs? (lambda (a b) (eq? (<= a b) (not (> a b))))) => #t)
(check (all-pairs? (lambda (a b) (eq? (= a b) (zero? (- a b))))) => #t)
(check (all-pairs? (lambda (a b) (= (max a b) (- (+ a b) (min a b))))) => #t)
(check (all? (lambda (a) (and (exact? a) (exact-integer? a) (eqv? a (- (- a))))) near) => #t)
(check (all? (lambda (a) (eqv? a (string->number (number->string a)))) near) => #t)
(check (all? (lambda (a) (eqv? a (string->number (number->string a 16) 16))) near) => #t)
(check (all? (lambda (a) (eq? (even? a) (= 0 (- a (* 2 (quotient a 2)))))) near) => #t)

(check (+ 1125899906842623 1) => 1125899906842624)
(check (- -1125899906842624 1) => -1125899906842625)
(check (- -1125899906842624) => 1125899906842624)
(check (+ 2251799813685247 1) => 2251799813685248)
(check (* 2251799813685248 2) => 4503599627370496)
(check (+ 4611686018427387903 1) => 4611686018427387904)
(check (+ 9223372036854775807 1) => 9223372036854775808)
(check (- -9223372036854775808 1) => -9223372036854775809)
(check (- -9223372036854775808) => 9223372036854775808)
(check (+ 18446744073709551615 1) => 18446744073709551616)
(check (* 1125899906842624 1125899906842624) => 1267650600228229401496703205376)
(check (* 1125899906842623 -1125899906842624) => -1267650600228228275596796362752)
(check (* -1125899906842624 -1) => 1125899906842624)
(check (* 4294967296 4294967296) => 18446744073709551616)
(check (* 3037000500 3037000500) => 9223372037000250000)
(check (* 9223372036854775807 9223372036854775807) => 85070591730234615847396907784232501249)
(check (* -9223372036854775808 -9223372036854775808) => 85070591730234615865843651857942052864)
(check (* 18446744073709551615 18446744073709551615) => 340282366920938463426481119284349108225)
(check (* 123456789012345678901234567890 0) => 0)
(check (abs -1125899906842624) => 1125899906842624)
(check (abs -9223372036854775808) => 9223372036854775808)
(check (square 1125899906842625) => 1267650600228231653296516890625)
(check (- 340282366920938463463374607431768211456 340282366920938463463374607431768211455) => 1)

(check (let loop ((i 0) (x 1)) (if (= i 200) x (loop (+ i 1) (* x 2))))
       => 1606938044258990275541962092341162602522202993782792835301376)
(check (let loop ((i 0) (x (expt 2 200))) (if (= i 200) x (loop (+ i 1) (quotient x 2)))) => 1)
(check (let loop ((n 30) (x 1)) (if (= n 0) x (loop (- n 1) (* x n)))) => 265252859812191058636308480000000)
(check (let loop ((i 0) (a 0) (b 1)) (if (= i 300) a (loop (+ i 1) b (+ a b))))
       => 222232244629420445529739893461909967206666939096499764990979600)
(check (map (lambda (x) (eq? x x)) (list (expt 2 50) (expt 2 70))) => '(#t #t))
(check (+) => 0)
(check (*) => 1)
(check (+ 1 2 3 4) => 10)
(check (- 10 1 2 3) => 4)
(check (* 1 2 3 4) => 24)
(check (< 1 2 3 3) => #f)
(check (<= 1 2 3 3) => #t)
(check (> 3 2 1) => #t)
(check (= 1 1 1) => #t)
(check (= 1 1 2) => #f)

(check-report)
