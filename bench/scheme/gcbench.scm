;; gcbench: builds many short-lived trees of several depths beside one long-lived tree and one long-lived vector.
;; Measures the allocation of records and the collector. After the workload of Ellis, Kovac and Boehm.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define-record-type node
  (make-node left right)
  node?
  (left node-left set-node-left!)
  (right node-right set-node-right!))

(define (populate! depth node)                          ; top down: stores young nodes into older ones
  (when (> depth 0)
    (set-node-left! node (make-node #f #f))
    (set-node-right! node (make-node #f #f))
    (populate! (- depth 1) (node-left node))
    (populate! (- depth 1) (node-right node))))

(define (tree depth)                                    ; bottom up: never stores
  (if (= depth 0)
      (make-node #f #f)
      (make-node (tree (- depth 1)) (tree (- depth 1)))))

(define (nodes node)
  (if (node? node)
      (+ 1 (nodes (node-left node)) (nodes (node-right node)))
      0))

(define (churn depth times)                             ; the nodes of the last tree of each kind
  (let again ((times times) (count 0))
    (if (= times 0)
        count
        (let ((grown (make-node #f #f)))
          (populate! depth grown)
          (again (- times 1) (+ (nodes grown) (nodes (tree depth))))))))

(define (gcbench greatest-depth)
  (define long-lived-tree (tree greatest-depth))
  (define long-lived-vector (make-vector 200000 0.5))
  (let deepen ((depth 4) (total 0))
    (if (<= depth greatest-depth)
        (deepen (+ depth 2)
                (+ total (churn depth (expt 2 (- greatest-depth depth)))))
        (list total (nodes long-lived-tree) (vector-ref long-lived-vector 1000)))))

(measure "gcbench" 20 '(349490 262143 0.5) gcbench 17)
