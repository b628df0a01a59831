;; strings: writes numbers into a text, turns its letters one by one, cuts it into words and joins them again.
;; Measures string ports, characters, substrings and string-append.
(import (scheme base) (scheme write) (scheme time) (scheme process-context))
(include "measure.scm")

(define (numbers-text n)
  (let ((port (open-output-string)))
    (do ((i 0 (+ i 1)))
        ((= i n) (get-output-string port))
      (display i port)
      (write-char #\space port))))

(define (digits->letters text)
  (let* ((length (string-length text))
         (result (make-string length #\space)))
    (do ((i 0 (+ i 1)))
        ((= i length) result)
      (let ((char (string-ref text i)))
        (unless (char=? char #\space)
          (string-set! result i (integer->char (+ (char->integer char) 49))))))))

(define (words text)                                    ; each word ends with a space
  (let cut ((end (- (string-length text) 1)) (i (- (string-length text) 2)) (list '()))
    (cond ((< i 0) (cons (substring text 0 end) list))
          ((char=? (string-ref text i) #\space)
           (cut i (- i 1) (cons (substring text (+ i 1) end) list)))
          (else (cut end (- i 1) list)))))

(define (join words)                                    ; by halves, so that no part is copied more than log n times
  (let pair-up ((words words) (joined '()))
    (cond ((pair? words)
           (if (null? (cdr words))
               (pair-up '() (cons (car words) joined))
               (pair-up (cddr words) (cons (string-append (car words) (cadr words)) joined))))
          ((null? (cdr joined)) (car joined))
          (else (pair-up (reverse joined) '())))))

(define (strings n)
  (let* ((words (words (digits->letters (numbers-text n))))
         (text (join words)))
    (list (length words)
          (string-length text)
          (substring text (- (string-length text) 8) (string-length text)))))

(measure "strings" 50 '(100000 488890 "jjijjjjj") strings 100000)
