;;; SRFI 143: fixnums. Arithmetic, comparisons and logical operations are built in; here are carries and bit fields.
(define-library (srfi 143)
  (import (lamina)
          (only (srfi 141) balanced/)
          (only (srfi 151) bitwise-if copy-bit bit-field bit-field-rotate bit-field-reverse))
  (export fx-width fx-greatest fx-least
          fixnum? fx=? fx<? fx>? fx<=? fx>=? fxzero? fxpositive? fxnegative? fxodd? fxeven? fxmax fxmin
          fx+ fx- fx* fxneg fxquotient fxremainder fxabs fxsquare fxsqrt fx+/carry fx-/carry fx*/carry
          fxnot fxand fxior fxxor fxarithmetic-shift fxarithmetic-shift-left fxarithmetic-shift-right
          fxbit-count fxlength fxif fxbit-set? fxcopy-bit fxfirst-set-bit
          fxbit-field fxbit-field-rotate fxbit-field-reverse)
  (begin

    (define (check who . operands)
      (for-each (lambda (operand)
                  (if (not (fixnum? operand))
                      (error (string-append (symbol->string who) ": expected a fixnum, given") operand)))
                operands))

    ;; Two values: the greatest fixnum whose square is not greater, and what is left.
    (define (fxsqrt i)
      (check 'fxsqrt i)
      (exact-integer-sqrt i))

    ;; Two values: the result modulo the number of all fixnums, as a fixnum, and how often that number fits.

    (define (with-carry result)
      (let-values (((carry rest) (balanced/ result (expt 2 fx-width))))
        (values rest carry)))

    (define (fx+/carry i j k)
      (check 'fx+/carry i j k)
      (with-carry (+ i j k)))

    (define (fx-/carry i j k)
      (check 'fx-/carry i j k)
      (with-carry (- i j k)))

    (define (fx*/carry i j k)
      (check 'fx*/carry i j k)
      (with-carry (+ (* i j) k)))

    ;; Bits, as in SRFI 151

    (define (fxif mask i j)
      (check 'fxif mask i j)
      (bitwise-if mask i j))

    (define (fxbit-set? index i)
      (check 'fxbit-set? index i)
      (bit-set? index i))

    (define (fxcopy-bit index i set?)
      (fixnum-result 'fxcopy-bit (copy-bit index i set?) index i))

    (define (fxfirst-set-bit i)
      (check 'fxfirst-set-bit i)
      (first-set-bit i))

    (define (fxbit-field i start end)
      (fixnum-result 'fxbit-field (bit-field i start end) i start end))

    (define (fxbit-field-rotate i count start end)
      (fixnum-result 'fxbit-field-rotate (bit-field-rotate i count start end) i count start end))

    (define (fxbit-field-reverse i start end)
      (fixnum-result 'fxbit-field-reverse (bit-field-reverse i start end) i start end))

    (define (fixnum-result who result . operands)
      (apply check who result operands)
      result)))
