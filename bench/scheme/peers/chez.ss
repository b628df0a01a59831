;; What Chez Scheme lacks of the R7RS names the programs use. Its records become sealed, as R7RS records are; its
;; bytevectors hold unboxed doubles, as f64vectors do.
(import (rename (chezscheme) (define-record-type chez:define-record-type)))

(define-syntax define-record-type
  (syntax-rules ()
    ((_ type (constructor . _) predicate (field accessor modifier) ...)
     (chez:define-record-type (type constructor predicate)
       (sealed #t)
       (fields (mutable field accessor modifier) ...)))))

(define (jiffies-per-second) 1000000000)

(define (current-jiffy)
  (let ((now (current-time 'time-monotonic)))
    (+ (* 1000000000 (time-second now)) (time-nanosecond now))))

(define-syntax f64vector-ref
  (syntax-rules ()
    ((_ buffer i) (bytevector-ieee-double-native-ref buffer (* 8 i)))))

(define-syntax f64vector-set!
  (syntax-rules ()
    ((_ buffer i x) (bytevector-ieee-double-native-set! buffer (* 8 i) x))))

(define (f64vector-length buffer)
  (quotient (bytevector-length buffer) 8))

(define (make-f64vector n x)
  (let ((buffer (make-bytevector (* 8 n))))
    (do ((i 0 (+ i 1)))
        ((= i n) buffer)
      (f64vector-set! buffer i x))))

