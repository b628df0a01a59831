;; Association lists of size entries. Each procedure looks n keys up, each of the entries equally often.

(define size 0)
(define by-symbol #f)
(define by-number #f)
(define by-string #f)
(define symbols #f)
(define strings #f)

(define (prepare n)
  (set! size n)
  (set! strings (list->vector (map (lambda (i) (string-append "key" (number->string i))) (iota n))))
  (set! symbols (vector-map string->symbol strings))
  (set! by-symbol (map cons (vector->list symbols) (iota n)))
  (set! by-string (map cons (map string-copy (vector->list strings)) (iota n)))
  (set! by-number (map (lambda (i) (cons i i)) (iota n))))

(define-syntax look-up-all
  (syntax-rules ()
    ((_ n (key) lookup)
     (let loop ((i 0) (key 0) (sum 0))
       (if (= i n)
           sum
           (loop (+ i 1) (if (= key (- size 1)) 0 (+ key 1)) (+ sum (cdr lookup))))))))

(define (look-up-symbols n) (look-up-all n (key) (assq (vector-ref symbols key) by-symbol)))
(define (look-up-numbers n) (look-up-all n (key) (assv key by-number)))
(define (look-up-strings n) (look-up-all n (key) (assoc (vector-ref strings key) by-string)))
