;; An error in a transformer is reported where the macro is used.
(import (scheme base) (lamina macros))
(define-syntax double
  (lambda (use)
    (syntax-case use ()
      ((_ n) (* 2 (syntax->datum #'n))))))
(double 4)
(double "four")
