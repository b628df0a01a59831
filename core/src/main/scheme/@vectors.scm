;;; Procedures over @vectors, SRFI 160: a vector of what a procedure gives for each element. The text stands for as many files as
;;; there are types of elements: the build writes the tag of one, such as f64, for each @.

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

;;; The elements are the values of the procedure for their indices.
(define (@vector-tabulate procedure length)
  (let ((result (make-@vector length)))
    (let next ((i 0))
      (if (< i length)
          (begin
            (@vector-set! result i (procedure i))
            (next (+ i 1)))
          result))))
