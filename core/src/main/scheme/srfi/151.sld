;;; SRFI 151: bitwise operations on exact integers, which stand for infinitely many bits in two's complement. The basic ones
;;; are built in.
(define-library (srfi 151)
  (import (lamina))
  (export bitwise-not bitwise-and bitwise-ior bitwise-xor bitwise-eqv bitwise-nand bitwise-nor
          bitwise-andc1 bitwise-andc2 bitwise-orc1 bitwise-orc2
          arithmetic-shift bit-count integer-length bitwise-if
          bit-set? copy-bit bit-swap any-bit-set? every-bit-set? first-set-bit
          bit-field bit-field-any? bit-field-every? bit-field-clear bit-field-set
          bit-field-replace bit-field-replace-same bit-field-rotate bit-field-reverse
          bits->list list->bits bits->vector vector->bits bits
          bitwise-fold bitwise-for-each bitwise-unfold make-bitwise-generator)
  (begin

    ;; Whole integers

    (define (bitwise-eqv . integers)
      (fold (lambda (i result) (bitwise-not (bitwise-xor i result))) -1 integers))

    (define (bitwise-nand i j)
      (bitwise-not (bitwise-and i j)))

    (define (bitwise-nor i j)
      (bitwise-not (bitwise-ior i j)))

    (define (bitwise-andc1 i j)
      (bitwise-and (bitwise-not i) j))

    (define (bitwise-andc2 i j)
      (bitwise-and i (bitwise-not j)))

    (define (bitwise-orc1 i j)
      (bitwise-ior (bitwise-not i) j))

    (define (bitwise-orc2 i j)
      (bitwise-ior i (bitwise-not j)))

    ;; The bits of i where the mask has ones, and those of j elsewhere.
    (define (bitwise-if mask i j)
      (bitwise-ior (bitwise-and mask i) (bitwise-and (bitwise-not mask) j)))

    ;; Single bits

    (define (copy-bit index i set?)
      (check-field index (+ index 1))
      (bitwise-if (arithmetic-shift 1 index) (if set? -1 0) i))

    (define (bit-swap index1 index2 i)
      (copy-bit index2 (copy-bit index1 i (bit-set? index2 i)) (bit-set? index1 i)))

    (define (any-bit-set? test-bits i)
      (not (zero? (bitwise-and test-bits i))))

    (define (every-bit-set? test-bits i)
      (= test-bits (bitwise-and test-bits i)))

    ;; Fields: the bits from start to before end

    (define (check-field start end)
      (if (not (<= 0 start end))
          (error "bit-field: expected indices that are not negative, the second not below the first, given" start end)))

    (define (low-bits count)
      (bitwise-not (arithmetic-shift -1 count)))

    (define (field-mask start end)
      (check-field start end)
      (arithmetic-shift (low-bits (- end start)) start))

    (define (bit-field i start end)
      (check-field start end)
      (bitwise-and (arithmetic-shift i (- start)) (low-bits (- end start))))

    (define (bit-field-any? i start end)
      (any-bit-set? (field-mask start end) i))

    (define (bit-field-every? i start end)
      (every-bit-set? (field-mask start end) i))

    (define (bit-field-clear i start end)
      (bitwise-andc2 i (field-mask start end)))

    (define (bit-field-set i start end)
      (bitwise-ior i (field-mask start end)))

    (define (bit-field-replace to from start end)
      (bit-field-replace-same to (arithmetic-shift from start) start end))

    (define (bit-field-replace-same to from start end)
      (bitwise-if (field-mask start end) from to))

    (define (bit-field-rotate i count start end)
      (if (= start end)
          i
          (let* ((width (- end start))
                 (count (modulo count width))
                 (field (bit-field i start end)))
            (bit-field-replace i
                               (bitwise-ior (arithmetic-shift field count) (arithmetic-shift field (- count width)))
                               start end))))

    (define (bit-field-reverse i start end)
      (let next ((field (bit-field i start end)) (left (- end start)) (reversed 0))
        (if (= left 0)
            (bit-field-replace i reversed start end)
            (next (arithmetic-shift field -1)
                  (- left 1)
                  (+ (* 2 reversed) (bitwise-and field 1))))))

    ;; Bits as truth values, the lowest first

    (define bits->list
      (case-lambda
        ((i) (bits->list i (integer-length i)))
        ((i length) (map (lambda (index) (bit-set? index i)) (iota length)))))

    (define (list->bits list)
      (fold-right (lambda (set? result) (+ (* 2 result) (if set? 1 0))) 0 list))

    (define bits->vector
      (case-lambda
        ((i) (list->vector (bits->list i)))
        ((i length) (list->vector (bits->list i length)))))

    (define (vector->bits vector)
      (list->bits (vector->list vector)))

    (define (bits . truths)
      (list->bits truths))

    (define (bitwise-fold combine initial i)
      (fold combine initial (bits->list i)))

    (define (bitwise-for-each procedure i)
      (for-each procedure (bits->list i)))

    (define (bitwise-unfold stop? mapper successor seed)
      (let next ((seed seed) (truths '()))
        (if (stop? seed)
            (list->bits (reverse truths))
            (next (successor seed) (cons (mapper seed) truths)))))

    ;; Of all bits, without end.
    (define (make-bitwise-generator i)
      (let ((rest i))
        (lambda ()
          (let ((set? (odd? rest)))
            (set! rest (arithmetic-shift rest -1))
            set?))))))
