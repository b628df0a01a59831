;; Names become symbols. Each procedure interns n names; size of them are different.

(define size 0)
(define names #f)
(define symbols #f)                             ; keeps them interned

(define (prepare n)
  (set! size n)
  (set! names (vector-tabulate (lambda (i) (string-append "name-" (number->string i))) n))
  (set! symbols (vector-map string->symbol names)))

(define (intern n)
  (let loop ((i 0) (which 0) (found 0))
    (if (= i n)
        found
        (loop (+ i 1)
              (if (= which (- size 1)) 0 (+ which 1))
              (if (eq? (string->symbol (vector-ref names which)) (vector-ref symbols which)) (+ found 1) found)))))

(define (name n)
  (let loop ((i 0) (which 0) (sum 0))
    (if (= i n)
        sum
        (loop (+ i 1)
              (if (= which (- size 1)) 0 (+ which 1))
              (+ sum (string-length (symbol->string (vector-ref symbols which))))))))

;; Names that no symbol had, and symbols that nobody keeps.
(define counter 0)
(define (intern-new n)
  (let loop ((i 0) (last 'none))
    (if (= i n)
        (symbol? last)
        (begin
          (set! counter (+ counter 1))
          (loop (+ i 1) (string->symbol (number->string counter)))))))
