;; Logistic regression by Newton's method: the risk that an O-ring of the space shuttle is damaged, by the temperature at the
;; launch, from the 23 flights before Challenger's last (Dalal, Fowlkes and Hoadley, 1989). Challenger started at 31 °F.
;;
;;     bin/lamina examples/logistic.scm
(import (scheme base) (scheme write) (srfi 48) (lamina) (lamina matrix))

(define table (read-csv (string-append (script-directory) "challenger.csv")))
(define temperature (list-ref table 0))
(define damaged (list-ref table 1))
(define flights (f64vector-length damaged))

(define features                                ; a column of ones, and the temperatures
  (matrix-augment (make-f64matrix flights 1 1.0)
                  (f64vector->matrix flights 1 temperature)))

(define (logistic x) (/ 1 (+ 1 (exp (- x)))))

(define (risks coefficients)
  (f64vector-map logistic (matrix* features coefficients)))

;; The gradient of the log-likelihood is Xᵀ(y − p), and minus its second derivative is Xᵀ diag(p(1 − p)) X.
(define (newton-step coefficients)
  (let* ((p (risks coefficients))
         (weights (f64vector-map (lambda (p) (* p (- 1 p))) p))
         (transposed (matrix-transpose features))
         (gradient (matrix* transposed (f64vector-map - damaged p)))
         (curvature (matrix* transposed (diagonal-matrix weights) features)))
    (values (matrix-solve curvature gradient) curvature)))

(define (fit coefficients steps)
  (let-values (((step curvature) (newton-step coefficients)))
    (if (< (sqrt (f64vector-dot step step)) 1e-12)
        (values coefficients (matrix-inverse curvature) steps)
        (fit (f64vector-map + coefficients step) (+ steps 1)))))

(define-values (coefficients covariance steps) (fit (f64vector 0 0) 0))

(define (report name k)
  (format #t "~a ~8,4F, standard error ~6,4F~%" name
          (f64vector-ref coefficients k) (sqrt (matrix-ref covariance k k))))

(format #t "~a Newton steps~%" steps)
(report "intercept  " 0)
(report "temperature" 1)

(define (risk-at t)
  (logistic (+ (f64vector-ref coefficients 0) (* t (f64vector-ref coefficients 1)))))

(for-each (lambda (t) (format #t "risk at ~a °F: ~6,4F~%" t (risk-at t)))
          '(31 53 65 75))
