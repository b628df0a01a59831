;;; Making arrays. A specialized array that is not direct (its class has procedures of its own, or a bound is no fixnum) gets
;;; its getter and setter when it is made: index arithmetic on lists around the procedures of its class.

(define (expect-array who object)
  (expect who (array? object) "an array" object))

(define (expect-specialized who object)
  (expect who (specialized-array? object) "a specialized array" object))

(define (expect-class who object)
  (expect who (storage-class? object) "a storage class" object))

(define (expect-boolean who object)
  (expect who (boolean? object) "a boolean" object))

(define (expect-arrays who first rest)
  (expect-array who first)
  (for-each (lambda (array)
              (expect-array who array)
              (if (not (equal? (array-domain array) (array-domain first)))
                  (%error who "the domains differ:" (array-domain first) (array-domain array))))
            rest))

(define (make-switch who initial)
  (make-parameter initial (lambda (value) (expect-boolean who value) value)))

(define specialized-array-default-safe? (make-switch "specialized-array-default-safe?" #f))
(define specialized-array-default-mutable? (make-switch "specialized-array-default-mutable?" #t))

(define make-array
  (case-lambda
    ((domain getter)
     (expect-interval "make-array" domain)
     (expect-procedure "make-array" getter)
     (%generalized-array domain getter #f #f))
    ((domain getter setter)
     (expect-interval "make-array" domain)
     (expect-procedure "make-array" getter)
     (expect-procedure "make-array" setter)
     (%generalized-array domain getter setter #f))))

(define make-specialized-array
  (case-lambda
    ((domain) (make-specialized-array domain generic-storage-class))
    ((domain class)
     (expect-class "make-specialized-array" class)
     (make-specialized-array domain class (storage-class-default class)))
    ((domain class initial) (make-specialized-array domain class initial (specialized-array-default-safe?)))
    ((domain class initial safe?)
     (expect-interval "make-specialized-array" domain)
     (expect-class "make-specialized-array" class)
     (expect-boolean "make-specialized-array" safe?)
     (expect "make-specialized-array" ((storage-class-checker class) initial) "a value that the storage class can store" initial)
     (specialized domain ((storage-class-maker class) (volume domain) initial) class #t safe?))))

(define make-specialized-array-from-data
  (case-lambda
    ((data) (make-specialized-array-from-data data generic-storage-class))
    ((data class) (make-specialized-array-from-data data class (specialized-array-default-mutable?)))
    ((data class mutable?) (make-specialized-array-from-data data class mutable? (specialized-array-default-safe?)))
    ((data class mutable? safe?)
     (expect-boolean "make-specialized-array-from-data" safe?)
     (expect-boolean "make-specialized-array-from-data" mutable?)
     (expect-class "make-specialized-array-from-data" class)
     (expect "make-specialized-array-from-data" ((storage-class-data? class) data) "data for the storage class" data)
     (let ((body ((storage-class-data->body class) data)))
       (specialized (make-interval (vector ((storage-class-length class) body))) body class mutable? safe?)))))

;;; An array of all elements of a body.
(define (specialized domain body class mutable? safe?)
  (with-accessors (%specialized-array domain body (if (eq? class (class-of-body body)) #f class) mutable? safe?)))

;;; An array over the body of another.
(define (view array domain start strides)
  (with-accessors (%array-view array domain start strides)))

(define (with-accessors array)
  (if (not (%array-direct? array))
      (let* ((class (class-of array))
             (body (array-body array))
             (ref (storage-class-getter class))
             (set (storage-class-setter class))
             (index (checked-indexer array)))
        (%array-getter-set! array (lambda indices (ref body (index "array-ref" indices))))
        (%array-setter-set! array
                            (lambda (value . indices)
                              (let ((i (index "array-set!" indices)))
                                (expect "array-set!" (mutable-array? array) "a mutable array" array)
                                (if (array-safe? array)
                                    (expect "array-set!" ((storage-class-checker class) value)
                                            "a value that the storage class can store" value))
                                (set body i value))))))
  array)

(define (checked-indexer array)
  (let ((domain (array-domain array))
        (indexer (array-indexer array)))
    (lambda (who indices)
      (expect-indices who domain indices)
      (apply indexer indices))))

(define (expect-indices who domain indices)
  (if (not (= (length indices) (interval-dimension domain)))
      (%error who "expected an index for each axis, given" indices))
  (expect who (every exact-integer? indices) "indices that are exact integers" indices)
  (if (not (contains? domain indices))
      (%error who "indices that are outside of the domain:" indices domain)))

;;; Where in the body an element lies.
(define (array-indexer array)
  (expect-specialized "array-indexer" array)
  (let ((start (%array-start array))
        (strides (%array-strides array))
        (lowers (interval-lower-bounds->list (array-domain array))))
    (lambda indices
      (if (not (= (length indices) (length lowers)))
          (%error "array-indexer" "expected an index for each axis, given" indices))
      (fold (lambda (stride index lower sum) (+ sum (* stride (- index lower)))) start strides indices lowers))))
