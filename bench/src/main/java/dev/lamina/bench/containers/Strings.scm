;; Strings of size characters. Each procedure handles n characters in all.

(define size 0)
(define text #f)
(define same #f)
(define words #f)
(define encoded #f)

(define alphabet "the quick brown fox jumps over the lazy dog; ")

(define (prepare n)
  (set! size n)
  (set! text (make-string n))
  (let loop ((i 0))
    (when (< i n)
      (string-set! text i (string-ref alphabet (remainder i (string-length alphabet))))
      (loop (+ i 1))))
  (set! same (string-copy text))
  (set! words (make-list (quotient n 5) "words"))
  (set! encoded (string->utf8 text)))

(define (code-sum text)
  (let loop ((i 0) (sum 0))
    (if (= i (string-length text))
        sum
        (loop (+ i 1) (+ sum (char->integer (string-ref text i)))))))

(define (last-code text) (char->integer (string-ref text (- (string-length text) 1))))

;; Character by character through a port.
(define (copy-through-ports text)
  (let ((in (open-input-string text))
        (out (open-output-string)))
    (let loop ((c (read-char in)))
      (if (eof-object? c)
          (string-length (get-output-string out))
          (begin (write-char c out) (loop (read-char in)))))))

(define (string-references n) (for-elements n size (code-sum text)))
(define (string-comparisons n) (for-elements n size (if (string=? text same) 1 0)))
(define (string-orders n) (for-elements n size (if (string<? text same) 1 0)))
(define (string-appends n) (for-elements n size (last-code (apply string-append words))))
(define (string-copies n) (for-elements n size (last-code (substring text 1 size))))
(define (string-upcases n) (for-elements n size (last-code (string-upcase text))))
(define (string-lists n) (for-elements n size (last-code (list->string (string->list text)))))
(define (string-ports n) (for-elements n size (copy-through-ports text)))
(define (string-decodings n) (for-elements n size (last-code (utf8->string encoded))))
(define (string-encodings n) (for-elements n size (bytevector-u8-ref (string->utf8 text) (- size 1))))
(define (string-searches n) (for-elements n size (if (string-index text (lambda (c) (char=? c #\!))) 1 0)))

(define (string-for-eaches n)
  (let ((sum 0))
    (for-elements n size (begin (string-for-each (lambda (c) (set! sum (+ sum (char->integer c)))) text) 0))
    sum))
