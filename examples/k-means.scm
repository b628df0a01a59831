;; Groups Fisher's 150 iris flowers into three clusters without looking at their species (Lloyd's algorithm from
;; k-means++ starts), and then compares the clusters with the species.
;;
;;     bin/lamina examples/k-means.scm
(import (scheme base) (scheme write) (srfi 27) (srfi 48) (lamina) (lamina matrix))

(define columns (read-csv (string-append (script-directory) "iris.csv")))
(define species (list-ref columns 4))
(define features (list-head columns 4))
(define n (f64vector-length species))
(define k 3)

;; A point is an f64vector with its four lengths; the squared distances of all flowers from it come column by column.
(define (flower i)
  (list->f64vector (map (lambda (column) (f64vector-ref column i)) features)))

(define (squared-distances point)
  (let loop ((columns features) (j 0) (sum (make-f64vector n 0.0)))
    (if (null? columns)
        sum
        (let ((centre (f64vector-ref point j)))
          (loop (cdr columns)
                (+ j 1)
                (f64vector-map (lambda (x sum) (+ sum (* (- x centre) (- x centre)))) (car columns) sum))))))

;; k-means++ (Arthur and Vassilvitskii, 2007): each further start is a flower, drawn with a probability proportional to its
;; squared distance from the nearest start so far.
(define source (make-random-source))
(random-source-pseudo-randomize! source 3 1)
(define random-real! (random-source-make-reals source))
(define random-index! (random-source-make-integers source))

(define (draw weights)
  (let loop ((i 0) (rest (* (random-real!) (f64vector-sum weights))))
    (let ((rest (- rest (f64vector-ref weights i))))
      (if (or (< rest 0) (= i (- n 1))) i (loop (+ i 1) rest)))))

(define (starts)
  (let ((first (flower (random-index! n))))
    (let add ((points (list first)) (nearest (squared-distances first)))
      (if (= (length points) k)
          points
          (let ((next (flower (draw nearest))))
            (add (cons next points) (f64vector-map min nearest (squared-distances next))))))))

;; For each flower the number of the nearest point, and the sum of the squared distances.
(define (assign points)
  (let ((distances (map squared-distances points))
        (labels (make-f64vector n 0.0)))
    (let loop ((j 1) (rest (cdr distances)) (nearest (car distances)))
      (cond ((null? rest) (values labels (f64vector-sum nearest)))
            (else
             (f64vector-map! (lambda (label d best) (if (< d best) j label)) labels (car rest) nearest)
             (loop (+ j 1) (cdr rest) (f64vector-map min nearest (car rest))))))))

(define (members labels j)                      ; 1.0 for the flowers of the cluster, 0.0 for the others
  (f64vector-map (lambda (label) (if (= label j) 1.0 0.0)) labels))

(define (centres labels)
  (map (lambda (j)
         (let* ((chosen (members labels j)) (count (f64vector-sum chosen)))
           (list->f64vector (map (lambda (column) (/ (f64vector-dot chosen column) count)) features))))
       (iota k)))

(define (lloyd points)
  (let loop ((points points) (before +inf.0))
    (let-values (((labels cost) (assign points)))
      (if (< cost before)
          (loop (centres labels) cost)
          (values labels cost)))))

(define-values (labels cost)                    ; the best of ten attempts
  (let attempt ((times 10) (best #f) (least +inf.0))
    (if (= times 0)
        (values best least)
        (let-values (((labels cost) (lloyd (starts))))
          (if (< cost least) (attempt (- times 1) labels cost) (attempt (- times 1) best least))))))

(format #t "sum of squared distances: ~7,4F~%" cost)
(display "cluster  setosa versicolor virginica\n")

(define (count-of j kind) (exact (f64vector-dot (members labels j) (members species kind))))

(define rows                                    ; clusters in the order of the species that they hold most of
  (map (lambda (kind)
         (let loop ((j 1) (best 0))
           (cond ((= j k) best)
                 ((> (count-of j kind) (count-of best kind)) (loop (+ j 1) j))
                 (else (loop (+ j 1) best)))))
       '(0 1 2)))

(for-each (lambda (row j)
            (format #t "~4F ~10F ~10F ~9F~%" (+ row 1) (count-of j 0) (count-of j 1) (count-of j 2)))
          '(0 1 2) rows)
