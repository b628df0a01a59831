;; Integers up to 51 bits, and products that go beyond. Each procedure does n steps, and each step needs the one before it.

(define (fixnum-differences n)
  (let loop ((i 0) (x 0))
    (if (= i n)
        x
        (loop (+ i 1) (- i x)))))

(define (fixnum-quotients n)
  (let loop ((i 0) (x 1))
    (if (= i n)
        x
        (loop (+ i 1) (quotient 1000000007 (+ 1 (remainder x 1000)))))))

(define (fixnum-bits n)
  (let loop ((i 0) (x 1))
    (if (= i n)
        x
        (let ((y (bitwise-xor x (bitwise-and (arithmetic-shift x 13) 4294967295))))
          (loop (+ i 1) (bitwise-xor y (arithmetic-shift y -17)))))))

(define (fixnum-divisors n)
  (let loop ((i 0) (sum 0))
    (if (= i n)
        sum
        (loop (+ i 1) (+ (gcd i 720720) (- sum))))))

;; A linear congruential generator whose products stay fixnums.
(define (fixnum-generator n)
  (let loop ((i 0) (x 1))
    (if (= i n)
        x
        (loop (+ i 1) (modulo (+ (* x 1597) 51749) 244944)))))

;; One whose products have up to 61 bits.
(define (wide-generator n)
  (let loop ((i 0) (x 1))
    (if (= i n)
        x
        (loop (+ i 1) (modulo (+ (* x 1103515245) 12345) 2147483648)))))
