;; Reads calls, as calls.scm makes them, and writes each with its result: (operation operands result). Runs without imports on
;; Lamina, Chez and Guile. A call that raises gives the symbol `error`, a procedure that the system does not have
;; gives `absent`.

(define (protected thunk otherwise)
  (call-with-current-continuation
   (lambda (return)
     (with-exception-handler (lambda (condition) (return otherwise)) thunk))))

(define known '())                              ; procedures by name: eval is slow
(define (procedure-named name)
  (let ((entry (assq name known)))
    (if entry
        (cdr entry)
        (let ((procedure (protected (lambda () (eval name (interaction-environment))) #f)))
          (set! known (cons (cons name procedure) known))
          procedure))))

(define (result procedure operands)
  (if (procedure? procedure)
      (protected (lambda ()
                   (call-with-values (lambda () (apply procedure operands))
                     (lambda values (if (null? (cdr values)) (car values) values))))
                 'error)
      'absent))

(let next ((call (read)))
  (if (not (eof-object? call))
      (begin
        (write (list (car call) (cdr call) (result (procedure-named (car call)) (cdr call))))
        (newline)
        (next (read)))))
