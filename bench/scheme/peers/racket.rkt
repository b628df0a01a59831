#lang racket/base
;; What Racket lacks of the R7RS names the programs use. Pairs are Racket's own, which cannot change.
(require (for-syntax racket/base)
         srfi/9
         (only-in racket/base (inexact->exact exact) (exact->inexact inexact))
         (only-in racket/flonum
                  (make-flvector make-f64vector)
                  (flvector-length f64vector-length)
                  (flvector-ref f64vector-ref)
                  (flvector-set! f64vector-set!)))

(define (jiffies-per-second) 1000000)

(define (current-jiffy)
  (inexact->exact (floor (* 1000 (current-inexact-milliseconds)))))

