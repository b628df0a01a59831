;; Sorting of size elements in no order. Each procedure sorts n elements in all.

(define size 0)
(define integers #f)
(define reals #f)
(define strings #f)
(define integer-list #f)
(define doubles #f)

;; The same numbers as in Sorting.java.
(define (prepare n)
  (set! size n)
  (let ((state 1))
    (set! integers
          (vector-tabulate (lambda (i) (set! state (modulo (+ (* state 1103515245) 12345) 2147483648)) state) n)))
  (set! reals (vector-map inexact integers))
  (set! strings (vector-map number->string integers))
  (set! integer-list (vector->list integers))
  (set! doubles (apply f64vector (vector->list reals))))

(define (sort-lists n) (for-elements n size (car (list-sort < integer-list))))
(define (sort-vectors n) (for-elements n size (vector-ref (vector-sort < integers) 0)))
(define (sort-reals n) (for-elements n size (vector-ref (vector-sort < reals) 0)))
(define (sort-strings n) (for-elements n size (string-length (vector-ref (vector-sort string<? strings) 0))))
(define (sort-downward n) (for-elements n size (vector-ref (vector-sort (lambda (a b) (> a b)) integers) 0)))
(define (sort-f64vectors n) (for-elements n size (f64vector-ref (f64vector-sort doubles) 0)))
