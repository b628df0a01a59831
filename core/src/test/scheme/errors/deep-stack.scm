;; Of a deep stack both ends are shown.
(define (deep n)
  (if (= n 0)
      (car 5)
      (+ 1 (deep (- n 1)))))
(display (deep 1000000))
