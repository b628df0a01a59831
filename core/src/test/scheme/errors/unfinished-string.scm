;; A string that is not closed before the end of the file.
(define greeting "hello)
(display greeting)
