;;; Broadcasting, as NumPy has it: axes are aligned at the last one, and an axis of one element, or one that an array lacks,
;;; is repeated. A repeated axis of a specialized array is one of stride 0: nothing is copied, and since several multi-indices
;;; share an element the result cannot be changed. The names are those of the successor of SRFI 231, where it has them.

;;; The least interval to which all of these extend; its lower bounds are 0.
(define (interval-broadcast first . rest)
  (for-each (lambda (interval) (expect-interval "interval-broadcast" interval)) (cons first rest))
  (make-interval (list->vector (reverse (fold-left common-widths (reverse (widths first))
                                                   (map (lambda (interval) (reverse (widths interval))) rest))))))

;;; Of widths with the last axis first.
(define (common-widths first second)
  (cond ((null? first) second)
        ((null? second) first)
        ((or (= (car first) (car second)) (= (car second) 1)) (cons (car first) (common-widths (cdr first) (cdr second))))
        ((= (car first) 1) (cons (car second) (common-widths (cdr first) (cdr second))))
        (else
         (%error "interval-broadcast" "widths of an axis that are not equal, and none of them 1:" (car first) (car second)))))

(define (array-broadcast array domain)
  (expect-array "array-broadcast" array)
  (expect-interval "array-broadcast" domain)
  (let ((added (- (interval-dimension domain) (array-dimension array))))
    (if (not (and (>= added 0)
                  (every (lambda (width new) (or (= width new) (= width 1)))
                         (widths (array-domain array)) (list-tail (widths domain) added))))
        (%error "array-broadcast" "the array does not extend to the domain:" (array-domain array) domain))
    (if (specialized-array? array)
        (array-freeze!
         (view array domain (%array-start array)
               (append (make-list added 0)
                       (map (lambda (width stride) (if (= width 1) 0 stride))
                            (widths (array-domain array)) (%array-strides array)))))
        (broadcast-getter array domain added))))

(define (broadcast-getter array domain added)
  (let ((getter (array-getter array))
        (own-widths (widths (array-domain array)))
        (own-lowers (interval-lower-bounds->list (array-domain array)))
        (new-lowers (list-tail (interval-lower-bounds->list domain) added)))
    (make-array domain
                (lambda indices
                  (expect-indices "array-broadcast" domain indices)
                  (apply getter
                         (map (lambda (index width own new) (if (= width 1) own (+ own (- index new))))
                              (list-tail indices added) own-widths own-lowers new-lowers))))))

;;; Maps arrays that are first extended to what they have in common.
(define (array-broadcast-map procedure first . rest)
  (for-each (lambda (array) (expect-array "array-broadcast-map" array)) (cons first rest))
  (let ((domain (apply interval-broadcast (map array-domain (cons first rest)))))
    (apply array-map procedure
           (map (lambda (array)
                  (if (equal? (array-domain array) domain) array (array-broadcast array domain)))
                (cons first rest)))))

;;; With lower bounds 0.
(define (interval-rebase interval)
  (make-interval (interval-widths interval)))

(define (array-rebase array)
  (expect-array "array-rebase" array)
  (array-translate array (vector-map - (lowers (array-domain array)))))

;;; With a new axis before the given one, of one element unless a width is given.
(define interval-insert-axis
  (case-lambda
    ((interval axis) (interval-insert-axis interval axis 1))
    ((interval axis width)
     (expect-interval "interval-insert-axis" interval)
     (expect-index "interval-insert-axis" axis (+ (interval-dimension interval) 1))
     (expect "interval-insert-axis" (natural? width) "a width" width)
     (insert-axis axis width interval))))

(define array-insert-axis
  (case-lambda
    ((array axis) (array-insert-axis array axis 1))
    ((array axis width)
     (expect-array "array-insert-axis" array)
     (let* ((one (interval-insert-axis (array-domain array) axis))
            (inserted (if (specialized-array? array)
                          (view array one (%array-start array)
                                (append (take (%array-strides array) axis) (list 0) (list-tail (%array-strides array) axis)))
                          (transformed-array array one
                                             (lambda (indices) (append (take indices axis) (list-tail indices (+ axis 1))))))))
       (if (= width 1)
           inserted
           (array-broadcast inserted (interval-insert-axis (array-domain array) axis width)))))))
