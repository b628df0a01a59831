;;; Control: several values, continuations with winders, exceptions, parameters, exit. R7RS 4.2.6, 4.2.7, 6.10, 6.11, 6.14.
;;;
;;; The dynamic state is one immutable object: winders, handlers, parameters (three lists, innermost first). A procedure
;;; that changes it keeps the old one in a local variable and puts it back when its thunk returns; a continuation keeps
;;; the one it was captured in. Several values are one object, so a result passes through here whatever its number.

(define (call-with-values producer consumer)
  (%apply-values consumer (producer)))

;;; Runs the thunk in another dynamic state.
(define (%in-dynamic state thunk)
  (let ((outer (%dynamic)))
    (%set-dynamic! state)
    (let ((result (thunk)))
      (%set-dynamic! outer)
      result)))

;;; Winders. A winder is (before after . state): its thunks run in the state that dynamic-wind was called in.

(define (dynamic-wind before thunk after)
  (before)
  (let* ((outer (%dynamic))
         (winder (cons before (cons after outer)))
         (result (%in-dynamic (%make-dynamic (cons winder (%winders outer)) (%handlers outer) (%parameters outer))
                              thunk)))
    (after)
    result))

(define (%unwind from to)
  (if (not (eq? from to))
      (let ((winder (car from)))
        (%set-dynamic! (cddr winder))
        ((cadr winder))
        (%unwind (cdr from) to))))

(define (%rewind from to)
  (if (not (eq? from to))
      (let ((winder (car to)))
        (%rewind from (cdr to))
        (%set-dynamic! (cddr winder))
        ((car winder)))))

(define (%common-tail a b)
  (let ((m (length a)) (n (length b)))
    (let loop ((a (if (> m n) (list-tail a (- m n)) a))
               (b (if (> n m) (list-tail b (- n m)) b)))
      (if (eq? a b) a (loop (cdr a) (cdr b))))))

;;; Continuations

