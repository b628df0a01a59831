;;; SRFI 158: generators made from others, which take values from these only as their own are asked for.

;;; A value of each generator, or #f when one of them is exhausted.
(define (next-values generators)
  (let next ((generators generators) (values '()))
    (if (null? generators)
        (reverse values)
        (let ((value ((car generators))))
          (and (not (eof-object? value))
               (next (cdr generators) (cons value values)))))))

;;; Once a generator is exhausted, it is not asked again.

(define (gcons* . items)
  (lambda ()
    (if (null? (cdr items))
        ((car items))
        (let ((item (car items)))
          (set! items (cdr items))
          item))))

(define (gappend . generators)
  (lambda ()
    (let next ()
      (if (null? generators)
          (eof-object)
          (let ((value ((car generators))))
            (if (eof-object? value)
                (begin
                  (set! generators (cdr generators))
                  (next))
                value))))))

(define (gflatten generator)
  (let ((list '()))
    (lambda ()
      (let next ()
        (cond ((eof-object? list) list)
              ((pair? list)
               (let ((value (car list)))
                 (set! list (cdr list))
                 value))
              (else
               (set! list (generator))
               (next)))))))

(define ggroup
  (case-lambda
    ((generator count)
     (lambda ()
       (let ((group (generator->list generator count)))
         (if (null? group) (eof-object) group))))
    ((generator count padding)
     (lambda ()
       (let ((group (generator->list generator count)))
         (if (null? group)
             (eof-object)
             (append group (make-list (- count (length group)) padding))))))))

;;; The first values are taken when the first one is wanted. Of values that are equal the leftmost comes first.
(define (gmerge less? first . more)
  (if (null? more)
      first
      (let ((sources #f))
        (define (start)
          (set! sources (map (lambda (generator) (cons (generator) generator)) (cons first more))))
        (define (drop-exhausted)
          (set! sources (remove (lambda (source) (eof-object? (car source))) sources)))
        (lambda ()
          (if (not sources) (start))
          (drop-exhausted)
          (if (null? sources)
              (eof-object)
              (let* ((source (fold (lambda (source best) (if (less? (car source) (car best)) source best)) (car sources) (cdr sources)))
                     (value (car source)))
                (set-car! source ((cdr source)))
                value))))))

(define gmap
  (case-lambda
    ((procedure generator)
     (lambda ()
       (let ((value (generator)))
         (if (eof-object? value) value (procedure value)))))
    ((procedure generator . more)
     (lambda ()
       (let ((values (next-values (cons generator more))))
         (if values (apply procedure values) (eof-object)))))))

(define (gcombine procedure seed generator . more)
  (lambda ()
    (let ((arguments (next-values (cons generator more))))
      (if arguments
          (let-values (((value new-seed) (apply procedure (append arguments (list seed)))))
            (set! seed new-seed)
            value)
          (eof-object)))))

(define (gfilter accept? generator)
  (lambda ()
    (let next ()
      (let ((value (generator)))
        (if (or (eof-object? value) (accept? value))
            value
            (next))))))

(define (gremove reject? generator)
  (gfilter (lambda (value) (not (reject? value))) generator))

(define (gstate-filter procedure seed generator)
  (lambda ()
    (let next ()
      (let ((value (generator)))
        (if (eof-object? value)
            value
            (let-values (((accepted new-seed) (procedure value seed)))
              (set! seed new-seed)
              (if accepted value (next))))))))

(define gtake
  (case-lambda
    ((generator count) (gtake generator count (eof-object)))
    ((generator count padding)
     (check-count "gtake" count)
     (lambda ()
       (if (<= count 0)
           (eof-object)
           (let ((value (generator)))
             (set! count (- count 1))
             (if (eof-object? value) padding value)))))))

(define (gdrop generator count)
  (check-count "gdrop" count)
  (lambda ()
    (let next ()
      (if (<= count 0)
          (generator)
          (begin
            (set! count (- count 1))
            (if (eof-object? (generator)) (set! count 0))
            (next))))))

(define (gtake-while accept? generator)
  (let ((done #f))
    (lambda ()
      (if done
          (eof-object)
          (let ((value (generator)))
            (if (and (not (eof-object? value)) (accept? value))
                value
                (begin
                  (set! done #t)
                  (eof-object))))))))

(define (gdrop-while reject? generator)
  (let ((found #f))
    (lambda ()
      (let next ()
        (let ((value (generator)))
          (if (or found (eof-object? value) (not (reject? value)))
              (begin
                (set! found #t)
                value)
              (next)))))))

(define gdelete
  (case-lambda
    ((item generator) (gdelete item generator equal?))
    ((item generator same?) (gremove (lambda (value) (same? item value)) generator))))

(define gdelete-neighbor-dups
  (case-lambda
    ((generator) (gdelete-neighbor-dups generator equal?))
    ((generator same?)
     (let ((first #t) (last #f))
       (gfilter (lambda (value)
                  (let ((new (or first (not (same? last value)))))
                    (set! first #f)
                    (set! last value)
                    new))
                generator)))))

(define (gindex value-generator index-generator)
  (let ((passed 0))
    (lambda ()
      (let ((index (index-generator)))
        (if (eof-object? index)
            index
            (let next ()
              (if (< index passed)
                  (error "gindex: expected a larger index than the last one, given" index))
              (let ((value (value-generator)))
                (set! passed (+ passed 1))
                (if (or (eof-object? value) (= passed (+ index 1)))
                    value
                    (next)))))))))

(define (gselect value-generator truth-generator)
  (lambda ()
    (let next ()
      (let* ((value (value-generator)) (truth (truth-generator)))
        (cond ((or (eof-object? value) (eof-object? truth)) (eof-object))
              (truth value)
              (else (next)))))))

;;; What the operations make of the generator, one after the other.
(define (gpath generator . operations)
  (fold (lambda (operation generator) (operation generator)) generator operations))
