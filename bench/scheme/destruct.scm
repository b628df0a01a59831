;; destruct: sorts a linked list by merging runs in place, then reverses it in place. Measures set-cdr! on old and
;; young pairs, and following pointers.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (shuffled-list n)
  (let build ((left n) (seed 42) (list '()))
    (if (= left 0)
        list
        (build (- left 1)
               (modulo (+ (* seed 16807) 11) 2147483647)
               (cons seed list)))))

(define (split-after! list count)                       ; cuts the list and gives its rest
  (let walk ((list list) (left count))
    (cond ((null? list) '())
          ((= left 1)
           (let ((rest (cdr list)))
             (set-cdr! list '())
             rest))
          (else (walk (cdr list) (- left 1))))))

(define (append-merged! last a b)                       ; links the merged lists behind the pair last
  (cond ((null? a) (set-cdr! last b) (final-pair last))
        ((null? b) (set-cdr! last a) (final-pair last))
        ((< (car b) (car a)) (set-cdr! last b) (append-merged! b a (cdr b)))
        (else (set-cdr! last a) (append-merged! a (cdr a) b))))

(define (final-pair pair)
  (if (null? (cdr pair))
      pair
      (final-pair (cdr pair))))

(define (merge-runs! head width)                        ; one pass; true when it merged only one pair of runs
  (let pass ((last head) (rest (cdr head)) (merges 0))
    (if (null? rest)
        (<= merges 1)
        (let* ((a rest)
               (b (split-after! a width))
               (rest (split-after! b width)))
          (pass (append-merged! last a b) rest (+ merges 1))))))

(define (sort-list! list)
  (let ((head (cons #f list)))
    (let widen ((width 1))
      (if (merge-runs! head width)
          (cdr head)
          (widen (* 2 width))))))

(define (reverse-in-place! list)
  (let turn ((list list) (done '()))
    (if (null? list)
        done
        (let ((rest (cdr list)))
          (set-cdr! list done)
          (turn rest list)))))

(define (descending? list)
  (or (null? (cdr list))
      (and (>= (car list) (cadr list))
           (descending? (cdr list)))))

(define (destruct n)
  (let ((result (reverse-in-place! (sort-list! (shuffled-list n)))))
    (and (descending? result) (length result))))

(measure "destruct" 25 200000 destruct 200000)
