;;; Procedures over strings: R7RS 6.10 and some of SRFI 13. The characters of a result are collected in a list before the
;;; string is made, so that a continuation captured in a procedure argument can be entered again.

(define string-map
  (case-lambda
    ((procedure string)
     (let ((length (string-length string)))
       (let next ((i 0) (characters '()))
         (if (< i length)
             (next (+ i 1) (cons (procedure (string-ref string i)) characters))
             (list->string (reverse characters))))))
    ((procedure first . more)
     (let* ((strings (cons first more)) (length (%shortest-string strings)))
       (let next ((i 0) (characters '()))
         (if (< i length)
             (next (+ i 1) (cons (apply procedure (%string-elements strings i)) characters))
             (list->string (reverse characters))))))))

(define string-for-each
  (case-lambda
    ((procedure string)
     (let ((length (string-length string)))
       (let next ((i 0))
         (if (< i length)
             (begin
               (procedure (string-ref string i))
               (next (+ i 1)))))))
    ((procedure first . more)
     (let* ((strings (cons first more)) (length (%shortest-string strings)))
       (let next ((i 0))
         (if (< i length)
             (begin
               (apply procedure (%string-elements strings i))
               (next (+ i 1)))))))))

(define string-count
  (case-lambda
    ((string accept?) (string-count string accept? 0))
    ((string accept? start) (string-count string accept? start (string-length string)))
    ((string accept? start end)
     (let next ((i start) (count 0))
       (if (< i end)
           (next (+ i 1) (if (accept? (string-ref string i)) (+ count 1) count))
           count)))))

;;; The index of the first character that the predicate accepts, or #f.
(define string-index
  (case-lambda
    ((string accept?) (string-index string accept? 0))
    ((string accept? start) (string-index string accept? start (string-length string)))
    ((string accept? start end)
     (let next ((i start))
       (and (< i end)
            (if (accept? (string-ref string i))
                i
                (next (+ i 1))))))))

(define (%shortest-string strings)
  (let next ((rest (cdr strings)) (length (string-length (car strings))))
    (if (pair? rest)
        (next (cdr rest) (min length (string-length (car rest))))
        length)))

(define (%string-elements strings i)
  (if (pair? strings)
      (cons (string-ref (car strings) i) (%string-elements (cdr strings) i))
      '()))
