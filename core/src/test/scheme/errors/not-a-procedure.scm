;; A call of something that is no procedure.
(import (scheme base) (scheme write))

(define width 5)
(define (area) (width 3))

(display (area))
