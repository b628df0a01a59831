;;; The constants of SRFI 143 (fixnums) and SRFI 144 (flonums).

(define fx-width 51)
(define fx-greatest 1125899906842623)
(define fx-least -1125899906842624)

(define fl-e 2.718281828459045)
(define fl-pi 3.141592653589793)
(define fl-2pi 6.283185307179586)
(define fl-pi/2 1.5707963267948966)
(define fl-pi/4 0.7853981633974483)
(define fl-1/pi 0.3183098861837907)
(define fl-log2 0.6931471805599453)
(define fl-log10 2.302585092994046)
(define fl-sqrt-2 1.4142135623730951)
(define fl-1/sqrt-2 0.7071067811865476)
(define fl-greatest 1.7976931348623157e308)
(define fl-least 4.9e-324)
(define fl-epsilon 2.220446049250313e-16)
