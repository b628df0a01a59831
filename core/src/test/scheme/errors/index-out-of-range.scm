;; vector-ref beyond the end, in a loop.
(import (scheme base) (scheme write))

(define (sum vector)
  (let loop ((i 0) (total 0))
    (if (> i (vector-length vector))
        total
        (loop (+ i 1) (+ total (vector-ref vector i))))))

(display (sum #(1 2 3)))
