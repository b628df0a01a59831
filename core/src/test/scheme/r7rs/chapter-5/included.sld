;; Every kind of inclusion, relative to this file.
(define-library (chapter-5 included)
  (include-library-declarations "declarations.scm")
  (include "body.scm")
  (include-ci "FOLDED.scm"))
