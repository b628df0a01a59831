;;; Transformers of procedural macros. A transformer is a procedure from the syntax of a use to other syntax.

;;; Explicit renaming: the form is data with symbols; renaming a symbol gives the identifier that it is where the macro is
;;; defined, the same one each time within a use.
(define (er-macro-transformer procedure)
  (lambda (use)
    (let* ((form (%syntax->form use))
           (renamed '())
           (result (procedure form
                              (lambda (name)
                                (let ((known (assq name renamed)))
                                  (if known
                                      (cdr known)
                                      (let ((identifier (%rename name)))
                                        (set! renamed (cons (cons name identifier) renamed))
                                        identifier))))
                              (lambda (a b) (%same-name? a b)))))
      (%renamed->syntax result form use))))

(define (generate-temporaries list)
  (let ((list (if (or (pair? list) (null? list)) list (%syntax->list list))))
    (map (lambda (element) (%temporary)) list)))

;;; The elements of a syntax object that is a list.
(define (%syntax->list syntax)
  (let ((datum (syntax->datum syntax)))
    (if (not (list? datum)) (%error "generate-temporaries" "expected a list, given" datum))
    datum))
