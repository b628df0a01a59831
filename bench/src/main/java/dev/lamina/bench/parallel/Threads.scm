;; Threads over one heap. They stop together for its collections.

(define (spawn thunk) (thread-start! (make-thread thunk)))

;; The sum of what (work part) returns on each of so many threads.
(define (on-threads threads work)
  (let ((started (map (lambda (part) (spawn (lambda () (work part)))) (iota threads))))
    (apply + (map thread-join! started))))

;;; Work that is divided; n is the whole

(define (sum-to n)
  (let loop ((i 0) (sum 0))
    (if (= i n)
        sum
        (loop (+ i 1) (+ sum (remainder i 7))))))

(define (count n threads)
  (on-threads threads (lambda (part) (sum-to (quotient n threads)))))

(define (build-lists n)
  (for-elements n 1000
    (let loop ((i 0) (list '()))
      (if (= i 1000)
          (car list)
          (loop (+ i 1) (cons i list))))))

(define (allocate n threads)
  (on-threads threads (lambda (part) (build-lists (quotient n threads)))))

(define (fill-vector! v value)
  (let ((n (f64vector-length v)))
    (let loop ((i 0))
      (if (= i n)
          (f64vector-ref v 0)
          (begin (f64vector-set! v i (sqrt (+ value i))) (loop (+ i 1)))))))

(define (compute n threads)
  (on-threads threads (lambda (part) (fill-vector! (make-f64vector (quotient n threads)) 4.0))))
