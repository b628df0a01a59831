;; No imports; meant for a small heap. Running out of memory is a condition that can be caught, and the program goes on
;; with what is free again.
;; settings: heap=8 stress=100000
(include "../check.scm")

(define-syntax survives                         ; whatever happens inside, the program can still allocate
  (syntax-rules ()
    ((_ e)
     (check (let ((result (guard (c ((error-object? c) 'caught)) e)))
              (let ((after (make-vector 100000 'fine)))
                (list result (vector-ref after 99999))))
            => '(caught fine)))))

(survives (make-vector 1000000000000 0))
(survives (make-string 1000000000000 #\a))
(survives (make-bytevector 1000000000000))
(survives (make-f64vector 1000000000000))
(survives (make-list 1000000000000 0))
(survives (let loop ((list '())) (loop (cons 1 list))))
(survives (let loop ((list '())) (loop (cons (make-vector 10000 0) list))))
(survives (let loop ((text "ab")) (loop (string-append text text))))
(survives (let deep ((n 0)) (+ 1 (deep (+ n 1)))))
(survives (let loop ((vectors '())) (loop (cons (make-f64vector 1000000) vectors))))
(define (replace-by make)                       ; garbage makes room for the next large request, without a poll in between
  (let ((held (make 900000)))
    (set! held #f)
    (set! held (make 900000))
    (set! held #f)
    (set! held (make 900000))
    (if held 'made #f)))
(check (map replace-by (list make-vector make-f64vector (lambda (n) (make-bytevector (* 8 n))))) => '(made made made))
(check (let* ((a (make-f64vector 900000))
              (b (begin (set! a (f64vector-ref a 0)) (make-f64vector 900000 a))))
         (f64vector-ref b 899999))
       => 0.0)

(check (error-object? (guard (c (#t c)) (make-vector 1000000000000 0))) => #t)
(check (string? (error-object-message (guard (c (#t c)) (let loop ((list '())) (loop (cons 1 list)))))) => #t)

(check-report)
