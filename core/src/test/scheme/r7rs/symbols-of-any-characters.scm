;; A symbol of any characters is written so that reading gives it back. R7RS 2.1, 6.5, 6.13.3.
(import (scheme base) (scheme char) (scheme read) (scheme write) (scheme process-context))
(include "../check.scm")

(define (written object)
  (let ((out (open-output-string))) (write object out) (get-output-string out)))
(define (round-trips? symbol) (eq? symbol (read (open-input-string (written symbol)))))

(check (let next ((i 0) (failed '()))
         (if (= i #x3000)
             failed
             (let ((s (string (integer->char i))))
               (next (+ i 1)
                     (if (and (round-trips? (string->symbol s))
                              (round-trips? (string->symbol (string-append "a" s)))
                              (round-trips? (string->symbol (string-append "1" s "b"))))
                         failed
                         (cons i failed))))))
       => '())
(check (map written (map string->symbol '("" "." ".." "..." "+" "-" "+i" "-i" "+1" "1/2" "1e3" "+inf.0" "-nan.0" "#t" "#foo" "a#" "A" "a.b" "+a" "-.a" ".5" "-5a" "λ" "a|b" "a\\b" "a b" "'a" ",a")))
       => '("||" "|.|" ".." "..." "+" "-" "|+i|" "|-i|" "|+1|" "|1/2|" "|1e3|" "|+inf.0|" "|-nan.0|" "|#t|" "|#foo|" "a#" "A" "a.b" "+a" "-.a" "|.5|" "|-5a|" "λ" "|a\\|b|" "|a\\\\b|" "|a b|" "|'a|" "|,a|"))
;; Some readers take the beginning of these for a number.
(check (map written '(|+inf.0x| |-NaN.0abc| |+inf.1| |+infinite| |-nan|)) => '("|+inf.0x|" "|-NaN.0abc|" "+inf.1" "+infinite" "-nan"))
(check (map round-trips? (map string->symbol '("" "." "|" "\\" "a\nb" "\x0;" "\x1F600;" "é" "e\x301;" "\xFEFF;" "+i" "1+" "#;")))
       => '(#t #t #t #t #t #t #t #t #t #t #t #t #t))

(check-report)
