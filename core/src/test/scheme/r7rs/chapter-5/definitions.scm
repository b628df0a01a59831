(define spliced-value 'spliced)
