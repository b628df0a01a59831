;; with-arena: what the body makes is freed, what it returns stays; touching the rest is an error and nothing worse.
(import (scheme base) (scheme write) (scheme process-context) (lamina))
(include "../check.scm")

(define (message thunk) (guard (e (#t (error-object-message e))) (thunk)))
(define gone "expected an f64vector, given #<f64vector, freed at the end of its arena>")
(define leak #f)

(check (with-arena (set! leak (make-f64vector 10 1.)) (f64vector 1 2 3)) => (f64vector 1 2 3))
(check (message (lambda () (f64vector-ref leak 0))) => gone)
(check (message (lambda () (f64vector-set! leak 0 1.))) => gone)
(check (message (lambda () (f64vector-length leak))) => gone)
(check (message (lambda () (let loop ((i 0) (s 0.)) (if (= i 3) s (loop (+ i 1) (+ s (f64vector-ref leak i))))))) => gone)
(check (f64vector? leak) => #f)

;; Large ones, other types, and what the collector does meanwhile
(define (rounds n) (if (> n 0) (begin (with-arena (set! leak (make-f64vector 100000 1.)) (make-f32vector 5000 2.)) (rounds (- n 1)))))
(rounds 100)
(check (message (lambda () (f64vector-ref leak 0))) => gone)
(define big (with-arena (make-f64vector 200000 1.) (make-f64vector 200000 3.)))
(rounds 20)
(check (f64vector-ref big 199999) => 3.)

;; Several results, lists and vectors of results, nested arenas
(check (call-with-values (lambda () (with-arena (values (f64vector 1) (f64vector 2)))) list) => (list (f64vector 1) (f64vector 2)))
(check (with-arena (list (f64vector 1) (with-arena (f64vector 2)))) => (list (f64vector 1) (f64vector 2)))
(check (with-arena (vector (f64vector 1) 2)) => (vector (f64vector 1) 2))
(check (with-arena (with-arena (set! leak (f64vector 1)) 1) (message (lambda () (f64vector-ref leak 0)))) => gone)
(check (with-arena (set! leak (with-arena (f64vector 7))) (f64vector-ref leak 0)) => 7.)
(check (message (lambda () (f64vector-ref leak 0))) => gone)

;; Leaving by an escape and by an error; coming back
(check (call/cc (lambda (k) (with-arena (set! leak (f64vector 1)) (k 'out)))) => 'out)
(check (message (lambda () (f64vector-ref leak 0))) => gone)
(check (message (lambda () (with-arena (set! leak (f64vector 1)) (f64vector-ref leak 5)))) => "index 5 is outside 0..0")
(check (message (lambda () (f64vector-ref leak 0))) => gone)
(define again #f)
(define visits '())
(with-arena
  (let ((v (f64vector 4)))
    (call/cc (lambda (k) (set! again k)))
    (let ((w (f64vector 5)))
      (set! visits (cons (cons (message (lambda () (f64vector-ref v 0))) (f64vector-ref w 0)) visits)))))
(if (< (length visits) 2) (again #f))
(check visits => (list (cons gone 5.) (cons 4. 5.)))

(check (arena-stats) => '())
(check (cdr (assq 'vectors (with-arena (f64vector 1) (f64vector 2) (arena-stats)))) => 2)
(check-true (> (cdr (assq 'minor-collections (gc-stats))) 0))
(check-report)
