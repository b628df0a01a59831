;;; Procedures of the elements of arrays. What array-map makes remembers what it was made of, so that copying it over packed
;;; flonums is a map of f64vectors.

;;; The procedure's value for the elements of all arrays at the given indices.
(define (mapped-getter procedure arrays)
  (let ((getters (map array-getter arrays)))
    (cond ((null? (cdr getters))
           (let ((getter (car getters)))
             (index-lambda () at-indices (procedure (at-indices getter)))))
          ((null? (cddr getters))
           (let ((first (car getters))
                 (second (cadr getters)))
             (index-lambda () at-indices (procedure (at-indices first) (at-indices second)))))
          (else
           (lambda indices
             (apply procedure (map (lambda (getter) (apply getter indices)) getters)))))))

(define (array-map procedure first . rest)
  (expect-procedure "array-map" procedure)
  (expect-arrays "array-map" first rest)
  (let ((arrays (cons first rest)))
    (%generalized-array (array-domain first) (mapped-getter procedure arrays) #f (cons procedure arrays))))

;;; The f64vector whose elements are all those of the array in their order, or #f.
(define (whole-f64vector array)
  (and (%array-direct? array)
       (f64vector? (array-body array))
       (array-packed? array)
       (= (f64vector-length (array-body array)) (volume (array-domain array)))
       (array-body array)))

;;; (procedure f64vector …) if the array maps packed flonums, or #f.
(define (f64-map array)
  (let ((origin (and (not (specialized-array? array)) (%array-class array))))
    (and origin
         (let ((bodies (map whole-f64vector (cdr origin))))
           (and (every values bodies)
                (cons (car origin) bodies))))))

;;; The elements of an array in their order, an f64vector, where they lie packed or a kernel computes them from such; or #f. The
;;; operator that gets them must not be able to write into what they are computed from.
(define (flonum-elements operator array)
  (or (whole-f64vector array)
      (and (or (memq operator (list + * max min)) (%procedure-kernel? operator))
           (let ((mapped (f64-map array)))
             (and mapped (apply %fused-by (car mapped) "map-flonums" (cdr mapped)))))))

;;; The last state of a walk over the elements, where (step state element) is the next one. Of an array that maps others, these
;;; are read here, without a getter between.
(define (element-fold step state array)
  (let ((domain (array-domain array))
        (origin (and (not (specialized-array? array)) (%array-class array))))
    (cond ((specialized-array? array)
           (index-loop domain (state state) at-indices (step state (at-indices array-ref array))))
          ((and origin (= (length origin) 2))
           (let ((procedure (car origin))
                 (first (cadr origin)))
             (index-loop domain (state state) at-indices (step state (procedure (at-indices array-ref first))))))
          ((and origin (= (length origin) 3))
           (let ((procedure (car origin))
                 (first (cadr origin))
                 (second (caddr origin)))
             (index-loop domain (state state) at-indices
               (step state (procedure (at-indices array-ref first) (at-indices array-ref second))))))
          (else
           (let ((getter (array-getter array)))
             (index-loop domain (state state) at-indices (step state (at-indices getter))))))))

(define (array-for-each procedure first . rest)
  (expect-procedure "array-for-each" procedure)
  (expect-arrays "array-for-each" first rest)
  (if (and (null? rest) (whole-f64vector first))
      (f64vector-for-each procedure (array-body first))
      (element-fold (lambda (state value) state) #f (apply array-map procedure first rest)))
  (if #f #f))

(define (array-fold-left operator identity first . rest)
  (expect-procedure "array-fold-left" operator)
  (expect-arrays "array-fold-left" first rest)
  (cond ((pair? rest)
         (element-fold (lambda (state elements) (apply operator state elements)) identity (apply array-map list first rest)))
        ((flonum-elements operator first)
         => (lambda (elements) (f64vector-fold operator identity elements)))
        (else
         (element-fold operator identity first))))

(define (array-fold-right operator identity first . rest)
  (expect-procedure "array-fold-right" operator)
  (expect-arrays "array-fold-right" first rest)
  (if (null? rest)
      (fold operator identity (reversed-elements first))
      (fold (lambda (elements state) (apply operator (append elements (list state))))
            identity
            (reversed-elements (apply array-map list first rest)))))

(define (array-reduce operator array)
  (expect-array "array-reduce" array)
  (expect-procedure "array-reduce" operator)
  (if (array-empty? array)
      (%error "array-reduce" "expected an array that is not empty, given" array))
  (let ((elements (flonum-elements operator array)))
    (if elements
        (let ((length (f64vector-length elements)))
          (let next ((i 1) (state (f64vector-ref elements 0)))
            (if (< i length)
                (next (+ i 1) (operator state (f64vector-ref elements i)))
                state)))
        (let ((none (list 'none)))
          (element-fold (lambda (state element) (if (eq? state none) element (operator state element))) none array)))))

(define (array-any accept? first . rest)
  (expect-procedure "array-any" accept?)
  (expect-arrays "array-any" first rest)
  (index-search (mapped-getter accept? (cons first rest)) values #f (array-domain first)))

(define (array-every accept? first . rest)
  (expect-procedure "array-every" accept?)
  (expect-arrays "array-every" first rest)
  (index-search (mapped-getter accept? (cons first rest)) not #t (array-domain first)))

;;; Products

(define (array-outer-product operator first second)
  (expect-procedure "array-outer-product" operator)
  (expect-array "array-outer-product" first)
  (expect-array "array-outer-product" second)
  (let ((domain (cartesian-product (array-domain first) (array-domain second)))
        (left (array-getter first))
        (right (array-getter second))
        (dimension (array-dimension first)))
    (%generalized-array domain
                        (if (and (= dimension 1) (= (array-dimension second) 1))
                            (lambda (i j) (operator (left i) (right j)))
                            (lambda indices
                              (expect-indices "array-outer-product" domain indices)
                              (operator (apply left (take indices dimension))
                                        (apply right (list-tail indices dimension)))))
                        #f #f)))

(define (array-inner-product first reducer operator second)
  (expect-array "array-inner-product" first)
  (expect-procedure "array-inner-product" reducer)
  (expect-procedure "array-inner-product" operator)
  (expect-array "array-inner-product" second)
  (expect "array-inner-product" (> (array-dimension first) 0) "an array with axes" first)
  (expect "array-inner-product" (> (array-dimension second) 0) "an array with axes" second)
  (let ((last-axis (- (array-dimension first) 1)))
    (if (not (and (= (interval-lower-bound (array-domain first) last-axis) (interval-lower-bound (array-domain second) 0))
                  (= (interval-upper-bound (array-domain first) last-axis) (interval-upper-bound (array-domain second) 0))))
        (%error "array-inner-product" "the last axis of the first array and the first axis of the second differ:"
                (array-domain first) (array-domain second))))
  (array-outer-product (lambda (row column) (array-reduce reducer (array-map operator row column)))
                       (array-copy (array-curry first 1))
                       (array-copy (array-curry (array-permute second (index-rotate (array-dimension second) 1)) 1))))
