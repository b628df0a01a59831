;; No imports: the file behaves as lines typed at the prompt. Callers see a global's new value at once.
(include "../check.scm")

(define (greet) (name))
(define (name) 'first)
(check (greet) => 'first)
(define (name) 'second)
(check (greet) => 'second)
(set! name (lambda () 'third))
(check (greet) => 'third)

(define (call-many-times n) (let loop ((i 0) (last #f)) (if (= i n) last (loop (+ i 1) (name)))))
(check (call-many-times 10000) => 'third)
(define (name) 'fourth)                         ; after the call site has become hot
(check (call-many-times 10000) => 'fourth)

(check (let loop ((i 0) (sum 0))                ; redefined again and again, more often than call sites are re-linked
         (if (= i 20)
             sum
             (begin
               (set! name (lambda () i))
               (loop (+ i 1) (+ sum (call-many-times 100))))))
       => 190)

(define x 1)
(define (get-x) x)
(define (bump!) (set! x (+ x 1)))
(bump!)
(check (get-x) => 2)
(define x 'other)
(check (get-x) => 'other)

(define (arity-changes a) (list 'one a))
(define (use) (arity-changes 1))
(check (use) => '(one 1))
(define (arity-changes a . rest) (list 'any a rest))
(check (use) => '(any 1 ()))
(define (arity-changes) 'none)
(check-error (use))

(define (self n) (if (= n 0) 'old (self (- n 1))))
(define old-self self)
(define (self n) 'new)
(check (old-self 5) => 'new)                    ; the old body calls the global, which is the new procedure now
(check (old-self 0) => 'old)

(check-error (undefined-so-far))
(define (calls-later) (defined-later))
(check-error (calls-later))
(define (defined-later) 'now)
(check (calls-later) => 'now)
(check-error (set! never-defined 1))

(check-report)
