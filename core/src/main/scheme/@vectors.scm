;;; Procedures over @vectors, SRFI 160: a vector of what a procedure gives for each element. The text stands for as many files as
;;; there are types of elements: the build writes the tag of one, such as f64, for each @.

;;; A vector of the element for each index, filled as they come. Should a continuation captured in an element be entered again
;;; after the vector was returned, the elements before it are copied to a new one.
(define-syntax collect
  (syntax-rules ()
    ((_ count (i) element)
     (let ((length count))
       (let next ((i 0) (result (make-@vector length)) (returned (box #f)))
         (if (< i length)
             (let* ((value element)
                    (again (unbox returned))
                    (result (if again (@vector-copy result) result)))
               (@vector-set! result i value)
               (next (+ i 1) result (if again (box #f) returned)))
             (begin
               (set-box! returned #t)
               result)))))))

(define @vector-map
  (case-lambda
    ((procedure vector)
     (collect (@vector-length vector) (i) (procedure (@vector-ref vector i))))
    ((procedure first second)
     (collect (min (@vector-length first) (@vector-length second)) (i)
       (procedure (@vector-ref first i) (@vector-ref second i))))
    ((procedure . vectors)
     (collect (%shortest-@vector vectors) (i) (apply procedure (%@vector-elements vectors i))))))

;;; Into an existing vector, whose elements beyond the shortest operand stay.
(define @vector-map-into!
  (case-lambda
    ((out procedure vector) (%@vector-map-from! 0 out procedure vector))
    ((out procedure first second) (%@vector-map-from! 0 out procedure first second))
    ((out procedure . vectors) (apply %@vector-map-from! 0 out procedure vectors))))

;;; The elements of a vector from an index on.
(define-syntax fill
  (syntax-rules ()
    ((_ vector start end (i) element)
     (let ((limit end))
       (let next ((i start))
         (if (< i limit)
             (begin
               (@vector-set! vector i element)
               (next (+ i 1)))))))))

;;; From an index on: a kernel has done what stands before it.
(define %@vector-map-from!
  (case-lambda
    ((start out procedure vector)
     (fill out start (min (@vector-length out) (@vector-length vector)) (i)
       (procedure (@vector-ref vector i))))
    ((start out procedure first second)
     (fill out start (min (@vector-length out) (@vector-length first) (@vector-length second)) (i)
       (procedure (@vector-ref first i) (@vector-ref second i))))
    ((start out procedure . vectors)
     (fill out start (%shortest-@vector (cons out vectors)) (i)
       (apply procedure (%@vector-elements vectors i))))))

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
