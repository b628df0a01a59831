;;; Files of numbers: text with columns, NumPy's arrays, Matrix Market.
(define-library (lamina io)
  (import (lamina))
  (export read-csv read-npy write-npy read-matrix-market write-matrix-market))
