;;; Walks over vectors and over @vectors, R7RS 6.10 and SRFI 133 and 160: a procedure is called for each element, and nothing is
;;; made of its values. The text stands for a file for vectors, without a tag, and for one for each type of elements.

(define @vector-for-each
  (case-lambda
    ((procedure vector)
     (let ((length (@vector-length vector)))
       (let next ((i 0))
         (if (< i length)
             (begin
               (procedure (@vector-ref vector i))
               (next (+ i 1)))))))
    ((procedure first second)
     (let ((length (min (@vector-length first) (@vector-length second))))
       (let next ((i 0))
         (if (< i length)
             (begin
               (procedure (@vector-ref first i) (@vector-ref second i))
               (next (+ i 1)))))))
    ((procedure . vectors)
     (let ((length (%shortest-@vector vectors)))
       (let next ((i 0))
         (if (< i length)
             (begin
               (apply procedure (%@vector-elements vectors i))
               (next (+ i 1)))))))))

(define (%shortest-@vector vectors)
  (%check-any-@vector vectors)
  (let next ((rest (cdr vectors)) (length (@vector-length (car vectors))))
    (if (pair? rest)
        (next (cdr rest) (min length (@vector-length (car rest))))
        length)))

(define (%check-any-@vector vectors)
  (if (null? vectors)
      (%error "@vector" "expected one vector at least")))

(define (%@vector-elements vectors i)
  (if (pair? vectors)
      (cons (@vector-ref (car vectors) i) (%@vector-elements (cdr vectors) i))
      '()))

;;; Folds: the state comes first.

(define @vector-fold
  (case-lambda
    ((combine initial vector)
     (let ((length (@vector-length vector)))
       (let next ((i 0) (state initial))
         (if (< i length)
             (next (+ i 1) (combine state (@vector-ref vector i)))
             state))))
    ((combine initial first second)
     (let ((length (min (@vector-length first) (@vector-length second))))
       (let next ((i 0) (state initial))
         (if (< i length)
             (next (+ i 1) (combine state (@vector-ref first i) (@vector-ref second i)))
             state))))
    ((combine initial . vectors)
     (let ((length (%shortest-@vector vectors)))
       (let next ((i 0) (state initial))
         (if (< i length)
             (next (+ i 1) (apply combine state (%@vector-elements vectors i)))
             state))))))

(define @vector-fold-right
  (case-lambda
    ((combine initial vector)
     (let next ((i (- (@vector-length vector) 1)) (state initial))
       (if (< i 0)
           state
           (next (- i 1) (combine state (@vector-ref vector i))))))
    ((combine initial . vectors)
     (let next ((i (- (%shortest-@vector vectors) 1)) (state initial))
       (if (< i 0)
           state
           (next (- i 1) (apply combine state (%@vector-elements vectors i))))))))

(define @vector-count
  (case-lambda
    ((accept? vector)
     (@vector-fold (lambda (count element) (if (accept? element) (+ count 1) count)) 0 vector))
    ((accept? first second)
     (@vector-fold (lambda (count a b) (if (accept? a b) (+ count 1) count)) 0 first second))
    ((accept? . vectors)
     (let ((length (%shortest-@vector vectors)))
       (let next ((i 0) (count 0))
         (if (< i length)
             (next (+ i 1) (if (apply accept? (%@vector-elements vectors i)) (+ count 1) count))
             count))))))

;;; Searches, over the elements that all vectors have. What is asked last is asked by a tail call.

(define @vector-index
  (case-lambda
    ((accept? vector)
     (let ((length (@vector-length vector)))
       (let next ((i 0))
         (and (< i length)
              (if (accept? (@vector-ref vector i))
                  i
                  (next (+ i 1)))))))
    ((accept? . vectors)
     (let ((length (%shortest-@vector vectors)))
       (let next ((i 0))
         (and (< i length)
              (if (apply accept? (%@vector-elements vectors i))
                  i
                  (next (+ i 1)))))))))

(define @vector-index-right
  (case-lambda
    ((accept? vector)
     (let next ((i (- (@vector-length vector) 1)))
       (and (>= i 0)
            (if (accept? (@vector-ref vector i))
                i
                (next (- i 1))))))
    ((accept? . vectors)
     (let next ((i (- (%common-@vector-length "@vector-index-right" vectors) 1)))
       (and (>= i 0)
            (if (apply accept? (%@vector-elements vectors i))
                i
                (next (- i 1))))))))

(define @vector-skip
  (case-lambda
    ((accept? vector)
     (@vector-index (lambda (element) (not (accept? element))) vector))
    ((accept? . vectors)
     (apply @vector-index (lambda elements (not (apply accept? elements))) vectors))))

(define @vector-skip-right
  (case-lambda
    ((accept? vector)
     (@vector-index-right (lambda (element) (not (accept? element))) vector))
    ((accept? . vectors)
     (%common-@vector-length "@vector-skip-right" vectors)
     (apply @vector-index-right (lambda elements (not (apply accept? elements))) vectors))))

(define (%common-@vector-length who vectors)
  (%check-any-@vector vectors)
  (let ((length (@vector-length (car vectors))))
    (for-each (lambda (vector)
                (if (not (= (@vector-length vector) length)) (%error who "lengths differ:" length (@vector-length vector))))
              (cdr vectors))
    length))

(define @vector-any
  (case-lambda
    ((accept? vector)
     (let ((last (- (@vector-length vector) 1)))
       (let next ((i 0))
         (cond ((< i last) (or (accept? (@vector-ref vector i)) (next (+ i 1))))
               ((= i last) (accept? (@vector-ref vector i)))
               (else #f)))))
    ((accept? . vectors)
     (let ((last (- (%shortest-@vector vectors) 1)))
       (let next ((i 0))
         (cond ((< i last) (or (apply accept? (%@vector-elements vectors i)) (next (+ i 1))))
               ((= i last) (apply accept? (%@vector-elements vectors i)))
               (else #f)))))))

(define @vector-every
  (case-lambda
    ((accept? vector)
     (let ((last (- (@vector-length vector) 1)))
       (let next ((i 0))
         (cond ((< i last) (and (accept? (@vector-ref vector i)) (next (+ i 1))))
               ((= i last) (accept? (@vector-ref vector i)))
               (else #t)))))
    ((accept? . vectors)
     (let ((last (- (%shortest-@vector vectors) 1)))
       (let next ((i 0))
         (cond ((< i last) (and (apply accept? (%@vector-elements vectors i)) (next (+ i 1))))
               ((= i last) (apply accept? (%@vector-elements vectors i)))
               (else #t)))))))
