;;; SRFI 128: comparators. A comparator is a type test with an equality, an order and a hash function for that type, of which the
;;; last two may be missing.
(define-library (srfi 128)
  (import (lamina))
  (export comparator? comparator-ordered? comparator-hashable?
          make-comparator make-pair-comparator make-list-comparator make-vector-comparator make-eq-comparator
          make-eqv-comparator make-equal-comparator make-default-comparator
          boolean-hash char-hash char-ci-hash string-hash string-ci-hash symbol-hash number-hash hash-bound hash-salt
          default-hash comparator-register-default!
          comparator-type-test-predicate comparator-equality-predicate comparator-ordering-predicate comparator-hash-function
          comparator-test-type comparator-check-type comparator-hash
          =? <? >? <=? >=? comparator-if<=>)
  (include "128-comparators.scm" "128-default.scm"))
