;;; Procedures over @vectors, SRFI 160: those that call a procedure for each element. The text stands for as many files as there
;;; are types of elements: the build writes the tag of one, such as f64, for each @.

;;; A result is filled as its elements come. Should a continuation captured in the procedure be entered again after the
;;; result was returned, the elements before it are copied to a new one.
(define @vector-map
  (case-lambda
    ((procedure vector)
     (let ((length (@vector-length vector)))
       (let next ((i 0) (result (make-@vector length)) (returned (box #f)))
         (if (< i length)
             (let* ((value (procedure (@vector-ref vector i)))
                    (again (unbox returned))
                    (result (if again (@vector-copy result) result)))
               (@vector-set! result i value)
               (next (+ i 1) result (if again (box #f) returned)))
             (begin
               (set-box! returned #t)
               result)))))
    ((procedure first second)
     (let ((length (min (@vector-length first) (@vector-length second))))
       (let next ((i 0) (result (make-@vector length)) (returned (box #f)))
         (if (< i length)
             (let* ((value (procedure (@vector-ref first i) (@vector-ref second i)))
                    (again (unbox returned))
                    (result (if again (@vector-copy result) result)))
               (@vector-set! result i value)
               (next (+ i 1) result (if again (box #f) returned)))
             (begin
               (set-box! returned #t)
               result)))))
    ((procedure . vectors)
     (let ((length (%shortest-@vector vectors)))
       (let next ((i 0) (result (make-@vector length)) (returned (box #f)))
         (if (< i length)
             (let* ((value (apply procedure (%@vector-elements vectors i)))
                    (again (unbox returned))
                    (result (if again (@vector-copy result) result)))
               (@vector-set! result i value)
               (next (+ i 1) result (if again (box #f) returned)))
             (begin
               (set-box! returned #t)
               result)))))))

;;; Into an existing vector, whose elements beyond the shortest operand stay.
(define @vector-map-into!
  (case-lambda
    ((out procedure vector) (%@vector-map-from! 0 out procedure vector))
    ((out procedure first second) (%@vector-map-from! 0 out procedure first second))
    ((out procedure . vectors) (apply %@vector-map-from! 0 out procedure vectors))))

;;; From an index on: a kernel has done what stands before it.
(define %@vector-map-from!
  (case-lambda
    ((start out procedure vector)
     (let ((length (min (@vector-length out) (@vector-length vector))))
       (let next ((i start))
         (if (< i length)
             (begin
               (@vector-set! out i (procedure (@vector-ref vector i)))
               (next (+ i 1)))))))
    ((start out procedure first second)
     (let ((length (min (@vector-length out) (@vector-length first) (@vector-length second))))
       (let next ((i start))
         (if (< i length)
             (begin
               (@vector-set! out i (procedure (@vector-ref first i) (@vector-ref second i)))
               (next (+ i 1)))))))
    ((start out procedure . vectors)
     (let ((length (%shortest-@vector (cons out vectors))))
       (let next ((i start))
         (if (< i length)
             (begin
               (@vector-set! out i (apply procedure (%@vector-elements vectors i)))
               (next (+ i 1)))))))))

;;; Into the first vector.
(define @vector-map!
  (case-lambda
    ((procedure vector) (@vector-map-into! vector procedure vector))
    ((procedure first second) (@vector-map-into! first procedure first second))
    ((procedure first . more) (apply @vector-map-into! first procedure first more))))

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

;;; Searches

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
     (let ((length (@vector-length vector)))
       (let next ((i 0))
         (and (< i length)
              (or (accept? (@vector-ref vector i))
                  (next (+ i 1)))))))
    ((accept? . vectors)
     (let ((length (%shortest-@vector vectors)))
       (let next ((i 0))
         (and (< i length)
              (or (apply accept? (%@vector-elements vectors i))
                  (next (+ i 1)))))))))

(define @vector-every
  (case-lambda
    ((accept? vector)
     (let ((length (@vector-length vector)))
       (let next ((i 0) (result #t))
         (if (< i length)
             (let ((value (accept? (@vector-ref vector i))))
               (and value
                    (next (+ i 1) value)))
             result))))
    ((accept? . vectors)
     (let ((length (%shortest-@vector vectors)))
       (let next ((i 0) (result #t))
         (if (< i length)
             (let ((value (apply accept? (%@vector-elements vectors i))))
               (and value
                    (next (+ i 1) value)))
             result))))))

;;; The elements are the values of the procedure for their indices.
(define (@vector-tabulate procedure length)
  (let ((result (make-@vector length)))
    (let next ((i 0))
      (if (< i length)
          (begin
            (@vector-set! result i (procedure i))
            (next (+ i 1)))
          result))))
