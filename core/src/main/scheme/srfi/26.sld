;;; SRFI 26: procedures made by leaving out arguments. The operator and operands of cute are evaluated once, when the
;;; procedure is made; those of cut each time it is called. The slots <> and <...> are known by their names and not bound.
(define-library (srfi 26)
  (import (scheme base))
  (export cut cute)
  (begin

    (define-syntax cut
      (syntax-rules ()
        ((_ part . parts) (cut-parts () () part . parts))))

    ;; (cut-parts (parameter …) (part …) slot-or-expression …)
    (define-syntax cut-parts
      (syntax-rules (<> <...>)
        ((_ parameters (operator operand ...))
         (lambda parameters ((begin operator) operand ...)))
        ((_ (parameter ...) (operator operand ...) <...>)
         (lambda (parameter ... . rest) (apply operator operand ... rest)))
        ((_ (parameter ...) (done ...) <> . parts)
         (cut-parts (parameter ... x) (done ... x) . parts))
        ((_ parameters (done ...) part . parts)
         (cut-parts parameters (done ... part) . parts))))

    (define-syntax cute
      (syntax-rules ()
        ((_ part . parts) (cute-parts () () () part . parts))))

    ;; (cute-parts (parameter …) ((temporary expression) …) (part …) slot-or-expression …)
    (define-syntax cute-parts
      (syntax-rules (<> <...>)
        ((_ parameters bindings (operator operand ...))
         (let bindings (lambda parameters (operator operand ...))))
        ((_ (parameter ...) bindings (operator operand ...) <...>)
         (let bindings (lambda (parameter ... . rest) (apply operator operand ... rest))))
        ((_ (parameter ...) bindings (done ...) <> . parts)
         (cute-parts (parameter ... x) bindings (done ... x) . parts))
        ((_ parameters (binding ...) (done ...) part . parts)
         (cute-parts parameters (binding ... (t part)) (done ... t) . parts))))))
