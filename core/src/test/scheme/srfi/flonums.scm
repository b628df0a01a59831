;; SRFI 144: flonums.
(import (scheme base) (scheme write) (scheme process-context) (srfi 144))
(include "../check.scm")

(define-syntax two-values
  (syntax-rules ()
    ((_ expression) (call-with-values (lambda () expression) list))))
(define (near? x y) (<= (abs (- x y)) (* 1e-15 (abs y))))

;; Constants: what a calculation gives, to a few units in the last place
(for-each (lambda (x y) (check-true (near? x y)))
          (list fl-e fl-1/e fl-e-2 fl-e-pi/4 fl-log2-e fl-log10-e fl-log-2 fl-1/log-2 fl-log-3 fl-log-pi fl-log-10 fl-1/log-10
                fl-1/pi fl-2pi fl-pi/2 fl-pi/4 fl-pi-squared fl-degree fl-2/pi fl-2/sqrt-pi fl-sqrt-2 fl-sqrt-3 fl-sqrt-5 fl-sqrt-10
                fl-1/sqrt-2 fl-cbrt-2 fl-cbrt-3 fl-4thrt-2 fl-phi fl-log-phi fl-1/log-phi fl-e-euler fl-sin-1 fl-cos-1
                fl-gamma-1/2 fl-gamma-1/3 fl-gamma-2/3 fl-pi fl-euler)
          (list (flexp 1.) (flexp -1.) (flexp 2.) (flexp (/ fl-pi 4.)) (fllog2 fl-e) (fllog10 fl-e) (fllog 2.) (/ (fllog 2.)) (fllog 3.)
                (fllog fl-pi) (fllog 10.) (/ (fllog 10.))
                (/ fl-pi) (* 2 fl-pi) (/ fl-pi 2) (/ fl-pi 4) (* fl-pi fl-pi) (/ fl-pi 180) (/ 2 fl-pi) (/ 2 (flsqrt fl-pi)) (flsqrt 2.)
                (flsqrt 3.) (flsqrt 5.) (flsqrt 10.)
                (/ (flsqrt 2.)) (flcbrt 2.) (flcbrt 3.) (flsqrt (flsqrt 2.)) (/ (+ 1 (flsqrt 5.)) 2) (fllog fl-phi) (/ (fllog fl-phi))
                (flexp fl-euler) (flsin 1.) (flcos 1.)
                (flgamma .5) (flgamma (/ 1. 3)) (flgamma (/ 2. 3)) (flacos -1.) (- 1 .42278433509846714)))
