;; Transformers that are procedures: syntax-case as in R6RS libraries 12, and explicit renaming.
(import (scheme base) (scheme eval) (scheme write) (scheme process-context) (lamina macros))
(include "../check.scm")

(define-syntax swap!
  (lambda (use)
    (syntax-case use ()
      ((_ a b) (and (identifier? #'a) (identifier? #'b))
       #'(let ((tmp a)) (set! a b) (set! b tmp))))))
(check (let ((tmp 1) (other 2)) (swap! tmp other) (list tmp other)) => '(2 1))

;; datum->syntax breaks hygiene on purpose
(define-syntax while
  (lambda (use)
    (syntax-case use ()
      ((keyword test body ...)
       (with-syntax ((break (datum->syntax #'keyword 'break)))
         #'(call/cc (lambda (break) (let loop () (if test (begin body ... (loop)) 'ended)))))))))
(check (let ((n 0)) (while #t (set! n (+ n 1)) (if (= n 5) (break n)))) => 5)
(check (let ((n 0)) (while (< n 3) (set! n (+ n 1)))) => 'ended)
(define-syntax while-twice (syntax-rules () ((_ test body) (while test body (break 'inner)))))
(check (let ((break 'outer)) (while-twice #t break)) => 'inner)

;; Literals mean what they mean where the macro is defined
(define-syntax choose
  (lambda (use)
    (syntax-case use (else)
      ((_) #''none)
      ((_ (else value)) #'value)
      ((_ (test value) . more) #'(if test value (choose . more))))))
(check (choose (#f 1) (else 2)) => 2)
(check (let ((if list)) (choose (#f 1) (else 2))) => 2)
(check (let ((else #f)) (choose (else 1) (#t 2))) => 2)

;; Templates and patterns
(define-syntax shape
  (lambda (use)
    (syntax-case use ()
      ((_ #(a b ...)) #''(vector a b ...))
      ((_ (a b ...) ...) #''(lists (a ...) ((b ...) ...)))
      ((_ a ... last . tail) #''(ending last tail))
      ((_ . anything) #''anything))))
(check (shape #(1 2 3)) => '(vector 1 2 3))
(check (shape (1 2) (3)) => '(lists (1 3) ((2) ())))
(check (shape 1 2) => '(ending 2 ()))
(check (shape . 5) => 5)
(define-syntax escaped (lambda (use) (syntax-case use () ((_ a) #''(a (... ...))))))
(check (escaped 1) => '(1 ...))
(define-syntax numbers
  (lambda (use)
    (syntax-case use ()
      ((_ n) #`(list #,(+ 1 (syntax->datum #'n)) #,@(map (lambda (x) (* x (syntax->datum #'n))) '(1 2)) . #,'())))))
(check (numbers 5) => '(6 5 10))
(define-syntax several
  (lambda (use) (syntax-case use () ((_ x) #`(list (unsyntax #'x 2) (unsyntax-splicing '(3) '(4 5)) (unsyntax) . #,'(6))))))
(check (several 1) => '(1 2 3 4 5 6))
(define-syntax vectors (lambda (use) (syntax-case use () ((_ x ...) #`'#(0 #,@(reverse #'(x ...)))))))
(check (vectors 1 2) => #(0 2 1))

;; Fenders are tried before the clause is taken
(define-syntax kind
  (lambda (use)
    (syntax-case use ()
      ((_ x) (identifier? #'x) #''identifier)
      ((_ x) (number? (syntax->datum #'x)) #''number)
      ((_ x) #''other))))
(check (list (kind a) (kind 1) (kind "s")) => '(identifier number other))

(define-syntax my-let
  (lambda (use)
    (syntax-case use ()
      ((_ ((name value) ...) body ...)
       (with-syntax (((t ...) (generate-temporaries #'(name ...))))
         #'(let ((t value) ...) (let ((name t) ...) body ...)))))))
(check (let ((a 1)) (my-let ((a 2) (b a)) (list a b))) => '(2 1))

(define-syntax same
  (lambda (use)
    (syntax-case use ()
      ((_ a b) (with-syntax ((free (free-identifier=? #'a #'b)) (bound (bound-identifier=? #'a #'b))) #''(free bound))))))
(check (same car car) => '(#t #t))
(check (same car cdr) => '(#f #f))
(define-syntax same-as-x (syntax-rules () ((_ a) (same a x))))
(check (let ((x 1)) (same-as-x x)) => '(#f #f))
(define x 'top)
(check (same-as-x x) => '(#t #f))

;; Transformers may use what is imported, recursion, and local macros
(define-syntax reversed-list
  (lambda (use)
    (define (build forms result)
      (if (null? forms) result (build (cdr forms) (cons (car forms) result))))
    (syntax-case use () ((_ x ...) #`(list #,@(build #'(x ...) '()))))))
(check (reversed-list 1 2 3) => '(3 2 1))
(check (let ((y 5))
         (let-syntax ((get-y (lambda (use) #'y))) (let ((y 6)) (get-y))))
       => 5)
(define-library (macro helpers)
  (import (scheme base) (lamina macros))
  (export wrap-twice)
  (begin
    (define prefix 'helper)
    (define (wrap-twice inner) #`(list prefix (list #,inner)))))
(import (macro helpers))
(define-syntax wrapped (lambda (use) (syntax-case use () ((_ x) (wrap-twice #'x)))))
(check (let ((prefix 'user)) (wrapped prefix)) => '(helper (user)))
(define-syntax define-getter (lambda (use) (syntax-case use () ((_ name value) #'(begin (define hidden value) (define (name) hidden))))))
(define-getter get-one 1)
(define-getter get-two 2)
(check (list (get-one) (get-two)) => '(1 2))
(define-syntax make-macro
  (lambda (use) (syntax-case use () ((_ name) #'(define-syntax name (lambda (use) (syntax-case use () ((_ x) #'(list 'name x)))))))))
(make-macro made)
(check (made 5) => '(made 5))

;; Explicit renaming
(define-syntax swap2!
  (er-macro-transformer
   (lambda (form rename compare)
     (let ((a (cadr form)) (b (list-ref form 2)))
       `(,(rename 'let) ((,(rename 'tmp) ,a)) (,(rename 'set!) ,a ,b) (,(rename 'set!) ,b ,(rename 'tmp)))))))
(check (let ((tmp 1) (let 2)) (swap2! tmp let) (list tmp let)) => '(2 1))
(define-syntax last-else
  (er-macro-transformer
   (lambda (form rename compare)
     (if (compare (cadr form) (rename 'else)) ''else ''other))))
(check (last-else else) => 'else)
(check (let ((else 1)) (last-else else)) => 'other)
(define-syntax unhygienic-it
  (er-macro-transformer (lambda (form rename compare) `(let ((it ,(cadr form))) ,(list-ref form 2)))))
(check (unhygienic-it 5 (* it it)) => 25)
(define-syntax renamed-same
  (er-macro-transformer (lambda (form rename compare) (if (eq? (rename 'car) (rename 'car)) #t #f))))
(check (renamed-same) => #t)

;; Identifiers alone
(define point (list 1 2))
(define-syntax first-of-point (identifier-syntax (car point)))
(define-syntax second-of-point
  (identifier-syntax (self (cadr point)) ((set! self value) (set-car! (cdr point) value))))
(check (list first-of-point second-of-point) => '(1 2))
(set! second-of-point 5)
(check (list point (if second-of-point second-of-point 0)) => '((1 5) 5))
(check (let ((first-of-point 'mine)) first-of-point) => 'mine)
(check (let ((car cdr)) first-of-point) => 1)
(check (let-syntax ((plus (identifier-syntax +))) (list (plus 1 2) (apply plus '(3 4)))) => '(3 7))
(define-syntax counted
  (make-variable-transformer
   (lambda (use)
     (syntax-case use (set!)
       ((set! _ value) #''(assigned value))
       ((_ operand ...) #''(called operand ...))
       (_ (identifier? use) #''read)))))
(check (list counted (counted 1 2) (set! counted 3)) => '(read (called 1 2) (assigned 3)))
(check (let () (define-syntax define-it (lambda (use) #'(define hidden 1))) define-it (define x 2) x) => 2)
(define-syntax bare (lambda (use) (syntax-case use () ((_ a ...) #''list) (name #''name))))
(check (let-syntax ((again (syntax-rules () ((_) bare)))) (list (again) bare (bare 1))) => '(bare bare list))

;; Code made of data may hold any object, and transformers pass it on
(define everything (environment '(scheme base) '(lamina macros)))
(define port (open-input-string "x"))
(define data (list 1 2))
(check (eq? port (eval `(let-syntax ((m (lambda (use) (syntax-case use () ((_ a) #'a))))) (m ,port)) everything)) => #t)
(check (eq? data (eval `(let-syntax ((m (lambda (use) (syntax-case use () ((_ a) #'a))))) (m ',data)) everything)) => #t)
(check (eq? port (eval `(let-syntax ((m (er-macro-transformer (lambda (form rename compare) (cadr form))))) (m ,port)) everything)) => #t)
(check (eval `(let-syntax ((m (lambda (use) (syntax-case use () ((_ a) (list #'quote (syntax->datum #'a))))))) (m (x ,(eof-object) #(y)))) everything)
       => `(x ,(eof-object) #(y)))
(check (let ((cycle (let-syntax ((m (lambda (use) (syntax-case use () ((_ a) #'a))))) (m '#0=(a . #0#))))) (eq? cycle (cdr cycle))) => #t)
(check (let-syntax ((m (lambda (use) (eval '(+ 1 2) (environment '(scheme base)))))) (m)) => 3)

;; Outside of a transformer syntax is data
(check (syntax-case '(1 "a" . 5) () ((x y . z) (list #'x #'y #'z))) => '(1 "a" 5))
(check (syntax-case #'(a b) () ((x ...) (let ((v #'#(x ...))) (list (vector? v) (syntax->datum v))))) => '(#t #(a b)))
(check (syntax->datum #'(a b #(c))) => '(a b #(c)))
(check (syntax-case #'(1 2) () ((a b) (list (syntax->datum #'b) (syntax->datum #'a)))) => '(2 1))
(check (list (identifier? #'a) (identifier? 'a) (bound-identifier=? #'a #'a)) => '(#t #f #t))
(check (map identifier? (generate-temporaries '(1 2))) => '(#t #t))
(check (apply bound-identifier=? (generate-temporaries '(1 2))) => #f)
(check-error (generate-temporaries 1))

;; Errors of transformers are errors of the text
(define (syntax-error-of form)
  (guard (e ((error-object? e) 'error)) (eval form (environment '(scheme base) '(lamina macros))) 'none))
(check (map syntax-error-of
            '((let-syntax ((m (lambda (use) (car 5)))) (m))
              (let-syntax ((m (lambda (use) (syntax-case use () ((_ x) #'x))))) (m))
              (let-syntax ((m (lambda (use) (syntax-violation 'm "never" use)))) (m))
              (let-syntax ((m (list 1 2))) (m))
              (let ((y 1)) (let-syntax ((m (lambda (use) y))) (m)))
              (let-syntax ((m (lambda (use) (syntax-case use () ((_ x) x))))) (m 1))
              (let-syntax ((m (lambda (use) (syntax-case use () ((_) #'1))))) (+ m 1))
              (let-syntax ((m (lambda (use) #'1))) (set! m 1))
              (let-syntax ((m (lambda (use) #'m))) m)
              (let-syntax ((m (er-macro-transformer (lambda (form rename compare) 1)))) (+ m 1))
              (make-variable-transformer 5)
              (let-syntax ((m (lambda (use) #'1))) (m))))
       => '(error error error error error error error error error error error none))

;; Explicit renaming: a part that the transformer takes over stays what it is
(check (let-syntax ((m (er-macro-transformer
                         (lambda (form rename compare)
                           (set-car! (cddr form) 7)
                           `(,(rename 'list) ,@(cdr form) (,(rename 'vector) ,(cadr form)))))))
         (m (string-append "a" "b") 2 '#(x (y)) (* 2 3)))
       => '("ab" 7 #(x (y)) 6 #("ab")))

(check-report)
