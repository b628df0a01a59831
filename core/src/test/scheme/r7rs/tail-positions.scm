;; A call in every tail position of R7RS 3.5 leaves no frame behind: each loop below would need gigabytes if it did.
;; settings: stress=5
(import (scheme base) (scheme write) (scheme process-context) (scheme case-lambda) (scheme lazy))
(include "../check.scm")

(define count (scaled 1000000))

(define-syntax check-loop                       ; (name n) calls itself in tail position through the form under test
  (syntax-rules ()
    ((_ (name n) body)
     (check (let () (define (name n) body) (name count)) => 'done))))

(check-loop (loop n) (if (= n 0) 'done (loop (- n 1))))
(check-loop (loop n) (cond ((= n 0) 'done) (else (loop (- n 1)))))
(check-loop (loop n) (cond ((= n 0) 'done) ((> n 0) (loop (- n 1)))))
(check-loop (loop n) (cond ((= n 0) 'done) ((- n 1) => loop)))
(check-loop (loop n) (case n ((0) 'done) (else (loop (- n 1)))))
(check-loop (loop n) (case (= n 0) ((#t) 'done) ((#f) (loop (- n 1)))))
(check-loop (loop n) (case n ((0) 'done) (else => (lambda (n) (loop (- n 1))))))
(check-loop (loop n) (and #t (if (= n 0) 'done #t) (or (and (= n 0) 'done) (loop (- n 1)))))
(check-loop (loop n) (or (and (= n 0) 'done) (loop (- n 1))))
(check-loop (loop n) (begin (when (< n 0) 'never) (if (= n 0) 'done (begin 'skip (loop (- n 1))))))
(check-loop (loop n) (let ((m (- n 1))) (if (< m 0) 'done (loop m))))
(check-loop (loop n) (let* ((m n) (k (- m 1))) (if (< k 0) 'done (loop k))))
(check-loop (loop n) (letrec ((next (lambda () (loop (- n 1))))) (if (= n 0) 'done (next))))
(check-loop (loop n) (let-values (((m k) (values n 1))) (if (= m 0) 'done (loop (- m k)))))
(check-loop (loop n) (let () (define m (- n 1)) (if (< m 0) 'done (loop m))))
(check-loop (loop n) (do () ((= n 0) 'done) (set! n (- n 1))))
(check-loop (loop n) (do ((i 0 (+ i 1))) ((= i 1) (if (= n 0) 'done (loop (- n 1))))))
(check-loop (loop n) (let inner ((i 2)) (if (> i 0) (inner (- i 1)) (if (= n 0) 'done (loop (- n 1))))))
(check-loop (loop n) (let-syntax ((next (syntax-rules () ((_ f x) (f (- x 1)))))) (if (= n 0) 'done (next loop n))))
(check-loop (loop n) (when #t (if (= n 0) 'done (loop (- n 1)))))
(check-loop (loop n) (unless #f (if (= n 0) 'done (loop (- n 1)))))
(check-loop (loop n) (if (= n 0) 'done (apply loop (list (- n 1)))))
(check-loop (loop n) (if (= n 0) 'done (apply apply (list loop (list (- n 1))))))
(check-loop (loop n) (if (= n 0) 'done ((lambda (m) (loop m)) (- n 1))))
(check-loop (loop n) (if (= n 0) 'done ((if (odd? n) loop (lambda (m) (loop m))) (- n 1))))
(check-loop (loop n) (if (= n 0) 'done (call-with-values (lambda () (- n 1)) loop)))
(check-loop (loop n) (if (= n 0) 'done (call/cc (lambda (k) (loop (- n 1))))))
(check-loop (loop n) (if (= n 0) 'done ((call/cc (lambda (k) loop)) (- n 1))))

(define vary
  (case-lambda
    ((n) (if (= n 0) 'done (vary (- n 1) 'extra)))
    ((n extra) (vary n extra extra))
    ((n . rest) (vary n))))
(check (vary (quotient count 3)) => 'done)

(define (rest-loop n . rest)
  (if (= n 0) 'done (rest-loop (- n 1) n)))
(check (rest-loop count) => 'done)

(define-values (ping pong)
  (values (lambda (n a b c d e f g) (if (= n 0) 'done (pong (- n 1))))
          (lambda (n) (ping n 1 2 3 4 5 6 7))))
(check (ping count 1 2 3 4 5 6 7) => 'done)

(define (stream-loop n)                         ; delay-force is the tail call of promises
  (delay-force (if (= n 0) (delay 'done) (stream-loop (- n 1)))))
(check (force (stream-loop (quotient count 10))) => 'done)

;; More operands than registers: they stay what they are when a call is left for later.
(define (there n a b c d e f g h)
  (if (= n 0)
      (list a b c d e f g h)
      (back (- n 1) (+ a 1) (+ b 1) (+ c .5) (+ d 1) (+ e 1) (+ f .5) (+ g 1) (* 1. n))))
(define (back n a b c d e f g h)
  (if (= n 0)
      (list a b c d e f g h)
      (there (- n 1) (+ a 1) (+ b 1) (+ c .5) (+ d 1) (+ e 1) (+ f .5) (+ g 1) (* 1. n))))
(check (there count 0 1 2. 3 4 5. 6 0.)
       => (list count (+ count 1) (+ (/ count 2.) 2) (+ count 3) (+ count 4) (+ (/ count 2.) 5) (+ count 6) 1.))

(check-report)
