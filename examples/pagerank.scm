;; PageRank (Brin and Page, 1998) in Zachary's karate club (1977): 34 members, 78 friendships. A walker follows friendships,
;; and now and then starts again anywhere; the rank of a member is the share of time spent there. Power iteration,
;; compared with the solution of the linear system.
;;
;;     bin/lamina examples/pagerank.scm
(import (scheme base) (scheme write) (srfi 48) (lamina) (lamina matrix))

(define table (read-csv (string-append (script-directory) "karate.csv")))
(define n 34)
(define damping 0.85)

(define friendship (make-f64matrix n n 0.0))
(f64vector-for-each
 (lambda (a b)
   (let ((i (- (exact a) 1)) (j (- (exact b) 1)))
     (matrix-set! friendship i j 1.0)
     (matrix-set! friendship j i 1.0)))
 (list-ref table 0) (list-ref table 1))

(define degrees (matrix-row-sums friendship))

;; Column j holds the chances of the next step from j.
(define steps
  (matrix* friendship (diagonal-matrix (f64vector-map (lambda (d) (/ 1 d)) degrees))))

(define restart (/ (- 1 damping) n))

(define (iterate ranks count)
  (let* ((next (f64vector-map (lambda (x) (+ restart (* damping x)))
                              (matrix* steps ranks)))
         (change (f64vector-sum (f64vector-map (lambda (a b) (abs (- a b))) next ranks))))
    (if (< change 1e-12)
        (values next count)
        (iterate next (+ count 1)))))

(define-values (ranks count) (iterate (make-f64vector n (/ 1. n)) 1))

(define solved                                  ; (I − damping·steps) ranks = restart
  (matrix-solve (matrix- (identity-matrix n) (matrix-scale steps damping))
                (make-f64vector n restart)))

(define difference
  (f64vector-fold max 0.0 (f64vector-map (lambda (a b) (abs (- a b))) ranks solved)))

(format #t "~a iterations; ~a~%" count
        (if (< difference 1e-11) "the linear system has the same solution" "the linear system disagrees"))

(define best
  (list-sort (lambda (i j) (> (f64vector-ref ranks i) (f64vector-ref ranks j))) (iota n)))

(for-each (lambda (i)
            (format #t "member ~2F: rank ~6,4F, ~a friends~%"
                    (+ i 1) (f64vector-ref ranks i) (exact (f64vector-ref degrees i))))
          (list-head best 6))
