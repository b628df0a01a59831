;; Temporary f64vectors of size elements: left to the collector, or freed where an arena ends. Each procedure makes n.

(define (in-arenas n size)
  (repeat n i x (with-arena (let ((v (make-f64vector size 1.0))) (- (f64vector-ref v 0) x)))))

(define (left-to-collector n size)
  (repeat n i x (let ((v (make-f64vector size 1.0))) (- (f64vector-ref v 0) x))))
