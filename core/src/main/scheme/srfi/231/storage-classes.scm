;;; Storage classes. Those of the vectors, strings and numeric vectors are known by the kind of an array's body, so that the
;;; arrays of them that other libraries make (matrices) have them too; an array of any other class carries it.

(define-record-type storage-class
  (make-storage-class getter setter checker maker copier length default data? data->body)
  storage-class?
  (getter storage-class-getter)
  (setter storage-class-setter)
  (checker storage-class-checker)
  (maker storage-class-maker)
  (copier storage-class-copier)
  (length storage-class-length)
  (default storage-class-default)
  (data? storage-class-data?)
  (data->body storage-class-data->body))

;;; Of bodies that are the data themselves.
(define (plain-class name getter setter checker maker copier length default data?)
  (make-storage-class getter setter checker maker copier length default data?
                      (lambda (data)
                        (expect "storage-class-data->body" (data? data) (string-append "data for " name) data)
                        data)))

(define generic-storage-class
  (plain-class "generic-storage-class" vector-ref vector-set! (lambda (object) #t) make-vector vector-copy! vector-length #f vector?))

(define char-storage-class
  (plain-class "char-storage-class" string-ref string-set! char? make-string string-copy! string-length #\null string?))

(define u8-storage-class
  (plain-class "u8-storage-class" bytevector-u8-ref bytevector-u8-set! (lambda (object) (and (natural? object) (< object 256)))
               make-bytevector bytevector-copy! bytevector-length 0 bytevector?))

(define f64-storage-class
  (plain-class "f64-storage-class" f64vector-ref f64vector-set! flonum? make-f64vector f64vector-copy! f64vector-length 0.0 f64vector?))

;;; No vectors of these exist.
(define f8-storage-class #f)
(define f16-storage-class #f)

;;; The class that is known by the kind of a body, or #f.
(define (class-of-body body)
  (cond ((f64vector? body) f64-storage-class)
        ((vector? body) generic-storage-class)
        ((bytevector? body) u8-storage-class)
        ((string? body) char-storage-class)
        (else #f)))

(define (class-of array)
  (or (%array-class array)
      (class-of-body (array-body array))))

(define (array-storage-class array)
  (expect-specialized "array-storage-class" array)
  (class-of array))
