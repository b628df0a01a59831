;; Integers of 1000 bits and small ratios. Each procedure does n operations and uses every result.

(define large (expt 3 631))
(define larger (expt 7 713))

(define (bignum-differences n)
  (let loop ((i 0) (x large))
    (if (= i n)
        x
        (loop (+ i 1) (- larger x)))))

(define (bignum-products n)
  (let loop ((i 0) (odd 0))
    (if (= i n)
        odd
        (loop (+ i 1) (if (odd? (* large (+ large i))) (+ odd 1) odd)))))

(define (bignum-quotients n)
  (let loop ((i 0) (odd 0))
    (if (= i n)
        odd
        (loop (+ i 1) (if (odd? (quotient larger (+ large i))) (+ odd 1) odd)))))

(define (ratio-sums n)
  (let loop ((i 0) (sum 0))
    (if (= i n)
        sum
        (loop (+ i 1) (+ sum (denominator (+ (/ i 1024) 355/113)))))))
