;;; SRFI 64: a framework for test suites. A runner is a record of counts, hooks and the properties of the test that ran last; each
;;; test form hands the runner a thunk. The current runner is a variable of the library, as the document has it.
(define-library (srfi 64)
  (import (scheme base) (scheme case-lambda) (scheme complex) (scheme eval) (scheme process-context) (scheme read) (scheme repl) (scheme write))
  (export test-begin test-end test-assert test-eqv test-eq test-equal test-approximate test-error test-read-eval-string
          test-apply test-with-runner test-group test-group-with-cleanup test-exit
          test-match-nth test-match-all test-match-any test-match-name test-skip test-expect-fail
          test-runner? test-runner-reset test-runner-pass-count test-runner-fail-count test-runner-xpass-count
          test-runner-xfail-count test-runner-skip-count test-runner-test-name test-runner-group-path
          test-runner-group-stack test-runner-aux-value test-runner-aux-value! test-runner-create test-runner-current
          test-runner-factory test-runner-get test-runner-null test-runner-simple
          test-result-alist test-result-alist! test-result-ref test-result-set! test-result-remove test-result-clear
          test-result-kind test-passed?
          test-runner-on-test-begin test-runner-on-test-begin! test-runner-on-test-end test-runner-on-test-end!
          test-runner-on-group-begin test-runner-on-group-begin! test-runner-on-group-end test-runner-on-group-end!
          test-runner-on-final test-runner-on-final! test-runner-on-bad-count test-runner-on-bad-count!
          test-runner-on-bad-end-name test-runner-on-bad-end-name!
          test-on-test-begin-simple test-on-test-end-simple test-on-group-begin-simple test-on-group-end-simple
          test-on-final-simple test-on-bad-count-simple test-on-bad-end-name-simple)
  (begin

    ;; Runners

    (define-record-type test-runner
      (make-runner pass-count fail-count xpass-count xfail-count skip-count total-count skip-list fail-list run-list groups
                   result on-test-begin on-test-end on-group-begin on-group-end on-final on-bad-count on-bad-end-name aux-value
                   automatic?)
      test-runner?
      (pass-count test-runner-pass-count test-runner-pass-count!)
      (fail-count test-runner-fail-count test-runner-fail-count!)
      (xpass-count test-runner-xpass-count test-runner-xpass-count!)
      (xfail-count test-runner-xfail-count test-runner-xfail-count!)
      (skip-count test-runner-skip-count test-runner-skip-count!)
      (total-count test-runner-total-count test-runner-total-count!)
      (skip-list skip-list skip-list!)
      (fail-list fail-list fail-list!)
      (run-list run-list run-list!)             ; specifiers of test-apply, or #t for all tests
      (groups groups groups!)                   ; innermost first
      (result test-result-alist test-result-alist!)
      (on-test-begin test-runner-on-test-begin test-runner-on-test-begin!)
      (on-test-end test-runner-on-test-end test-runner-on-test-end!)
      (on-group-begin test-runner-on-group-begin test-runner-on-group-begin!)
      (on-group-end test-runner-on-group-end test-runner-on-group-end!)
      (on-final test-runner-on-final test-runner-on-final!)
      (on-bad-count test-runner-on-bad-count test-runner-on-bad-count!)
      (on-bad-end-name test-runner-on-bad-end-name test-runner-on-bad-end-name!)
      (aux-value test-runner-aux-value test-runner-aux-value!)
      (automatic? automatic? automatic!))

    ;; An open group, with what was in force before it.
    (define-record-type group
      (make-group name expected-count count-before skips failures)
      group?
      (name group-name)
      (expected-count expected-count)
      (count-before count-before)
      (skips group-skips)
      (failures group-failures))

    (define (test-runner-null)
      (let ((ignore (lambda arguments #f)))
        (make-runner 0 0 0 0 0 0 '() '() #t '() '() ignore ignore ignore ignore ignore ignore ignore #f #f)))

    (define (test-runner-simple)
      (let ((runner (test-runner-null)))
        (test-runner-on-test-begin! runner test-on-test-begin-simple)
        (test-runner-on-test-end! runner test-on-test-end-simple)
        (test-runner-on-group-begin! runner test-on-group-begin-simple)
        (test-runner-on-group-end! runner test-on-group-end-simple)
        (test-runner-on-final! runner test-on-final-simple)
        (test-runner-on-bad-count! runner test-on-bad-count-simple)
        (test-runner-on-bad-end-name! runner test-on-bad-end-name-simple)
        runner))

    (define (test-runner-reset runner)
      (for-each (lambda (clear!) (clear! runner 0))
                (list test-runner-pass-count! test-runner-fail-count! test-runner-xpass-count! test-runner-xfail-count!
                      test-runner-skip-count! test-runner-total-count!))
      (for-each (lambda (clear!) (clear! runner '()))
                (list skip-list! fail-list! groups! test-result-alist!))
      (run-list! runner #t))

    (define factory test-runner-simple)
    (define test-runner-factory
      (case-lambda
        (() factory)
        ((new) (set! factory new))))

    (define (test-runner-create) (factory))

    (define current #f)
    (define latest #f)                          ; what was current before test-end took it away
    (define test-runner-current
      (case-lambda
        (() current)
        ((runner)
         (if runner (set! latest runner))
         (set! current runner))))

    (define (test-runner-get)
      (or current (error "test-runner-get: there is no current test runner")))

    (define (test-runner-group-stack runner) (map group-name (groups runner)))
    (define (test-runner-group-path runner) (reverse (test-runner-group-stack runner)))
    (define (test-runner-test-name runner) (test-result-ref runner 'test-name ""))

    ;; Results

    (define test-result-ref
      (case-lambda
        ((runner property) (test-result-ref runner property #f))
        ((runner property default)
         (let ((entry (assq property (test-result-alist runner))))
           (if entry (cdr entry) default)))))

    (define (test-result-remove runner property)
      (test-result-alist! runner
                          (let keep ((alist (test-result-alist runner)))
                            (cond ((null? alist) '())
                                  ((eq? (caar alist) property) (keep (cdr alist)))
                                  (else (cons (car alist) (keep (cdr alist))))))))

    (define (test-result-set! runner property value)
      (test-result-remove runner property)
      (test-result-alist! runner (cons (cons property value) (test-result-alist runner))))

    (define (test-result-clear runner) (test-result-alist! runner '()))

    (define test-result-kind
      (case-lambda
        (() (test-result-kind (test-runner-current)))
        ((runner) (test-result-ref runner 'result-kind))))

    (define test-passed?
      (case-lambda
        (() (test-passed? (test-runner-get)))
        ((runner) (and (memq (test-result-kind runner) '(pass xpass)) #t))))

    ;; Which tests run, and which are expected to fail. A specifier is a predicate of the runner; a counting one
    ;; must see every test.

    (define test-match-nth
      (case-lambda
        ((n) (test-match-nth n 1))
        ((n count)
         (let ((i 0))
           (lambda (runner)
             (set! i (+ i 1))
             (and (>= i n) (< i (+ n count))))))))

    (define (test-match-name name)
      (lambda (runner) (equal? name (test-runner-test-name runner))))

    (define (test-match-all . specifiers)
      (let ((predicates (map specifier->predicate specifiers)))
        (lambda (runner)
          (let next ((rest predicates) (result #t))
            (if (null? rest)
                result
                (let ((matched ((car rest) runner)))
                  (next (cdr rest) (and result matched))))))))

    (define (test-match-any . specifiers)
      (let ((predicates (map specifier->predicate specifiers)))
        (lambda (runner) (any-matches? predicates runner))))

    (define (any-matches? predicates runner)
      (let next ((rest predicates) (result #f))
        (if (null? rest)
            result
            (let ((matched ((car rest) runner)))
              (next (cdr rest) (or matched result))))))

    (define (specifier->predicate specifier)
      (cond ((procedure? specifier) specifier)
            ((integer? specifier) (test-match-nth 1 specifier))
            ((string? specifier) (test-match-name specifier))
            (else (error "expected a test specifier (a procedure, a count or a name), given" specifier))))

    (define (test-skip . specifiers)
      (let ((runner (test-runner-get)))
        (skip-list! runner (cons (apply test-match-all specifiers) (skip-list runner)))))

    (define (test-expect-fail . specifiers)
      (let ((runner (test-runner-get)))
        (fail-list! runner (cons (apply test-match-all specifiers) (fail-list runner)))))

    ;; Sets the result kind that is known before a test runs: skip, xfail or #f. Specifiers of test-skip that count see the
    ;; chosen tests only.
    (define (foresee! runner)
      (let* ((chosen? (or (eq? (run-list runner) #t) (any-matches? (run-list runner) runner)))
             (skipped? (and chosen? (any-matches? (skip-list runner) runner)))
             (failing? (any-matches? (fail-list runner) runner)))
        (cond ((or skipped? (not chosen?)) (test-result-set! runner 'result-kind 'skip))
              (failing? (test-result-set! runner 'result-kind 'xfail)))))

    ;; Groups

    (define test-begin
      (case-lambda
        ((name) (test-begin name #f))
        ((name count)
         (if (not current)
             (let ((runner (test-runner-create)))
               (automatic! runner #t)
               (test-runner-current runner)))
         (let ((runner current))
           ((test-runner-on-group-begin runner) runner name count)
           (groups! runner
                    (cons (make-group name count (test-runner-total-count runner) (skip-list runner) (fail-list runner))
                          (groups runner)))))))

    (define test-end
      (case-lambda
        (() (end-group #f))
        ((name) (end-group name))))

    (define (end-group name)
      (let* ((runner (test-runner-get))
             (open (groups runner)))
        (if (null? open) (error "test-end: no group is open"))
        (let* ((group (car open))
               (count (- (test-runner-total-count runner) (count-before group))))
          (if (and name (not (equal? name (group-name group))))
              ((test-runner-on-bad-end-name runner) runner (group-name group) name))
          (if (and (expected-count group) (not (= (expected-count group) count)))
              ((test-runner-on-bad-count runner) runner count (expected-count group)))
          ((test-runner-on-group-end runner) runner)
          (groups! runner (cdr open))
          (skip-list! runner (group-skips group))
          (fail-list! runner (group-failures group))
          (if (null? (cdr open))
              (begin
                ((test-runner-on-final runner) runner)
                (if (automatic? runner) (test-runner-current #f)))))))

    (define-syntax test-group
      (syntax-rules ()
        ((_ name body ...)
         (run-group name (lambda () #f body ...)))))

    (define (run-group name body)
      (if (group-runs? name)
          (dynamic-wind
           (lambda () (test-begin name))
           body
           (lambda () (test-end name)))))

    (define (group-runs? name)
      (let ((runner current))
        (or (not runner)
            (begin
              (test-result-alist! runner (list (cons 'test-name name)))
              (foresee! runner)
              (not (eq? (test-result-kind runner) 'skip))))))

    (define-syntax test-group-with-cleanup
      (syntax-rules ()
        ((_ name body ... cleanup)
         (test-group name
           (dynamic-wind
            (lambda () #f)
            (lambda () #f body ...)
            (lambda () cleanup))))))

    ;; Tests

    ;; Runs a test whose outcome is (judge! runner), true if it passed.
    (define (run-test name form judge!)
      (if (not current)
          (let ((runner (test-runner-create)))
            (automatic! runner #t)
            (test-runner-current runner)))
      (let ((runner current))
        (test-result-alist! runner (list (cons 'test-name name) (cons 'source-form form)))
        (foresee! runner)
        ((test-runner-on-test-begin runner) runner)
        (if (not (eq? (test-result-kind runner) 'skip))
            (let ((expected-failure? (eq? (test-result-kind runner) 'xfail))
                  (passed? (judge! runner)))
              (test-result-set! runner 'result-kind
                                (if passed?
                                    (if expected-failure? 'xpass 'pass)
                                    (if expected-failure? 'xfail 'fail)))))
        (count! runner (test-result-kind runner))
        ((test-runner-on-test-end runner) runner)))

    (define (count! runner kind)
      (define (increase! get put!) (put! runner (+ 1 (get runner))))
      (increase! test-runner-total-count test-runner-total-count!)
      (case kind
        ((pass) (increase! test-runner-pass-count test-runner-pass-count!))
        ((fail) (increase! test-runner-fail-count test-runner-fail-count!))
        ((xpass) (increase! test-runner-xpass-count test-runner-xpass-count!))
        ((xfail) (increase! test-runner-xfail-count test-runner-xfail-count!))
        (else (increase! test-runner-skip-count test-runner-skip-count!))))

    ;; The value of the thunk goes to the predicate; an error fails the test.
    (define (judge-value thunk accept?)
      (lambda (runner)
        (guard (condition (#t (test-result-set! runner 'actual-error condition) #f))
          (let ((value (thunk)))
            (test-result-set! runner 'actual-value value)
            (accept? value)))))

    (define (run-comparison name form same? expected thunk)
      (run-test name form
                (lambda (runner)
                  (guard (condition (#t (test-result-set! runner 'actual-error condition) #f))
                    (let ((wanted (expected)))
                      (test-result-set! runner 'expected-value wanted)
                      ((judge-value thunk (lambda (value) (same? wanted value))) runner))))))

    (define-syntax test-assert
      (syntax-rules ()
        ((_ name expression)
         (run-test name 'expression (judge-value (lambda () expression) (lambda (value) value))))
        ((_ expression)
         (test-assert "" expression))))

    (define-syntax test-eqv
      (syntax-rules ()
        ((_ name expected expression)
         (run-comparison name 'expression eqv? (lambda () expected) (lambda () expression)))
        ((_ expected expression)
         (test-eqv "" expected expression))))

    (define-syntax test-eq
      (syntax-rules ()
        ((_ name expected expression)
         (run-comparison name 'expression eq? (lambda () expected) (lambda () expression)))
        ((_ expected expression)
         (test-eq "" expected expression))))

    (define-syntax test-equal
      (syntax-rules ()
        ((_ name expected expression)
         (run-comparison name 'expression equal? (lambda () expected) (lambda () expression)))
        ((_ expected expression)
         (test-equal "" expected expression))))

    (define-syntax test-approximate
      (syntax-rules ()
        ((_ name expected expression error)
         (let ((tolerance error))
           (run-comparison name 'expression (lambda (wanted value) (near? wanted value tolerance))
                           (lambda () expected) (lambda () expression))))
        ((_ expected expression error)
         (test-approximate "" expected expression error))))

    (define (near? wanted value tolerance)
      (and (<= (abs (- (real-part wanted) (real-part value))) tolerance)
           (<= (abs (- (imag-part wanted) (imag-part value))) tolerance)))

    (define-syntax test-error
      (syntax-rules ()
        ((_ name type expression)
         (run-error-test name 'expression type (lambda () expression)))
        ((_ type expression)
         (test-error "" type expression))
        ((_ expression)
         (test-error "" #t expression))))

    (define (run-error-test name form type thunk)
      (run-test name form
                (lambda (runner)
                  (test-result-set! runner 'expected-error type)
                  (guard (condition
                          (#t (test-result-set! runner 'actual-error condition)
                              (if (procedure? type) (type condition) #t)))
                    (test-result-set! runner 'actual-value (thunk))
                    #f))))

    (define (test-read-eval-string text)
      (let* ((port (open-input-string text))
             (form (read port)))
        (if (eof-object? (read-char port))
            (eval form (interaction-environment))
            (error "test-read-eval-string: expected one datum, given" text))))

    ;; Running

    (define-syntax test-with-runner
      (syntax-rules ()
        ((_ runner body ...)
         (run-with runner (lambda () body ...)))))

    (define (run-with runner thunk)
      (let ((other runner))
        (define (swap!)
          (let ((before current))
            (test-runner-current other)
            (set! other before)))
        (dynamic-wind swap! thunk swap!)))

    (define (test-apply first . rest)
      (cond ((test-runner? first)
             (run-with first (lambda () (apply test-apply rest))))
            ((not current)
             (run-with (test-runner-create)
                       (lambda ()
                         (apply test-apply first rest)
                         ((test-runner-on-final current) current))))
            (else
             (let* ((backwards (reverse (cons first rest)))
                    (thunk (car backwards))
                    (specifiers (map specifier->predicate (reverse (cdr backwards))))
                    (before (run-list current)))
               (run-list! current (if (null? specifiers) #t specifiers))
               (thunk)
               (run-list! current before)))))

    ;; Ends the process, with 1 if a test of the latest suite has failed.
    (define (test-exit)
      (exit (or (not latest)
                (= 0 (+ (test-runner-fail-count latest) (test-runner-xpass-count latest))))))

    ;; The simple runner tells of what was not expected, and of the counts at the end.

    (define (test-on-test-begin-simple runner) #f)

    (define (test-on-test-end-simple runner)
      (let ((kind (test-result-kind runner)))
        (if (memq kind '(fail xpass))
            (begin
              (display (if (eq? kind 'fail) "FAIL " "XPASS "))
              (display (test-runner-test-name runner))
              (newline)
              (for-each (lambda (property)
                          (let ((entry (assq property (test-result-alist runner))))
                            (if entry (show-property property (cdr entry)))))
                        '(source-form expected-value expected-error actual-value actual-error))))))

    (define (show-property name value)
      (display "  ")
      (display name)
      (display ": ")
      (write value)
      (newline))

    (define (test-on-group-begin-simple runner name count)
      (if (null? (groups runner))
          (begin
            (display "%%%% Starting test ")
            (display name)
            (newline))))

    (define (test-on-group-end-simple runner) #f)

    (define (test-on-bad-count-simple runner actual expected)
      (display "*** Total number of tests was ")
      (display actual)
      (display " but should be ")
      (display expected)
      (newline))

    (define (test-on-bad-end-name-simple runner begin-name end-name)
      (error "test-end: the name does not match that of test-begin:" end-name begin-name))

    (define (test-on-final-simple runner)
      (show-count "# of expected passes      " (test-runner-pass-count runner))
      (show-count "# of expected failures    " (test-runner-xfail-count runner))
      (show-count "# of unexpected successes " (test-runner-xpass-count runner))
      (show-count "# of unexpected failures  " (test-runner-fail-count runner))
      (show-count "# of skipped tests        " (test-runner-skip-count runner)))

    (define (show-count text count)
      (if (> count 0)
          (begin
            (display text)
            (display count)
            (newline))))))
