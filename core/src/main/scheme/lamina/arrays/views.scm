;;; Views: arrays over the elements of others. Of a specialized array a view is another start and other strides; of any other
;;; it is a getter, and a setter if there is one, that first transform the indices.

;;; The new indices that belong to indices of the view are what the procedure makes of a list of them.
(define (transformed-array array domain transform)
  (let ((getter (array-getter array))
        (setter (and (mutable-array? array) (array-setter array)))
        (dimension (interval-dimension domain)))
    (define (old indices)
      (if (not (= (length indices) dimension))
          (%error "array-ref" "expected an index for each axis, given" indices))
      (transform indices))
    (%generalized-array domain
                        (lambda indices (apply getter (old indices)))
                        (and setter (lambda (value . indices) (apply setter value (old indices))))
                        #f)))

;;; The affine map from the new indices to those of the old array is found at the first multi-index and at its neighbours, and
;;; compared with the procedure at the last one.
(define (specialized-array-share array domain new->old)
  (expect-specialized "specialized-array-share" array)
  (expect-interval "specialized-array-share" domain)
  (expect-procedure "specialized-array-share" new->old)
  (if (> (volume domain) (volume (array-domain array)))
      (%error "specialized-array-share" "the new domain has more elements than the array:" domain (array-domain array)))
  (if (interval-empty? domain)
      (view array domain 0 (make-list (interval-dimension domain) 0))
      (let* ((first (interval-lower-bounds->list domain))
             (origin (old-indices new->old first array))
             (steps (map (lambda (axis width)
                           (if (= width 1)
                               (map (lambda (index) 0) origin)
                               (map - (old-indices new->old (next-along axis first) array) origin)))
                         (iota (interval-dimension domain))
                         (widths domain))))
        (expect-affine new->old domain array origin steps)
        (expect-affine-inside array origin steps (widths domain))
        (view array domain (apply (array-indexer array) origin)
              (map (lambda (step) (apply + (map * step (%array-strides array)))) steps)))))

(define (old-indices new->old indices array)
  (let ((old (call-with-values (lambda () (apply new->old indices)) list)))
    (if (not (and (= (length old) (array-dimension array)) (every exact-integer? old)))
        (%error "specialized-array-share" "expected an exact integer for each axis of the array, given" old))
    old))

(define (next-along axis indices)
  (if (= axis 0)
      (cons (+ (car indices) 1) (cdr indices))
      (cons (car indices) (next-along (- axis 1) (cdr indices)))))

(define (expect-affine new->old domain array origin steps)
  (let ((last (map (lambda (upper) (- upper 1)) (interval-upper-bounds->list domain)))
        (foreseen (apply map + origin
                         (map (lambda (step width) (map (lambda (s) (* s (- width 1))) step)) steps (widths domain)))))
    (if (not (equal? (old-indices new->old last array) foreseen))
        (%error "specialized-array-share" "the procedure is not an affine map:" new->old))))

;;; Along each old axis the least and the greatest index are reached at ends of the new axes.
(define (expect-affine-inside array origin steps widths)
  (define (reach choose)
    (apply map + origin (map (lambda (step width) (map (lambda (s) (choose 0 (* s (- width 1)))) step)) steps widths)))
  (let ((domain (array-domain array)))
    (if (not (and (contains? domain (reach min)) (contains? domain (reach max))))
        (%error "specialized-array-share" "the new domain reaches outside of the array:" (reach min) (reach max)))))

(define (array-extract array domain)
  (expect-array "array-extract" array)
  (expect-interval "array-extract" domain)
  (expect-same-dimension "array-extract" domain (array-domain array))
  (if (not (inside? domain (array-domain array)))
      (%error "array-extract" "the new domain is not inside of that of the array:" domain (array-domain array)))
  (extract array domain))

(define (extract array domain)
  (cond ((specialized-array? array)
         (view array domain
               (if (interval-empty? domain) 0 (apply (array-indexer array) (interval-lower-bounds->list domain)))
               (%array-strides array)))
        (else
         (%generalized-array domain (array-getter array) (and (mutable-array? array) (array-setter array)) #f))))

(define (array-translate array translation)
  (expect-array "array-translate" array)
  (expect-translation "array-translate" translation (array-dimension array))
  (let ((domain (translate (array-domain array) translation)))
    (if (specialized-array? array)
        (view array domain (%array-start array) (%array-strides array))
        (transformed-array array domain
                           (let ((translation (vector->list translation)))
                             (lambda (indices) (map - indices translation)))))))

(define (array-permute array permutation)
  (expect-array "array-permute" array)
  (expect-permutation "array-permute" permutation (array-dimension array))
  (let ((domain (permute (array-domain array) permutation)))
    (if (specialized-array? array)
        (view array domain (%array-start array)
              (vector->list (vector-permute (list->vector (%array-strides array)) permutation)))
        (transformed-array array domain
                           (let ((inverse (permutation-inverse permutation)))
                             (lambda (indices) (vector->list (vector-permute (list->vector indices) inverse))))))))

(define array-reverse
  (case-lambda
    ((array)
     (expect-array "array-reverse" array)
     (array-reverse array (make-vector (array-dimension array) #t)))
    ((array flip?)
     (expect-array "array-reverse" array)
     (expect "array-reverse" (and (vector? flip?) (vector-every boolean? flip?)) "a vector of booleans" flip?)
     (expect-axes "array-reverse" flip? "a vector" (array-dimension array))
     (let ((domain (array-domain array))
           (flips (vector->list flip?)))
       (if (specialized-array? array)
           (view array domain
                 (fold (lambda (flip? stride width start) (if flip? (+ start (* stride (max 0 (- width 1)))) start))
                       (%array-start array) flips (%array-strides array) (widths domain))
                 (map (lambda (flip? stride) (if flip? (- stride) stride)) flips (%array-strides array)))
           (transformed-array array domain
                              (let ((sums (map (lambda (lower upper) (+ lower upper -1))
                                               (interval-lower-bounds->list domain) (interval-upper-bounds->list domain))))
                                (lambda (indices)
                                  (map (lambda (flip? index sum) (if flip? (- sum index) index)) flips indices sums)))))))))

(define (array-sample array scales)
  (expect "array-sample" (and (array? array) (begins-at-zero? (array-domain array)))
          "an array whose lower bounds are 0" array)
  (expect-scales "array-sample" scales (array-dimension array))
  (let ((domain (scale (array-domain array) scales))
        (scales (vector->list scales)))
    (if (specialized-array? array)
        (view array domain (%array-start array)
              ;; Along an axis of one element no stride is ever added, and the product might be too large for one.
              (map (lambda (stride scale width) (if (> width 1) (* stride scale) 0)) (%array-strides array) scales (widths domain)))
        (transformed-array array domain (lambda (indices) (map * indices scales))))))

;;; An array whose elements are views of the parts of an array that have the same first indices.
(define (array-curry array inner-dimension)
  (expect-array "array-curry" array)
  (expect "array-curry" (and (natural? inner-dimension) (<= inner-dimension (array-dimension array)))
          "at most the dimension of the array" inner-dimension)
  (let-values (((outer inner) (projections (array-domain array) (- (array-dimension array) inner-dimension))))
    (let ((part (inner-view array outer inner)))
      (%generalized-array outer
                          (case (interval-dimension outer)
                            ((1) (lambda (i) (part (list i))))
                            ((2) (lambda (i j) (part (list i j))))
                            (else (lambda indices (part indices))))
                          #f #f))))

(define (inner-view array outer inner)
  (cond ((%array-direct? array)
         (let ((strides (list-tail (%array-strides array) (interval-dimension outer)))
               (dimension (interval-dimension outer)))
           (lambda (indices)
             (if (= (length indices) dimension)
                 (%array-view array inner (%array-index array indices) strides)
                 (expect-indices "array-curry" outer indices)))))
        ((specialized-array? array)
         (let ((strides (list-tail (%array-strides array) (interval-dimension outer)))
               (indexer (array-indexer array))
               (least (interval-lower-bounds->list inner)))
           (lambda (indices)
             (expect-indices "array-curry" outer indices)
             (view array inner (apply indexer (append indices least)) strides))))
        (else
         (let ((getter (array-getter array))
               (setter (and (mutable-array? array) (array-setter array))))
           (lambda (indices)
             (expect-indices "array-curry" outer indices)
             (%generalized-array inner
                                 (lambda more (apply getter (append indices more)))
                                 (and setter (lambda (value . more) (apply setter value (append indices more))))
                                 #f))))))

;;; Each axis is cut into pieces of one size, or of the sizes in a vector.
(define (array-tile array sizes)
  (expect-array "array-tile" array)
  (expect "array-tile" (vector? sizes) "a vector of sizes" sizes)
  (expect-axes "array-tile" sizes "a vector" (array-dimension array))
  (let ((cuts (map axis-cuts
                   (interval-lower-bounds->list (array-domain array)) (widths (array-domain array)) (vector->list sizes))))
    (define (tile indices)
      (expect-indices "array-tile" tiles indices)
      (extract array
               (make-interval (list->vector (map vector-ref cuts indices))
                              (list->vector (map (lambda (cuts index) (vector-ref cuts (+ index 1))) cuts indices)))))
    (define tiles
      (make-interval (list->vector (map (lambda (cuts) (- (vector-length cuts) 1)) cuts))))
    (%generalized-array tiles (lambda indices (tile indices)) #f #f)))

;;; The bounds of the pieces of an axis.
(define (axis-cuts lower width size)
  (cond ((and (vector? size) (> (vector-length size) 0) (vector-every natural? size) (= (apply + (vector->list size)) width))
         (list->vector (reverse (fold (lambda (piece bounds) (cons (+ (car bounds) piece) bounds)) (list lower) (vector->list size)))))
        ((and (positive-integer? size) (> width 0))
         (vector-map (lambda (piece) (+ lower (min width (* piece size))))
                     (list->vector (iota (+ 1 (quotient (+ width size -1) size))))))
        (else
         (%error "array-tile" "expected a positive size, or a vector of sizes whose sum is the width of the axis, given" size width))))

;;; Another shape

(define specialized-array-reshape
  (case-lambda
    ((array domain) (specialized-array-reshape array domain #f))
    ((array domain copy-on-failure?)
     (expect-specialized "specialized-array-reshape" array)
     (expect-interval "specialized-array-reshape" domain)
     (expect-boolean "specialized-array-reshape" copy-on-failure?)
     (if (not (= (volume domain) (volume (array-domain array))))
         (%error "specialized-array-reshape" "the numbers of elements differ:" domain (array-domain array)))
     (let ((strides (if (interval-empty? domain)
                        (make-list (interval-dimension domain) 0)
                        (reshaped-strides (axis-runs array) (reverse (widths domain))))))
       (cond (strides (view array domain (%array-start array) strides))
             (copy-on-failure? (specialized-array-reshape (array-copy array) domain))
             (else
              (%error "specialized-array-reshape"
                      "the elements are not at equal distances in the new shape (a third argument #t copies them):"
                      (array-domain array) domain)))))))

;;; The axes of an array as (width . stride), the last first, where those that continue each other are one.
(define (axis-runs array)
  (fold (lambda (width stride runs)
          (cond ((= width 1) runs)
                ((and (pair? runs) (= (cdar runs) (* width stride)))
                 (cons (cons (* width (caar runs)) stride) (cdr runs)))
                (else (cons (cons width stride) runs))))
        '()
        (widths (array-domain array))
        (%array-strides array)))

;;; The strides of axes of these widths, the last first, if each run is filled exactly by some of them; or else #f.
(define (reshaped-strides runs widths)
  (let next ((widths widths) (runs runs) (left 1) (stride 1) (strides '()))
    (cond ((null? widths) strides)
          ((= (car widths) 1) (next (cdr widths) runs left stride (cons 0 strides)))
          ((= left 1) (next widths (cdr runs) (caar runs) (cdar runs) strides))
          ((not (= 0 (remainder left (car widths)))) #f)
          (else
           (next (cdr widths) runs (quotient left (car widths)) (* stride (car widths)) (cons stride strides))))))
