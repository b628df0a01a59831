;; Stores of new objects into old ones: pairs, vectors, records, variables of closures, globals, parameters, and the
;; same places again and again.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define size (scaled 100000))
(define (garbage n) (let loop ((i 0) (x '())) (if (< i n) (loop (+ i 1) (list i x)) 'done)))

(define-record-type box (make-box value) box? (value unbox set-box!))
(define old-pair (cons 1 2))
(define old-vector (make-vector 1000 #f))
(define old-record (make-box #f))
(define old-closure (let ((x #f)) (lambda arguments (if (pair? arguments) (set! x (car arguments)) x))))
(define old-global #f)
(define old-parameter (make-parameter #f))
(garbage size)                                  ; everything above is old now

(define (store! i)
  (set-car! old-pair (list i 'car))
  (set-cdr! old-pair (list i 'cdr))
  (vector-set! old-vector (modulo i 1000) (vector i (* 1.0 i)))
  (set-box! old-record (string #\a (integer->char (+ 97 (modulo i 26)))))
  (old-closure (list i 'closure))
  (set! old-global (list i 'global)))

(define (intact? i)
  (and (equal? (car old-pair) (list i 'car))
       (equal? (cdr old-pair) (list i 'cdr))
       (equal? (vector-ref old-vector (modulo i 1000)) (vector i (* 1.0 i)))
       (equal? (unbox old-record) (string #\a (integer->char (+ 97 (modulo i 26)))))
       (equal? (old-closure) (list i 'closure))
       (equal? old-global (list i 'global))))

(check (let loop ((i 0))
         (cond ((= i (quotient size 10)) 'all)
               ((begin (store! i) (garbage 20) (intact? i)) (loop (+ i 1)))
               (else i)))
       => 'all)
(garbage size)
(check (intact? (- (quotient size 10) 1)) => #t)

(check (let loop ((i 0))                        ; every element of the old vector is still what was put there last
         (cond ((= i (min 1000 (quotient size 10))) 'all)
               ((let ((stored (vector-ref old-vector i)))
                  (and (= (modulo (vector-ref stored 0) 1000) i)
                       (= (vector-ref stored 0) (vector-ref stored 1))))
                (loop (+ i 1)))
               (else i)))
       => 'all)

(define queue-end (list 'start))                ; a list that grows at its old end
(define queue queue-end)
(let loop ((i 0))
  (when (< i size)
    (set-cdr! queue-end (list i))
    (set! queue-end (cdr queue-end))
    (loop (+ i 1))))
(check (let loop ((l (cdr queue)) (i 0)) (if (null? l) i (and (= (car l) i) (loop (cdr l) (+ i 1))))) => size)

(define large (make-vector size '()))           ; a large object, filled with young pairs in a scattered order
(let loop ((i 0) (at 0))
  (when (< i size)
    (vector-set! large at (cons i (vector-ref large at)))
    (loop (+ i 1) (modulo (+ at 7919) size))))
(check (let loop ((i 0) (sum 0))
         (if (= i size) sum (loop (+ i 1) (+ sum (apply + (vector-ref large i))))))
       => (quotient (* size (- size 1)) 2))

(vector-fill! large (list 'one 'young 'list))
(garbage size)
(check (vector-ref large (- size 1)) => '(one young list))
(define copied (vector-copy large 0 10))
(vector-copy! large 5 (vector (list 1) (list 2)))
(garbage size)
(check (list (vector-ref large 4) (vector-ref large 5) (vector-ref large 6)) => '((one young list) (1) (2)))
(check (eq? (vector-ref copied 0) (vector-ref large 0)) => #t)

(check-report)
