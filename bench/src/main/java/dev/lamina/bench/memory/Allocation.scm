;; Objects that die young, of several kinds. Each procedure makes n of them; a thousand are alive at a time.

(define (make-pairs n)
  (for-elements n 1000
    (let loop ((i 0) (list '()))
      (if (= i 1000)
          (car list)
          (loop (+ i 1) (cons i list))))))

(define (make-vectors n)
  (for-elements n 1000
    (let loop ((i 0) (kept #f))
      (if (= i 1000)
          (vector-ref kept 0)
          (loop (+ i 1) (vector i kept kept))))))

(define (make-closures n)
  (for-elements n 1000
    (let loop ((i 0) (kept #f))
      (if (= i 1000)
          (kept 1)
          (loop (+ i 1) (lambda (x) (if x i kept)))))))

(define (make-strings n)
  (for-elements n 1000
    (let loop ((i 0) (kept '()))
      (if (= i 1000)
          (string-length (car kept))
          (loop (+ i 1) (cons (make-string 16 #\a) kept))))))

;; A flonum is its own bits: it takes the place in the vector and nothing else.
(define places (make-vector 1000 0.0))
(define (make-flonums n)
  (for-elements n 1000
    (let loop ((i 0) (x 0.5))
      (if (= i 1000)
          (vector-ref places 999)
          (begin (vector-set! places i x) (loop (+ i 1) (+ x 1.0)))))))

(define (make-f64vectors n)
  (for-elements n 1000
    (let loop ((i 0) (kept '()))
      (if (= i 1000)
          (f64vector-ref (car kept) 0)
          (loop (+ i 1) (cons (f64vector 1.0 2.0 3.0 4.0) kept))))))
