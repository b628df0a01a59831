;;; Mapping and folding over lists: R7RS 6.10 and SRFI 1. Results are collected backwards in a loop and then reversed into
;;; fresh pairs, which takes no stack; nothing is ever changed, so a continuation captured in a procedure argument can be
;;; entered any number of times.
;;; One and two lists have their own clauses; more go through lists of elements. The shortest list ends the walk; a list
;;; that ends in something else than () is an error.

(define map
  (case-lambda
    ((procedure list)
     (let next ((rest list) (values '()))
       (if (pair? rest)
           (next (cdr rest) (cons (procedure (car rest)) values))
           (begin
             (%list-end 'map rest list)
             (%reverse values)))))
    ((procedure first second)
     (let next ((a first) (b second) (values '()))
       (if (and (pair? a) (pair? b))
           (next (cdr a) (cdr b) (cons (procedure (car a) (car b)) values))
           (%reverse values))))
    ((procedure first . more)
     (let next ((rests (cons first more)) (values '()))
       (let ((elements (%firsts rests)))
         (if elements
             (next (%rests rests) (cons (apply procedure elements) values))
             (%reverse values)))))))

(define for-each
  (case-lambda
    ((procedure list)
     (let next ((rest list))
       (if (pair? rest)
           (begin
             (procedure (car rest))
             (next (cdr rest)))
           (%list-end 'for-each rest list))))
    ((procedure first second)
     (let next ((a first) (b second))
       (if (and (pair? a) (pair? b))
           (begin
             (procedure (car a) (car b))
             (next (cdr a) (cdr b))))))
    ((procedure first . more)
     (let next ((rests (cons first more)))
       (let ((elements (%firsts rests)))
         (if elements
             (begin
               (apply procedure elements)
               (next (%rests rests)))))))))

(define append-map
  (case-lambda
    ((procedure list)
     (let next ((rest list) (values '()))
       (if (pair? rest)
           (next (cdr rest) (append-reverse (procedure (car rest)) values))
           (begin
             (%list-end 'append-map rest list)
             (%reverse values)))))
    ((procedure first . more)
     (let next ((rests (cons first more)) (values '()))
       (let ((elements (%firsts rests)))
         (if elements
             (next (%rests rests) (append-reverse (apply procedure elements) values))
             (%reverse values)))))))

(define filter-map
  (case-lambda
    ((procedure list)
     (let next ((rest list) (values '()))
       (if (pair? rest)
           (let ((value (procedure (car rest))))
             (next (cdr rest) (if value (cons value values) values)))
           (begin
             (%list-end 'filter-map rest list)
             (%reverse values)))))
    ((procedure first . more)
     (let next ((rests (cons first more)) (values '()))
       (let ((elements (%firsts rests)))
         (if elements
             (let ((value (apply procedure elements)))
               (next (%rests rests) (if value (cons value values) values)))
             (%reverse values)))))))

;;; Folds

(define fold
  (case-lambda
    ((combine initial list)
     (let next ((rest list) (result initial))
       (if (pair? rest)
           (next (cdr rest) (combine (car rest) result))
           (begin
             (%list-end 'fold rest list)
             result))))
    ((combine initial first second)
     (let next ((a first) (b second) (result initial))
       (if (and (pair? a) (pair? b))
           (next (cdr a) (cdr b) (combine (car a) (car b) result))
           result)))
    ((combine initial first . more)
     (let next ((rests (cons first more)) (result initial))
       (let ((elements (%firsts rests)))
         (if elements
             (next (%rests rests) (apply combine (append elements (list result))))
             result))))))

(define fold-right
  (case-lambda
    ((combine initial list)
     (let next ((rest (reverse list)) (result initial))
       (if (pair? rest)
           (next (cdr rest) (combine (car rest) result))
           result)))
    ((combine initial first . more)
     (let next ((rests (cons first more)) (rows '()))
       (let ((elements (%firsts rests)))
         (if elements
             (next (%rests rests) (cons elements rows))
             (fold (lambda (row result) (apply combine (append row (list result)))) initial rows)))))))

;;; R6RS: the accumulator comes first.
(define fold-left
  (case-lambda
    ((combine initial list)
     (let next ((rest list) (result initial))
       (if (pair? rest)
           (next (cdr rest) (combine result (car rest)))
           (begin
             (%list-end 'fold-left rest list)
             result))))
    ((combine initial first . more)
     (let next ((rests (cons first more)) (result initial))
       (let ((elements (%firsts rests)))
         (if elements
             (next (%rests rests) (apply combine result elements))
             result))))))

(define (reduce combine initial list)
  (if (pair? list)
      (fold combine (car list) (cdr list))
      (begin
        (%list-end 'reduce list list)
        initial)))

(define (reduce-right combine initial list)
  (reduce combine initial (reverse list)))

;;; Lists made of indices

(define iota
  (case-lambda
    ((count) (iota count 0 1))
    ((count start) (iota count start 1))
    ((count start step)
     (%check-count "iota" count)
     (let next ((i (- count 1)) (result '()))
       (if (< i 0)
           result
           (next (- i 1) (cons (+ start (* i step)) result)))))))

(define (%check-count who count)
  (if (not (and (exact-integer? count) (>= count 0))) (%error who "expected a count, given" count)))

(define (list-tabulate count procedure)
  (%check-count "list-tabulate" count)
  (let next ((i 0) (values '()))
    (if (< i count)
        (next (+ i 1) (cons (procedure i) values))
        (%reverse values))))
