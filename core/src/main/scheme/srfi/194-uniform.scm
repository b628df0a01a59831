;;; SRFI 194: random sources, and generators of values that are all equally probable.

(define current-random-source (make-parameter default-random-source))

(define (with-random-source source thunk)
  (if (not (random-source? source))
      (error "with-random-source: expected a random source, given" source))
  (parameterize ((current-random-source source)) (thunk)))

;;; The sources of the streams (i, 0), (i, 1), …
(define (make-random-source-generator i)
  (if (not (exact-nonnegative-integer? i))
      (error "make-random-source-generator: expected an exact integer that is not negative, given" i))
  (let ((state (random-source-state-ref (current-random-source))) (j 0))
    (lambda ()
      (let ((source (make-random-source)))
        (random-source-state-set! source state)
        (random-source-pseudo-randomize! source i j)
        (set! j (+ j 1))
        source))))

(define (exact-nonnegative-integer? object)
  (and (exact-integer? object) (>= object 0)))

(define (make-random-integer-generator low end)
  (if (not (and (exact-integer? low) (exact-integer? end) (< low end)))
      (error "make-random-integer-generator: expected two exact integers, the lesser first, given" low end))
  (let ((source (current-random-source)) (count (- end low)))
    (lambda () (+ low (%random-source-integer source count)))))

(define-syntax define-integer-generators
  (syntax-rules ()
    ((_ (name low end) ...)
     (begin (define (name) (make-random-integer-generator low end)) ...))))

(define-integer-generators
  (make-random-u1-generator 0 2)
  (make-random-u8-generator 0 256)
  (make-random-s8-generator -128 128)
  (make-random-u16-generator 0 65536)
  (make-random-s16-generator -32768 32768)
  (make-random-u32-generator 0 4294967296)
  (make-random-s32-generator -2147483648 2147483648)
  (make-random-u64-generator 0 18446744073709551616)
  (make-random-s64-generator -9223372036854775808 9223372036854775808))

(define (clamp-real-number low high value)
  (if (not (<= low high))
      (error "clamp-real-number: expected bounds in order, given" low high))
  (cond ((< value low) low)
        ((> value high) high)
        (else value)))

;;; Rounding may lead beyond a bound, but no further than to it.
(define (make-random-real-generator low high)
  (check-interval "make-random-real-generator" low high)
  (let ((source (current-random-source)) (low (inexact low)) (high (inexact high)))
    (lambda ()
      (let ((t (%random-source-real source)))
        (clamp-real-number low high (+ (* t low) (* (- 1.0 t) high)))))))

(define (check-interval who low high)
  (if (not (and (real? low) (real? high) (finite? low) (finite? high) (<= low high)))
      (error (string-append who ": expected two finite real numbers, the lesser first, given") low high)))

(define (make-random-rectangular-generator real-low real-high imaginary-low imaginary-high)
  (check-interval "make-random-rectangular-generator" real-low real-high)
  (check-interval "make-random-rectangular-generator" imaginary-low imaginary-high)
  (let ((real (make-random-real-generator real-low real-high))
        (imaginary (make-random-real-generator imaginary-low imaginary-high)))
    (lambda () (make-rectangular (real) (imaginary)))))

;;; All parts of the ring are equally probable: so are the squares of the magnitudes.
(define make-random-polar-generator
  (case-lambda
    ((low high) (make-random-polar-generator 0 low high))
    ((origin low high) (make-random-polar-generator origin low high (- fl-pi) fl-pi))
    ((low high angle-low angle-high) (make-random-polar-generator 0 low high angle-low angle-high))
    ((origin low high angle-low angle-high)
     (check-interval "make-random-polar-generator" low high)
     (check-interval "make-random-polar-generator" angle-low angle-high)
     (if (< low 0)
         (error "make-random-polar-generator: expected a magnitude, given" low))
     (let ((square (make-random-real-generator (* low low) (* high high)))
           (angle (make-random-real-generator angle-low angle-high)))
       (lambda ()
         (+ origin (make-polar (sqrt (square)) (angle))))))))

(define (make-random-boolean-generator)
  (gmap odd? (make-random-u1-generator)))

(define (make-random-char-generator string)
  (if (equal? string "")
      (error "make-random-char-generator: expected a string with a character, given" string))
  (gmap (lambda (i) (string-ref string i))
        (make-random-integer-generator 0 (string-length string))))

;;; The lengths are below the bound.
(define (make-random-string-generator bound string)
  (let ((next-char (make-random-char-generator string))
        (next-length (make-random-integer-generator 0 bound)))
    (lambda () (generator->string next-char (next-length)))))

;;; Which generator is asked is left to chance until only exhausted ones are left.
(define (gsampling . generators)
  (let ((source (current-random-source)))
    (lambda ()
      (let next ()
        (if (null? generators)
            (eof-object)
            (let* ((generator (list-ref generators (%random-source-integer source (length generators))))
                   (value (generator)))
              (if (eof-object? value)
                  (begin
                    (set! generators (remove (lambda (other) (eq? other generator)) generators))
                    (next))
                  value)))))))
