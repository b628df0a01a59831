;;; Procedural macros: syntax-case of R6RS and explicit renaming.
(define-library (lamina macros)
  (import (lamina))
  (export syntax-case syntax quasisyntax unsyntax unsyntax-splicing with-syntax
          begin-for-syntax define-for-syntax
          syntax->datum datum->syntax identifier? free-identifier=? bound-identifier=? generate-temporaries syntax-violation
          make-variable-transformer identifier-syntax er-macro-transformer)
  (begin
    ;; A keyword that stands for an expression wherever a variable could stand, and perhaps is assigned: R6RS 11.19.
    (define-syntax identifier-syntax
      (syntax-rules (set!)
        ((_ (name value) ((set! target new) assignment))
         (make-variable-transformer
          (lambda (use)
            (syntax-case use (set!)
              ((set! target new) (syntax assignment))
              ((_ operand (... ...)) (syntax (value operand (... ...))))
              (name (identifier? (syntax name)) (syntax value))))))
        ((_ value)
         (lambda (use)
           (syntax-case use ()
             ((_ operand (... ...)) (syntax (value operand (... ...))))
             (name (identifier? (syntax name)) (syntax value)))))))))
