;; raise of something that is no error object, with no handler.
(import (scheme base))

(define (deliver parcel)
  (raise (list 'undeliverable parcel)))

(deliver "book")
