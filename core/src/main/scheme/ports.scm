;;; Ports: the procedures of R7RS 6.13 that call a procedure, and read-bytevector!. Everything else is a primitive.

(define (call-with-port port procedure)
  (if (not (port? port)) (%error "call-with-port" "expected a port, given" port))
  (let ((result (procedure port)))
    (close-port port)
    result))

(define (call-with-input-file name procedure)
  (call-with-port (open-input-file name) procedure))

(define (call-with-output-file name procedure)
  (call-with-port (open-output-file name) procedure))

;;; The port is closed when the thunk returns, not when it is left by a continuation, since it may be entered again.
(define (with-input-from-file name thunk)
  (call-with-port (open-input-file name)
                  (lambda (port) (parameterize ((current-input-port port)) (thunk)))))

(define (with-output-to-file name thunk)
  (call-with-port (open-output-file name)
                  (lambda (port) (parameterize ((current-output-port port)) (thunk)))))

(define (call-with-input-string string procedure)
  (call-with-port (open-input-string string) procedure))

(define (with-input-from-string string thunk)
  (call-with-input-string string
                          (lambda (port) (parameterize ((current-input-port port)) (thunk)))))

(define (call-with-output-string procedure)
  (let ((port (open-output-string)))
    (procedure port)
    (get-output-string port)))

(define (with-output-to-string thunk)
  (call-with-output-string
   (lambda (port) (parameterize ((current-output-port port)) (thunk)))))

(define read-bytevector!
  (case-lambda
    ((bytevector) (read-bytevector! bytevector (current-input-port)))
    ((bytevector port) (read-bytevector! bytevector port 0))
    ((bytevector port start) (read-bytevector! bytevector port start (bytevector-length bytevector)))
    ((bytevector port start end)
     (let ((bytes (read-bytevector (- end start) port)))
       (if (eof-object? bytes)
           bytes
           (begin
             (bytevector-copy! bytevector start bytes)
             (bytevector-length bytes)))))))
