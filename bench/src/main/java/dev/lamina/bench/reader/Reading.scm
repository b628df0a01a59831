;; Reading and writing of texts of size characters. `text` is made of whole data of one kind, and blanks up to its size.

(define text #f)
(define contents #f)

;;; A datum of each kind; i tells them apart.

(define (datum kind i)
  (case kind
    ((data) `(,(string->symbol (string-append "point-" (number->string i)))
              (x ,i y ,(- i)) ,(string-append "label " (number->string i)) #t (#\a . ,(/ i 7))))
    ((integers) (remainder (* i 1103515245) 2147483647))
    ((reals) (/ (remainder (* i 1103515245) 2147483647) 65537.0))
    ((strings) (string-append "a \"string\" with\nnumber " (number->string i)))
    ((source) `(define (,(string->symbol (string-append "procedure-" (number->string i))) n message)
                 (let loop ((i 0) (sum 0.5))
                   (cond ((= i n) (list sum 'done message))
                         ((and (even? i) (not (zero? sum))) (loop (+ i 1) (* sum 1.25)))
                         (else (loop (+ i 1) (- sum (vector-ref '#(1 2 3) (modulo i 3)))))))))))

(define (prepare kind size)
  (let ((port (open-output-string)))
    (let loop ((i 1) (room size))
      (let* ((written (written-form (datum (string->symbol kind) i)))
             (rest (- room (string-length written) 1)))
        (if (< rest 0)
            (write-string (make-string room #\space) port)
            (begin
              (write-string written port)
              (newline port)
              (loop (+ i 1) rest)))))
    (set! text (get-output-string port))
    (set! contents (read-text))
    text))

(define (written-form datum)
  (let ((port (open-output-string)))
    (write datum port)
    (get-output-string port)))

;;; What is measured

(define (read-text)
  (let ((port (open-input-string text)))
    (let loop ((datum (read port)) (data '()))
      (if (eof-object? datum)
          data
          (loop (read port) (cons datum data))))))

(define (read-all) (length (read-text)))

(define (write-all)
  (let ((port (open-output-string)))
    (for-each (lambda (datum) (write datum port) (newline port)) contents)
    (string-length (get-output-string port))))
