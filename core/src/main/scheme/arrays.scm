;;; Elements of arrays, SRFI 231. A direct array (its elements lie in memory and need no procedure) is read and written by the
;;; primitives; any other by its getter and setter. Those of a direct array are made when they are first asked for.

(define array-ref
  (case-lambda
    ((array) (if (%array-direct? array) (%array-ref array) ((%getter "array-ref" array))))
    ((array i) (if (%array-direct? array) (%array-ref array i) ((%getter "array-ref" array) i)))
    ((array i j) (if (%array-direct? array) (%array-ref array i j) ((%getter "array-ref" array) i j)))
    ((array i j k) (if (%array-direct? array) (%array-ref array i j k) ((%getter "array-ref" array) i j k)))
    ((array i j k l) (if (%array-direct? array) (%array-ref array i j k l) ((%getter "array-ref" array) i j k l)))
    ((array . indices) (if (%array-direct? array) (%array-ref-list array indices) (apply (%getter "array-ref" array) indices)))))

(define array-set!
  (case-lambda
    ((array value) (if (%array-direct? array) (%array-set! array value) ((%setter "array-set!" array) value)))
    ((array value i) (if (%array-direct? array) (%array-set! array value i) ((%setter "array-set!" array) value i)))
    ((array value i j) (if (%array-direct? array) (%array-set! array value i j) ((%setter "array-set!" array) value i j)))
    ((array value i j k) (if (%array-direct? array) (%array-set! array value i j k) ((%setter "array-set!" array) value i j k)))
    ((array value i j k l)
     (if (%array-direct? array) (%array-set! array value i j k l) ((%setter "array-set!" array) value i j k l)))
    ((array value . indices)
     (if (%array-direct? array) (%array-set-list! array value indices) (apply (%setter "array-set!" array) value indices)))))

(define (array-getter array)
  (%getter "array-getter" array))

(define (array-setter array)
  (%setter "array-setter" array))

(define (%getter who array)
  (if (not (array? array)) (%error who "expected an array, given" array))
  (or (%array-getter array)
      (%array-getter-set! array (%direct-getter array))))

(define (%setter who array)
  (if (not (mutable-array? array)) (%error who "expected a mutable array, given" array))
  (or (%array-setter array)
      (%array-setter-set! array (%direct-setter array))))

(define (%direct-getter array)
  (case (array-dimension array)
    ((0) (lambda () (%array-ref array)))
    ((1) (lambda (i) (%array-ref array i)))
    ((2) (lambda (i j) (%array-ref array i j)))
    ((3) (lambda (i j k) (%array-ref array i j k)))
    ((4) (lambda (i j k l) (%array-ref array i j k l)))
    (else (lambda indices (%array-ref-list array indices)))))

(define (%direct-setter array)
  (case (array-dimension array)
    ((0) (lambda (value) (%array-set! array value)))
    ((1) (lambda (value i) (%array-set! array value i)))
    ((2) (lambda (value i j) (%array-set! array value i j)))
    ((3) (lambda (value i j k) (%array-set! array value i j k)))
    ((4) (lambda (value i j k l) (%array-set! array value i j k l)))
    (else (lambda (value . indices) (%array-set-list! array value indices)))))
