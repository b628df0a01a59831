;;; Intervals, translations and permutations. The bounds of an interval are taken out as lists or vectors, and a new interval
;;; is made of new bounds.

(define-syntax expect
  (syntax-rules ()
    ((_ who test expected given)
     (if (not test) (%error who (string-append "expected " expected ", given") given)))))

(define (expect-interval who object)
  (expect who (interval? object) "an interval" object))

(define (expect-procedure who object)
  (expect who (procedure? object) "a procedure" object))

(define (natural? object)
  (and (exact-integer? object) (>= object 0)))

(define (positive-integer? object)
  (and (exact-integer? object) (> object 0)))

;;; Translations and permutations

(define (translation? object)
  (and (vector? object)
       (vector-every exact-integer? object)))

(define (permutation? object)
  (and (vector? object)
       (let* ((size (vector-length object))
              (met (make-vector size #f)))
         (vector-every (lambda (axis)
                         (and (natural? axis) (< axis size)
                              (not (vector-ref met axis))
                              (begin
                                (vector-set! met axis #t)
                                #t)))
                       object))))

(define (expect-axes who object expected dimension)
  (if (not (= (vector-length object) dimension))
      (%error who (string-append "expected " expected " with one entry for each axis, given") object dimension)))

(define (expect-translation who object dimension)
  (expect who (translation? object) "a vector of exact integers" object)
  (expect-axes who object "a vector" dimension))

(define (expect-permutation who object dimension)
  (expect who (permutation? object) "a permutation, a vector of the numbers of the axes" object)
  (expect-axes who object "a permutation" dimension))

(define (vector-permute vector permutation)
  (vector-map (lambda (axis) (vector-ref vector axis)) permutation))

(define (permutation-inverse permutation)
  (let ((inverse (make-vector (vector-length permutation))))
    (do ((i 0 (+ i 1))) ((= i (vector-length permutation)) inverse)
      (vector-set! inverse (vector-ref permutation i) i))))

(define (expect-index who k size)
  (expect who (and (natural? k) (< k size)) "the number of an axis" k))

(define (axes-without k size)
  (append (iota k) (iota (- size k 1) (+ k 1))))

(define (index-rotate size k)
  (expect "index-rotate" (natural? size) "a number of axes" size)
  (expect "index-rotate" (and (natural? k) (<= k size)) "at most the number of axes" k)
  (list->vector (append (iota (- size k) k) (iota k))))

(define (index-first size k)
  (expect "index-first" (positive-integer? size) "a number of axes" size)
  (expect-index "index-first" k size)
  (list->vector (cons k (axes-without k size))))

(define (index-last size k)
  (expect "index-last" (positive-integer? size) "a number of axes" size)
  (expect-index "index-last" k size)
  (list->vector (append (axes-without k size) (list k))))

(define (index-swap size i j)
  (expect "index-swap" (positive-integer? size) "a number of axes" size)
  (expect-index "index-swap" i size)
  (expect-index "index-swap" j size)
  (let ((permutation (list->vector (iota size))))
    (vector-set! permutation i j)
    (vector-set! permutation j i)
    permutation))

;;; Bounds

(define (interval-lower-bounds->vector interval)
  (expect-interval "interval-lower-bounds->vector" interval)
  (lowers interval))

(define (interval-upper-bounds->vector interval)
  (expect-interval "interval-upper-bounds->vector" interval)
  (uppers interval))

(define (lowers interval) (list->vector (interval-lower-bounds->list interval)))
(define (uppers interval) (list->vector (interval-upper-bounds->list interval)))
(define (widths interval) (map - (interval-upper-bounds->list interval) (interval-lower-bounds->list interval)))

(define (interval-width interval axis)
  (expect-interval "interval-width" interval)
  (expect-index "interval-width" axis (interval-dimension interval))
  (- (interval-upper-bound interval axis) (interval-lower-bound interval axis)))

(define (interval-widths interval)
  (expect-interval "interval-widths" interval)
  (list->vector (widths interval)))

(define (interval-volume interval)
  (expect-interval "interval-volume" interval)
  (volume interval))

(define (volume interval)
  (apply * (widths interval)))

;;; Comparisons

(define (interval= first second)
  (expect-interval "interval=" first)
  (expect-interval "interval=" second)
  (equal? first second))

(define (interval-subset? inner outer)
  (expect-interval "interval-subset?" inner)
  (expect-interval "interval-subset?" outer)
  (expect-same-dimension "interval-subset?" inner outer)
  (inside? inner outer))

(define (expect-same-dimension who first second)
  (if (not (= (interval-dimension first) (interval-dimension second)))
      (%error who "the dimensions differ:" first second)))

(define (inside? inner outer)
  (and (every >= (interval-lower-bounds->list inner) (interval-lower-bounds->list outer))
       (every <= (interval-upper-bounds->list inner) (interval-upper-bounds->list outer))))

(define (interval-contains-multi-index? interval . indices)
  (expect-interval "interval-contains-multi-index?" interval)
  (if (not (= (length indices) (interval-dimension interval)))
      (%error "interval-contains-multi-index?" "expected an index for each axis, given" indices))
  (expect "interval-contains-multi-index?" (every exact-integer? indices) "indices that are exact integers" indices)
  (contains? interval indices))

(define (contains? interval indices)
  (and (every <= (interval-lower-bounds->list interval) indices)
       (every < indices (interval-upper-bounds->list interval))))

;;; Other intervals

(define (interval-projections interval right-dimension)
  (expect-interval "interval-projections" interval)
  (expect "interval-projections" (and (natural? right-dimension) (<= right-dimension (interval-dimension interval)))
          "at most the dimension of the interval" right-dimension)
  (projections interval (- (interval-dimension interval) right-dimension)))

(define (projections interval left-dimension)
  (let ((lowers (lowers interval))
        (uppers (uppers interval)))
    (values (make-interval (vector-copy lowers 0 left-dimension) (vector-copy uppers 0 left-dimension))
            (make-interval (vector-copy lowers left-dimension) (vector-copy uppers left-dimension)))))

(define (interval-dilate interval lower-differences upper-differences)
  (expect-interval "interval-dilate" interval)
  (expect-translation "interval-dilate" lower-differences (interval-dimension interval))
  (expect-translation "interval-dilate" upper-differences (interval-dimension interval))
  (let ((lowers (vector-map + (lowers interval) lower-differences))
        (uppers (vector-map + (uppers interval) upper-differences)))
    (if (not (every <= (vector->list lowers) (vector->list uppers)))
        (%error "interval-dilate" "a lower bound would be greater than the upper:" lowers uppers))
    (make-interval lowers uppers)))

;;; #f if the intervals are apart; those that only touch have an empty intersection.
(define (interval-intersect first . rest)
  (for-each (lambda (interval) (expect-interval "interval-intersect" interval)) (cons first rest))
  (for-each (lambda (interval) (expect-same-dimension "interval-intersect" first interval)) rest)
  (let ((lowers (apply vector-map max (lowers first) (map lowers rest)))
        (uppers (apply vector-map min (uppers first) (map uppers rest))))
    (and (every <= (vector->list lowers) (vector->list uppers))
         (make-interval lowers uppers))))

(define (interval-translate interval translation)
  (expect-interval "interval-translate" interval)
  (expect-translation "interval-translate" translation (interval-dimension interval))
  (translate interval translation))

(define (translate interval translation)
  (make-interval (vector-map + (lowers interval) translation)
                 (vector-map + (uppers interval) translation)))

(define (interval-permute interval permutation)
  (expect-interval "interval-permute" interval)
  (expect-permutation "interval-permute" permutation (interval-dimension interval))
  (permute interval permutation))

(define (permute interval permutation)
  (make-interval (vector-permute (lowers interval) permutation)
                 (vector-permute (uppers interval) permutation)))

(define (interval-scale interval scales)
  (expect "interval-scale" (and (interval? interval) (begins-at-zero? interval)) "an interval whose lower bounds are 0" interval)
  (expect-scales "interval-scale" scales (interval-dimension interval))
  (scale interval scales))

(define (begins-at-zero? interval)
  (every zero? (interval-lower-bounds->list interval)))

(define (expect-scales who scales dimension)
  (expect who (and (vector? scales) (vector-every positive-integer? scales)) "a vector of positive exact integers" scales)
  (expect-axes who scales "a vector" dimension))

(define (scale interval scales)
  (make-interval (vector-map (lambda (upper scale) (quotient (+ upper scale -1) scale)) (uppers interval) scales)))

(define (interval-cartesian-product . intervals)
  (for-each (lambda (interval) (expect-interval "interval-cartesian-product" interval)) intervals)
  (apply cartesian-product intervals))

(define (cartesian-product . intervals)
  (make-interval (list->vector (append-map interval-lower-bounds->list intervals))
                 (list->vector (append-map interval-upper-bounds->list intervals))))
