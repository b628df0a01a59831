;;; Arrays put together: side by side (append), along a new axis (stack), as blocks, and out of what array-curry took apart.
;;; Parts that getters compute are copied before the result is made, but for the procedures whose names end with !.

(define (computed-first array)
  (if (specialized-array? array)
      array
      (array-copy array)))

;;; The class that all specialized arrays share, or the generic one.
(define (common-class arrays)
  (if (and (every specialized-array? arrays)
           (every (lambda (array) (eq? (class-of array) (class-of (car arrays)))) arrays))
      (class-of (car arrays))
      generic-storage-class))

;;; Fills a new array by a procedure that assigns to parts of it.
(define (assembled domain class mutable? safe? fill!)
  (let ((result (make-specialized-array domain class (storage-class-default class) safe?)))
    (fill! result)
    (if mutable?
        result
        (array-freeze! result))))

(define-syntax define-assembly
  (syntax-rules ()
    ((_ name name! (operand ...) assemble)
     (begin
       (define-with-defaults name (operand ...) (assemble computed-first))
       (define-with-defaults name! (operand ...) (assemble values))))))

;;; (assemble who prepare operand … class mutable? safe?), where the class is #f if none was given.
(define-syntax define-with-defaults
  (syntax-rules ()
    ((_ name (operand ...) (assemble prepare))
     (define name
       (case-lambda
         ((operand ...)
          (assemble (symbol->string 'name) prepare operand ... #f (specialized-array-default-mutable?) (specialized-array-default-safe?)))
         ((operand ... class)
          (name operand ... class (specialized-array-default-mutable?)))
         ((operand ... class mutable?)
          (name operand ... class mutable? (specialized-array-default-safe?)))
         ((operand ... class mutable? safe?)
          (let ((who (symbol->string 'name)))
            (expect-class who class)
            (expect-boolean who mutable?)
            (expect-boolean who safe?)
            (assemble who prepare operand ... class mutable? safe?))))))))

(define (expect-list-of-arrays who arrays)
  (expect who (and (pair? arrays) (list? arrays) (every array? arrays)) "a list of arrays" arrays))

;;; Along an axis that the arrays have

(define-assembly array-append array-append! (axis arrays) append-arrays)

(define (append-arrays who prepare axis arrays class mutable? safe?)
  (expect-list-of-arrays who arrays)
  (let* ((first (array-domain (car arrays)))
         (dimension (interval-dimension first)))
    (expect-index who axis dimension)
    (for-each (lambda (array)
                (if (not (equal? (without-axis axis (array-domain array)) (without-axis axis first)))
                    (%error who "the domains differ along another axis:" first (array-domain array))))
              (cdr arrays))
    (let ((arrays (map prepare arrays))
          (total (apply + (map (lambda (array) (interval-width (array-domain array) axis)) arrays))))
      (assembled (with-axis axis 0 total first) (or class (common-class arrays)) mutable? safe?
                 (lambda (result)
                   (fold (lambda (array from)
                           (let ((to (+ from (interval-width (array-domain array) axis))))
                             (assign-block! who result (with-axis axis from to first) array)
                             to))
                         0 arrays))))))

(define (without-axis axis interval)
  (let ((others (list->vector (axes-without axis (interval-dimension interval)))))
    (make-interval (vector-permute (lowers interval) others)
                   (vector-permute (uppers interval) others))))

(define (with-axis axis lower upper interval)
  (let ((lowers (lowers interval))
        (uppers (uppers interval)))
    (vector-set! lowers axis lower)
    (vector-set! uppers axis upper)
    (make-interval lowers uppers)))

;;; The elements of an array into the part of the result with the given domain of the same shape.
(define (assign-block! who result domain array)
  (assign! who (extract result domain)
           (array-translate array (vector-map - (lowers domain) (lowers (array-domain array))))))

;;; Along a new axis

(define-assembly array-stack array-stack! (axis arrays) stack-arrays)

(define (stack-arrays who prepare axis arrays class mutable? safe?)
  (expect-list-of-arrays who arrays)
  (expect-arrays who (car arrays) (cdr arrays))
  (let* ((domain (array-domain (car arrays)))
         (dimension (interval-dimension domain)))
    (expect-index who axis (+ dimension 1))
    (let ((arrays (map prepare arrays)))
      (assembled (insert-axis axis (length arrays) domain) (or class (common-class arrays)) mutable? safe?
                 (lambda (result)
                   (let ((slice (array-getter (array-curry (array-permute result (index-first (+ dimension 1) axis)) dimension))))
                     (fold (lambda (array i)
                             (assign! who (slice i) array)
                             (+ i 1))
                           0 arrays)))))))

(define (insert-axis axis width interval)
  (define (insert bound bounds)
    (list->vector (append (take bounds axis) (list bound) (list-tail bounds axis))))
  (make-interval (insert 0 (interval-lower-bounds->list interval))
                 (insert width (interval-upper-bounds->list interval))))

;;; An array of arrays of one domain as one array: the inverse of array-curry

(define-assembly array-decurry array-decurry! (array) decurry)

(define (decurry who prepare array class mutable? safe?)
  (expect-array who array)
  (expect who (not (array-empty? array)) "an array that is not empty" array)
  (let ((parts (computed-parts who prepare array)))
    (expect-arrays who (car parts) (cdr parts))
    (assembled (cartesian-product (array-domain array) (array-domain (car parts)))
               (or class (common-class parts)) mutable? safe?
               (lambda (result)
                 (for-each (lambda (slice part) (assign! who slice part))
                           (array->list (array-curry result (array-dimension (car parts))))
                           parts)))))

;;; The elements, which must be arrays, each computed once.
(define (computed-parts who prepare array)
  (let ((parts (array->list array)))
    (expect who (every array? parts) "an array of arrays" array)
    (map prepare parts)))

;;; Blocks

(define-assembly array-block array-block! (array) join-blocks)

(define (join-blocks who prepare array class mutable? safe?)
  (expect-array who array)
  (expect who (not (array-empty? array)) "an array that is not empty" array)
  (let* ((parts (computed-parts who prepare array))
         (dimension (array-dimension array))
         (blocks (elements->array who (array-domain array) parts generic-storage-class #f #f)))
    (for-each (lambda (part)
                (if (not (= (array-dimension part) dimension))
                    (%error who "expected blocks with as many axes as the array of them, given" part)))
              parts)
    (let* ((cuts (map (lambda (axis) (block-cuts blocks axis)) (iota dimension)))
           (ends (map (lambda (cuts) (vector-ref cuts (- (vector-length cuts) 1))) cuts)))
      (assembled (make-interval (list->vector ends)) (or class (common-class parts)) mutable? safe?
                 (lambda (result)
                   (interval-for-each (lambda indices
                                     (place-block! who result cuts (block-numbers blocks indices) (apply array-ref blocks indices)))
                                   (array-domain blocks)))))))

(define (block-numbers blocks indices)
  (map - indices (interval-lower-bounds->list (array-domain blocks))))

;;; Where the blocks along an axis begin and the last one ends, by the widths of those that are first along the other axes.
(define (block-cuts blocks axis)
  (let* ((domain (array-domain blocks))
         (lower (interval-lower-bound domain axis))
         (upper (interval-upper-bound domain axis))
         (first (lowers domain)))
    (let next ((i lower) (cuts '(0)))
      (if (= i upper)
          (list->vector (reverse cuts))
          (begin
            (vector-set! first axis i)
            (next (+ i 1)
                  (cons (+ (car cuts) (interval-width (array-domain (apply array-ref blocks (vector->list first))) axis))
                        cuts)))))))

(define (place-block! who result cuts numbers block)
  (let ((from (map vector-ref cuts numbers))
        (to (map (lambda (cuts number) (vector-ref cuts (+ number 1))) cuts numbers)))
    (if (not (equal? (map - to from) (widths (array-domain block))))
        (%error who "the blocks do not fit each other: this one has another width than others beside it:" block))
    (assign-block! who result (make-interval (list->vector from) (list->vector to)) block)))
