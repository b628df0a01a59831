; Prints a program of about 300 lines: 60 procedures after 12 patterns, no two alike, each called once. It is what a first run
; compiles when the cost of compiling is measured: `lamina generate.scm > script.scm`, then `lamina script.scm`.
; In a pattern, @ stands for the procedure's number and ^ for the number of one that was defined before.

(define patterns
  '#("(define (sum-@ n)
  (let loop ((i 0) (sum ^))
    (if (> i n) (modulo sum 100003)
        (loop (+ i 1) (+ sum (* i (- i @)))))))"
     "(define (list-@ n)
  (let* ((numbers (iota (+ n 3) @))
         (odd (filter odd? numbers))
         (squares (map (lambda (x) (* x x)) odd)))
    (apply + (reverse (append squares (list n @))))))"
     "(define (text-@ n)
  (let ((out (open-output-string)))
    (do ((i 0 (+ i 1))) ((= i n) (string-length (get-output-string out)))
      (write-string (string-append \"item-\" (number->string (+ i @)) \";\") out))))"
     "(define (vector-@ n)
  (let ((v (make-vector (+ n 1) @)))
    (vector-for-each (lambda (x) (vector-set! v (modulo x n) (+ x ^))) v)
    (vector-fill! v 7 0 (quotient n 2))
    (let loop ((i n) (all 0)) (if (< i 0) all (loop (- i 1) (+ all (vector-ref v i)))))))"
     "(define (classify-@ n)
  (cond ((assv (modulo n 4) '((0 . zero) (1 . one) (2 . two))) => (lambda (found) (string-length (symbol->string (cdr found)))))
        ((and (> n @) (even? n)) (classify-@ (- n 1)))
        (else (case (modulo n 5) ((0 1) (+ n @)) ((2 3) (* n ^)) (else (- @ n))))))"
     "(define (counter-@ n)
  (define count @)
  (define (step! by) (set! count (+ count by)) count)
  (let ((steps (map (lambda (k) (lambda () (step! k))) (list 1 2 n))))
    (for-each (lambda (step) (step)) steps) count))"
     "(define (float-@ n)
  (let loop ((i 0) (x @.5) (y 1.25))
    (cond ((>= i n) (exact (floor (* 10.0 (sqrt (+ (* x x) (* y y)))))))
          ((> x y) (loop (+ i 1) (/ x 2.0) (+ y 0.75)))
          (else (loop (+ i 1) (+ x 1.5) (- y 0.25))))))"
     "(define (search-@ n)
  (call-with-current-continuation
   (lambda (return)
     (for-each (lambda (item) (when (> (* item item) (+ n @)) (return (+ item ^)))) '(1 2 3 5 8 13 21 34))
     (- n @))))"
     "(define (divide-@ n)
  (guard (problem ((string? problem) (string-length problem))
                  ((error-object? problem) (+ @ (length (error-object-irritants problem)))))
    (if (odd? n) (raise \"odd number @\") (error \"cannot divide\" n @ '(a b)))
    ^))"
     "(define-record-type point-@ (make-point-@ x y) point-@? (x point-x-@ set-x-@!) (y point-y-@))
(define (record-@ n)
  (let ((p (make-point-@ n (+ n @))))
    (set-x-@! p (* 2 (point-x-@ p)))
    (if (point-@? p) (- (point-x-@ p) (point-y-@ p)) 0)))"
     "(define (values-@ n)
  (let-values (((q r) (floor/ (+ n 1000) (+ @ 1)))
               ((a . rest) (values 1 2 n)))
    (let ((letters (string->list \"values @\")))
      (+ q r a (length rest) (length (filter char-alphabetic? letters)) (char->integer (string-ref \"xyz\" (modulo n 3)))))))"
     "(define-syntax my-or-@ (syntax-rules () ((_) #f) ((_ e) e) ((_ e r ...) (let ((t e)) (if t t (my-or-@ r ...))))))
(define (tree-@ n)
  (define (build k) (if (zero? k) '() (cons (build (- k 1)) (build (quotient k 2)))))
  (define (count t) (if (pair? t) (+ 1 (count (car t)) (count (cdr t))) (or (and (null? t) 0) ^)))
  (my-or-@ (and (> n 100) 'large) (memq 'b '(a c)) (+ @ (count (build (modulo n 7))))))"))

(define (name pattern)
  (vector-ref #(sum list text vector classify counter float search divide record values tree) pattern))

(define (write-filled text number)
  (string-for-each
   (lambda (c)
     (case c
       ((#\@) (display number))
       ((#\^) (display (quotient number 2)))
       (else (write-char c))))
   text)
  (newline))

(do ((i 0 (+ i 1))) ((= i 60))
  (write-filled (vector-ref patterns (modulo i 12)) (+ i 1)))

(display "(define (total) (+")
(do ((i 0 (+ i 1))) ((= i 60))
  (if (zero? (modulo i 6)) (begin (newline) (display "  ")))
  (display (list (string->symbol (string-append (symbol->string (name (modulo i 12))) "-" (number->string (+ i 1)))) (+ 10 i)))
  (display " "))
(display "))")
(newline)
(display "(display (total))")
(newline)
(display "(newline)")
(newline)
