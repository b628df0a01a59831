;;; Procedural macros: syntax-case of R6RS and explicit renaming.
(define-library (lamina macros)
  (import (lamina))
  (export syntax-case syntax quasisyntax unsyntax unsyntax-splicing with-syntax
          begin-for-syntax define-for-syntax
          syntax->datum datum->syntax identifier? free-identifier=? bound-identifier=? generate-temporaries syntax-violation
          er-macro-transformer))
