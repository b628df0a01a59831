;; dynamic-wind runs its guards at every entry and every exit, in order, however control passes. R7RS 6.10.
(import (scheme base) (scheme write) (scheme process-context))
(include "../check.scm")

(define trace '())
(define (note x) (set! trace (cons x trace)) x)
(define-syntax traced                           ; the value of the body and what it noted
  (syntax-rules ()
    ((_ body ...) (begin (set! trace '()) (let ((value (let () body ...))) (list value (reverse trace)))))))
(define (wind name thunk)
  (dynamic-wind (lambda () (note (list 'in name))) thunk (lambda () (note (list 'out name)))))

(check (traced (wind 'a (lambda () (note 'body) 'value))) => '(value ((in a) body (out a))))

(check (traced (call/cc (lambda (k) (wind 'a (lambda () (wind 'b (lambda () (k 'escaped))))))))
       => '(escaped ((in a) (in b) (out b) (out a))))

(check (let ((path '()) (c #f))                 ; the example of R7RS
         (let ((add (lambda (s) (set! path (cons s path)))))
           (dynamic-wind (lambda () (add 'connect))
                         (lambda () (add (call/cc (lambda (c0) (set! c c0) 'talk1))))
                         (lambda () (add 'disconnect)))
           (if (< (length path) 4)
               (c 'talk2)
               (reverse path))))
       => '(connect talk1 disconnect connect talk2 disconnect))

(check (traced                                  ; from one extent into another: out to the common part, then in
        (let ((k #f) (first #t))
          (wind 'outer
                (lambda ()
                  (wind 'left (lambda () (call/cc (lambda (c) (set! k c))) (note 'left-body)))
                  (if first
                      (begin
                        (set! first #f)
                        (wind 'right (lambda () (k 'jump)))))
                  'end))))
       => '(end ((in outer) (in left) left-body (out left) (in right) (out right) (in left) left-body (out left)
                 (out outer))))

(check (traced                                  ; entered again from outside, three times
        (let ((k #f) (n 0))
          (wind 'a (lambda () (wind 'b (lambda () (call/cc (lambda (c) (set! k c))) (note n)))))
          (set! n (+ n 1))
          (if (< n 3) (k #f) n)))
       => '(3 ((in a) (in b) 0 (out b) (out a) (in a) (in b) 1 (out b) (out a) (in a) (in b) 2 (out b) (out a))))

(check (traced                                  ; an escape from a before guard: its thunk and after never run
        (call/cc (lambda (k)
                   (wind 'a (lambda ()
                              (dynamic-wind (lambda () (note 'before) (k 'early))
                                            (lambda () (note 'never))
                                            (lambda () (note 'never-after))))))))
       => '(early ((in a) before (out a))))

(check (traced                                  ; an escape from an after guard replaces the escape in progress
        (call/cc (lambda (outer)
                   (call/cc (lambda (inner)
                              (dynamic-wind (lambda () (note 'in))
                                            (lambda () (inner 'first))
                                            (lambda () (note 'out) (outer 'second)))))
                   'not-reached)))
       => '(second (in out)))

(check (traced                                  ; a guard runs in the dynamic context of the dynamic-wind call
        (let ((p (make-parameter 'outside)))
          (call/cc (lambda (k)
                     (parameterize ((p 'middle))
                       (dynamic-wind (lambda () (note (p)))
                                     (lambda () (parameterize ((p 'inside)) (note (p)) (k (p))))
                                     (lambda () (note (p)))))))))
       => '(inside (middle inside middle)))

(check (traced                                  ; errors leave through the guards too
        (guard (e (#t (note 'handled) (error-object-message e)))
          (wind 'a (lambda () (error "oops")))))
       => '("oops" ((in a) (out a) handled)))

(check (traced (call-with-values (lambda () (wind 'a (lambda () (values 1 2)))) list)) => '((1 2) ((in a) (out a))))

(check (let ((n 0) (k #f))                      ; ten thousand entries by one continuation
         (let ((count (scaled 10000)) (in 0) (out 0))
           (dynamic-wind (lambda () (set! in (+ in 1)))
                         (lambda () (call/cc (lambda (c) (set! k c))) (set! n (+ n 1)))
                         (lambda () (set! out (+ out 1))))
           (if (< n count)
               (k #f)
               (and (= in count) (= out count)))))
       => #t)

(check-report)