(define (call-with-current-continuation receiver)
  (if (not (procedure? receiver)) (%error "call-with-current-continuation" "expected a procedure, given" receiver))
  (let ((frames (%box '())))
    (%capture receiver frames (%continuation frames (%dynamic)))))

(define call/cc call-with-current-continuation)

;;; The frames are in the box when the receiver is called.
(define (%continuation frames state)
  (case-lambda
    ((value) (%throw frames state value))
    (results (%throw frames state (apply values results)))))

(define (%throw frames state value)
  (if (not (eq? state (%dynamic)))
      (let ((here (%winders (%dynamic)))
            (there (%winders state)))
        (if (not (eq? here there))
            (let ((common (%common-tail here there)))
              (%unwind here common)
              (%rewind common there)))))
  (%enter (%unbox frames) state value))

;;; Exceptions

(define (with-exception-handler handler thunk)
  (if (not (procedure? handler)) (%error "with-exception-handler" "expected a procedure, given" handler))
  (let ((state (%dynamic)))
    (%in-dynamic (%make-dynamic (%winders state) (cons handler (%handlers state)) (%parameters state)) thunk)))

;;; Calls the innermost handler with the outer handlers in force.
(define (%call-handler object)
  (let ((state (%dynamic)))
    (%in-dynamic (%make-dynamic (%winders state) (cdr (%handlers state)) (%parameters state))
                 (lambda () ((car (%handlers state)) object)))))

(define (raise-continuable object)
  (if (null? (%handlers (%dynamic)))
      (%uncaught object '())
      (%call-handler object)))

;;; The driver calls this for raise and for every error, on top of the frames that failed.
(define (%signal object trace)
  (let ((state (%dynamic)))
    (if (null? (%handlers state))
        (%uncaught object trace)
        (begin
          (%call-handler object)
          (%set-dynamic! (%make-dynamic (%winders state) (cdr (%handlers state)) (%parameters state)))
          (%error-at trace "raise" "the handler returned from an exception that cannot be continued:" object)))))

;;; The clauses of a guard, as (handler condition reraise), run in the guard's dynamic state; reraise goes back.
(define (%guard handler body)
  ((call/cc
    (lambda (outside)
      (with-exception-handler
       (lambda (condition)
         ((call/cc
           (lambda (inside)
             (outside
              (lambda ()
                (handler condition
                         (lambda ()
                           (inside (lambda () (raise-continuable condition)))))))))))
       (lambda ()
         (let ((result (body)))
           (lambda () result))))))))

;;; Parameters. A parameter's key finds its value among the bindings of parameterize; asked with the marker it
;;; tells (key . converter), which only parameterize does. Any other argument becomes its value, as in SRFI 39.

(define make-parameter
  (case-lambda
    ((value) (%make-parameter value #f))
    ((value converter) (%make-parameter (converter value) converter))))

(define (%make-parameter value converter)
  (define key (cons value converter))
  (define parameter
    (case-lambda
      (() (let ((binding (assq key (%parameters (%dynamic)))))
            (if binding (cdr binding) (car key))))
      ((value)
       (if (eq? value '%key)
           (cons key converter)
           (let ((converted (if converter (converter value) value))
                 (binding (assq key (%parameters (%dynamic)))))
             (if binding (set-cdr! binding converted) (set-car! key converted)))))))
  parameter)

;;; Any other procedure hardly answers with a pair, unless it puts what it is given into one.
(define (%parameter-key parameter)
  (let ((key (if (procedure? parameter) (parameter '%key) #f)))
    (if (and (pair? key) (not (eq? (car key) '%key)))
        key
        (%error "parameterize" "expected a parameter, given" parameter))))

(define (%parameterize bindings thunk)
  (let ((state (%dynamic)))
    (let loop ((bindings bindings) (parameters (%parameters state)))
      (if (null? bindings)
          (%in-dynamic (%make-dynamic (%winders state) (%handlers state) parameters) thunk)
          (let* ((key (%parameter-key (caar bindings)))
                 (value (if (cdr key) ((cdr key) (cdar bindings)) (cdar bindings))))
            (loop (cdr bindings) (cons (cons (car key) value) parameters)))))))

;;; Evaluation and exit

(define eval
  (case-lambda
    ((expression) (eval expression (interaction-environment)))
    ((expression environment) (%run-units (%compile expression environment)))))

(define load
  (case-lambda
    ((file) (load file (interaction-environment)))
    ((file environment) (%run-units (%compile-file file environment)))))

(define (environment . import-sets)
  (let ((made (%empty-environment)))
    (%run-units (%compile (cons 'import import-sets) made))
    made))

;;; The environments of R5RS; 7 stands for (scheme base).
(define (scheme-report-environment version)
  (cond ((eqv? version 5) (environment '(scheme r5rs)))
        ((eqv? version 7) (environment '(scheme base)))
        (else (%error "scheme-report-environment" "expected 5 or 7, given" version))))

(define (null-environment version)
  (if (not (eqv? version 5)) (%error "null-environment" "expected 5, given" version))
  (environment '(only (scheme r5rs) and begin case cond define define-syntax delay do if lambda let let* let-syntax letrec
                      letrec-syntax or quasiquote quote set! syntax-rules)))

;;; Calls the main procedures of what was compiled, in order: libraries that are needed first, then the text itself, whose
;;; value is the result.
(define (%run-units procedures)
  (if (null? (cdr procedures))
      ((car procedures))
      (begin
        ((car procedures))
        (%run-units (cdr procedures)))))

(define exit
  (case-lambda
    (() (exit #t))
    ((code)
     (%unwind (%winders (%dynamic)) '())
     (emergency-exit code))))

;;; A procedure of the embedding Java program.
(define (%host-procedure host)
  (lambda arguments (%call-host host arguments)))

;;; Arenas. What the thunk returns outlives the arena: numeric vectors and arrays, and those that are elements of a list or vector.
(define (call-with-arena thunk)
  (let ((arena (%make-arena)))
    (dynamic-wind
      (lambda () (%enter-arena! arena))
      (lambda ()
        (call-with-values thunk
          (lambda results
            (for-each (lambda (result) (%keep-from-arena! arena result)) results)
            (apply values results))))
      (lambda () (%leave-arena! arena)))))
