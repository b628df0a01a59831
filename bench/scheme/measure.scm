;; How a benchmark program measures itself. `measure` calls (procedure argument ...) `iterations` times and checks
;; every result against `expected` with equal?. It prints one line,
;;     NAME: ok MEAN s/iteration, fastest FASTEST, ITERATIONS iterations
;; where the mean includes the first, cold iterations. After a wrong result it says so and exits with code 1.
;; The arguments arrive through `apply`, so that no compiler can compute the answer before the clock starts.

(define (measure name iterations expected procedure . arguments)
  (define (seconds jiffies)
    (/ (inexact jiffies) (inexact (jiffies-per-second))))

  (define (report total fastest)
    (for-each display
              (list name ": ok " (/ (seconds total) iterations) " s/iteration, fastest " (seconds fastest)
                    ", " iterations " iterations"))
    (newline))

  (define (fail result)
    (for-each display (list name ": wrong result " result ", expected " expected))
    (newline)
    (exit 1))

  (let next ((done 0) (total 0) (fastest #f))
    (if (= done iterations)
        (report total fastest)
        (let* ((start (current-jiffy))
               (result (apply procedure arguments))
               (elapsed (- (current-jiffy) start)))
          (unless (equal? result expected)
            (fail result))
          (next (+ done 1)
                (+ total elapsed)
                (if fastest (min fastest elapsed) elapsed))))))
