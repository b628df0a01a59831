;;; Copies, assignment, lists and vectors. The elements of an array that a getter computes are collected before a result is
;;; made of them, so a continuation that is entered again changes no result (the procedures whose names end with ! fill it
;;; as they go). Elements that lie in memory go there at once.

(define (not-storable who value)
  (%error who "expected elements that the storage class can store, given" value))

(define (list->body who class elements)
  (if (eq? class generic-storage-class)
      (list->vector elements)
      (let ((body ((storage-class-maker class) (length elements) (storage-class-default class))))
        (fold (body-filler who class body) 0 elements)
        body)))

;;; (fill element index) stores an element, and gives the next index. Flonums and values of any kind are stored by primitives,
;;; others by the procedures of their class.
(define (body-filler who class body)
  (cond ((eq? class f64-storage-class)
         (lambda (element i)
           (if (not (flonum? element)) (not-storable who element))
           (f64vector-set! body i element)
           (+ i 1)))
        ((eq? class generic-storage-class)
         (lambda (element i)
           (vector-set! body i element)
           (+ i 1)))
        (else
         (let ((storable? (storage-class-checker class))
               (set (storage-class-setter class)))
           (lambda (element i)
             (if (not (storable? element)) (not-storable who element))
             (set body i element)
             (+ i 1))))))

(define (collected-body who array class)
  (list->body who class (array->list array)))

(define (filled-body who array class)
  (let* ((body ((storage-class-maker class) (volume (array-domain array)) (storage-class-default class)))
         (fill (body-filler who class body)))
    (element-fold (lambda (i element) (fill element i)) 0 array)
    body))

