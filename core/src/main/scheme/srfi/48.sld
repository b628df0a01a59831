;;; SRFI 48: intermediate format strings. The format string is read once from left to right; each directive writes to the
;;; port and tells what is left of the arguments. ~F works on the decimal digits that number->string gives.
(define-library (srfi 48)
  (import (scheme base) (scheme char) (scheme complex) (scheme cxr) (scheme write) (only (lamina internal) %pretty))
  (export format)
  (begin

    (define (format first . rest)
      (cond ((string? first) (format-to-string first rest))
            ((not (pair? rest)) (error "format: expected a format string after" first))
            ((not first) (format-to-string (car rest) (cdr rest)))
            ((eq? first #t) (format-to-port (current-output-port) (car rest) (cdr rest)))
            ((output-port? first) (format-to-port first (car rest) (cdr rest)))
            (else (error "format: expected a port, a boolean or a format string, given" first))))

    (define (format-to-string text arguments)
      (let ((port (open-output-string)))
        (format-to-port port text arguments)
        (get-output-string port)))

    (define (format-to-port port text arguments)
      (let ((left (run port text arguments)))
        (if (pair? left) (error "format: more arguments than directives:" text left))))

    ;; Writes the text; what is left of the arguments. The column is 0 at the beginning of a line, for ~&.
    (define (run port text arguments)
      (let ((end (string-length text)))
        (let next ((i 0) (line-begins? #f) (arguments arguments))
          (cond ((= i end) arguments)
                ((not (char=? (string-ref text i) #\~))
                 (write-char (string-ref text i) port)
                 (next (+ i 1) (char=? (string-ref text i) #\newline) arguments))
                ((= (+ i 1) end) (error "format: the format string ends in a tilde:" text))
                ((fixed-directive text (+ i 1))
                 => (lambda (directive)
                      (write-string (fixed (argument text arguments) (cadr directive) (caddr directive)) port)
                      (next (car directive) #f (cdr arguments))))
                (else
                 (let ((letter (char-downcase (string-ref text (+ i 1)))))
                   (case letter
                     ((#\~) (write-char #\~ port) (next (+ i 2) #f arguments))
                     ((#\%) (newline port) (next (+ i 2) #t arguments))
                     ((#\&) (if (not line-begins?) (newline port)) (next (+ i 2) #t arguments))
                     ((#\t) (write-char #\tab port) (next (+ i 2) #f arguments))
                     ((#\_) (write-char #\space port) (next (+ i 2) #f arguments))
                     ((#\h) (write-string help port) (next (+ i 2) #t arguments))
                     ((#\? #\k)
                      (let ((left (run port (argument text arguments) (argument text (cdr arguments)))))
                        (if (pair? left) (error "format: more arguments than directives:" (car arguments) left))
                        (next (+ i 2) #f (cddr arguments))))
                     (else
                      (write-argument port letter (argument text arguments))
                      (next (+ i 2) #f (cdr arguments))))))))))

    (define (argument text arguments)
      (if (pair? arguments)
          (car arguments)
          (error "format: fewer arguments than directives:" text)))

    (define (write-argument port letter object)
      (case letter
        ((#\a) (display object port))
        ((#\s) (write object port))
        ((#\y) (write-string (%pretty object 80) port))
        ((#\w) (write-shared object port))
        ((#\d) (write-number port object 10))
        ((#\x) (write-number port object 16))
        ((#\o) (write-number port object 8))
        ((#\b) (write-number port object 2))
        ((#\c) (if (char? object) (write-char object port) (error "format: ~c expected a character, given" object)))
        (else (error "format: unknown directive" (string #\~ letter)))))

    (define (write-number port object radix)
      (if (number? object)
          (write-string (number->string object radix) port)
          (display object port)))

    (define help
      "~a display ~s write ~w write with shared structure ~y pretty print ~d decimal ~x hexadecimal ~o octal ~b binary ~c character ~wid,digF fixed point ~? ~k a format string and its list of arguments ~% ~& new line ~t tab ~_ space ~~ tilde ~h this text\n")

    ;; ~F, ~wF, ~w,dF

    ;; (index-behind width digits), width and digits #f if not given; #f if no such directive begins at the index.
    (define (fixed-directive text start)
      (let* ((width-end (digits-end text start))
             (comma? (and (< width-end (string-length text)) (char=? (string-ref text width-end) #\,)))
             (end (if comma? (digits-end text (+ width-end 1)) width-end)))
        (and (< end (string-length text))
             (char=? (char-downcase (string-ref text end)) #\f)
             (list (+ end 1)
                   (string->number (substring text start width-end))
                   (and comma? (string->number (substring text (+ width-end 1) end)))))))

    (define (digits-end text i)
      (if (and (< i (string-length text)) (char<=? #\0 (string-ref text i) #\9))
          (digits-end text (+ i 1))
          i))

    (define (fixed object width digits)
      (pad (cond ((string? object) object)
                 ((not (number? object)) (error "format: ~F expected a number or a string, given" object))
                 ((not digits) (number->string object))
                 ((real? object) (fixed-real object digits))
                 (else
                  (let ((imaginary (fixed-real (imag-part object) digits)))
                    (string-append (fixed-real (real-part object) digits)
                                   (if (memv (string-ref imaginary 0) '(#\+ #\-)) "" "+")
                                   imaginary
                                   "i"))))
           (or width 0)))

    (define (pad text width)
      (if (< (string-length text) width)
          (string-append (make-string (- width (string-length text)) #\space) text)
          text))

    ;; A text with an exponent keeps it: only its significand is rounded.
    (define (fixed-real number digits)
      (let* ((text (number->string (if (exact-integer? number) number (inexact number))))
             (exponent (position #\e text)))
        (cond ((not (char<=? #\0 (string-ref text (- (string-length text) 1)) #\9))
               (if (position #\. text) (round-digits (string-append text "0") digits) text))
              (exponent
               (string-append (round-digits (substring text 0 exponent) digits)
                              (substring text exponent (string-length text))))
              (else (round-digits text digits)))))

    (define (position char text)
      (let next ((i 0))
        (and (< i (string-length text))
             (if (char=? (string-ref text i) char) i (next (+ i 1))))))

    ;; Rounds decimal text to so many digits behind the point, halves away from zero.
    (define (round-digits text digits)
      (let* ((negative? (char=? (string-ref text 0) #\-))
             (start (if negative? 1 0))
             (point (or (position #\. text) (string-length text)))
             (whole (substring text start point))
             (fraction (if (< point (string-length text)) (substring text (+ point 1) (string-length text)) ""))
             (all (string->number (string-append "0" whole fraction)))
             (excess (- (string-length fraction) digits))
             (scaled (if (> excess 0)
                         (quotient (+ all (quotient (expt 10 excess) 2)) (expt 10 excess))
                         (* all (expt 10 (- excess)))))
             (shown (number->string scaled))
             (padded (if (<= (string-length shown) digits)
                         (string-append (make-string (- (+ digits 1) (string-length shown)) #\0) shown)
                         shown))
             (split (- (string-length padded) digits)))
        (string-append (if negative? "-" "")
                       (substring padded 0 split)
                       "."
                       (substring padded split (string-length padded)))))))
