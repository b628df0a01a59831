;;; Random numbers: the sources of SRFI 27, and vectors of numbers of the usual distributions, which a source determines.
(define-library (lamina random)
  (import (lamina) (srfi 27))
  (export random-integer random-real default-random-source make-random-source random-source?
          random-source-state-ref random-source-state-set! random-source-randomize! random-source-pseudo-randomize!
          random-source-make-integers random-source-make-reals
          random-uniform-vector random-normal-vector random-exponential-vector random-gamma-vector
          random-integer-vector random-binomial-vector random-permutation))
