;;; SRFI 128: making comparators, and comparing with them.

(define-record-type comparator
  (new-comparator type-test equality ordering hash ordered? hashable?)
  comparator?
  (type-test comparator-type-test-predicate)
  (equality comparator-equality-predicate)
  (ordering comparator-ordering-predicate)
  (hash comparator-hash-function)
  (ordered? comparator-ordered?)
  (hashable? comparator-hashable?))

;;; What is missing fails when it is called. #t stands for the test that everything passes, and for the equality of what comes
;;; neither before nor after the other.
(define (make-comparator type-test equality ordering hash)
  (new-comparator (if (eq? type-test #t) (lambda (object) #t) type-test)
                  (if (eq? equality #t)
                      (lambda (a b) (not (or (ordering a b) (ordering b a))))
                      equality)
                  (or ordering (lambda (a b) (error "comparator: there is no ordering predicate for" a b)))
                  (or hash (lambda (object) (error "comparator: there is no hash function for" object)))
                  (and ordering #t)
                  (and hash #t)))

(define (make-eq-comparator)
  (make-comparator #t eq? #f default-hash))

(define (make-eqv-comparator)
  (make-comparator #t eqv? #f default-hash))

(define (make-equal-comparator)
  (make-comparator #t equal? #f default-hash))

;;; Comparators of compound objects have an order or a hash function if those of the parts do.

(define (make-pair-comparator first rest)
  (make-comparator
   (lambda (object)
     (and (pair? object) (comparator-test-type first (car object)) (comparator-test-type rest (cdr object))))
   (lambda (a b)
     (and (=? first (car a) (car b)) (=? rest (cdr a) (cdr b))))
   (and (comparator-ordered? first) (comparator-ordered? rest)
        (lambda (a b)
          (if (=? first (car a) (car b))
              (<? rest (cdr a) (cdr b))
              (<? first (car a) (car b)))))
   (and (comparator-hashable? first) (comparator-hashable? rest)
        (lambda (pair)
          (mix (comparator-hash first (car pair)) (comparator-hash rest (cdr pair)))))))

;;; Lexicographically: a list comes before those that it is the beginning of.
(define make-list-comparator
  (case-lambda
    ((element) (make-list-comparator element list? null? car cdr))
    ((element type-test empty? head tail)
     (make-comparator
      (lambda (object)
        (and (type-test object)
             (let next ((rest object))
               (or (empty? rest)
                   (and (comparator-test-type element (head rest))
                        (next (tail rest)))))))
      (lambda (a b)
        (let next ((a a) (b b))
          (cond ((empty? a) (empty? b))
                ((empty? b) #f)
                (else (and (=? element (head a) (head b))
                           (next (tail a) (tail b)))))))
      (and (comparator-ordered? element)
           (lambda (a b)
             (let next ((a a) (b b))
               (cond ((empty? b) #f)
                     ((empty? a) #t)
                     ((=? element (head a) (head b)) (next (tail a) (tail b)))
                     (else (<? element (head a) (head b)))))))
      (and (comparator-hashable? element)
           (lambda (object)
             (let next ((rest object) (hash 0))
               (if (empty? rest)
                   hash
                   (next (tail rest) (mix hash (comparator-hash element (head rest))))))))))))

;;; The shorter one comes first.
(define make-vector-comparator
  (case-lambda
    ((element) (make-vector-comparator element vector? vector-length vector-ref))
    ((element type-test length ref)
     (make-comparator
      (lambda (object)
        (and (type-test object)
             (let ((end (length object)))
               (let next ((i 0))
                 (or (= i end)
                     (and (comparator-test-type element (ref object i))
                          (next (+ i 1))))))))
      (lambda (a b)
        (let ((end (length a)))
          (and (= end (length b))
               (let next ((i 0))
                 (or (= i end)
                     (and (=? element (ref a i) (ref b i))
                          (next (+ i 1))))))))
      (and (comparator-ordered? element)
           (lambda (a b)
             (let ((end (length a)))
               (if (= end (length b))
                   (let next ((i 0))
                     (cond ((= i end) #f)
                           ((=? element (ref a i) (ref b i)) (next (+ i 1)))
                           (else (<? element (ref a i) (ref b i)))))
                   (< end (length b))))))
      (and (comparator-hashable? element)
           (lambda (object)
             (let ((end (length object)))
               (let next ((i 0) (hash end))
                 (if (= i end)
                     hash
                     (next (+ i 1) (mix hash (comparator-hash element (ref object i)))))))))))))

;;; Using a comparator

(define (comparator-test-type comparator object)
  ((comparator-type-test-predicate comparator) object))

(define (comparator-check-type comparator object)
  (or (comparator-test-type comparator object)
      (error "comparator-check-type: the comparator is not for" object)))

(define (comparator-hash comparator object)
  ((comparator-hash-function comparator) object))

(define (=? comparator a b . more)
  (chain? (comparator-equality-predicate comparator) a b more))

(define (<? comparator a b . more)
  (chain? (comparator-ordering-predicate comparator) a b more))

(define (>? comparator a b . more)
  (let ((less? (comparator-ordering-predicate comparator)))
    (chain? (lambda (a b) (less? b a)) a b more)))

(define (<=? comparator a b . more)
  (let ((less? (comparator-ordering-predicate comparator)))
    (chain? (lambda (a b) (not (less? b a))) a b more)))

(define (>=? comparator a b . more)
  (let ((less? (comparator-ordering-predicate comparator)))
    (chain? (lambda (a b) (not (less? a b))) a b more)))

(define (chain? holds? a b more)
  (let next ((a a) (b b) (more more))
    (and (holds? a b)
         (or (null? more)
             (next b (car more) (cdr more))))))

(define-syntax comparator-if<=>
  (syntax-rules ()
    ((_ a b less equal greater)
     (comparator-if<=> (make-default-comparator) a b less equal greater))
    ((_ comparator a b less equal greater)
     (let ((used comparator) (first a) (second b))
       (cond ((=? used first second) equal)
             ((<? used first second) less)
             (else greater))))))
