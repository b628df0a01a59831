;; Full collections. `live` is what they have to keep.

(define live #f)

;;; Data of n pairs

;; In the order of their allocation, as a program that builds a list leaves them.
(define (prepare-ordered n)
  (set! live (iota n)))

;; A list whose pairs follow each other in no order.
(define (prepare-shuffled n)
  (let ((pairs (vector-tabulate (lambda (i) (list i)) n)))
    (shuffle! pairs)
    (let link ((i 1))
      (when (< i n)
        (set-cdr! (vector-ref pairs (- i 1)) (vector-ref pairs i))
        (link (+ i 1))))
    (set! live (vector-ref pairs 0))))

(define (shuffle! elements)
  (let loop ((i (- (vector-length elements) 1)))
    (when (> i 0)
      (let* ((j (random-integer (+ i 1)))
             (x (vector-ref elements i)))
        (vector-set! elements i (vector-ref elements j))
        (vector-set! elements j x)
        (loop (- i 1))))))

;; Small vectors of three elements, each of which holds the one before it and a string.
(define (prepare-objects n)
  (let loop ((i 0) (last #f))
    (if (= i n)
        (set! live last)
        (loop (+ i 1) (vector i last (number->string i))))))

;; One f64vector of n elements, which is not looked into.
(define (prepare-f64vector n)
  (set! live (make-f64vector n 1.0)))

;;; A full collection

(define (collect)
  (collect-garbage)
  (if live #t #f))
