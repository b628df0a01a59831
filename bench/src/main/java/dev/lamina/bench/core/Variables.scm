;; Where values stand: top-level variables, assigned locals, parameters, records, evaluated text. Each procedure does n
;; operations, and each needs the one before it.

(define counter 0)

(define (read-global n) (repeat n i x (- counter x)))

(define (write-global n)
  (set! counter 0)
  (repeat n i x (begin (set! counter (- i counter)) x))
  counter)

;; A local variable that a closure assigns.
(define (assign-local n)
  (let* ((count 0)
         (count! (lambda (i) (set! count (- i count)))))
    (let loop ((i 0))
      (if (= i n)
          count
          (begin (count! i) (loop (+ i 1)))))))

(define radix (make-parameter 10))
(define (read-parameter n) (repeat n i x (- (radix) x)))
(define (bind-parameter n) (repeat n i x (parameterize ((radix i)) (- (radix) x))))

(define-record-type point (make-point x y) point? (x point-x set-point-x!) (y point-y))

(define (read-record n)
  (let ((origin (make-point 1 2)))
    (repeat n i x (- (+ (point-x origin) (point-y origin)) x))))

(define (write-record n)
  (let ((moving (make-point 0 0)))
    (let loop ((i 0))
      (if (= i n)
          (point-x moving)
          (begin (set-point-x! moving (- i (point-x moving))) (loop (+ i 1)))))))

;; Reading, expanding and compiling included.
(define (evaluate n)
  (let ((place (interaction-environment)))
    (repeat n i x (- i (eval (list 'let (list (list 'x x)) '(* x 1)) place)))))
