;;; Functions of C as procedures. (foreign-procedure "libm.so.6" "cbrt" (double) double) takes the name or path of a library,
;;; or #f for the standard one, the function's name, and the types. With __collect_safe in front, as in Chez Scheme, other
;;; threads can collect during a call; vectors must then be large ones.
(define-library (lamina foreign)
  (import (lamina) (lamina internal))
  (export foreign-procedure)
  (begin

    (define-syntax foreign-procedure
      (syntax-rules (__collect_safe)
        ((_ __collect_safe library name (parameter ...) result)
         (collect-safe-procedure library name '(parameter ...) 'result))
        ((_ library name (parameter ...) result)
         (plain-procedure library name '(parameter ...) 'result))))

    (define (plain-procedure library name parameters result)
      (let ((function (%foreign-function library name parameters result)))
        (lambda arguments (%foreign-call function arguments))))

    (define (collect-safe-procedure library name parameters result)
      (let ((function (%foreign-function library name parameters result)))
        (lambda arguments (%foreign-call-collect-safe function arguments))))))
