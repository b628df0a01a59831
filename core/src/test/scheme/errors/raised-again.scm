;;; No clause of the guard takes it: it is raised again, and shown where the guard stands.

(define (careful)
  (+ 1 (guard (e ((string? e) 0)) (raise 'unhandled))))

(display (careful))
