;;; A size that no memory could hold is an error of the procedure that was asked for it.
(import (scheme base) (srfi 231))

(make-specialized-array (make-interval (vector (expt 10 30))) u8-storage-class)
