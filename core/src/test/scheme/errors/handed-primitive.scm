;;; A primitive that the program hands to a built-in procedure is named itself.
(import (scheme base) (srfi 160 f64))

(define (sizes size v) (+ 0 (f64vector-fold (lambda (sum x) (+ sum x)) 0 (f64vector-map size v))))

(sizes string-length #f64(1 2 3))
