;;; What the compiler made of calls over numeric vectors.

;;; Prints what became of the calls over numeric vectors that a procedure makes, or that it is given to: a line each, with its
;;; place.
(define (explain-fusion procedure)
  (let ((notes (%procedure-notes procedure)))
    (for-each (lambda (note) (display note) (newline))
              (if (null? notes)
                  '("no calls over numeric vectors")
                  notes))
    (if #f #f)))
