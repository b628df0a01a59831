;;; Procedures over vectors: R7RS 6.10 and SRFI 133. Results are collected in a list before the vector is made, so that a
;;; continuation captured in a procedure argument can be entered again without changing a vector already returned.

(define vector-map
  (case-lambda
    ((procedure vector)
     (let ((length (vector-length vector)))
       (let next ((i 0) (elements '()))
         (if (< i length)
             (next (+ i 1) (cons (procedure (vector-ref vector i)) elements))
             (reverse-list->vector elements)))))
    ((procedure first second)
     (let ((length (min (vector-length first) (vector-length second))))
       (let next ((i 0) (elements '()))
         (if (< i length)
             (next (+ i 1) (cons (procedure (vector-ref first i) (vector-ref second i)) elements))
             (reverse-list->vector elements)))))
    ((procedure . vectors)
     (let ((length (%shortest-vector vectors)))
       (let next ((i 0) (elements '()))
         (if (< i length)
             (next (+ i 1) (cons (apply procedure (%vector-elements vectors i)) elements))
             (reverse-list->vector elements)))))))

(define vector-for-each
  (case-lambda
    ((procedure vector)
     (let ((length (vector-length vector)))
       (let next ((i 0))
         (if (< i length)
             (begin
               (procedure (vector-ref vector i))
               (next (+ i 1)))))))
    ((procedure first second)
     (let ((length (min (vector-length first) (vector-length second))))
       (let next ((i 0))
         (if (< i length)
             (begin
               (procedure (vector-ref first i) (vector-ref second i))
               (next (+ i 1)))))))
    ((procedure . vectors)
     (let ((length (%shortest-vector vectors)))
       (let next ((i 0))
         (if (< i length)
             (begin
               (apply procedure (%vector-elements vectors i))
               (next (+ i 1)))))))))

(define vector-map!
  (case-lambda
    ((procedure vector)
     (let ((length (vector-length vector)))
       (let next ((i 0))
         (if (< i length)
             (begin
               (vector-set! vector i (procedure (vector-ref vector i)))
               (next (+ i 1)))))))
    ((procedure . vectors)
     (let ((length (%shortest-vector vectors)))
       (let next ((i 0))
         (if (< i length)
             (begin
               (vector-set! (car vectors) i (apply procedure (%vector-elements vectors i)))
               (next (+ i 1)))))))))

(define (%shortest-vector vectors)
  (let next ((rest (cdr vectors)) (length (vector-length (car vectors))))
    (if (pair? rest)
        (next (cdr rest) (min length (vector-length (car rest))))
        length)))

(define (%vector-elements vectors i)
  (if (pair? vectors)
      (cons (vector-ref (car vectors) i) (%vector-elements (cdr vectors) i))
      '()))

;;; Folds: the state comes first.

(define vector-fold
  (case-lambda
    ((combine initial vector)
     (let ((length (vector-length vector)))
       (let next ((i 0) (state initial))
         (if (< i length)
             (next (+ i 1) (combine state (vector-ref vector i)))
             state))))
    ((combine initial . vectors)
     (let ((length (%shortest-vector vectors)))
       (let next ((i 0) (state initial))
         (if (< i length)
             (next (+ i 1) (apply combine state (%vector-elements vectors i)))
             state))))))

(define vector-fold-right
  (case-lambda
    ((combine initial vector)
     (let next ((i (- (vector-length vector) 1)) (state initial))
       (if (< i 0)
           state
           (next (- i 1) (combine state (vector-ref vector i))))))
    ((combine initial . vectors)
     (let next ((i (- (%shortest-vector vectors) 1)) (state initial))
       (if (< i 0)
           state
           (next (- i 1) (apply combine state (%vector-elements vectors i))))))))

;;; Searches, over the elements that all vectors have. What is asked last is asked by a tail call.

(define vector-index
  (case-lambda
    ((accept? vector)
     (let ((length (vector-length vector)))
       (let next ((i 0))
         (and (< i length)
              (if (accept? (vector-ref vector i))
                  i
                  (next (+ i 1)))))))
    ((accept? . vectors)
     (let ((length (%shortest-vector vectors)))
       (let next ((i 0))
         (and (< i length)
              (if (apply accept? (%vector-elements vectors i))
                  i
                  (next (+ i 1)))))))))

(define vector-count
  (case-lambda
    ((accept? vector)
     (vector-fold (lambda (count element) (if (accept? element) (+ count 1) count)) 0 vector))
    ((accept? . vectors)
     (apply vector-fold
            (lambda (count . elements) (if (apply accept? elements) (+ count 1) count))
            0
            vectors))))

(define vector-any
  (case-lambda
    ((accept? vector)
     (let ((last (- (vector-length vector) 1)))
       (let next ((i 0))
         (cond ((< i last) (or (accept? (vector-ref vector i)) (next (+ i 1))))
               ((= i last) (accept? (vector-ref vector i)))
               (else #f)))))
    ((accept? . vectors)
     (let ((last (- (%shortest-vector vectors) 1)))
       (let next ((i 0))
         (cond ((< i last) (or (apply accept? (%vector-elements vectors i)) (next (+ i 1))))
               ((= i last) (apply accept? (%vector-elements vectors i)))
               (else #f)))))))

(define vector-every
  (case-lambda
    ((accept? vector)
     (let ((last (- (vector-length vector) 1)))
       (let next ((i 0))
         (cond ((< i last) (and (accept? (vector-ref vector i)) (next (+ i 1))))
               ((= i last) (accept? (vector-ref vector i)))
               (else #t)))))
    ((accept? . vectors)
     (let ((last (- (%shortest-vector vectors) 1)))
       (let next ((i 0))
         (cond ((< i last) (and (apply accept? (%vector-elements vectors i)) (next (+ i 1))))
               ((= i last) (apply accept? (%vector-elements vectors i)))
               (else #t)))))))

;;; The index of an element of a sorted vector for which compare, given the element and the key, returns 0; or #f.
(define (vector-binary-search vector key compare)
  (let next ((low 0) (high (vector-length vector)))
    (and (< low high)
         (let* ((middle (quotient (+ low high) 2))
                (order (compare (vector-ref vector middle) key)))
           (cond ((= order 0) middle)
                 ((< order 0) (next (+ middle 1) high))
                 (else (next low middle)))))))

;;; The elements are the values of the procedure for their indices.
(define (vector-tabulate procedure length)
  (let next ((i 0) (elements '()))
    (if (< i length)
        (next (+ i 1) (cons (procedure i) elements))
        (reverse-list->vector elements))))

(define (vector-swap! vector i j)
  (let ((element (vector-ref vector i)))
    (vector-set! vector i (vector-ref vector j))
    (vector-set! vector j element)))

(define vector-reverse!
  (case-lambda
    ((vector) (vector-reverse! vector 0 (vector-length vector)))
    ((vector start) (vector-reverse! vector start (vector-length vector)))
    ((vector start end)
     (if (not (and (exact-integer? start) (exact-integer? end) (<= 0 start end (vector-length vector))))
         (error "vector-reverse!: a range that is not inside of the vector:" start end))
     (let next ((i start) (j (- end 1)))
       (if (< i j)
           (begin
             (vector-swap! vector i j)
             (next (+ i 1) (- j 1))))))))
