;; Continuations, winders and conditions. Each procedure does n operations, and each needs the one before it.

(define (capture n) (repeat n i x (- i (call/cc (lambda (k) x)))))
(define (escape n) (repeat n i x (- i (call/cc (lambda (k) (+ 1 (k x)))))))

;; Out of ten calls.
(define (escape-from depth k x)
  (if (= depth 0)
      (k x)
      (+ 1 (escape-from (- depth 1) k x))))
(define (escape-deep n) (repeat n i x (- i (call/cc (lambda (k) (escape-from 10 k x))))))

;; A generator that is entered again for each element.
(define (make-generator count)
  (define return #f)
  (define (produce)
    (let loop ((i 0))
      (when (< i count)
        (call/cc (lambda (resume)
                   (set! produce (lambda () (resume #f)))
                   (return i)))
        (loop (+ i 1)))))
  (lambda ()
    (call/cc (lambda (k)
               (set! return k)
               (produce)))))

(define (reenter n)
  (let ((next (make-generator n)))
    (repeat n i x (- (next) x))))

(define (wind n)
  (let ((inside 0))
    (repeat n i x
      (dynamic-wind
        (lambda () (set! inside (+ inside 1)))
        (lambda () (- i x))
        (lambda () (set! inside (- inside 1)))))))

(define (guard-quietly n) (repeat n i x (guard (e (#t 0)) (- i x))))
(define (guard-raised n) (repeat n i x (guard (e ((number? e) (- i e))) (raise x))))
(define (guard-error n) (repeat n i x (- i (guard (e ((error-object? e) (car (error-object-irritants e)))) (error "wrong" x)))))
(define (guard-failed-primitive n) (repeat n i x (guard (e (#t (- i x))) (car i))))

(define (handle-and-continue n)
  (with-exception-handler
    (lambda (e) (- e))
    (lambda () (repeat n i x (+ i (raise-continuable x))))))

(define (force-delayed n) (repeat n i x (- i (force (delay x)))))

;; A port of its own for each number.
(define (write-to-string n)
  (repeat n i x
    (let ((port (open-output-string)))
      (write i port)
      (- (string-length (get-output-string port)) x))))
