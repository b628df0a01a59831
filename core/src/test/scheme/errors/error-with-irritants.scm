;; `error` shows its message as text and its irritants as they would be written.
(import (scheme base))

(define (bake cake)
  (error "cannot bake:" cake 'because "oven" 1.5 #\x '(1 "two")))

(bake "tart")
