;;; SRFI 194: the distributions that are not uniform.

(define (check-probability who p)
  (if (not (and (real? p) (<= 0 p 1)))
      (error (string-append who ": expected a probability, given") p)))

(define (check-positive who x)
  (if (not (and (real? x) (finite? x) (> x 0)))
      (error (string-append who ": expected a positive finite number, given") x)))

;;; A flonum from 0 to 1, without these.
(define (current-reals)
  (let ((source (current-random-source)))
    (lambda () (%random-source-real source))))

(define (make-bernoulli-generator p)
  (check-probability "make-bernoulli-generator" p)
  (let ((next-real (current-reals)))
    (lambda () (if (< (next-real) p) 1 0))))

(define (make-binomial-generator n p)
  (if (not (and (exact-integer? n) (> n 0)))
      (error "make-binomial-generator: expected a positive exact integer, given" n))
  (check-probability "make-binomial-generator" p)
  (let ((source (current-random-source)))
    (lambda () (vector-ref (random-binomial-vector source 1 n p) 0))))

;;; An index with a probability in proportion to the number there: the first one whose sum with those before it is greater than
;;; a random share of the sum of all.
(define (make-categorical-generator weights)
  (let* ((count (vector-length weights))
         (sums (make-f64vector count))
         (total (vector-fold (lambda (sum weight)
                               (if (not (and (real? weight) (>= weight 0)))
                                   (error "make-categorical-generator: expected a number that is not negative, given" weight))
                               (+ sum weight))
                             0 weights)))
    (check-positive "make-categorical-generator" total)
    (let fill ((i 0) (sum 0))
      (if (< i count)
          (let ((sum (+ sum (vector-ref weights i))))
            (f64vector-set! sums i sum)
            (fill (+ i 1) sum))))
    (let ((next-real (current-reals)) (total (f64vector-ref sums (- count 1))))
      (lambda ()
        (let ((share (* total (next-real))))
          (let search ((low 0) (high (- count 1)))
            (if (= low high)
                low
                (let ((middle (quotient (+ low high) 2)))
                  (if (> (f64vector-ref sums middle) share)
                      (search low middle)
                      (search (+ middle 1) high))))))))))

