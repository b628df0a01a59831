;; Files: what is written is read back; closing, deleting, and text in UTF-8. R7RS 6.13.1.
(import (scheme base) (scheme write) (scheme process-context) (scheme file) (scheme read))
(include "../check.scm")

(define path "files-test.tmp")

(define (write-numbers port n)
  (do ((i 0 (+ i 1)))
      ((= i n))
    (write i port)
    (newline port)))

(define (read-and-add port)                     ; how many data there are, and their sum
  (let loop ((count 0) (sum 0))
    (let ((datum (read port)))
      (if (eof-object? datum)
          (list count sum)
          (loop (+ count 1) (+ sum datum))))))

(call-with-output-file path
  (lambda (port)
    (write '(1 "two" λ) port)
    (newline port)
    (display "last line" port)))
(check (file-exists? path) => #t)
(call-with-input-file path
  (lambda (port)
    (check (read port) => '(1 "two" λ))
    (check (read-line port) => "")
    (check (read-line port) => "last line")
    (check (eof-object? (read-char port)) => #t)))

(check (with-output-to-file path (lambda () (display "😀 replaced") 'value)) => 'value)
(check (with-input-from-file path (lambda () (read-line))) => "😀 replaced")

(let ((port (open-binary-output-file path)))
  (write-u8 200 port)
  (write-bytevector #u8(1 2 3) port)
  (close-port port)
  (check (output-port-open? port) => #f))
(let ((port (open-binary-input-file path)))
  (check (read-bytevector 10 port) => #u8(200 1 2 3))
  (close-port port))

(call-with-output-file path (lambda (port) (write-numbers port 10000)))
(check (call-with-input-file path read-and-add) => '(10000 49995000))

(check (begin (delete-file path) (file-exists? path)) => #f)
(check-error (delete-file path) file-error?)
(check-error (open-input-file path) file-error?)
(check-error (open-output-file "/no/such/folder/file") file-error?)
(check-error (with-input-from-file path read) file-error?)

(check-report)
