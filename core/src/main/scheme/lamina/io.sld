;;; Files of numbers: text with columns, NumPy's arrays, Matrix Market.
(define-library (lamina io)
  (import (lamina) (lamina internal))
  (export read-csv write-csv read-npy map-npy npy-fold write-npy read-npz write-npz read-matrix-market write-matrix-market)
  (begin
    ;; A fold over the rows of a file that may be larger than memory, so many at a time: (procedure state rows). The position is
    ;; part of the loop, so a continuation of the procedure goes on where it was captured. Leaving closes the file.
    (define npy-fold
      (case-lambda
        ((procedure state file) (npy-fold procedure state file #f))
        ((procedure state file count)
         (let* ((rows (%open-npy-rows file count))
                (count (%npy-rows-at-once rows)))
           (dynamic-wind
             (lambda () #f)
             (lambda ()
               (let loop ((state state) (first 0))
                 (let ((piece (%read-npy-rows rows first)))
                   (if piece
                       (loop (procedure state piece) (+ first count))
                       state))))
             (lambda () (%close-npy-rows rows)))))))))
