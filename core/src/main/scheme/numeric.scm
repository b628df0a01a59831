;;; Procedures over f64vectors, SRFI 160. The kernels do sums and products of whole vectors; these procedures call any
;;; procedure for each element.

;;; A result is filled as its elements come. Should a continuation captured in the procedure be entered again after the
;;; result was returned, the elements before it are copied to a new one.
(define f64vector-map
  (case-lambda
    ((procedure vector)
     (let ((length (f64vector-length vector)))
       (let next ((i 0) (result (make-f64vector length)) (returned (box #f)))
         (if (< i length)
             (let* ((value (procedure (f64vector-ref vector i)))
                    (again (unbox returned))
                    (result (if again (f64vector-copy result) result)))
               (f64vector-set! result i value)
               (next (+ i 1) result (if again (box #f) returned)))
             (begin
               (set-box! returned #t)
               result)))))
    ((procedure . vectors)
     (let ((length (%shortest-f64vector vectors)))
       (let next ((i 0) (result (make-f64vector length)) (returned (box #f)))
         (if (< i length)
             (let* ((value (apply procedure (%f64vector-elements vectors i)))
                    (again (unbox returned))
                    (result (if again (f64vector-copy result) result)))
               (f64vector-set! result i value)
               (next (+ i 1) result (if again (box #f) returned)))
             (begin
               (set-box! returned #t)
               result)))))))

;;; Into an existing vector, whose elements beyond the shortest operand stay.
(define f64vector-map-into!
  (case-lambda
    ((out procedure vector)
     (let ((length (min (f64vector-length out) (f64vector-length vector))))
       (let next ((i 0))
         (if (< i length)
             (begin
               (f64vector-set! out i (procedure (f64vector-ref vector i)))
               (next (+ i 1)))))))
    ((out procedure first second)
     (let ((length (min (f64vector-length out) (f64vector-length first) (f64vector-length second))))
       (let next ((i 0))
         (if (< i length)
             (begin
               (f64vector-set! out i (procedure (f64vector-ref first i) (f64vector-ref second i)))
               (next (+ i 1)))))))
    ((out procedure . vectors)
     (let ((length (%shortest-f64vector (cons out vectors))))
       (let next ((i 0))
         (if (< i length)
             (begin
               (f64vector-set! out i (apply procedure (%f64vector-elements vectors i)))
               (next (+ i 1)))))))))

;;; Into the first vector.
(define f64vector-map!
  (case-lambda
    ((procedure vector) (f64vector-map-into! vector procedure vector))
    ((procedure first second) (f64vector-map-into! first procedure first second))
    ((procedure first . more) (apply f64vector-map-into! first procedure first more))))

(define f64vector-for-each
  (case-lambda
    ((procedure vector)
     (let ((length (f64vector-length vector)))
       (let next ((i 0))
         (if (< i length)
             (begin
               (procedure (f64vector-ref vector i))
               (next (+ i 1)))))))
    ((procedure . vectors)
     (let ((length (%shortest-f64vector vectors)))
       (let next ((i 0))
         (if (< i length)
             (begin
               (apply procedure (%f64vector-elements vectors i))
               (next (+ i 1)))))))))

(define (%shortest-f64vector vectors)
  (let next ((rest (cdr vectors)) (length (f64vector-length (car vectors))))
    (if (pair? rest)
        (next (cdr rest) (min length (f64vector-length (car rest))))
        length)))

(define (%f64vector-elements vectors i)
  (if (pair? vectors)
      (cons (f64vector-ref (car vectors) i) (%f64vector-elements (cdr vectors) i))
      '()))

;;; Folds: the state comes first.

(define f64vector-fold
  (case-lambda
    ((combine initial vector)
     (let ((length (f64vector-length vector)))
       (let next ((i 0) (state initial))
         (if (< i length)
             (next (+ i 1) (combine state (f64vector-ref vector i)))
             state))))
    ((combine initial first second)
     (let ((length (min (f64vector-length first) (f64vector-length second))))
       (let next ((i 0) (state initial))
         (if (< i length)
             (next (+ i 1) (combine state (f64vector-ref first i) (f64vector-ref second i)))
             state))))
    ((combine initial . vectors)
     (let ((length (%shortest-f64vector vectors)))
       (let next ((i 0) (state initial))
         (if (< i length)
             (next (+ i 1) (apply combine state (%f64vector-elements vectors i)))
             state))))))

(define (f64vector-fold-right combine initial vector)
  (let next ((i (- (f64vector-length vector) 1)) (state initial))
    (if (< i 0)
        state
        (next (- i 1) (combine state (f64vector-ref vector i))))))

(define (f64vector-count accept? vector)
  (f64vector-fold (lambda (count element) (if (accept? element) (+ count 1) count)) 0 vector))

(define (f64vector-index accept? vector)
  (let ((length (f64vector-length vector)))
    (let next ((i 0))
      (and (< i length)
           (if (accept? (f64vector-ref vector i))
               i
               (next (+ i 1)))))))

(define (f64vector-any accept? vector)
  (let ((length (f64vector-length vector)))
    (let next ((i 0))
      (and (< i length)
           (or (accept? (f64vector-ref vector i))
               (next (+ i 1)))))))

(define (f64vector-every accept? vector)
  (let ((length (f64vector-length vector)))
    (let next ((i 0) (result #t))
      (if (< i length)
          (let ((value (accept? (f64vector-ref vector i))))
            (and value
                 (next (+ i 1) value)))
          result))))

;;; The elements are the values of the procedure for their indices.
(define (f64vector-tabulate procedure length)
  (let ((result (make-f64vector length)))
    (let next ((i 0))
      (if (< i length)
          (begin
            (f64vector-set! result i (procedure i))
            (next (+ i 1)))
          result))))

(define (f64vector-swap! vector i j)
  (let ((element (f64vector-ref vector i)))
    (f64vector-set! vector i (f64vector-ref vector j))
    (f64vector-set! vector j element)))

(define (f64vector-reverse! vector)
  (let next ((i 0) (j (- (f64vector-length vector) 1)))
    (if (< i j)
        (begin
          (f64vector-swap! vector i j)
          (next (+ i 1) (- j 1))))))
