;;; Charts as files: SVG or PNG, as the file's name ends. Behind the data stand options, each a symbol and its value:
;;; 'title, 'x-label, 'y-label, 'width and 'height in pixels, and 'bins of a histogram.
(define-library (lamina plot)
  (import (lamina) (only (lamina statistics) histogram-counts))
  (export plot scatter histogram heatmap)
  (begin

    ;; Lines through points. The data are (y), or (x y) for each series; a string behind a series is its name. So
    ;; (plot "waves.svg" x y "measured" x z "computed" 'title "Waves").
    (define (plot file . arguments)
      (let-values (((data options) (divide 'plot arguments '(title x-label y-label width height))))
        (draw-lines file (series 'plot data) (labels options))))

    ;; A mark for each point; the data are those of plot.
    (define (scatter file . arguments)
      (let-values (((data options) (divide 'scatter arguments '(title x-label y-label width height))))
        (draw-points file (series 'scatter data) (labels options))))

    ;; How many elements of a sample lie in each of so many intervals, by default the square root of their number.
    (define (histogram file sample . options)
      (let ((options (associate 'histogram options '(title x-label y-label width height bins)))
            (elements (sample->f64vector sample)))
        (let-values (((counts edges) (histogram-counts elements (option options 'bins (default-bins elements)))))
          (draw-bars file edges (sample->f64vector counts) (labels options)))))

    (define (default-bins elements)
      (max 1 (exact (ceiling (sqrt (f64vector-length elements))))))

    ;; The elements of a matrix as colours, the first row at the top.
    (define (heatmap file matrix . options)
      (let ((options (associate 'heatmap options '(title x-label y-label width height))))
        (if (not (matrix? matrix)) (error "heatmap: expected a matrix, given" matrix))
        (draw-heatmap file (matrix->f64matrix matrix) (labels options))))

    ;; Two values: what stands before the first symbol, and an association list of the options.
    (define (divide who arguments known)
      (let next ((rest arguments) (data '()))
        (if (or (null? rest) (symbol? (car rest)))
            (values (reverse data) (associate who rest known))
            (next (cdr rest) (cons (car rest) data)))))

    (define (associate who rest known)
      (cond ((null? rest) '())
            ((not (memq (car rest) known))
             (error (string-append (symbol->string who) ": expected one of these options, and given is the last:") known (car rest)))
            ((null? (cdr rest))
             (error (string-append (symbol->string who) ": no value behind the option") (car rest)))
            (else (cons (cons (car rest) (cadr rest)) (associate who (cddr rest) known)))))

    (define (option options name default)
      (let ((found (assq name options)))
        (if found (cdr found) default)))

    (define (labels options)
      (append (map (lambda (name) (check-label name (option options name ""))) '(title x-label y-label))
              (map (lambda (name default) (check-size name (option options name default))) '(width height) '(800 500))))

    (define (check-label name label)
      (if (string? label)
          label
          (error (string-append "the option " (symbol->string name) ": expected a string, given") label)))

    (define (check-size name size)
      (if (and (exact-integer? size) (<= 50 size 10000))
          size
          (error (string-append "the option " (symbol->string name) ": expected 50 to 10000 pixels, given") size)))

    ;; A list of (name x y).
    (define (series who data)
      (cond ((null? data) '())
            ((string? (car data))
             (error (string-append (symbol->string who) ": a name that stands behind no series:") (car data)))
            ((and (pair? (cdr data)) (not (string? (cadr data))))
             (named (sample->f64vector (car data)) (sample->f64vector (cadr data)) (cddr data) who))
            (else
             (let ((y (sample->f64vector (car data))))
               (named (indices (f64vector-length y)) y (cdr data) who)))))

    (define (named x y rest who)
      (if (and (pair? rest) (string? (car rest)))
          (cons (list (car rest) x y) (series who (cdr rest)))
          (cons (list "" x y) (series who rest))))

    (define (indices count)
      (let ((x (make-f64vector count)))
        (do ((i 0 (+ i 1)))
            ((= i count) x)
          (f64vector-set! x i (inexact i)))))))
