;;; SRFI 162: comparators that are often wanted, and the least and greatest of several objects.
(define-library (srfi 162)
  (import (lamina) (srfi 128))
  (export comparator-max comparator-min comparator-max-in-list comparator-min-in-list
          default-comparator boolean-comparator real-comparator char-comparator char-ci-comparator string-comparator
          string-ci-comparator pair-comparator list-comparator vector-comparator
          eq-comparator eqv-comparator equal-comparator)
  (begin

    ;; Of those that are equally great the first.
    (define (comparator-max-in-list comparator objects)
      (fold (lambda (object best) (if (<? comparator best object) object best)) (car objects) (cdr objects)))

    (define (comparator-min-in-list comparator objects)
      (fold (lambda (object best) (if (<? comparator object best) object best)) (car objects) (cdr objects)))

    (define (comparator-max comparator first . more)
      (comparator-max-in-list comparator (cons first more)))

    (define (comparator-min comparator first . more)
      (comparator-min-in-list comparator (cons first more)))

    (define default-comparator (make-default-comparator))
    (define boolean-comparator
      (make-comparator boolean? boolean=? (lambda (a b) (and (not a) b)) boolean-hash))
    (define real-comparator (make-comparator real? = < number-hash))
    (define char-comparator (make-comparator char? char=? char<? char-hash))
    (define char-ci-comparator (make-comparator char? char-ci=? char-ci<? char-ci-hash))
    (define string-comparator (make-comparator string? string=? string<? string-hash))
    (define string-ci-comparator (make-comparator string? string-ci=? string-ci<? string-ci-hash))
    (define pair-comparator (make-pair-comparator default-comparator default-comparator))
    (define list-comparator (make-list-comparator default-comparator list? null? car cdr))
    (define vector-comparator (make-vector-comparator default-comparator vector? vector-length vector-ref))
    (define eq-comparator (make-eq-comparator))
    (define eqv-comparator (make-eqv-comparator))
    (define equal-comparator (make-equal-comparator))))
