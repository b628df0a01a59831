(define-library (chapter-5 shapes square)
  (export square-area unwanted)
  (import (scheme base))
  (begin
    (define (square-area side) (* side side))
    (define (unwanted) 'unwanted)))
