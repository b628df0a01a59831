;; Files: what is written is read back; closing, deleting, and text in UTF-8. R7RS 6.13.1.
(import (scheme base) (scheme write) (scheme process-context) (scheme file) (scheme read))
(include "../check.scm")

(define path "files-test.tmp")

(check (begin (call-with-output-file path (lambda (port) (write '(1 "two" λ) port) (newline port) (display "last line" port)))
              (file-exists? path))
       => #t)
(check (call-with-input-file path (lambda (port) (let* ((datum (read port)) (rest (read-line port)) (line (read-line port))) (list datum rest line (eof-object? (read-char port))))))
       => '((1 "two" λ) "" "last line" #t))
(check (with-output-to-file path (lambda () (display "😀 replaced") 'value)) => 'value)
(check (with-input-from-file path (lambda () (read-line))) => "😀 replaced")
(check (let ((port (open-binary-output-file path))) (write-u8 200 port) (write-bytevector #u8(1 2 3) port) (close-port port) (output-port-open? port)) => #f)
(check (let* ((port (open-binary-input-file path)) (bytes (read-bytevector 10 port))) (close-port port) bytes) => #u8(200 1 2 3))
(check (let ((port (open-output-file path)))
         (let loop ((i 0)) (when (< i 10000) (write i port) (newline port) (loop (+ i 1))))
         (close-output-port port)
         (call-with-input-file path
           (lambda (in) (let loop ((n 0) (sum 0)) (let ((x (read in))) (if (eof-object? x) (list n sum) (loop (+ n 1) (+ sum x))))))))
       => '(10000 49995000))
(check (begin (delete-file path) (file-exists? path)) => #f)
(check-error (delete-file path) file-error?)
(check-error (open-input-file path) file-error?)
(check-error (open-output-file "/no/such/folder/file") file-error?)
(check-error (with-input-from-file path read) file-error?)

(check-report)
