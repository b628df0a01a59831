;; let-syntax, letrec-syntax, internal define-syntax, shadowed keywords and macros that define macros. R7RS 4.3.1, 5.4.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(check (let-syntax ((given-that (syntax-rules () ((_ test stmt1 stmt2 ...) (if test (begin stmt1 stmt2 ...))))))
         (let ((if #t))
           (given-that if (set! if 'now))
           if))
       => 'now)

(check (letrec-syntax ((my-and (syntax-rules ()
                                 ((_) #t)
                                 ((_ e) e)
                                 ((_ e r ...) (if e (my-and r ...) #f)))))
         (list (my-and) (my-and 1 2) (my-and 1 #f 3)))
       => '(#t 2 #f))

(check (letrec-syntax ((is-even? (syntax-rules () ((_) #t) ((_ x . r) (is-odd? . r))))
                       (is-odd? (syntax-rules () ((_) #f) ((_ x . r) (is-even? . r)))))
         (list (is-even? a b c d) (is-even? a b c)))
       => '(#t #f))

(define-syntax outer (syntax-rules () ((_) 'global)))
(check (let-syntax ((outer (syntax-rules () ((_) 'local))) (other (syntax-rules () ((_) (outer)))))
         (list (outer) (other)))                                  ; let-syntax: other still sees the global one
       => '(local global))

(check (let ((quote -)) '5) => -5)                                ; a variable shadows a keyword, 'x is (quote x)
(check (let ((if (lambda (a b c) (list a b c)))) (if 1 2 3)) => '(1 2 3))
(check (let ((define list)) (define 1 2)) => '(1 2))
(check (let ((begin list)) (begin 1 2)) => '(1 2))
(define (shadow when) (when 3))
(check (shadow (lambda (x) (* x 2))) => 6)

(check (let ()
         (define-syntax twice (syntax-rules () ((_ e) (begin e e))))
         (define count 0)
         (twice (set! count (+ count 1)))
         count)
       => 2)

(check (let ()                                                    ; a macro use among definitions may be a definition
         (define-syntax define-pair
           (syntax-rules () ((_ a b value) (begin (define a value) (define b (list value))))))
         (define-pair x y 5)
         (define z (list x y))
         z)
       => '(5 (5)))

(check (let ((x 'before))                                         ; the internal x is the one the procedure sees
         (define (get) x)
         (define-syntax define-x (syntax-rules () ((_ name value) (define name value))))
         (define-x x 'inside)
         (get))
       => 'inside)

(define-syntax define-constant-macro
  (syntax-rules ()
    ((_ name value) (define-syntax name (syntax-rules () ((_) value))))))
(define-constant-macro five 5)
(check (five) => 5)
(check (let () (define-constant-macro six 6) (+ (five) (six))) => 11)

(define-syntax m1
  (syntax-rules ()
    ((_ x) (let-syntax ((m2 (syntax-rules () ((_ y) (list x y 'm1))))) (let ((x 2)) (m2 x))))))
(check (let ((x 1)) (m1 x)) => '(1 2 m1))

(check (let-syntax ((f (syntax-rules () ((_ x) (let ((y 1)) (+ x y))))))
         (let ((y 10)) (f y)))
       => 11)

(define-syntax repeat-with-continuation                           ; macros in continuation-passing style
  (syntax-rules ()
    ((_ () (k ...) . done) (k ... . done))
    ((_ (x . rest) k . done) (repeat-with-continuation rest k x . done))))
(check (repeat-with-continuation (1 2 3) (list 'reversed)) => '(reversed 3 2 1))

(check (let loop ((i 0))
         (define-syntax again (syntax-rules () ((_ e) (loop e))))
         (if (< i 10) (again (+ i 1)) i))
       => 10)

;; A let-syntax that holds definitions only defines around itself; with an expression in it, it is a body.
(check (let ()
         (let-syntax ((place (syntax-rules () ((_ name value) (define name value)))))
           (place width 3)
           (letrec-syntax ((place-next (syntax-rules () ((_ name) (place name (+ width 1))))))
             (place-next height)))
         (list width height))
       => '(3 4))
(check (let () (let-syntax () (define inner 'seen)) inner) => 'seen)
(check (let () (let-syntax ()) 5) => 5)
(check (let ((x 1))
         (let-syntax ((two (syntax-rules () ((_) 2)))) (define x (two)) 'a-body)
         x)
       => 1)
(let-syntax ((secret (syntax-rules () ((_) 42))))
  (define (tell) (secret))
  (define-values (low high) (values 1 (secret)))
  (define-record-type spot (make-spot x) spot? (x spot-x))
  (define-syntax tell-twice (syntax-rules () ((_) (list (secret) (secret))))))
(check (list (tell) low high (spot-x (make-spot 7)) (tell-twice)) => '(42 1 42 7 (42 42)))

(check-report)
