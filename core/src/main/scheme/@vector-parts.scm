;;; Parts of @vectors and @vectors made step by step, SRFI 160. The text stands for a file for each type of elements.

;;; Prefixes and suffixes

(define (@vector-take vector count)
  (@vector-copy vector 0 count))

(define (@vector-take-right vector count)
  (@vector-copy vector (- (@vector-length vector) count)))

(define (@vector-drop vector count)
  (@vector-copy vector count))

(define (@vector-drop-right vector count)
  (@vector-copy vector 0 (- (@vector-length vector) count)))

(define (@vector-take-while accept? vector)
  (@vector-copy vector 0 (or (@vector-skip accept? vector) (@vector-length vector))))

(define (@vector-drop-while accept? vector)
  (@vector-copy vector (or (@vector-skip accept? vector) (@vector-length vector))))

(define (@vector-take-while-right accept? vector)
  (let ((last (@vector-skip-right accept? vector)))
    (@vector-copy vector (if last (+ last 1) 0))))

(define (@vector-drop-while-right accept? vector)
  (let ((last (@vector-skip-right accept? vector)))
    (@vector-copy vector 0 (if last (+ last 1) 0))))

;;; A list of vectors of so many elements; the last one has what is left.
(define (@vector-segment vector count)
  (if (not (and (exact-integer? count) (positive? count)))
      (%error "@vector-segment" "expected a positive exact integer, given" count))
  (let ((length (@vector-length vector)))
    (let next ((start 0) (segments '()))
      (if (< start length)
          (let ((end (min (+ start count) length)))
            (next end (cons (@vector-copy vector start end) segments)))
          (reverse segments)))))

;;; Vectors, each with a start and an end behind it.
(define (@vector-append-subvectors . arguments)
  (let next ((rest arguments) (parts '()))
    (if (null? rest)
        (@vector-concatenate (reverse parts))
        (next (cdddr rest) (cons (@vector-copy (car rest) (cadr rest) (caddr rest)) parts)))))

;;; Selections

(define (@vector-filter accept? vector)
  (let* ((length (@vector-length vector)) (kept (make-@vector length)))
    (let next ((i 0) (count 0))
      (if (< i length)
          (let ((element (@vector-ref vector i)))
            (if (accept? element)
                (begin
                  (@vector-set! kept count element)
                  (next (+ i 1) (+ count 1)))
                (next (+ i 1) count)))
          (@vector-copy kept 0 count)))))

(define (@vector-remove accept? vector)
  (@vector-filter (lambda (element) (not (accept? element))) vector))

;;; Two values: a vector of those that are accepted and behind them the others, and the number of the former. The others are put
;;; at the end, the last one first, until it is known where they begin.
(define (@vector-partition accept? vector)
  (let* ((length (@vector-length vector)) (result (make-@vector length)))
    (let next ((i 0) (accepted 0) (others length))
      (if (< i length)
          (let ((element (@vector-ref vector i)))
            (if (accept? element)
                (begin
                  (@vector-set! result accepted element)
                  (next (+ i 1) (+ accepted 1) others))
                (begin
                  (@vector-set! result (- others 1) element)
                  (next (+ i 1) accepted (- others 1)))))
          (begin
            (@vector-reverse! result accepted)
            (values result accepted))))))

;;; Sequences: an element depends on those before it.

;;; The states of a fold.
(define (@vector-cumulate combine initial vector)
  (let* ((length (@vector-length vector)) (result (make-@vector length)))
    (let next ((i 0) (state initial))
      (if (< i length)
          (let ((state (combine state (@vector-ref vector i))))
            (@vector-set! result i state)
            (next (+ i 1) state))
          result))))

;;; The procedure gives an element and the seeds of the next one.

(define (@vector-unfold procedure length . seeds)
  (let ((result (make-@vector length)))
    (apply @vector-unfold! procedure result 0 length seeds)))

(define (@vector-unfold-right procedure length . seeds)
  (let ((result (make-@vector length)))
    (apply @vector-unfold-right! procedure result 0 length seeds)))

(define @vector-unfold!
  (case-lambda
    ((procedure vector start end seed)
     (%check-@vector-range "@vector-unfold!" vector start end)
     (let next ((i start) (seed seed))
       (if (< i end)
           (let-values (((element seed) (procedure i seed)))
             (@vector-set! vector i element)
             (next (+ i 1) seed))
           vector)))
    ((procedure vector start end . seeds)
     (%check-@vector-range "@vector-unfold!" vector start end)
     (let next ((i start) (seeds seeds))
       (if (< i end)
           (let-values (((element . seeds) (apply procedure i seeds)))
             (@vector-set! vector i element)
             (next (+ i 1) seeds))
           vector)))))

(define @vector-unfold-right!
  (case-lambda
    ((procedure vector start end seed)
     (%check-@vector-range "@vector-unfold-right!" vector start end)
     (let next ((i (- end 1)) (seed seed))
       (if (>= i start)
           (let-values (((element seed) (procedure i seed)))
             (@vector-set! vector i element)
             (next (- i 1) seed))
           vector)))
    ((procedure vector start end . seeds)
     (%check-@vector-range "@vector-unfold-right!" vector start end)
     (let next ((i (- end 1)) (seeds seeds))
       (if (>= i start)
           (let-values (((element . seeds) (apply procedure i seeds)))
             (@vector-set! vector i element)
             (next (- i 1) seeds))
           vector)))))

(define (%check-@vector-range who vector start end)
  (let ((length (@vector-length vector)))
    (if (not (and (exact-integer? start) (exact-integer? end) (<= 0 start end length)))
        (%error who "a range that is not inside of the vector:" start end))))

;;; A procedure that gives the next element at each call, and behind the last one the end-of-file object.
(define (make-@vector-generator vector)
  (let ((i 0) (length (@vector-length vector)))
    (lambda ()
      (if (< i length)
          (let ((element (@vector-ref vector i)))
            (set! i (+ i 1))
            element)
          (eof-object)))))

(define write-@vector
  (case-lambda
    ((vector) (write-@vector vector (current-output-port)))
    ((vector port)
     (@vector-length vector)
     (write vector port))))
