;; Lists of 1000 fixnums. Each procedure handles n elements in all and uses what it made.

(define length-of-list 1000)
(define numbers (iota length-of-list))

(define (build)
  (let loop ((i 0) (list '()))
    (if (= i length-of-list)
        list
        (loop (+ i 1) (cons i list)))))

(define (build-recursively i)
  (if (= i length-of-list)
      '()
      (cons i (build-recursively (+ i 1)))))

(define (sum-of list)
  (let loop ((rest list) (sum 0))
    (if (null? rest)
        sum
        (loop (cdr rest) (+ sum (car rest))))))

(define (list-build n) (for-elements n length-of-list (car (build))))
(define (list-build-recursively n) (for-elements n length-of-list (car (build-recursively 0))))
(define (list-walk n) (for-elements n length-of-list (sum-of numbers)))
(define (list-map n) (for-elements n length-of-list (car (map (lambda (x) (* x 2)) numbers))))
(define (list-filter n) (for-elements n length-of-list (car (filter odd? numbers))))
(define (list-fold n) (for-elements n length-of-list (fold-left (lambda (sum x) (+ sum (* x x))) 0 numbers)))
(define (list-reverse n) (for-elements n length-of-list (car (reverse numbers))))
(define (list-append n) (for-elements n length-of-list (car (append numbers '(0)))))

(define (list-for-each n)
  (let ((sum 0))
    (for-elements n length-of-list (begin (for-each (lambda (x) (set! sum (+ sum x))) numbers) 0))
    sum))

(define copy (list-copy numbers))
(define (list-equal n) (for-elements n length-of-list (if (equal? numbers copy) 1 0)))
