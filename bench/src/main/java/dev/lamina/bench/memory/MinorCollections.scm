;; Minor collections. A nursery of 4 MB is filled once with pairs, and n of them survive.

(define pairs-of-a-nursery (quotient (* 4 1024 1024) 16))
(define dropped #f)

(define (fill-nursery n)
  (let ((step (quotient pairs-of-a-nursery n)))
    (let loop ((i 0) (left 0) (kept '()))
      (cond ((= i pairs-of-a-nursery) (car kept))
            ((= left 0) (loop (+ i 1) (- step 1) (cons i kept)))
            (else (set! dropped (cons i i)) (loop (+ i 1) (- left 1) kept))))))
