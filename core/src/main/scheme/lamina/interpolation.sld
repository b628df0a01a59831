;;; Curves through points. Each procedure takes f64vectors of ascending x and of y, and returns a procedure: it takes a
;;; number, or an f64vector of them, and beyond the points it goes on with the outermost piece.
(define-library (lamina interpolation)
  (import (lamina) (lamina internal))
  (export linear-interpolation cubic-spline natural-spline pchip-interpolation)
  (begin

    (define (evaluator curve)
      (lambda (place)
        (if (f64vector? place)
            (curve-at-all curve place)
            (curve-at curve (inexact place)))))

    (define (linear-interpolation x y)
      (evaluator (%linear-curve x y)))

    ;; Not-a-knot: the third derivative is continuous at the second point and the last but one.
    (define (cubic-spline x y)
      (evaluator (%cubic-spline-curve x y)))

    ;; The second derivative is 0 at both ends.
    (define (natural-spline x y)
      (evaluator (%natural-spline-curve x y)))

    ;; Rises and falls only where the points do.
    (define (pchip-interpolation x y)
      (evaluator (%pchip-curve x y)))))
