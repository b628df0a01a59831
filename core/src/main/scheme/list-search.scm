;;; Lists and predicates: R7RS 6.4 and SRFI 1. Searches, filters, and what is made of them. The predicate of any and every
;;; is called in tail position for the last element, as SRFI 1 asks.

(define member
  (case-lambda
    ((key list) (%member key list))
    ((key list same?)
     (let next ((rest list))
       (if (pair? rest)
           (if (same? key (car rest))
               rest
               (next (cdr rest)))
           (begin
             (%list-end 'member rest list)
             #f))))))

(define assoc
  (case-lambda
    ((key list) (%assoc key list))
    ((key list same?)
     (let next ((rest list))
       (if (pair? rest)
           (if (same? key (caar rest))
               (car rest)
               (next (cdr rest)))
           (begin
             (%list-end 'assoc rest list)
             #f))))))

(define (find accept? list)
  (let ((tail (find-tail accept? list)))
    (and tail (car tail))))

(define (find-tail accept? list)
  (let next ((rest list))
    (if (pair? rest)
        (if (accept? (car rest))
            rest
            (next (cdr rest)))
        (begin
          (%list-end 'find-tail rest list)
          #f))))

(define any
  (case-lambda
    ((accept? list)
     (if (pair? list)
         (let next ((element (car list)) (rest (cdr list)))
           (if (pair? rest)
               (or (accept? element)
                   (next (car rest) (cdr rest)))
               (begin
                 (%list-end 'any rest list)
                 (accept? element))))
         (begin
           (%list-end 'any list list)
           #f)))
    ((accept? first . more)
     (let next ((rests (cons first more)))
       (let ((elements (%firsts rests)))
         (and elements
              (or (apply accept? elements)
                  (next (%rests rests)))))))))

(define every
  (case-lambda
    ((accept? list)
     (if (pair? list)
         (let next ((element (car list)) (rest (cdr list)))
           (if (pair? rest)
               (and (accept? element)
                    (next (car rest) (cdr rest)))
               (begin
                 (%list-end 'every rest list)
                 (accept? element))))
         (begin
           (%list-end 'every list list)
           #t)))
    ((accept? first . more)
     (let next ((rests (cons first more)) (result #t))
       (let ((elements (%firsts rests)))
         (if elements
             (let ((value (apply accept? elements)))
               (and value
                    (next (%rests rests) value)))
             result))))))

(define list-index
  (case-lambda
    ((accept? list)
     (let next ((rest list) (index 0))
       (if (pair? rest)
           (if (accept? (car rest))
               index
               (next (cdr rest) (+ index 1)))
           (begin
             (%list-end 'list-index rest list)
             #f))))
    ((accept? first . more)
     (let next ((rests (cons first more)) (index 0))
       (let ((elements (%firsts rests)))
         (and elements
              (if (apply accept? elements)
                  index
                  (next (%rests rests) (+ index 1)))))))))

(define count
  (case-lambda
    ((accept? list)
     (let next ((rest list) (result 0))
       (if (pair? rest)
           (next (cdr rest) (if (accept? (car rest)) (+ result 1) result))
           (begin
             (%list-end 'count rest list)
             result))))
    ((accept? first . more)
     (let next ((rests (cons first more)) (result 0))
       (let ((elements (%firsts rests)))
         (if elements
             (next (%rests rests) (if (apply accept? elements) (+ result 1) result))
             result))))))

;;; Filters

(define (filter accept? list)
  (let next ((rest list) (kept '()))
    (if (pair? rest)
        (let ((element (car rest)))
          (next (cdr rest) (if (accept? element) (cons element kept) kept)))
        (begin
          (%list-end 'filter rest list)
          (%reverse kept)))))

(define (remove reject? list)
  (let next ((rest list) (kept '()))
    (if (pair? rest)
        (let ((element (car rest)))
          (next (cdr rest) (if (reject? element) kept (cons element kept))))
        (begin
          (%list-end 'remove rest list)
          (%reverse kept)))))

(define (partition accept? list)
  (let next ((rest list) (in '()) (out '()))
    (if (pair? rest)
        (let ((element (car rest)))
          (if (accept? element)
              (next (cdr rest) (cons element in) out)
              (next (cdr rest) in (cons element out))))
        (begin
          (%list-end 'partition rest list)
          (values (%reverse in) (%reverse out))))))

(define (take-while accept? list)
  (let next ((rest list) (kept '()))
    (if (and (pair? rest) (accept? (car rest)))
        (next (cdr rest) (cons (car rest) kept))
        (%reverse kept))))

(define (drop-while accept? list)
  (let next ((rest list))
    (if (and (pair? rest) (accept? (car rest)))
        (next (cdr rest))
        rest)))

(define (span accept? list)
  (let next ((rest list) (initial '()))
    (if (and (pair? rest) (accept? (car rest)))
        (next (cdr rest) (cons (car rest) initial))
        (values (%reverse initial) rest))))

(define (break stop? list)
  (span (lambda (element) (not (stop? element))) list))

;;; Deletion

(define delete
  (case-lambda
    ((key list) (delete key list equal?))
    ((key list same?) (remove (lambda (element) (same? key element)) list))))

(define delete-duplicates
  (case-lambda
    ((list) (delete-duplicates list equal?))
    ((list same?)
     (let next ((rest list) (kept '()))
       (if (pair? rest)
           (let ((element (car rest)))
             (if (%known? element kept same?)
                 (next (cdr rest) kept)
                 (next (cdr rest) (cons element kept))))
           (begin
             (%list-end 'delete-duplicates rest list)
             (%reverse kept)))))))

;;; Whether the element is among the kept ones; same? gets the earlier one first.
(define (%known? element kept same?)
  (and (pair? kept)
       (or (same? (car kept) element)
           (%known? element (cdr kept) same?))))
