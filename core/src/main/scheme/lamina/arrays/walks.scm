;;; Walks over the multi-indices of an interval, in lexicographic order: everything that looks at all elements of an array
;;; goes through these. Up to four axes the indices are passed as they are, beyond that as lists.

;;; A procedure of indices, behind operands if there are any. In its body (at-indices f x …) calls f with x … and the indices.
(define-syntax index-lambda
  (syntax-rules ()
    ((_ (operand ...) at-indices body)
     (case-lambda
       ((operand ... i)
        (let-syntax ((at-indices (syntax-rules () ((_ f x (... ...)) (f x (... ...) i))))) body))
       ((operand ... i j)
        (let-syntax ((at-indices (syntax-rules () ((_ f x (... ...)) (f x (... ...) i j))))) body))
       ((operand ... i j k)
        (let-syntax ((at-indices (syntax-rules () ((_ f x (... ...)) (f x (... ...) i j k))))) body))
       ((operand ... i j k l)
        (let-syntax ((at-indices (syntax-rules () ((_ f x (... ...)) (f x (... ...) i j k l))))) body))
       ((operand ... . indices)
        (let-syntax ((at-indices (syntax-rules () ((_ f x (... ...)) (apply f x (... ...) indices))))) body))))))

;;; Calls (step state index …) for each multi-index; its value is the next state.
(define (index-fold step state interval)
  (let ((lowers (lowers interval))
        (uppers (uppers interval)))
    (case (vector-length lowers)
      ((0) (step state))
      ((1) (index-fold-1 step state (vector-ref lowers 0) (vector-ref uppers 0)))
      ((2) (index-fold-2 step state (vector-ref lowers 0) (vector-ref uppers 0) (vector-ref lowers 1) (vector-ref uppers 1)))
      ((3)
       (index-fold-1 (lambda (state i)
                       (index-fold-2 (lambda (state j k) (step state i j k)) state
                                     (vector-ref lowers 1) (vector-ref uppers 1) (vector-ref lowers 2) (vector-ref uppers 2)))
                     state (vector-ref lowers 0) (vector-ref uppers 0)))
      ((4)
       (index-fold-2 (lambda (state i j)
                       (index-fold-2 (lambda (state k l) (step state i j k l)) state
                                     (vector-ref lowers 2) (vector-ref uppers 2) (vector-ref lowers 3) (vector-ref uppers 3)))
                     state (vector-ref lowers 0) (vector-ref uppers 0) (vector-ref lowers 1) (vector-ref uppers 1)))
      (else (index-fold-deep step state (vector->list lowers) (vector->list uppers) '())))))

(define (index-fold-1 step state lower upper)
  (let next ((i lower) (state state))
    (if (< i upper)
        (next (+ i 1) (step state i))
        state)))

(define (index-fold-2 step state lower-0 upper-0 lower-1 upper-1)
  (let next-row ((i lower-0) (state state))
    (if (< i upper-0)
        (let next ((j lower-1) (state state))
          (if (< j upper-1)
              (next (+ j 1) (step state i j))
              (next-row (+ i 1) state)))
        state)))

(define (index-fold-deep step state lowers uppers outer)
  (if (null? lowers)
      (apply step state (reverse outer))
      (index-fold-1 (lambda (state i) (index-fold-deep step state (cdr lowers) (cdr uppers) (cons i outer)))
                    state (car lowers) (car uppers))))

(define (interval-for-each procedure interval)
  (expect-procedure "interval-for-each" procedure)
  (expect-interval "interval-for-each" interval)
  (index-for-each procedure interval))

(define (index-for-each procedure interval)
  (index-fold (index-lambda (state) at-indices (at-indices procedure)) #f interval)
  (if #f #f))

;;; (operator state value) for the value of the procedure at each multi-index.
(define (interval-fold-left procedure operator identity interval)
  (expect-procedure "interval-fold-left" procedure)
  (expect-procedure "interval-fold-left" operator)
  (expect-interval "interval-fold-left" interval)
  (index-fold (index-lambda (state) at-indices (operator state (at-indices procedure))) identity interval))

;;; The values are computed from the first multi-index to the last, and then combined from the last to the first.
(define (interval-fold-right procedure operator identity interval)
  (expect-procedure "interval-fold-right" procedure)
  (expect-procedure "interval-fold-right" operator)
  (expect-interval "interval-fold-right" interval)
  (fold operator identity (reversed-values procedure interval)))

(define (reversed-values procedure interval)
  (index-fold (index-lambda (state) at-indices (cons (at-indices procedure) state)) '() interval))

;;; The first value that ends the search, or that of the last multi-index, whose call is a tail call; of an empty interval
;;; the value given for it.
(define (index-search procedure ends? of-empty interval)
  (if (interval-empty? interval)
      of-empty
      (let search ((lowers (interval-lower-bounds->list interval))
                   (uppers (interval-upper-bounds->list interval))
                   (outer '()))
        (cond ((null? lowers)
               (apply procedure (reverse outer)))
              ((null? (cdr lowers))
               (search-row procedure ends? (car lowers) (car uppers) outer))
              (else
               (let next ((i (car lowers)))
                 (if (= (+ i 1) (car uppers))
                     (search (cdr lowers) (cdr uppers) (cons i outer))
                     (let ((value (search (cdr lowers) (cdr uppers) (cons i outer))))
                       (if (ends? value)
                           value
                           (next (+ i 1)))))))))))

(define (search-row procedure ends? lower upper outer)
  (let ((at (index-caller procedure outer)))
    (let next ((i lower))
      (if (= (+ i 1) upper)
          (at i)
          (let ((value (at i)))
            (if (ends? value)
                value
                (next (+ i 1))))))))

;;; The procedure of the last index only; the others are given, the last of them first.
(define (index-caller procedure outer)
  (cond ((null? outer) procedure)
        ((null? (cdr outer)) (let ((i (car outer))) (lambda (j) (procedure i j))))
        ((null? (cddr outer)) (let ((i (cadr outer)) (j (car outer))) (lambda (k) (procedure i j k))))
        (else (lambda (i) (apply procedure (reverse (cons i outer)))))))
