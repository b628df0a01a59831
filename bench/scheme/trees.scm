;; trees: makes and counts perfect binary trees of pairs while a large one stays alive. Measures cons, car, cdr and
;; the collector's promotion of survivors.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (tree depth)
  (if (= depth 0)
      '()
      (cons (tree (- depth 1)) (tree (- depth 1)))))

(define (leaves tree)
  (if (null? tree)
      1
      (+ (leaves (car tree)) (leaves (cdr tree)))))

(define (trees depth times)
  (define kept (tree depth))
  (let again ((times times) (total 0))
    (if (= times 0)
        (+ total (leaves kept))
        (again (- times 1) (+ total (leaves (tree (- depth 4))))))))

(measure "trees" 60 2097152 trees 18 112)