;;; Flonums from packed flonums, by the procedure's kernel if it has one that gives only flonums. Should a continuation captured in the procedure be entered again after the result was
;;; returned, the elements before it are copied to a new one.
(define (mapped-flonums who procedure first . rest)
  (let ((length (f64vector-length first)))
    (define (fill value-at)
      (let next ((i 0) (result (make-f64vector length)) (returned (box #f)))
        (if (< i length)
            (let* ((value (value-at i))
                   (again (unbox returned))
                   (result (if again (f64vector-copy result) result)))
              (if (not (flonum? value)) (not-storable who value))
              (f64vector-set! result i value)
              (next (+ i 1) result (if again (box #f) returned)))
            (begin
              (set-box! returned #t)
              result))))
    (or (apply %fused-by procedure "map-flonums" first rest)
        (fill (flonum-reader procedure first rest)))))

;;; The procedure's value for the elements of an index.
(define (flonum-reader procedure first rest)
  (cond ((null? rest)
         (lambda (i) (procedure (f64vector-ref first i))))
        ((null? (cdr rest))
         (let ((second (car rest)))
           (lambda (i) (procedure (f64vector-ref first i) (f64vector-ref second i)))))
        (else
         (lambda (i) (apply procedure (f64vector-ref first i) (map (lambda (vector) (f64vector-ref vector i)) rest))))))

;;; What is not told is as in the array that is copied, or as the defaults say.
(define-syntax define-copier
  (syntax-rules ()
    ((_ name who computed-body)
     (define name
       (case-lambda
         ((array)
          (expect-array who array)
          (name array (if (specialized-array? array) (class-of array) generic-storage-class)))
         ((array class)
          (expect-array who array)
          (name array class (if (specialized-array? array) (mutable-array? array) (specialized-array-default-mutable?))))
         ((array class mutable?)
          (expect-array who array)
          (name array class mutable? (if (specialized-array? array) (array-safe? array) (specialized-array-default-safe?))))
         ((array class mutable? safe?)
          (copied who computed-body array class mutable? safe?)))))))

(define-copier array-copy "array-copy" collected-body)
(define-copier array-copy! "array-copy!" filled-body)

(define (copied who computed-body array class mutable? safe?)
  (define (body)
    (let ((origin (and (eq? class f64-storage-class) (f64-map array))))
      (if origin
          (apply mapped-flonums who origin)
          (computed-body who array class))))
  (expect-array who array)
  (expect-class who class)
  (expect-boolean who mutable?)
  (expect-boolean who safe?)
  (if (and (%array-direct? array) (eq? class (class-of array)))
      (%array-copy array mutable? safe?)
      (specialized (array-domain array) (body) class mutable? safe?)))

(define (array-assign! to from)
  (expect "array-assign!" (mutable-array? to) "a mutable array" to)
  (expect-array "array-assign!" from)
  (if (not (equal? (array-domain to) (array-domain from)))
      (%error "array-assign!" "the domains differ:" (array-domain to) (array-domain from)))
  (assign! "array-assign!" to from))

(define (assign! who to from)
  (cond ((and (%array-direct? to) (%array-direct? from)) (%array-assign! to from who))
        ((and (specialized-array? to) (array-packed? to))
         (let ((fill (body-filler who (class-of to) (array-body to))))
           (element-fold (lambda (i element) (fill element i)) (%array-start to) from)))
        (else
         (let ((getter (array-getter from))
               (setter (array-setter to))
               (storable? (if (specialized-array? to) (storage-class-checker (class-of to)) (lambda (element) #t))))
           (index-loop (array-domain to) (state #f) at-indices
             (let ((element (at-indices getter)))
               (if (not (storable? element)) (not-storable who element))
               (at-indices setter element))))))
  (if #f #f))

;;; Lists and vectors

(define (array->list array)
  (expect-array "array->list" array)
  (if (%array-direct? array)
      (%array->list array)
      (reverse (reversed-elements array))))

(define (reversed-elements array)
  (element-fold (lambda (elements element) (cons element elements)) '() array))

(define (array->vector array)
  (expect-array "array->vector" array)
  (if (%array-direct? array)
      (%array->vector array)
      (list->vector (array->list array))))

;;; Calls (procedure … class mutable? safe?) with the defaults of what is missing.
(define-syntax define-with-class
  (syntax-rules ()
    ((_ (name operand ... class mutable? safe?) body)
     (define name
       (case-lambda
         ((operand ...) (name operand ... generic-storage-class))
         ((operand ... class) (name operand ... class (specialized-array-default-mutable?)))
         ((operand ... class mutable?) (name operand ... class mutable? (specialized-array-default-safe?)))
         ((operand ... class mutable? safe?)
          (let ((who (symbol->string 'name)))
            (expect-class who class)
            (expect-boolean who mutable?)
            (expect-boolean who safe?)
            body)))))))

(define-with-class (list->array domain elements class mutable? safe?)
  (begin
    (expect-interval "list->array" domain)
    (expect "list->array" (list? elements) "a list" elements)
    (elements->array "list->array" domain elements class mutable? safe?)))

(define-with-class (vector->array domain elements class mutable? safe?)
  (begin
    (expect-interval "vector->array" domain)
    (expect "vector->array" (vector? elements) "a vector" elements)
    (elements->array "vector->array" domain (vector->list elements) class mutable? safe?)))

(define (elements->array who domain elements class mutable? safe?)
  (if (not (= (length elements) (volume domain)))
      (%error who "the number of elements is not that of the domain:" (length elements) domain))
  (specialized domain (list->body who class elements) class mutable? safe?))

;;; Nested lists and vectors: as many levels as there are axes.

(define-with-class (list*->array dimension elements class mutable? safe?)
  (begin
    (expect "list*->array" (natural? dimension) "a number of axes" dimension)
    (nested->array "list*->array" list? values dimension elements class mutable? safe?)))

(define-with-class (vector*->array dimension elements class mutable? safe?)
  (begin
    (expect "vector*->array" (natural? dimension) "a number of axes" dimension)
    (nested->array "vector*->array" vector? vector->list dimension elements class mutable? safe?)))

(define (nested->array who level? ->list dimension elements class mutable? safe?)
  (define (shape dimension elements)
    (cond ((= dimension 0) '())
          ((not (level? elements)) (%error who "the nested parts have different shapes:" elements))
          (else
           (let* ((parts (->list elements))
                  (shapes (map (lambda (part) (shape (- dimension 1) part)) parts)))
             (if (not (every (lambda (shape) (equal? shape (car shapes))) shapes))
                 (%error who "the nested parts have different shapes:" elements))
             (cons (length parts) (if (null? shapes) (make-list (- dimension 1) 0) (car shapes)))))))
  (define (flat dimension elements)
    (cond ((= dimension 0) (list elements))
          ((= dimension 1) (->list elements))
          (else (append-map (lambda (part) (flat (- dimension 1) part)) (->list elements)))))
  (let ((domain (make-interval (list->vector (shape dimension elements)))))
    (specialized domain (list->body who class (flat dimension elements)) class mutable? safe?)))

(define (array->list* array)
  (expect-array "array->list*" array)
  (nested array array->list))

(define (array->vector* array)
  (expect-array "array->vector*" array)
  (nested array array->vector))

(define (nested array flat)
  (case (array-dimension array)
    ((0) (array-ref array))
    ((1) (flat array))
    (else
     (flat (array-map (lambda (part) (nested part flat)) (array-curry array (- (array-dimension array) 1)))))))
