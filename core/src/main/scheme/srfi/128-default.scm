;;; SRFI 128: hash functions, and the default comparator. It orders values of different types as the SRFI lists these, and
;;; behind them the types of the comparators that programs have added.

(define-syntax hash-bound
  (syntax-rules ()
    ((_) 1073741824)))

(define-syntax hash-salt
  (syntax-rules ()
    ((_) 16064047)))

(define (mix hash other)
  (modulo (+ (* 31 hash) other) (hash-bound)))

(define (boolean-hash truth)
  (if truth 1 0))

(define (char-hash char)
  (mix (hash-salt) (char->integer char)))

(define (char-ci-hash char)
  (char-hash (char-foldcase char)))

(define (string-ci-hash string)
  (string-hash (string-foldcase string)))

(define (symbol-hash symbol)
  (mix (hash-salt) (string-hash (symbol->string symbol))))

;;; Of added comparators, in the order in which they were added.
(define added '())

(define (comparator-register-default! comparator)
  (set! added (append added (list comparator))))

(define (added-comparator object)
  (find (lambda (comparator) (comparator-test-type comparator object)) added))

;;; The place of an object's type among all types.
(define (type-rank object)
  (cond ((null? object) 0)
        ((pair? object) 1)
        ((boolean? object) 2)
        ((char? object) 3)
        ((string? object) 4)
        ((symbol? object) 5)
        ((number? object) 6)
        ((vector? object) 7)
        ((bytevector? object) 8)
        (else
         (let next ((rest added) (rank 9))
           (if (or (null? rest) (comparator-test-type (car rest) object))
               rank
               (next (cdr rest) (+ rank 1)))))))

(define (same-by-default? a b)
  (cond ((pair? a)
         (let next ((a a) (b b))
           (cond ((not (pair? a)) (same-by-default? a b))
                 ((not (pair? b)) #f)
                 (else (and (same-by-default? (car a) (car b))
                            (next (cdr a) (cdr b)))))))
        ((number? a) (and (number? b) (= a b)))
        ((vector? a) (and (vector? b) (vector-same? a b)))
        ((or (null? a) (boolean? a) (char? a) (string? a) (symbol? a) (bytevector? a)) (equal? a b))
        (else
         (let ((comparator (added-comparator a)))
           (cond ((not comparator) (equal? a b))
                 ((comparator-test-type comparator b) (=? comparator a b))
                 (else #f))))))

(define (vector-same? a b)
  (and (= (vector-length a) (vector-length b))
       (vector-every same-by-default? a b)))

(define (less-by-default? a b)
  (let ((rank (type-rank a)) (other (type-rank b)))
    (cond ((< rank other) #t)
          ((> rank other) #f)
          (else
           (case rank
             ((0) #f)
             ((1) (pair-less? a b))
             ((2) (and (not a) b))
             ((3) (char<? a b))
             ((4) (string<? a b))
             ((5) (string<? (symbol->string a) (symbol->string b)))
             ((6) (number-less? a b))
             ((7) (elements-less? a b vector-length vector-ref))
             ((8) (elements-less? a b bytevector-length bytevector-u8-ref))
             (else
              (let ((comparator (added-comparator a)))
                (if comparator
                    (<? comparator a b)
                    (error "comparator: no default order is known for" a b)))))))))

(define (pair-less? a b)
  (cond ((not (and (pair? a) (pair? b))) (less-by-default? a b))
        ((same-by-default? (car a) (car b)) (pair-less? (cdr a) (cdr b)))
        (else (less-by-default? (car a) (car b)))))

;;; Complex numbers by their real parts, then by their imaginary parts.
(define (number-less? a b)
  (if (and (real? a) (real? b))
      (< a b)
      (or (< (real-part a) (real-part b))
          (and (= (real-part a) (real-part b))
               (< (imag-part a) (imag-part b))))))

(define (elements-less? a b length ref)
  (let ((end (length a)))
    (if (= end (length b))
        (let next ((i 0))
          (cond ((= i end) #f)
                ((same-by-default? (ref a i) (ref b i)) (next (+ i 1)))
                (else (less-by-default? (ref a i) (ref b i)))))
        (< end (length b)))))

(define (default-hash object)
  (case (type-rank object)
    ((0) 0)
    ((1)
     (let next ((rest object) (hash 1))
       (if (pair? rest)
           (next (cdr rest) (mix hash (default-hash (car rest))))
           (mix hash (default-hash rest)))))
    ((2) (boolean-hash object))
    ((3) (char-hash object))
    ((4) (string-hash object))
    ((5) (symbol-hash object))
    ((6) (number-hash object))
    ((7) (vector-fold (lambda (hash element) (mix hash (default-hash element))) (vector-length object) object))
    ((8) (modulo (u8vector-hash object) (hash-bound)))
    (else
     (let ((comparator (added-comparator object)))
       (if comparator
           (comparator-hash comparator object)
           0)))))

;;; What it does not know may be of a comparator that is added later.
(define (make-default-comparator)
  (make-comparator #t same-by-default? less-by-default? default-hash))
