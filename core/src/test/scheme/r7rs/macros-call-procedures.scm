;; Transformers call procedures: those that the program defines before them, those of libraries, and what is defined for
;; them alone.
(import (scheme base) (scheme write) (scheme eval) (scheme repl) (scheme process-context) (lamina macros))
(include "../check.scm")

(define-library (help)
  (import (scheme base) (lamina macros))
  (export triple five always-six)
  (begin
    (define (triple x) (* 3 x))
    (define five 5)
    (define-for-syntax (six) 6)
    (define-syntax always-six (er-macro-transformer (lambda (form rename compare) (six))))))
(import (help))

;; A procedure of the program, which calls another that calls it.
(define (down n) (if (> n 0) (cons n (down-again (- n 1))) '()))
(define (down-again n) (if (> n 0) (cons 'again (down n)) '()))
(define-syntax counted-down
  (er-macro-transformer (lambda (form rename compare) (list (rename 'quote) (down (cadr form))))))
(check (counted-down 2) => '(2 again 1))
(check (down 1) => '(1))

;; Of a library: procedures, values, and what is private to it.
(define-syntax fifteen-more (er-macro-transformer (lambda (form rename compare) (+ (triple five) (cadr form)))))
(check (list (fifteen-more 1) (always-six)) => '(16 6))

;; For transformers alone: state that lasts from one use to the next.
(begin-for-syntax
  (define table '((a . 1) (b . 2)))
  (define (lookup key) (cdr (assq key table))))
(define-for-syntax seen '())
(define-for-syntax (noted key) (set! seen (cons key seen)) (down (lookup key)))
(define-syntax look
  (lambda (form)
    (syntax-case form ()
      ((_ key) #`(quote (#,(datum->syntax #'key (noted (syntax->datum #'key))) #,(datum->syntax #'key seen)))))))
(check (list (look a) (look b)) => '(((1) (a)) ((2 again 1) (b a))))

;; Inside of a procedure, and where text is evaluated bit by bit.
(define (local)
  (define-syntax three (er-macro-transformer (lambda (form rename compare) (length (down 2)))))
  (three))
(check (local) => 3)

(define (now form) (eval form (interaction-environment)))
(now '(define base 40))
(now '(define (plus-base x) (+ base x)))
(now '(define-syntax based (er-macro-transformer (lambda (form rename compare) (plus-base (cadr form))))))
(check (now '(based 2)) => 42)

;; A variable that is no procedure does not exist yet.
(check-error (now '(begin (define value (list 1)) (define-syntax bad (er-macro-transformer (lambda (f r c) value))))))
(check-error (now '(let () (define-for-syntax x 1) x)))
(check-error (now '(begin-for-syntax (car 5))))
(check-report)
