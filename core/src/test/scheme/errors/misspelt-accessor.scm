;;; So is the accessor of a record.

(define-record-type point (make-point x y) point? (x point-x) (y point-y))

(define (norm p) (+ (abs (piont-x p)) (abs (point-y p))))

(display (norm (make-point 3 4)))
