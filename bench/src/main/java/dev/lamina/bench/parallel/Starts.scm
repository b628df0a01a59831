;; Threads that live shortly, one after the other. Each procedure makes n of them.

(define (start-and-join n)
  (repeat n i x (- (thread-join! (thread-start! (make-thread (lambda () i)))) x)))

;; n threads at once, which all wait for each other's collections.
(define (start-all-then-join n)
  (let ((started (map (lambda (i) (thread-start! (make-thread (lambda () i)))) (iota n))))
    (apply + (map thread-join! started))))
