;; What Gambit lacks of the R7RS names the programs use, and the declarations its manual advises for a whole program:
;; the names of the standard procedures mean these procedures, and nobody redefines the program's own.
(declare (standard-bindings) (extended-bindings) (block))

(define (jiffies-per-second) 1000000)

(define (current-jiffy)
  (exact (floor (* 1000000.0 (real-time)))))

