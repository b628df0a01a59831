;; No imports. A weak pair does not keep its car alive; the cdr is an ordinary reference.
(include "../check.scm")

(define kept (list 'kept))
(define weak (weak-cons kept 'tail))
(check (weak-pair? weak) => #t)
(check (map weak-pair? (list (cons 1 2) '() 5)) => '(#f #f #f))
(check (eq? (weak-car weak) kept) => #t)
(check (weak-cdr weak) => 'tail)
(check (weak-car (weak-cons 5 6)) => 5)    ; what is not on the heap never goes

(define (collected? weak)                       ; makes garbage until the car is gone, or gives up
  (let loop ((i 0) (garbage '()))
    (cond ((not (weak-car weak)) #t)
          ((= i 20000000) #f)
          (else (loop (+ i 1) (if (= 0 (modulo i 1000)) '() (cons i garbage)))))))

(check (collected? (weak-cons (list 'only 'here) #f)) => #t)
(check (let ((w (weak-cons (vector 1 2 3) #f))) (collected? w)) => #t)
(check (eq? (weak-car weak) kept) => #t)        ; still here after those collections

(define chain (weak-cons (weak-cons (list 1) #f) #f))
(check (collected? chain) => #t)
(define old (weak-cons 'nothing 'tail))         ; an old weak pair that is given a young car does not keep it either
(check (collected? (weak-cons (list 1) #f)) => #t)
(weak-set-car! old (list 'young))
(check (collected? old) => #t)
(weak-set-car! old kept)
(check (collected? (weak-cons (list 1) #f)) => #t)
(check (eq? (weak-car old) kept) => #t)
(check-error (weak-car (cons 1 2)))

(check-report)
