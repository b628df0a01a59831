;; define-record-type: R7RS 5.5.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define-record-type pare
  (kons x y)
  pare?
  (x kar set-kar!)
  (y kdr))

(check (pare? (kons 1 2)) => #t)
(check (pare? (cons 1 2)) => #f)
(check (pare? #(kons 1 2)) => #f)
(check (kar (kons 1 2)) => 1)
(check (kdr (kons 1 2)) => 2)
(check (let ((k (kons 1 2))) (set-kar! k 3) (kar k)) => 3)

(define-record-type <point>                     ; fields in another order, and one that the constructor leaves out
  (make-point y x)
  point?
  (x point-x)
  (y point-y set-point-y!)
  (label point-label set-point-label!))

(define p (make-point 1 2))
(check (list (point-x p) (point-y p)) => '(2 1))
(check (begin (set-point-label! p 'origin) (point-label p)) => 'origin)
(check (map point? (list p (kons 1 2) 'p)) => '(#t #f #f))
(check (map (lambda (x) (or (pair? x) (vector? x) (procedure? x) (symbol? x))) (list p)) => '(#f))

(check-error (point-x (kons 1 2)))
(check-error (point-x 5))
(check-error (set-point-y! 'p 1))
(check-error (make-point 1))
(check-error (make-point 1 2 3))

(check (let ((a (kons 1 2)) (b (kons 1 2))) (list (eq? a a) (eqv? a b) (equal? a a))) => '(#t #f #t))

(define-record-type empty (make-empty) empty?)
(check (empty? (make-empty)) => #t)

(define (make-local-type)                       ; each evaluation makes a new type
  (define-record-type local (make-local v) local? (v local-v))
  (list make-local local? local-v))
(let ((a (make-local-type)) (b (make-local-type)))
  (check ((cadr a) ((car a) 1)) => #t)
  (check ((cadr b) ((car a) 1)) => #f)
  (check ((car (cddr a)) ((car a) 7)) => 7))

(check (map kar (map kons '(1 2 3) '(a b c))) => '(1 2 3))   ; the procedures are ordinary values

(define-record-type wide
  (make-wide a b c d e f g h i j)
  wide?
  (a wide-a) (b wide-b) (c wide-c) (d wide-d) (e wide-e) (f wide-f) (g wide-g) (h wide-h) (i wide-i)
  (j wide-j set-wide-j!))
(check (let ((w (make-wide 1 2 3 4 5 6 7 8 9 10))) (set-wide-j! w 'last) (list (wide-a w) (wide-i w) (wide-j w)))
       => '(1 9 last))

(check-report)
