;; A generator made of call/cc, entered a million times: each entry resumes the tree walk where it stopped.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define count (scaled 1000000))

(define (make-generator walk)                   ; (walk yield) runs as a coroutine of whoever asks for the next value
  (define return #f)
  (define (yield value)
    (call/cc
     (lambda (rest)
       (set! resume (lambda () (rest 'go-on)))
       (return value))))
  (define resume
    (lambda ()
      (walk yield)
      (return 'end)))
  (lambda ()
    (call/cc
     (lambda (caller)
       (set! return caller)
       (resume)))))

(define numbers
  (make-generator
   (lambda (yield)
     (let loop ((i 1))
       (yield i)
       (loop (+ i 1))))))

(check (let loop ((i 1) (sum 0))
         (if (> i count)
             sum
             (loop (+ i 1) (+ sum (numbers)))))
       => (quotient (* count (+ count 1)) 2))

(define (walk-tree tree yield)
  (cond ((null? tree) 'nothing)
        ((pair? tree) (walk-tree (car tree) yield) (walk-tree (cdr tree) yield))
        (else (yield tree))))

(define (collect next)
  (let loop ((values '()))
    (let ((value (next)))
      (if (eq? value 'end)
          (reverse values)
          (loop (cons value values))))))

(check (collect (make-generator (lambda (yield) (walk-tree '((1 2) (3 (4 5)) () 6) yield)))) => '(1 2 3 4 5 6))
(check (collect (make-generator (lambda (yield) (for-each yield '(a b c))))) => '(a b c))
(check (collect (make-generator (lambda (yield) (vector-for-each yield #(x y))))) => '(x y))

(check (let ((a (make-generator (lambda (yield) (for-each yield '(1 2 3)))))
             (b (make-generator (lambda (yield) (for-each yield '(x y z))))))
         (let* ((p (a)) (q (b)) (r (a)) (s (b)))
           (list p q r s)))
       => '(1 x 2 y))

(check-report)
