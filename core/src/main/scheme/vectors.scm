;;; Vectors of what a procedure gives for each element, and elements in another order, R7RS 6.10 and SRFI 133. Results are
;;; collected in a list before the vector is made, so that a continuation captured in a procedure argument can be entered again
;;; without changing a vector already returned.

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
