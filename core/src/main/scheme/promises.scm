;;; Forcing promises, R7RS 4.2.5 and 7.3. A chain made by delay-force is followed in a loop and shares one box, so it takes
;;; constant space. A promise forced while it is being forced keeps the first value it got.

(define (force promise)
  (if (promise? promise)
      (%force promise)
      promise))

(define (%force promise)
  (let ((state (%promise-state promise)))
    (cond ((eq? state #t) (%promise-value promise))
          (state
           (let ((value ((%promise-value promise))))
             (if (not (eq? (%promise-state promise) #t))
                 (%promise-resolve! promise value))
             (%promise-value promise)))
          (else
           (let ((next ((%promise-value promise))))
             (if (not (eq? (%promise-state promise) #t))
                 (%promise-chain! promise next))
             (%force promise))))))
