;; No imports. Threads share the heap and stop together for its collections.
(include "../check.scm")

(define (spawn thunk) (thread-start! (make-thread thunk)))

(check (thread-join! (spawn (lambda () (+ 1 2)))) => 3)
(check (thread? (make-thread (lambda () 1))) => #t)
(check (map thread? (list 1 car)) => '(#f #f))

(define (build-and-sum n)                       ; allocates all the time and checks what it built
  (let loop ((i 0) (kept '()) (sum 0))
    (if (= i n)
        sum
        (let ((fresh (list i (* i 1.0) (vector i))))
          (loop (+ i 1)
                (if (= 0 (modulo i 100)) (list fresh) (cons fresh kept))
                (+ sum (vector-ref (caddr fresh) 0)))))))
(define count (scaled 200000))
(define expected (quotient (* count (- count 1)) 2))

(check (let ((a (spawn (lambda () (build-and-sum count))))
             (b (spawn (lambda () (build-and-sum count)))))
         (let ((mine (build-and-sum count)))
           (list mine (thread-join! a) (thread-join! b))))
       => (list expected expected expected))

(check (let* ((shared (make-vector 4 '()))      ; each thread fills its own slot of a shared old vector
              (fill (lambda (slot)
                      (lambda ()
                        (let loop ((i 0))
                          (when (< i (quotient count 10))
                            (vector-set! shared slot (cons i (if (= 0 (modulo i 50)) '() (vector-ref shared slot))))
                            (loop (+ i 1))))
                        (length (vector-ref shared slot)))))
              (threads (map (lambda (slot) (spawn (fill slot))) '(0 1 2 3)))
              (lengths (map thread-join! threads)))
         (equal? lengths (map length (vector->list shared))))
       => #t)

(define (escape)
  (call/cc (lambda (k) (dynamic-wind (lambda () #f) (lambda () (k 'left)) (lambda () #f)))))
(check (thread-join! (spawn escape)) => 'left)
(define (count-up n) (if (= n 0) 0 (+ 1 (count-up (- n 1)))))
(check (thread-join! (spawn (lambda () (count-up (scaled 100000))))) => (scaled 100000))
(define p (make-parameter 'main))
(check (parameterize ((p 'inherited)) (thread-join! (spawn (lambda () (p))))) => 'inherited)
(check (thread-join! (spawn (lambda () (guard (e (#t (list 'caught e))) (raise 'inside))))) => '(caught inside))
(check-error (thread-join! (spawn (lambda () (car 5)))) (lambda (e) #t))
(check (let loop ((i 0) (sum 0))                ; many threads, one after the other
         (if (= i (scaled 1000))
             sum
             (loop (+ i 1) (+ sum (car (thread-join! (spawn (lambda () (list 1)))))))))
       => (scaled 1000))

(check-report)
