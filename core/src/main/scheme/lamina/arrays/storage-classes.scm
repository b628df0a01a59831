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

(define-syntax define-typed-classes
  (syntax-rules ()
    ((_ (class vector? ref set! element? make copy! length zero) ...)
     (begin
       (define class (plain-class (symbol->string 'class) ref set! element? make copy! length zero vector?)) ...))))

(define-typed-classes
  (s8-storage-class s8vector? s8vector-ref s8vector-set! s8? make-s8vector s8vector-copy! s8vector-length 0)
  (s16-storage-class s16vector? s16vector-ref s16vector-set! s16? make-s16vector s16vector-copy! s16vector-length 0)
  (s32-storage-class s32vector? s32vector-ref s32vector-set! s32? make-s32vector s32vector-copy! s32vector-length 0)
  (s64-storage-class s64vector? s64vector-ref s64vector-set! s64? make-s64vector s64vector-copy! s64vector-length 0)
  (u8-storage-class u8vector? u8vector-ref u8vector-set! u8? make-u8vector u8vector-copy! u8vector-length 0)
  (u16-storage-class u16vector? u16vector-ref u16vector-set! u16? make-u16vector u16vector-copy! u16vector-length 0)
  (u32-storage-class u32vector? u32vector-ref u32vector-set! u32? make-u32vector u32vector-copy! u32vector-length 0)
  (u64-storage-class u64vector? u64vector-ref u64vector-set! u64? make-u64vector u64vector-copy! u64vector-length 0)
  (f32-storage-class f32vector? f32vector-ref f32vector-set! flonum? make-f32vector f32vector-copy! f32vector-length 0.0)
  (f64-storage-class f64vector? f64vector-ref f64vector-set! flonum? make-f64vector f64vector-copy! f64vector-length 0.0))

;;; Complex numbers, in a vector of their type or in one of their parts, which is twice as long.

(define (inexact-complex? object)
  (and (c128? object) (not (real? object))))

(define (complex-class name complex? ref set make copy! length parts? part-ref part-set! parts-length)
  (define (data? object)
    (or (complex? object)
        (and (parts? object) (even? (parts-length object)))))
  (make-storage-class
   (lambda (body i)
     (if (complex? body)
         (ref body i)
         (make-rectangular (part-ref body (* 2 i)) (part-ref body (+ (* 2 i) 1)))))
   (lambda (body i value)
     (if (complex? body)
         (set body i value)
         (begin
           (part-set! body (* 2 i) (real-part value))
           (part-set! body (+ (* 2 i) 1) (imag-part value)))))
   inexact-complex? make copy!
   (lambda (body) (if (complex? body) (length body) (quotient (parts-length body) 2)))
   (make-rectangular 0.0 0.0)
   data?
   (lambda (data)
     (expect "storage-class-data->body" (data? data) (string-append "data for " name) data)
     data)))

(define c64-storage-class
  (complex-class "c64-storage-class" c64vector? c64vector-ref c64vector-set! make-c64vector c64vector-copy! c64vector-length
                 f32vector? f32vector-ref f32vector-set! f32vector-length))

(define c128-storage-class
  (complex-class "c128-storage-class" c128vector? c128vector-ref c128vector-set! make-c128vector c128vector-copy! c128vector-length
                 f64vector? f64vector-ref f64vector-set! f64vector-length))

;;; Bits: a vector of how many there are and a u16vector of them, in each element the lowest first.
(define u1-storage-class
  (let ()
    (define (place i) (quotient i 16))
    (define (bit body i)
      (bitwise-and 1 (arithmetic-shift (u16vector-ref (vector-ref body 1) (place i)) (- (remainder i 16)))))
    (define (set-bit! body i value)
      (let ((bits (vector-ref body 1))
            (mask (arithmetic-shift 1 (remainder i 16))))
        (u16vector-set! bits (place i)
                        (if (eqv? value 0)
                            (bitwise-and (u16vector-ref bits (place i)) (- 65535 mask))
                            (bitwise-ior (u16vector-ref bits (place i)) mask)))))
    (make-storage-class bit set-bit!
                        (lambda (object) (or (eqv? object 0) (eqv? object 1)))
                        (lambda (size value)
                          (vector size (make-u16vector (quotient (+ size 15) 16) (if (eqv? value 0) 0 65535))))
                        #f
                        (lambda (body) (vector-ref body 0))
                        0
                        u16vector?
                        (lambda (data)
                          (expect "storage-class-data->body" (u16vector? data) "data for u1-storage-class" data)
                          (vector (* 16 (u16vector-length data)) data)))))

;;; No vectors of these exist.
(define f8-storage-class #f)
(define f16-storage-class #f)

;;; The class that is known by the kind of a body, or #f.
(define (class-of-body body)
  (cond ((vector? body) generic-storage-class)
        ((f64vector? body) f64-storage-class)
        ((f32vector? body) f32-storage-class)
        ((c128vector? body) c128-storage-class)
        ((c64vector? body) c64-storage-class)
        ((string? body) char-storage-class)
        ((u8vector? body) u8-storage-class)
        ((s8vector? body) s8-storage-class)
        ((u16vector? body) u16-storage-class)
        ((s16vector? body) s16-storage-class)
        ((u32vector? body) u32-storage-class)
        ((s32vector? body) s32-storage-class)
        ((u64vector? body) u64-storage-class)
        ((s64vector? body) s64-storage-class)
        (else #f)))

(define (class-of array)
  (or (%array-class array)
      (class-of-body (array-body array))))

(define (array-storage-class array)
  (expect-specialized "array-storage-class" array)
  (class-of array))
