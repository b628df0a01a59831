;; nqueens: counts the ways to place n queens on an n by n board. Measures lists, closures and small loops.
;; A placement is the list of columns of the rows filled so far, the latest row first.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (columns n)
  (let build ((column n) (list '()))
    (if (= column 0)
        list
        (build (- column 1) (cons column list)))))

(define (safe? column placed)
  (let check ((distance 1) (placed placed))
    (or (null? placed)
        (let ((other (car placed)))
          (and (not (= other column))
               (not (= other (+ column distance)))
               (not (= other (- column distance)))
               (check (+ distance 1) (cdr placed)))))))

(define (nqueens n)
  (define all (columns n))
  (let place ((row 0) (placed '()))
    (if (= row n)
        1
        (let try ((candidates all) (count 0))
          (cond ((null? candidates) count)
                ((safe? (car candidates) placed)
                 (try (cdr candidates)
                      (+ count (place (+ row 1) (cons (car candidates) placed)))))
                (else (try (cdr candidates) count)))))))

(measure "nqueens" 50 2680 nqueens 11)
