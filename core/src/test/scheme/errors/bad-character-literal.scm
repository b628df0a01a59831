;; A character of no known name.
(define tab #\tabulator)
