;;; SRFI 48: intermediate format strings. The format string is read once from left to right; each directive writes to the
;;; port and tells what is left of the arguments. ~F works on the decimal digits that number->string gives.
(define-library (srfi 48)
  (import (scheme base) (scheme char) (scheme complex) (scheme cxr) (scheme inexact) (scheme write) (only (lamina internal) %pretty))
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
      (let-values (((left line-begins?) (run port text arguments #f)))
        (if (pair? left) (error "format: more arguments than directives:" text left))))

    ;; Writes the text; what is left of the arguments, and whether a line begins behind it, which ~& asks.
    (define (run port text arguments line-begins?)
      (let ((end (string-length text)))
        (let next ((i 0) (line-begins? line-begins?) (arguments arguments))
          (define (write-and-go-on part i arguments)
            (write-string part port)
            (let ((last (- (string-length part) 1)))
              (next i (if (< last 0) line-begins? (char=? (string-ref part last) #\newline)) arguments)))
          (cond ((= i end) (values arguments line-begins?))
                ((not (char=? (string-ref text i) #\~)) (write-and-go-on (string (string-ref text i)) (+ i 1) arguments))
                ((= (+ i 1) end) (error "format: the format string ends in a tilde:" text))
                ((fixed-directive text (+ i 1))
                 => (lambda (directive)
                      (write-and-go-on (fixed (argument text arguments) (cadr directive) (caddr directive))
                                       (car directive)
                                       (cdr arguments))))
                (else
                 (let ((letter (char-downcase (string-ref text (+ i 1)))))
                   (case letter
                     ((#\~) (write-and-go-on "~" (+ i 2) arguments))
                     ((#\%) (write-and-go-on "\n" (+ i 2) arguments))
                     ((#\&) (write-and-go-on (if line-begins? "" "\n") (+ i 2) arguments))
                     ((#\t) (write-and-go-on "\t" (+ i 2) arguments))
                     ((#\_) (write-and-go-on " " (+ i 2) arguments))
                     ((#\h) (write-and-go-on help (+ i 2) arguments))
                     ((#\? #\k)
                      (let-values (((left line-begins?)
                                    (run port (argument text arguments) (argument text (cdr arguments)) line-begins?)))
                        (if (pair? left) (error "format: more arguments than directives:" (car arguments) left))
                        (next (+ i 2) line-begins? (cddr arguments))))
                     (else
                      (write-and-go-on (argument-text letter (argument text arguments)) (+ i 2) (cdr arguments))))))))))

    (define (argument text arguments)
      (if (pair? arguments)
          (car arguments)
          (error "format: fewer arguments than directives:" text)))

    (define (argument-text letter object)
      (case letter
        ((#\a) (written display object))
        ((#\s) (written write object))
        ((#\y) (%pretty object 80))
        ((#\w) (written write-shared object))
        ((#\d) (number-text object 10))
        ((#\x) (number-text object 16))
        ((#\o) (number-text object 8))
        ((#\b) (number-text object 2))
        ((#\c) (if (char? object) (string object) (error "format: ~c expected a character, given" object)))
        (else (error "format: unknown directive" (string #\~ letter)))))

    (define (written write object)
      (let ((port (open-output-string)))
        (write object port)
        (get-output-string port)))

    (define (number-text object radix)
      (if (number? object) (number->string object radix) (written display object)))

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

    ;; Flonums from 1e10 on and below 1e-3 have an exponent: only the significand is rounded.
    (define (fixed-real number digits)
      (let ((number (if (exact-integer? number) number (inexact number))))
        (cond ((or (nan? number) (infinite? number)) (number->string number))
              ((or (exact? number) (zero? number) (<= 1e-3 (abs number) 9999999999.9)) (round-digits (number->string number) digits))
              (else
               (let-values (((significand exponent) (scientific (number->string number))))
                 (string-append (round-digits significand digits) "e" (number->string exponent)))))))

    ;; The text of a number with one digit before the point, and its exponent.
    (define (scientific text)
      (let* ((e (or (position #\e text) (string-length text)))
             (sign (if (char=? (string-ref text 0) #\-) "-" ""))
             (start (string-length sign))
             (point (or (position #\. text) e))
             (digits (string-append (substring text start point) (if (< point e) (substring text (+ point 1) e) "")))
             (zeros (leading-zeros digits 0))
             (given (if (< e (string-length text)) (string->number (substring text (+ e 1) (string-length text))) 0)))
        (values (string-append sign (string (string-ref digits zeros)) "." (substring digits (+ zeros 1) (string-length digits)))
                (+ given (- point start zeros 1)))))

    (define (leading-zeros digits i)
      (if (char=? (string-ref digits i) #\0) (leading-zeros digits (+ i 1)) i))

    (define (position char text)
      (let next ((i 0))
        (and (< i (string-length text))
             (if (char=? (string-ref text i) char) i (next (+ i 1))))))

    ;; Rounds decimal text to so many digits behind the point, halves to even.
    (define (round-digits text digits)
      (let* ((negative? (char=? (string-ref text 0) #\-))
             (start (if negative? 1 0))
             (point (or (position #\. text) (string-length text)))
             (whole (substring text start point))
             (fraction (if (< point (string-length text)) (substring text (+ point 1) (string-length text)) ""))
             (all (string->number (string-append "0" whole fraction)))
             (excess (- (string-length fraction) digits))
             (scaled (round (* all (expt 10 (- excess)))))
             (shown (number->string scaled))
             (padded (if (<= (string-length shown) digits)
                         (string-append (make-string (- (+ digits 1) (string-length shown)) #\0) shown)
                         shown))
             (split (- (string-length padded) digits)))
        (string-append (if negative? "-" "")
                       (substring padded 0 split)
                       "."
                       (substring padded split (string-length padded)))))))
