;; For programs that use set-cdr!: the names of pairs and lists mean Racket's mutable pairs.
(require (only-in racket/base
                  (mpair? pair?) (mcons cons) (mcar car) (mcdr cdr) (set-mcar! set-car!) (set-mcdr! set-cdr!))
         (only-in racket/mpair
                  (mlist list) (mlength length) (mfor-each for-each)))

(define (cadr list) (car (cdr list)))

