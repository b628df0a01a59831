;; Draws the Mandelbrot set as a grey picture, a portable pixmap that most viewers open, and prints it small as text.
;;
;;     bin/lamina examples/mandelbrot.scm [FILE.ppm [WIDTH]]
(import (scheme base) (scheme write) (scheme file) (scheme process-context) (lamina))

(define arguments (cdr (command-line)))
(define file (and (pair? arguments) (car arguments)))
(define width (if (and file (pair? (cdr arguments))) (string->number (cadr arguments)) 600))
(define height (quotient (* 2 width) 3))
(define most 255)                               ; steps, after which a point counts as inside

(define (steps-to-escape a b)                   ; of z ← z² + (a + bi) from 0, until |z| > 2
  (let loop ((x 0.0) (y 0.0) (n 0))
    (let ((xx (* x x)) (yy (* y y)))
      (if (or (= n most) (> (+ xx yy) 4.0))
          n
          (loop (+ a (- xx yy)) (+ b (* 2.0 x y)) (+ n 1))))))

(define (point-steps column row width height)   ; of the middle of a pixel; the picture shows -2 … 1 and -1 … 1
  (steps-to-escape (- (/ (* 3.0 (+ column 0.5)) width) 2.0)
                   (- 1.0 (/ (* 2.0 (+ row 0.5)) height))))

(define (picture)
  (let ((pixels (make-bytevector (* 3 width height))))
    (do ((row 0 (+ row 1)))
        ((= row height) pixels)
      (do ((column 0 (+ column 1)))
          ((= column width))
        (let ((grey (- most (point-steps column row width height)))
              (at (* 3 (+ column (* row width)))))
          (bytevector-u8-set! pixels at grey)
          (bytevector-u8-set! pixels (+ at 1) grey)
          (bytevector-u8-set! pixels (+ at 2) grey))))))

(define (write-ppm file pixels)
  (call-with-port (open-binary-output-file file)
    (lambda (port)
      (write-bytevector
       (string->utf8 (string-append "P6 " (number->string width) " " (number->string height) " 255\n"))
       port)
      (write-bytevector pixels port))))

(define (inside pixels)                         ; black pixels
  (do ((at 0 (+ at 3))
       (count 0 (if (= 0 (bytevector-u8-ref pixels at)) (+ count 1) count)))
      ((= at (bytevector-length pixels)) count)))

(define (print-small columns rows)
  (do ((row 0 (+ row 1)))
      ((= row rows))
    (do ((column 0 (+ column 1)))
        ((= column columns) (newline))
      (let ((steps (point-steps column row columns rows)))
        (write-char (cond ((= steps most) #\@) ((> steps 12) #\+) ((> steps 6) #\.) (else #\space)))))))

(print-small 72 24)
(let ((pixels (picture)))
  (for-each display (list width " by " height " pixels, " (inside pixels) " of them inside\n"))
  (when file (write-ppm file pixels)))
