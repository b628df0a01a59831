(define included-value 'included)