;;; Marsaglia's polar method, which makes two numbers at a time.
(define make-normal-generator
  (case-lambda
    (() (make-normal-generator 0.0 1.0))
    ((mean) (make-normal-generator mean 1.0))
    ((mean deviation)
     (if (not (and (real? mean) (finite? mean) (real? deviation) (finite? deviation) (>= deviation 0)))
         (error "make-normal-generator: expected a mean and a deviation that is not negative, given" mean deviation))
     (let ((next-real (current-reals)) (kept #f))
       (define (make-two)
         (let* ((x (- (* 2.0 (next-real)) 1.0)) (y (- (* 2.0 (next-real)) 1.0)) (square (+ (* x x) (* y y))))
           (if (and (< square 1.0) (> square 0.0))
               (let ((factor (sqrt (/ (* -2.0 (log square)) square))))
                 (set! kept (* factor y))
                 (* factor x))
               (make-two))))
       (lambda ()
         (let ((standard (or kept (make-two))))
           (if (eqv? standard kept) (set! kept #f))
           (+ mean (* deviation standard))))))))

(define (make-exponential-generator mean)
  (check-positive "make-exponential-generator" mean)
  (let ((next-real (current-reals)))
    (lambda () (- (* mean (log (next-real)))))))

;;; The number of trials up to the first success.
(define (make-geometric-generator p)
  (check-probability "make-geometric-generator" p)
  (check-positive "make-geometric-generator" p)
  (if (= p 1)
      (lambda () 1)
      (let ((next-real (current-reals)) (log-of-failure (fllog1+ (- (inexact p)))))
        (lambda () (+ 1 (exact (floor (/ (log (next-real)) log-of-failure))))))))

(define (make-poisson-generator mean)
  (check-positive "make-poisson-generator" mean)
  (if (< mean 10)
      (make-small-poisson-generator (inexact mean))
      (make-large-poisson-generator (inexact mean))))

;;; By inversion: the sum of the probabilities goes beyond a random number.
(define (make-small-poisson-generator mean)
  (let ((next-real (current-reals)) (probability-of-0 (exp (- mean))))
    (lambda ()
      (let ((r (next-real)))
        (let next ((k 0) (probability probability-of-0) (sum probability-of-0))
          (if (or (< r sum) (= probability 0.0))
              k
              (let ((probability (/ (* probability mean) (+ k 1))))
                (next (+ k 1) probability (+ sum probability)))))))))

;;; By transformed rejection. Source: Hörmann, The transformed rejection method for generating Poisson random variables, 1993: PTRS.
(define (make-large-poisson-generator mean)
  (let* ((next-real (current-reals))
         (b (+ 0.931 (* 2.53 (sqrt mean))))
         (a (+ -0.059 (* 0.02483 b)))
         (log-of-inverse-alpha (log (+ 1.1239 (/ 1.1328 (- b 3.4)))))
         (surely (- 0.9277 (/ 3.6224 (- b 2.0))))
         (log-of-mean (log mean)))
    (lambda ()
      (let try ()
        (let* ((u (- (next-real) 0.5))
               (v (next-real))
               (us (- 0.5 (abs u)))
               (k (floor (+ (* (+ (/ (* 2.0 a) us) b) u) mean 0.43))))
          (cond ((and (>= us 0.07) (<= v surely)) (exact k))
                ((or (< k 0.0) (and (< us 0.013) (> v us))) (try))
                ((<= (- (+ (log v) log-of-inverse-alpha) (log (+ (/ a (* us us)) b)))
                     (- (* k log-of-mean) mean (log-factorial k)))
                 (exact k))
                (else (try))))))))

(define (log-factorial k)
  (let-values (((logarithm sign) (flloggamma (+ k 1.0))))
    logarithm))

;;; k from 1 to n with probability in proportion to 1/(k + q)^s.
(define make-zipf-generator
  (case-lambda
    ((n) (make-zipf-generator n 1.0))
    ((n s) (make-zipf-generator n s 0.0))
    ((n s q)
     (if (not (and (exact-integer? n) (> n 0)))
         (error "make-zipf-generator: expected a positive exact integer, given" n))
     (if (not (and (real? s) (real? q) (< -0.5 q)))
         (error "make-zipf-generator: expected real numbers, the second above -0.5, given" s q))
     (let ((s (inexact s)) (q (inexact q)))
       (if (> s 0.0)
           (make-falling-zipf-generator n s q)
           (make-rising-zipf-generator n s q))))))

;;; By rejection-inversion. Source: Hörmann and Derflinger, Rejection-inversion to generate variates from monotone discrete
;;; distributions, 1996. The density and its integral are those of (x + q)/(1 + q), so that neither overflows for great q and s.
(define (make-falling-zipf-generator n s q)
  (define scale (+ 1.0 q))
  (define power (- 1.0 s))
  (define (log-of x) (fllog1+ (/ (- x 1.0) scale)))
  (define (density x) (/ (exp (* (- s) (log-of x))) scale))
  (define (integral x) (let ((t (log-of x))) (* t (ratio flexp-1 (* power t)))))
  (define (inverse y) (+ 1.0 (* scale (flexp-1 (* y (ratio fllog1+ (* power y)))))))
  (define low (- (integral 1.5) (density 1.0)))
  (define high (integral (+ n 0.5)))
  (define cut (- 1.0 (inverse low)))
  (let ((next-real (current-reals)))
    (lambda ()
      (let try ()
        (let* ((y (+ high (* (- low high) (next-real))))
               (x (inverse y))
               (k (clamp-real-number 1.0 (inexact n) (round x))))
          (if (or (<= (- k x) cut)
                  (>= y (- (integral (+ k 0.5)) (density k))))
              (exact k)
              (try)))))))

;;; (f x)/x of a function that is x near 0.
(define (ratio f x)
  (if (< (abs x) 1e-300) 1.0 (/ (f x) x)))

;;; Where the last is the most probable one, by rejection of those from all.
(define (make-rising-zipf-generator n s q)
  (let ((next-real (current-reals)) (next-integer (make-random-integer-generator 1 (+ n 1))))
    (lambda ()
      (let try ()
        (let ((k (next-integer)))
          (if (<= (next-real) (flexpt (/ (+ k q) (+ n q)) (- s)))
              k
              (try)))))))

;;; Points

(define (norm point)
  (sqrt (vector-fold (lambda (sum x) (+ sum (* x x))) 0.0 point)))

;;; On the sphere that has n dimensions itself, around the origin of n + 1 dimensions.
(define (make-sphere-generator n)
  (if (not (and (exact-integer? n) (> n 0)))
      (error "make-sphere-generator: expected a positive exact integer, given" n))
  (let ((next-normal (make-normal-generator)))
    (lambda ()
      (let try ()
        (let* ((point (vector-unfold (lambda (i) (next-normal)) (+ n 1))) (length (norm point)))
          (if (> length 0.0)
              (vector-map (lambda (x) (/ x length)) point)
              (try)))))))

(define (check-axes who axes)
  (if (not (and (vector? axes) (> (vector-length axes) 0)))
      (error (string-append who ": expected a vector of axes, given") axes))
  (vector-for-each (lambda (axis) (check-positive who axis)) axes))

;;; A sphere's points moved to the ellipsoid are too dense where its surface is stretched: they are taken with a probability that
;;; is in proportion to the stretching.
(define (make-ellipsoid-generator axes)
  (check-axes "make-ellipsoid-generator" axes)
  (if (= (vector-length axes) 1)
      (gmap (lambda (i) (vector (if (= i 0) (- (vector-ref axes 0)) (vector-ref axes 0)))) (make-random-u1-generator))
      (let ((next-point (make-sphere-generator (- (vector-length axes) 1)))
            (next-real (current-reals))
            (shortest (vector-fold min (vector-ref axes 0) axes)))
        (lambda ()
          (let try ()
            (let ((point (next-point)))
              (if (<= (next-real) (* shortest (norm (vector-map / point axes))))
                  (vector-map * point axes)
                  (try))))))))

;;; What two dimensions less leave of the points of a sphere is evenly spread over a ball.
(define (make-ball-generator dimensions)
  (let ((axes (if (exact-integer? dimensions) (make-vector dimensions 1.0) dimensions)))
    (check-axes "make-ball-generator" axes)
    (let ((next-point (make-sphere-generator (+ (vector-length axes) 1))))
      (lambda () (vector-map * (next-point) axes)))))
