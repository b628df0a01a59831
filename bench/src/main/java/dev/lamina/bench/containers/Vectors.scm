;; Vectors of size elements. Each procedure handles n elements in all.

(define size 0)
(define numbers #f)
(define target #f)
(define doubles #f)
(define bytes #f)
(define elements #f)

(define (prepare n)
  (set! size n)
  (set! numbers (vector-tabulate (lambda (i) (remainder (* i 7919) 1000)) n))
  (set! target (make-vector n 0))
  (set! doubles (f64vector-tabulate (lambda (i) (inexact (remainder (* i 7919) 1000))) n))
  (set! bytes (make-bytevector n 3))
  (set! elements (vector->list numbers)))

(define (sum-of vector)
  (let loop ((i 0) (sum 0))
    (if (= i (vector-length vector))
        sum
        (loop (+ i 1) (+ sum (vector-ref vector i))))))

(define (write-indices! vector)
  (let loop ((i 0))
    (if (= i (vector-length vector))
        (vector-ref vector (- i 1))
        (begin (vector-set! vector i i) (loop (+ i 1))))))

(define (reverse! vector)
  (let loop ((i 0) (j (- (vector-length vector) 1)))
    (if (< i j)
        (let ((x (vector-ref vector i)))
          (vector-set! vector i (vector-ref vector j))
          (vector-set! vector j x)
          (loop (+ i 1) (- j 1)))
        (vector-ref vector 0))))

(define (sum-of-doubles doubles)
  (let loop ((i 0) (sum 0.0))
    (if (= i (f64vector-length doubles))
        sum
        (loop (+ i 1) (+ sum (f64vector-ref doubles i))))))

(define (sum-of-bytes bytes)
  (let loop ((i 0) (sum 0))
    (if (= i (bytevector-length bytes))
        sum
        (loop (+ i 1) (+ sum (bytevector-u8-ref bytes i))))))

(define (vector-sums n) (for-elements n size (sum-of numbers)))
(define (vector-writes n) (for-elements n size (write-indices! target)))
(define (vector-reversals n) (for-elements n size (reverse! numbers)))
(define (vector-maps n) (for-elements n size (vector-ref (vector-map (lambda (x) (+ x 1)) numbers) (- size 1))))
(define (vector-copies n) (for-elements n size (vector-ref (vector-copy numbers) (- size 1))))
(define (vectors-of-lists n) (for-elements n size (vector-ref (list->vector elements) (- size 1))))
(define (f64vector-sums n) (for-elements n size (sum-of-doubles doubles)))
(define (bytevector-sums n) (for-elements n size (sum-of-bytes bytes)))

(define (vector-for-eaches n)
  (let ((sum 0))
    (for-elements n size (begin (vector-for-each (lambda (x) (set! sum (+ sum x))) numbers) 0))
    sum))
