;;; Sorting, SRFI 132: stable merge sort. Runs are merged with a loop that takes from their fronts and so makes the result
;;; backwards; therefore sorting upwards merges runs sorted downwards, and the other way round, and nothing is ever
;;; reversed or changed: a continuation captured in the comparison can be entered again. The comparison may come before
;;; or after the data.

;;; The first count elements, sorted; count > 0.
(define (%sort-up less? list count)
  (if (= count 1)
      (cons (car list) '())
      (let* ((half (quotient count 2))
             (first (%sort-down less? list half))
             (second (%sort-down less? (list-tail list half) (- count half))))
        (%merge-up less? first second '()))))

;;; The same backwards.
(define (%sort-down less? list count)
  (if (= count 1)
      (cons (car list) '())
      (let* ((half (quotient count 2))
             (first (%sort-up less? list half))
             (second (%sort-up less? (list-tail list half) (- count half))))
        (%merge-down less? first second '()))))

;;; Merges runs sorted downwards; of equal elements those of the second run come last, so they are taken first.
(define (%merge-up less? first second result)
  (cond ((null? first) (append-reverse second result))
        ((null? second) (append-reverse first result))
        ((less? (car second) (car first)) (%merge-up less? (cdr first) second (cons (car first) result)))
        (else (%merge-up less? first (cdr second) (cons (car second) result)))))

;;; Merges runs sorted upwards, backwards; of equal elements those of the first run are taken first.
(define (%merge-down less? first second result)
  (cond ((null? first) (append-reverse second result))
        ((null? second) (append-reverse first result))
        ((less? (car second) (car first)) (%merge-down less? first (cdr second) (cons (car second) result)))
        (else (%merge-down less? (cdr first) second (cons (car first) result)))))

(define (%sort-list less? list)
  (let ((count (length list)))
    (if (= count 0)
        '()
        (%sort-up less? list count))))

(define (list-sort first second)
  (if (procedure? first)
      (%sort-list first second)
      (%sort-list second first)))

(define list-stable-sort list-sort)

(define (%sort-vector less? vector start end)
  (list->vector (%sort-list less? (vector->list vector start end))))

(define vector-sort
  (case-lambda
    ((first second)
     (if (procedure? first)
         (%sort-vector first second 0 (vector-length second))
         (%sort-vector second first 0 (vector-length first))))
    ((less? vector start) (%sort-vector less? vector start (vector-length vector)))
    ((less? vector start end) (%sort-vector less? vector start end))))

(define vector-stable-sort vector-sort)

(define vector-sort!
  (case-lambda
    ((first second)
     (if (procedure? first)
         (vector-sort! first second 0)
         (vector-sort! second first 0)))
    ((less? vector start) (vector-sort! less? vector start (vector-length vector)))
    ((less? vector start end)
     (vector-copy! vector start (%sort-vector less? vector start end)))))

(define vector-stable-sort! vector-sort!)

(define (sort first second)
  (let ((less? (if (procedure? first) first second))
        (data (if (procedure? first) second first)))
    (if (vector? data)
        (vector-sort less? data)
        (%sort-list less? data))))

;;; Whether no element is less than the one before it.

(define (list-sorted? less? list)
  (or (null? list)
      (let next ((element (car list)) (rest (cdr list)))
        (or (null? rest)
            (and (not (less? (car rest) element))
                 (next (car rest) (cdr rest)))))))

(define vector-sorted?
  (case-lambda
    ((less? vector) (vector-sorted? less? vector 0))
    ((less? vector start) (vector-sorted? less? vector start (vector-length vector)))
    ((less? vector start end) (list-sorted? less? (vector->list vector start end)))))

;;; Merges two sorted lists; of equal elements those of the first come first.
(define (list-merge less? first second)
  (reverse (%merge-down less? first second '())))