(check (list (fladjacent fl-greatest +inf.0) (fl/ fl-least 2.) (fl- (fladjacent 1. 2.) 1.)) => (list +inf.0 0. fl-epsilon))
(check fl-fast-fl+* => #t)

;; Making and taking apart
(check (list (flonum 1/3) (flonum 5) (flonum -0.0)) => (list (/ 1. 3) 5. -0.))
(check-error (flonum 1+2i))
(check (list (fladjacent 0. 1.) (fladjacent 1. 1.) (fladjacent 1. 0.)) => (list fl-least 1. (- 1 (/ fl-epsilon 2))))
(check (list (make-flonum 3. 2) (make-flonum 1. -1074) (make-flonum 1. 5000) (make-flonum -1. -5000)) => (list 12. fl-least +inf.0 -0.))
(check (map (lambda (x) (two-values (flinteger-fraction x))) '(3.75 -3.75 +inf.0 -2. -0.)) => '((3. .75) (-3. -.75) (+inf.0 0.) (-2. -0.) (-0. -0.)))
(check (map flexponent '(1. 8.5 .4 0. +inf.0 5e-324)) => '(0. 3. -2. -inf.0 +inf.0 -1074.))
(check (map flinteger-exponent '(1. -8.5 5e-324 0.)) => (list 0 3 -1074 fl-integer-exponent-zero))
(check (flinteger-exponent +nan.0) => fl-integer-exponent-nan)
(check (map (lambda (x) (two-values (flnormalized-fraction-exponent x))) '(1. -12. .1 5e-324 0.)) => '((.5 1) (-.75 4) (.8 -3) (.5 -1073) (0. 0)))
(check (map flsign-bit '(1. -1. 0. -0. -inf.0)) => '(0 1 0 1 1))
(check (map flnumerator '(2.25 -.5 3. -0. +inf.0)) => '(9. -1. 3. -0. +inf.0))
(check (map fldenominator '(2.25 -.5 3. 0. -inf.0)) => '(4. 2. 1. 1. 1.))
(check (list (flnan? (flnumerator +nan.0)) (flnan? (fldenominator +nan.0))) => '(#t #t))

;; Predicates
(check (map flinteger? '(1. 1.5 +inf.0)) => '(#t #f #f))
(check (map flnormalized? '(1. 1e-310 0. +inf.0)) => '(#t #f #f #f))
(check (map fldenormalized? '(1. 1e-310 0.)) => '(#f #t #f))
(check (list (flunordered? 1. +nan.0) (flunordered? 1. 2.) (flnegative? -0.) (flzero? -0.) (flodd? 3.) (fleven? 0.)) => '(#t #f #f #t #t #t))
(check-error (flodd? 1.5))
(check (list (fl<? 1. 2. 3.) (fl<? 1. 3. 2.) (fl=? 1. 1. 1.) (fl>=? 3. 3. 2.)) => '(#t #f #t #t))
(check-error (fl<? 1 2.))

;; Arithmetic
(check (list (flmax) (flmin) (flmax 1.) (flmin 3. 1. 2.) (flmax 3. +nan.0 5.)) => '(-inf.0 +inf.0 1. 1. 5.))
(check (list (fl+) (fl*) (fl+ 1. 2. 3.) (fl- 5.) (fl- 5. 1. 1.) (fl/ 4.) (fl/ 12. 2. 3.)) => '(0. 1. 6. -5. 3. .25 2.))
(check (fl+* (fl+ 1. fl-epsilon) (fl- 1. fl-epsilon) -1.) => (fl- (fl* fl-epsilon fl-epsilon)))
(check (list (flabs -2.) (flabsdiff 1. 3.) (flposdiff 1. 3.) (flposdiff 3. 1.) (flsgn -0.) (flcopysign 2. -0.)) => '(2. 2. 0. 2. -1. -2.))
(check (map flround '(.5 1.5 -2.5)) => '(0. 2. -2.))
(check (list (flfloor -1.5) (flceiling -1.5) (fltruncate -1.5)) => '(-2. -1. -1.))
(check (list (flquotient 7. -2.) (flremainder -7. 2.) (flquotient .9999999999999999 1.) (flquotient 1. .1)) => '(-3. -1. 0. 9.))
(check (map (lambda (x y) (two-values (flremquo x y))) '(5. -5. 1. 29. +inf.0 3.) '(3. 3. 4. 3. 2. +inf.0)) => '((-1. 2) (1. -2) (1. 0) (-1. 10) (+nan.0 0) (3. 0)))
(check (two-values (flremquo -6. 3.)) => '(-0. -2))

;; Exponentials, logarithms, angles
(check (list (flexp2 10.) (flsquare 3.) (flcbrt 27.) (flhypot 3. 4.) (flexpt 2. .5) (fllog2 1024.) (fllog10 1000.)) => (list 1024. 9. 3. 5. fl-sqrt-2 10. 3.))
(check (list (flexp-1 1e-20) (fllog1+ 1e-20) (flsqrt -0.)) => '(1e-20 1e-20 -0.))
(check (map (make-fllog-base 3.) '(1. 3.)) => '(0. 1.))
(check (map (make-fllog-base 2.) '(8. .5)) => '(3. -1.))
(check-error (make-fllog-base 1.))
(check (list (flatan 1. -1.) (flatan -0. -1.) (flasin 1.)) => (list (* 3 fl-pi/4) (- fl-pi) fl-pi/2))
(check (map flasinh '(0. -0. 1e-20 +inf.0)) => '(0. -0. 1e-20 +inf.0))
(check-true (near? (flasinh 1.) .8813735870195430252))
(check-true (near? (flasinh -1e300) -691.4686750787736))
(check (map flacosh '(1. +inf.0)) => '(0. +inf.0))
(check-true (near? (flacosh 2.) 1.3169578969248167086))
(check (map flatanh '(-0. 1. 1e-20)) => '(-0. +inf.0 1e-20))
(check-true (near? (flatanh .5) .5493061443340548457))
(check (map flnan? (list (flacosh .5) (flatanh 2.) (flsqrt -1.) (fllog -1.) (flasin 2.))) => '(#t #t #t #t #t))

;; Special functions
(check (list (flgamma 5.) (flgamma 1.)) => '(24. 1.))
(check-true (near? (flgamma -1.5) 2.3632718012073547031))
(check (map (lambda (x) (cadr (two-values (flloggamma x)))) '(3. -.5 -1.5)) => '(1. -1. 1.))
(check-true (near? (car (two-values (flloggamma 200.))) 857.93366982585743685))
(check-true (near? (flerf 1.) .84270079294971486934))
(check-true (near? (flerfc 5.) 1.5374597944280348502e-12))
(check (list (flerf 0.) (flerfc 0.) (flerf +inf.0)) => '(0. 1. 1.))
(check-true (near? (flfirst-bessel 1 1.) .44005058574493351596))
(check-true (near? (flfirst-bessel 2 50.) -.059712800794258820736))
(check-true (near? (flsecond-bessel 1 1.) -.78121282130028871655))
(check (list (flfirst-bessel 0 0.) (flsecond-bessel 0 0.)) => '(1. -inf.0))
;; Infinity is a fraction times a power beyond all flonums.
(for-each (lambda (x)
            (let ((parts (two-values (flnormalized-fraction-exponent x))))
              (check (make-flonum (car parts) (cadr parts)) => x)
              (check (flabs (car parts)) => .5)))
          '(+inf.0 -inf.0 .5 -4. 5e-324))
(check (list (make-flonum 1. (expt 10 30)) (make-flonum -1. (- (expt 10 30)))) => '(+inf.0 -0.))
(check-error (make-flonum 1. 1.))
(check-error (flgamma 5))
(check-error (flfirst-bessel 1. 1.))
(check-error (flfirst-bessel 1000000000000 1e12))

;; Comparisons of any number of flonums; all are looked at
(check (list (fl=?) (fl<? +nan.0) (fl>? 3. 2. 1.) (fl<=? 1. 1. 2.) (fl>=? 1. 2. 0.)) => '(#t #t #t #t #f))
(check-error (fl=? 1))
(check-error (fl<? 2. 1. 'x))

(check-report)
