;;; A procedure of the library that is opened at its call is shown by its own name.

(define (firsts lists) (map car lists))

(display (firsts 5))
