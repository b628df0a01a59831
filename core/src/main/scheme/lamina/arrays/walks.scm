;;; Walks over the multi-indices of an interval, in lexicographic order: everything that looks at all elements of an array
;;; goes through these. Up to four axes the indices are passed as they are, beyond that as a list.

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

;;; The last state of a walk over the multi-indices of an interval, where the body gives the next one. Up to three axes the
;;; body stands in the loops; beyond that it is a procedure.
(define-syntax index-loop
  (syntax-rules ()
    ((_ interval (state initial) at-indices body)
     (let ((from (lowers interval))
           (to (uppers interval)))
       (case (vector-length from)
         ((1)
          (axis-loop (i from to 0) (state initial)
            (let-syntax ((at-indices (syntax-rules () ((_ f x (... ...)) (f x (... ...) i))))) body)))
         ((2)
          (axis-loop (i from to 0) (state initial)
            (axis-loop (j from to 1) (state state)
              (let-syntax ((at-indices (syntax-rules () ((_ f x (... ...)) (f x (... ...) i j))))) body))))
         ((3)
          (axis-loop (i from to 0) (state initial)
            (axis-loop (j from to 1) (state state)
              (axis-loop (k from to 2) (state state)
                (let-syntax ((at-indices (syntax-rules () ((_ f x (... ...)) (f x (... ...) i j k))))) body)))))
         (else
          (index-fold-deep (index-lambda (state) at-indices body) initial (vector->list from) (vector->list to) '())))))))

(define-syntax axis-loop
  (syntax-rules ()
    ((_ (i from to axis) (state initial) body)
     (let ((end (vector-ref to axis)))
       (let next ((i (vector-ref from axis)) (state initial))
         (if (< i end)
             (next (+ i 1) body)
             state))))))

(define (index-fold-deep step state lowers uppers outer)
  (cond ((null? lowers) (apply step state (reverse outer)))
        ((and (= (length lowers) 2) (= (length outer) 2)) (index-fold-4 step state lowers uppers (cadr outer) (car outer)))
        (else
         (let next ((i (car lowers)) (state state))
           (if (< i (car uppers))
               (next (+ i 1) (index-fold-deep step state (cdr lowers) (cdr uppers) (cons i outer)))
               state)))))

;;; The last two of four axes.
(define (index-fold-4 step state lowers uppers i j)
  (let next-row ((k (car lowers)) (state state))
    (if (< k (car uppers))
        (let next ((l (cadr lowers)) (state state))
          (if (< l (cadr uppers))
              (next (+ l 1) (step state i j k l))
              (next-row (+ k 1) state)))
        state)))

(define (interval-for-each procedure interval)
  (expect-procedure "interval-for-each" procedure)
  (expect-interval "interval-for-each" interval)
  (index-loop interval (state #f) at-indices (at-indices procedure))
  (if #f #f))

;;; (operator state value) for the value of the procedure at each multi-index.
(define (interval-fold-left procedure operator identity interval)
  (expect-procedure "interval-fold-left" procedure)
  (expect-procedure "interval-fold-left" operator)
  (expect-interval "interval-fold-left" interval)
  (index-loop interval (state identity) at-indices (operator state (at-indices procedure))))

;;; The values are computed from the first multi-index to the last, and then combined from the last to the first.
(define (interval-fold-right procedure operator identity interval)
  (expect-procedure "interval-fold-right" procedure)
  (expect-procedure "interval-fold-right" operator)
  (expect-interval "interval-fold-right" interval)
  (fold operator identity (reversed-values procedure interval)))

(define (reversed-values procedure interval)
  (index-loop interval (state '()) at-indices (cons (at-indices procedure) state)))

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
