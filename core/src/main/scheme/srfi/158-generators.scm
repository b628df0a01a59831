;;; SRFI 158: generators of values that are there, are computed one from the other, or come from a procedure.

(define (check-count who count)
  (if (not (and (integer? count) (>= count 0)))
      (error (string-append who ": expected a number of values, given") count)))

(define (generator . values)
  (list->generator values))

(define (list->generator list)
  (lambda ()
    (if (null? list)
        (eof-object)
        (let ((value (car list)))
          (set! list (cdr list))
          value))))

(define (circular-generator first . more)
  (let* ((all (cons first more)) (rest all))
    (lambda ()
      (if (null? rest) (set! rest all))
      (let ((value (car rest)))
        (set! rest (cdr rest))
        value))))

(define make-iota-generator
  (case-lambda
    ((count) (make-iota-generator count 0 1))
    ((count start) (make-iota-generator count start 1))
    ((count start step)
     (check-count "make-iota-generator" count)
     (let ((value (if (exact? step) start (inexact start))) (left count))
       (lambda ()
         (if (<= left 0)
             (eof-object)
             (let ((result value))
               (set! value (+ value step))
               (set! left (- left 1))
               result)))))))

;;; Without an end the numbers go on for ever. A negative step counts down to the end.
(define make-range-generator
  (case-lambda
    ((start) (make-unfold-generator (lambda (n) #f) (lambda (n) n) (lambda (n) (+ n 1)) start))
    ((start end) (make-range-generator start end 1))
    ((start end step)
     (make-unfold-generator (if (negative? step) (lambda (n) (<= n end)) (lambda (n) (>= n end)))
                            (lambda (n) n)
                            (lambda (n) (+ n step))
                            (if (exact? step) start (inexact start))))))

(define (make-unfold-generator stop? mapper successor seed)
  (lambda ()
    (if (stop? seed)
        (eof-object)
        (let ((value (mapper seed)))
          (set! seed (successor seed))
          value))))

;;; The procedure runs until it yields a value. It goes on from there when the next one is wanted, and yields that to whoever
;;; wants it then.
(define (make-coroutine-generator procedure)
  (define return #f)
  (define (yield value)
    (call/cc
     (lambda (continue)
       (set! go-on (lambda () (continue #f)))
       (return value))))
  (define (go-on)
    (procedure yield)
    (set! go-on eof-object)
    (return (eof-object)))
  (lambda ()
    (call/cc
     (lambda (continuation)
       (set! return continuation)
       (go-on)))))

(define (make-for-each-generator for-each object)
  (make-coroutine-generator (lambda (yield) (for-each yield object))))

;;; From start to before end of a sequence, in either direction.

(define (upwards ref object start end)
  (lambda ()
    (if (< start end)
        (let ((value (ref object start)))
          (set! start (+ start 1))
          value)
        (eof-object))))

(define-syntax define-sequence-generator
  (syntax-rules ()
    ((_ name length made)
     (define name
       (case-lambda
         ((object) (name object 0 (length object)))
         ((object start) (name object start (length object)))
         ((object start end)
          (if (not (<= 0 start end (length object)))
              (error (string-append (symbol->string 'name) ": a range that is not inside of the sequence:") start end))
          (made object start end)))))))

(define-sequence-generator vector->generator vector-length
  (lambda (vector start end) (upwards vector-ref vector start end)))

(define-sequence-generator string->generator string-length
  (lambda (string start end) (upwards string-ref string start end)))

(define-sequence-generator bytevector->generator bytevector-length
  (lambda (bytes start end) (upwards bytevector-u8-ref bytes start end)))

(define-sequence-generator reverse-vector->generator vector-length
  (lambda (vector start end)
    (lambda ()
      (if (< start end)
          (begin
            (set! end (- end 1))
            (vector-ref vector end))
          (eof-object)))))
