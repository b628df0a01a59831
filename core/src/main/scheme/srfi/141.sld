;;; SRFI 141: integer division. floor and truncate are built in; a family is its quotient, which says how it rounds, and the
;;; remainder that follows from it.
(define-library (srfi 141)
  (import (lamina))
  (export floor/ floor-quotient floor-remainder truncate/ truncate-quotient truncate-remainder
          ceiling/ ceiling-quotient ceiling-remainder round/ round-quotient round-remainder
          euclidean/ euclidean-quotient euclidean-remainder balanced/ balanced-quotient balanced-remainder)
  (begin

    (define (remainder-of n d quotient)
      (- n (* d quotient)))

    ;; Towards positive infinity.

    (define (ceiling-quotient n d)
      (- (floor-quotient (- n) d)))

    (define (ceiling-remainder n d)
      (remainder-of n d (ceiling-quotient n d)))

    (define (ceiling/ n d)
      (let ((quotient (ceiling-quotient n d)))
        (values quotient (remainder-of n d quotient))))

    ;; To the nearest, and to the even one of two that are equally near.

    (define (round-quotient n d)
      (let-values (((quotient remainder) (floor/ n d)))
        (let ((twice (* 2 (abs remainder)))
              (width (abs d)))
          (if (or (< twice width)
                  (and (= twice width) (even? quotient)))
              quotient
              (+ quotient 1)))))

    (define (round-remainder n d)
      (remainder-of n d (round-quotient n d)))

    (define (round/ n d)
      (let ((quotient (round-quotient n d)))
        (values quotient (remainder-of n d quotient))))

    ;; So that the remainder is not negative.

    (define (euclidean-quotient n d)
      (if (negative? d)
          (ceiling-quotient n d)
          (floor-quotient n d)))

    (define (euclidean-remainder n d)
      (remainder-of n d (euclidean-quotient n d)))

    (define (euclidean/ n d)
      (let ((quotient (euclidean-quotient n d)))
        (values quotient (remainder-of n d quotient))))

    ;; So that the remainder is at least -|d/2| and less than |d/2|.

    (define (balanced-quotient n d)
      (let-values (((quotient remainder) (euclidean/ n d)))
        (cond ((< (* 2 remainder) (abs d)) quotient)
              ((negative? d) (- quotient 1))
              (else (+ quotient 1)))))

    (define (balanced-remainder n d)
      (remainder-of n d (balanced-quotient n d)))

    (define (balanced/ n d)
      (let ((quotient (balanced-quotient n d)))
        (values quotient (remainder-of n d quotient))))))
