;;; Older programs give error the procedure's name first.

(define (withdraw amount)
  (if (> amount 100) (error 'withdraw "not enough money:" amount))
  amount)

(display (withdraw 500))
