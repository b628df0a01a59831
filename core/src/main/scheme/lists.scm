;;; Mapping and folding over lists: R7RS 6.10 and SRFI 1. All of it is re-entrant: results are made of fresh pairs that
;;; nothing changes later, so a continuation captured in a procedure argument can be entered any number of times.
;;; One and two lists have their own clauses; more go through lists of elements. The shortest list ends the walk; a list
;;; that ends in something else than () is an error.

(define map
  (case-lambda
    ((procedure list)
     (let next ((rest list))
       (if (pair? rest)
           (let ((value (procedure (car rest))))
             (cons value (next (cdr rest))))
           (%list-end 'map rest list))))
    ((procedure first second)
     (let next ((a first) (b second))
       (if (and (pair? a) (pair? b))
           (let ((value (procedure (car a) (car b))))
             (cons value (next (cdr a) (cdr b))))
           '())))
    ((procedure . lists)
     (let next ((rests lists))
       (let ((elements (%firsts rests)))
         (if elements
             (let ((value (apply procedure elements)))
               (cons value (next (%rests rests))))
             '()))))))

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
    ((procedure . lists)
     (let next ((rests lists))
       (let ((elements (%firsts rests)))
         (if elements
             (begin
               (apply procedure elements)
               (next (%rests rests)))))))))

(define append-map
  (case-lambda
    ((procedure list)
     (let next ((rest list))
       (if (pair? rest)
           (let ((part (procedure (car rest))))
             (append part (next (cdr rest))))
           (%list-end 'append-map rest list))))
    ((procedure . lists)
     (let next ((rests lists))
       (let ((elements (%firsts rests)))
         (if elements
             (let ((part (apply procedure elements)))
               (append part (next (%rests rests))))
             '()))))))

(define filter-map
  (case-lambda
    ((procedure list)
     (let next ((rest list))
       (if (pair? rest)
           (let ((value (procedure (car rest))))
             (if value
                 (cons value (next (cdr rest)))
                 (next (cdr rest))))
           (%list-end 'filter-map rest list))))
    ((procedure . lists)
     (let next ((rests lists))
       (let ((elements (%firsts rests)))
         (if elements
             (let ((value (apply procedure elements)))
               (if value
                   (cons value (next (%rests rests)))
                   (next (%rests rests))))
             '()))))))

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
    ((combine initial . lists)
     (let next ((rests lists) (result initial))
       (let ((elements (%firsts rests)))
         (if elements
             (next (%rests rests) (apply combine (append elements (list result))))
             result))))))

(define fold-right
  (case-lambda
    ((combine initial list)
     (let next ((rest list))
       (if (pair? rest)
           (combine (car rest) (next (cdr rest)))
           (begin
             (%list-end 'fold-right rest list)
             initial))))
    ((combine initial first second)
     (let next ((a first) (b second))
       (if (and (pair? a) (pair? b))
           (combine (car a) (car b) (next (cdr a) (cdr b)))
           initial)))
    ((combine initial . lists)
     (let next ((rests lists))
       (let ((elements (%firsts rests)))
         (if elements
             (apply combine (append elements (list (next (%rests rests)))))
             initial))))))

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
    ((combine initial . lists)
     (let next ((rests lists) (result initial))
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
  (if (pair? list)
      (let next ((element (car list)) (rest (cdr list)))
        (if (pair? rest)
            (combine element (next (car rest) (cdr rest)))
            (begin
              (%list-end 'reduce-right rest list)
              element)))
      (begin
        (%list-end 'reduce-right list list)
        initial)))

;;; Lists made of indices

(define iota
  (case-lambda
    ((count) (iota count 0 1))
    ((count start) (iota count start 1))
    ((count start step)
     (let next ((i (- count 1)) (result '()))
       (if (< i 0)
           result
           (next (- i 1) (cons (+ start (* i step)) result)))))))

(define (list-tabulate count procedure)
  (let next ((i 0))
    (if (< i count)
        (let ((value (procedure i)))
          (cons value (next (+ i 1))))
        '())))
