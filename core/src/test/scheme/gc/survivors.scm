;; What is reachable survives collections unchanged, what is shared stays shared, while garbage is made all around.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define size (scaled 100000))
(define (garbage n) (let loop ((i 0) (x '())) (if (< i n) (loop (+ i 1) (list i x)) 'done)))

(define (tree depth) (if (= depth 0) '() (cons (tree (- depth 1)) (tree (- depth 1)))))
(define (leaves t) (if (null? t) 1 (+ (leaves (car t)) (leaves (cdr t)))))
(define kept (tree 12))
(garbage size)
(check (leaves kept) => 4096)

(define shared (list 'shared))
(define holders (vector shared (list shared) (cons 1 shared) (lambda () shared)))
(garbage size)
(check (eq? (vector-ref holders 0) (car (vector-ref holders 1))) => #t)
(check (eq? (cdr (vector-ref holders 2)) ((vector-ref holders 3))) => #t)

(define circle (list 1 2 3))
(set-cdr! (cddr circle) circle)
(garbage size)
(check (eq? circle (cdr (cddr circle))) => #t)

(define-record-type thing (make-thing name parts) thing? (name thing-name) (parts thing-parts set-thing-parts!))
(define mixed
  (list (make-thing "record" (vector 1 2.5 'three)) (string-copy "text") (expt 3 100) 1.5 #\λ (bytevector 1 2 3)
        (make-string 3 #\λ) (string->symbol "fresh symbol") (vector) (lambda (x) (* x 2))))
(let loop ((i 0)) (when (< i 20) (garbage (quotient size 10)) (loop (+ i 1))))
(check (thing-name (car mixed)) => "record")
(check (thing-parts (car mixed)) => #(1 2.5 three))
(check (map (lambda (i) (list-ref mixed i)) '(1 3 4 5 6)) => (list "text" 1.5 #\λ #u8(1 2 3) "λλλ"))
(check (list-ref mixed 2) => (expt 3 100))
(check (eq? (list-ref mixed 7) (string->symbol (string-append "fresh " "symbol"))) => #t)
(check ((list-ref mixed 9) 21) => 42)

(check (let loop ((i 0) (window '()))            ; a sliding window: most of it dies, some of it at every age
         (if (= i size)
             (map car window)
             (loop (+ i 1)
                   (let ((fresh (list i (make-vector 10 i))))
                     (if (= 0 (modulo i (quotient size 4))) (cons fresh window) window)))))
       => (let down ((i (- size 1)))
            (cond ((< i 0) '())
                  ((= 0 (modulo i (quotient size 4))) (cons i (down (- i 1))))
                  (else (down (- i 1))))))

(define live-across-calls                       ; values held only by frames
  (let loop ((n 1000))
    (if (= n 0)
        '()
        (let* ((mine (list n (* n 1.5))) (rest (loop (- n 1))))
          (garbage 10)
          (cons mine rest)))))
(check (length live-across-calls) => 1000)
(check (car live-across-calls) => '(1000 1500.0))
(check (list-ref live-across-calls 999) => '(1 1.5))

(check-report)
