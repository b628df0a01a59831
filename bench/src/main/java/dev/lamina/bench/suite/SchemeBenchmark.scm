;; What the texts of the benchmarks have in common. It is evaluated before each of them.

;;; x begins as 0 and becomes the value of work, n times; i counts them.
(define-syntax repeat
  (syntax-rules ()
    ((_ n i x work)
     (let loop ((i 0) (x 0))
       (if (= i n)
           x
           (loop (+ i 1) work))))))

;;; The sum of the values of work, which handles size elements and is done for n elements in all.
(define-syntax for-elements
  (syntax-rules ()
    ((_ n size work)
     (let ((passes (quotient n size)))
       (let loop ((pass 0) (sum 0))
         (if (= pass passes)
             sum
             (loop (+ pass 1) (+ sum work))))))))
